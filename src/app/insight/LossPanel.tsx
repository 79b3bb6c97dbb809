/** The loss over time, with what the session knows of the run, and the runs before it. */
import { useCallback } from 'react';
import { useStore } from 'zustand';
import { LossChart } from '../../charts/LossChart.tsx';
import type { LossView } from '../../charts/loss/LossOptions.tsx';
import type { PastRun } from '../../charts/loss/past-runs.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import { lossMemory } from './loss-memory.ts';

export default function LossPanel() {
  const session = useSession();
  const memory = lossMemory(session);
  const { view, past } = useStore(memory);
  const began = useSessionState((state) => state.run.experiment);
  const changes = useSessionState((state) => state.run.changes);
  const scale = useSessionState((state) => state.view.lossScale);
  const onScale = useCallback((next: 'linear' | 'log') => session.setView({ lossScale: next }), [session]);
  const onView = useCallback(
    (change: Partial<LossView>) => memory.setState({ view: { ...memory.getState().view, ...change } }),
    [memory],
  );
  const onPast = useCallback((next: readonly PastRun[]) => memory.setState({ past: next }), [memory]);
  return (
    <LossChart
      frames={session.frames}
      experiment={began}
      scale={scale}
      onScale={onScale}
      changes={changes}
      view={view}
      onView={onView}
      past={past}
      onPast={onPast}
    />
  );
}
