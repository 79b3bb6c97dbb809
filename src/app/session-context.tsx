/** The one session of the page, for the panels to select from and act on. */
import { createContext, useContext, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useDrawnExperiment as useDrawnExperimentOf } from '../editor/use-drawn-experiment.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Session, SessionState } from '../store/state.ts';
import type { Snapshot } from '../training/protocol.ts';

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession: expected a SessionProvider above, got none');
  return session;
}

export function useSessionState<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().store, select);
}

/** The experiment for drawings: the same object until something changes that a drawing shows. */
export function useDrawnExperiment(): Experiment {
  return useDrawnExperimentOf(useSession());
}

/**
 * Calls `draw` with the newest snapshot after each render, for the language may have changed, and with each one that
 * comes. Frame data never passes through state.
 */
export function useFrames(draw: (snapshot: Snapshot) => void): void {
  const { frames } = useSession();
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => frames.subscribe((next) => latest.current(next)), [frames]);
  useEffect(() => {
    const snapshot = frames.latest();
    if (snapshot) draw(snapshot);
  });
}
