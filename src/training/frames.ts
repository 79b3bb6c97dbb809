/**
 * The way of a frame from the worker to whoever draws it, past React. Holds the newest snapshot.
 * Invariant: listeners run in the order of subscription, inside animation frames of the page; `latest` and `curve` are
 * up to date before the first of them runs.
 */
import { recordsIn, stepOf } from '../core/layer-record.ts';
import type { Snapshot } from './protocol.ts';

export interface Frames {
  latest(): Snapshot | null;
  /** Calls `listener` with each new snapshot; returns the way to stop. Does not replay the latest one. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void;
  /** The recorded loss curve of the present run so far: triples step, train loss, test loss (NaN where a set is empty). */
  curve(): readonly number[];
  /** For each point of the curve lowest, highest and mean loss of the mini-batches since the point before (NaN: none). */
  band(): readonly number[];
  /** The records of the layers so far (layer-records.ts), as far as they were watched; steps ascend. */
  records(): readonly Float32Array[];
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
  let band: number[] = [];
  let records: Float32Array[] = [];
  return {
    latest: () => latest,
    curve: () => curve,
    band: () => band,
    records: () => records,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish(snapshot, deliver = callAll) {
      if (snapshot.curveRestarts) {
        curve = [];
        band = [];
        records = [];
      }
      // A worker that began at a checkpoint tells again what came after it.
      while (curve.length > 0 && curve[curve.length - 3] >= snapshot.curve[0]) curve.length -= 3;
      band.length = curve.length;
      for (const value of snapshot.curve) curve.push(value);
      for (const value of snapshot.band) band.push(value);
      const fresh = recordsIn(snapshot.records);
      while (
        fresh.length > 0 &&
        records.length > 0 &&
        stepOf(records[records.length - 1]) >= stepOf(fresh[0])
      ) {
        records.pop();
      }
      records.push(...fresh);
      latest = snapshot;
      deliver([...listeners].map((listener) => () => listener(snapshot)));
    },
    clear() {
      latest = null;
      curve = [];
      band = [];
      records = [];
    },
  };
}

function callAll(calls: readonly (() => void)[]): void {
  for (const call of calls) call();
}
