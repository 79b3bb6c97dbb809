/**
 * How a chart hears of snapshots: a listener outside of React's render, and, for texts that stand still, the last
 * snapshot of a pause as state.
 *
 * Invariant: a paused snapshot always gets through, whatever the pace; so what is shown at rest is exact.
 * The arrays of a snapshot go back to the worker after the frame: a listener copies what it needs later.
 */
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { Frames } from '../training/frames.ts';
import type { Snapshot } from '../training/protocol.ts';

/** Milliseconds between changes of text while it trains: figures that change faster cannot be read. */
export const READABLE = 100;
/** The same for whole sentences. */
export const SENTENCE = 400;
/** The same for pictures, where less motion is wished for. */
const REDUCED = 500;

const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';

function subscribeMotion(listener: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => {};
  const query = matchMedia(REDUCED_MOTION);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function reducesMotion(): boolean {
  return typeof matchMedia === 'function' && matchMedia(REDUCED_MOTION).matches;
}

/** The pace of pictures in milliseconds: every frame, or twice a second where less motion is wished for. */
export function usePicturePace(): number {
  return useSyncExternalStore(subscribeMotion, reducesMotion, () => false) ? REDUCED : 0;
}

/**
 * Calls `listener` with the latest snapshot after each render of the component (a prop or the language may have
 * changed), and with each new one, at most every `pace` milliseconds while it trains. Null: there is none yet.
 */
export function useFrames(frames: Frames, listener: (snapshot: Snapshot | null) => void, pace = 0): void {
  const hear = useEffectEvent(listener);
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    return frames.subscribe((snapshot) => {
      const now = performance.now();
      if (snapshot.playing && now - last < pace) return;
      last = now;
      hear(snapshot);
    });
  }, [frames, pace]);
  useEffect(() => hear(frames.latest()));
}

/** The newest snapshot that is not of a running training, null before the first. For texts and tables at pauses. */
export function usePausedSnapshot(frames: Frames): Snapshot | null {
  const [paused, setPaused] = useState(() => frames.latest());
  useEffect(() => {
    setPaused(frames.latest());
    return frames.subscribe((snapshot) => {
      if (!snapshot.playing) setPaused(snapshot);
    });
  }, [frames]);
  return paused;
}
