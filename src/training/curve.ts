/**
 * The recorded loss curve: at which steps it is taken, and the points so far.
 *
 * Invariant: whether a step is recorded depends on the step alone, so a replay records the same points; a point is
 * taken on arrival at its step, before the changes made there. Steps ascend.
 */
import type { Evaluation } from './protocol.ts';

/** Points in each doubling of the number of steps. */
const PER_OCTAVE = 128;

/** Every 2^max(0, ⌊log₂ step⌋ − 7) steps, and step 0. */
export function isRecorded(step: number): boolean {
  let interval = 1;
  while (step >= 2 * PER_OCTAVE * interval) interval *= 2;
  return step % interval === 0;
}

export interface Curve {
  /** Step of the last point, −1 without one. */
  readonly lastStep: number;
  /** Step of the first point; infinite without one. */
  readonly firstStep: number;
  add(step: number, train: Evaluation, test: Evaluation): void;
  /** Drops the points after `step`. */
  cut(step: number): void;
  clear(): void;
  /** What is sent starts over. */
  rewind(): void;
  /** Triples step, train, test up to `step` that were not taken yet; NaN where a set is empty. */
  take(step: number): Float64Array;
}

export function createCurve(): Curve {
  let points: number[] = [];
  let taken = 0;
  return {
    get lastStep() {
      return points.length === 0 ? -1 : points[points.length - 3];
    },
    get firstStep() {
      return points.length === 0 ? Number.POSITIVE_INFINITY : points[0];
    },
    add(step, train, test) {
      points.push(step, train.loss ?? Number.NaN, test.loss ?? Number.NaN);
    },
    cut(step) {
      let length = points.length;
      while (length > 0 && points[length - 3] > step) length -= 3;
      points.length = length;
      taken = Math.min(taken, length);
    },
    clear() {
      points = [];
      taken = 0;
    },
    rewind() {
      taken = 0;
    },
    take(step) {
      let end = taken;
      while (end < points.length && points[end] <= step) end += 3;
      const fresh = Float64Array.from(points.slice(taken, end));
      taken = end;
      return fresh;
    },
  };
}
