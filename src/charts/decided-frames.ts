/**
 * Frames as they would be counted at another threshold than the run's own: the same snapshots, with confusion matrices
 * and predictions made anew from the outputs of the points. Whoever reads them needs to know nothing of thresholds.
 *
 * Invariant: a snapshot without outputs has no counts here, rather than those of another threshold. Loss and what the
 * network learns do not change: only what is shown.
 */
import { confusionMatrix } from '../core/metrics.ts';
import type { Frames } from '../training/frames.ts';
import type { Evaluation, Snapshot } from '../training/protocol.ts';
import { decide } from './decide.ts';
import type { PlanePoints } from './plane-points.ts';

/** @param threshold of the p of the second of two classes */
export function decidedFrames(frames: Frames, points: PlanePoints, threshold: number): Frames {
  let last: { readonly of: Snapshot; readonly decided: Snapshot } | null = null;
  const decided = (snapshot: Snapshot): Snapshot => {
    if (last?.of !== snapshot) last = { of: snapshot, decided: decideAgain(snapshot, points, threshold) };
    return last.decided;
  };
  return {
    ...frames,
    latest: () => {
      const snapshot = frames.latest();
      return snapshot && decided(snapshot);
    },
    subscribe: (listener) => frames.subscribe((snapshot) => listener(decided(snapshot))),
  };
}

function decideAgain(snapshot: Snapshot, points: PlanePoints, threshold: number): Snapshot {
  const { scores, train, test } = snapshot;
  const { count, classes, target, isTest } = points;
  const known = count > 0 && scores.length === count && classes === 2;
  const called = new Uint8Array(known ? count : 0);
  decide(scores, called.length, 1, threshold, called);
  const counted = (evaluation: Evaluation, side: number): Evaluation => {
    if (!known) return { ...evaluation, confusion: [] };
    const here = Array.from(called.keys()).filter((i) => isTest[i] === side);
    const confusion = confusionMatrix(
      here.map((i) => target[i]),
      here.map((i) => called[i]),
      classes,
    );
    return { ...evaluation, confusion: [...confusion] };
  };
  return {
    ...snapshot,
    train: counted(train, 0),
    test: counted(test, 1),
    predictions: Float32Array.from(called),
  };
}
