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

/** Calls `listener` with each new snapshot, at most every `pace` milliseconds while it trains. */
export function useNewFrames(frames: Frames, listener: (snapshot: Snapshot) => void, pace = 0): void {
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
}

/** `useNewFrames`, and with the latest snapshot after each render: a prop or the language may have changed. */
export function useFrames(frames: Frames, listener: (snapshot: Snapshot | null) => void, pace = 0): void {
  useNewFrames(frames, listener, pace);
  const hear = useEffectEvent(listener);
  useEffect(() => hear(frames.latest()));
}

/**
 * The newest snapshot that is not of a running training, null before the first. For texts and tables at pauses. Where
 * pauses follow each other fast (a weight is dragged), the first of them and the one that it rests at.
 */
export function usePausedSnapshot(frames: Frames): Snapshot | null {
  const [paused, setPaused] = useState(() => frames.latest());
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    let last = Number.NEGATIVE_INFINITY;
    setPaused(frames.latest());
    const stop = frames.subscribe((snapshot) => {
      clearTimeout(resting);
      if (snapshot.playing) return;
      const now = performance.now();
      if (now - last < READABLE) resting = setTimeout(() => setPaused(snapshot), READABLE);
      else setPaused(snapshot);
      last = now;
    });
    return () => {
      clearTimeout(resting);
      stop();
    };
  }, [frames]);
  return paused;
}
