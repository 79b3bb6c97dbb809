/**
 * The way of a frame from the worker to whoever draws it, past React. Holds the newest snapshot.
 * Invariant: listeners run in the order of subscription, inside animation frames of the page; `latest` and `curve` are
 * up to date before the first of them runs.
 */
import type { Snapshot } from './protocol.ts';

export interface Frames {
  latest(): Snapshot | null;
  /** Calls `listener` with each new snapshot; returns the way to stop. Does not replay the latest one. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void;
  /** The recorded loss curve of the present run so far: triples step, train loss, test loss (NaN where a set is empty). */
  curve(): readonly number[];
}

export interface FrameSource extends Frames {
  /** Tells all listeners: at once, or as `deliver` spreads them. */
  publish(snapshot: Snapshot, deliver?: (calls: readonly (() => void)[]) => void): void;
  clear(): void;
}

export function createFrames(): FrameSource {
  const listeners = new Set<(snapshot: Snapshot) => void>();
  let latest: Snapshot | null = null;
  let curve: number[] = [];
  return {
    latest: () => latest,
    curve: () => curve,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish(snapshot, deliver = callAll) {
      if (snapshot.curveRestarts) curve = [];
      // A worker that began at a checkpoint tells again what came after it.
      while (curve.length > 0 && curve[curve.length - 3] >= snapshot.curve[0]) curve.length -= 3;
      for (const value of snapshot.curve) curve.push(value);
      latest = snapshot;
      deliver([...listeners].map((listener) => () => listener(snapshot)));
    },
    clear() {
      latest = null;
      curve = [];
    },
  };
}

function callAll(calls: readonly (() => void)[]): void {
  for (const call of calls) call();
}
