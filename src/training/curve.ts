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
  return isEvenly(step, PER_OCTAVE);
}

/** Of every second one of them also gradients and weights of the layers: pictures of time have no room for more. */
export function recordsLayers(step: number): boolean {
  return step > 0 && isEvenly(step, PER_OCTAVE / 2);
}

function isEvenly(step: number, perOctave: number): boolean {
  let interval = 1;
  while (step >= 2 * perOctave * interval) interval *= 2;
  return step % interval === 0;
}

export interface Taken {
  /** Triples step, train, test; NaN where a set is empty. */
  readonly curve: Float64Array;
  /** For each point lowest, highest and mean loss of the mini-batches since the point before; NaN where there was none. */
  readonly band: Float64Array;
}

export interface Curve {
  /** Step of the last point, −1 without one. */
  readonly lastStep: number;
  /** Step of the first point; infinite without one. */
  readonly firstStep: number;
  /**
   * @param batchLosses lowest, highest, sum and number of the losses since the last point
   * @param record of the layers, where one was made
   */
  add(
    step: number,
    train: Evaluation,
    test: Evaluation,
    batchLosses: Float64Array,
    record: Float32Array | null,
  ): void;
  /** Drops the points after `step`. */
  cut(step: number): void;
  clear(): void;
  /** What is sent starts over. */
  rewind(): void;
  /** What was not taken yet up to `step`. */
  take(step: number): Taken;
  /** The layer records up to `step` that were not taken yet. */
  takeRecords(step: number): readonly (Float32Array | null)[];
}

export function createCurve(): Curve {
  let points: number[] = [];
  let band: number[] = [];
  /** One for each point. */
  let records: (Float32Array | null)[] = [];
  let taken = 0;
  let recordsTaken = 0;
  /** Index behind the last of the points up to `step`, from `index` on. */
  function upTo(step: number, index: number): number {
    let end = index;
    while (end < points.length && points[end] <= step) end += 3;
    return end;
  }
  return {
    get lastStep() {
      return points.length === 0 ? -1 : points[points.length - 3];
    },
    get firstStep() {
      return points.length === 0 ? Number.POSITIVE_INFINITY : points[0];
    },
    add(step, train, test, [lowest, highest, sum, count], record) {
      points.push(step, train.loss ?? Number.NaN, test.loss ?? Number.NaN);
      band.push(lowest, highest, sum / count);
      records.push(record);
    },
    cut(step) {
      let length = points.length;
      while (length > 0 && points[length - 3] > step) length -= 3;
      points.length = length;
      band.length = length;
      records.length = length / 3;
      taken = Math.min(taken, length);
      recordsTaken = Math.min(recordsTaken, length);
    },
    clear() {
      points = [];
      band = [];
      records = [];
      taken = 0;
      recordsTaken = 0;
    },
    rewind() {
      taken = 0;
      recordsTaken = 0;
    },
    take(step) {
      const end = upTo(step, taken);
      const fresh = (values: number[]) => Float64Array.from(values.slice(taken, end));
      const both = { curve: fresh(points), band: fresh(band) };
      taken = end;
      return both;
    },
    takeRecords(step) {
      const end = upTo(step, recordsTaken);
      const fresh = records.slice(recordsTaken / 3, end / 3);
      recordsTaken = end;
      return fresh;
    },
  };
}
