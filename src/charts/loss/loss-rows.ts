/**
 * What of a run is drawn, read and listed: a row for each recorded point of the part that is looked at, and one for
 * where the run stands now.
 *
 * Invariant: rows ascend in time, and drawing, reading and table take the same ones. The arrays are used again with the
 * next reading: whoever needs them later copies them. Their size is that of the recorded curve, which is bounded.
 */
import { createSmoother } from './smoothing.ts';
import type { TimeWindow } from './time-window.ts';

/** Where the run stands, beyond the recorded curve. */
export interface LivePoint {
  readonly step: number;
  /** null where the set is empty or its loss overflowed. */
  readonly train: number | null;
  readonly test: number | null;
}

/** Each `count` long at least. NaN: unknown. */
export interface LossRows {
  readonly count: number;
  readonly step: Float64Array;
  /** On the time axis. */
  readonly time: Float64Array;
  readonly train: Float64Array;
  readonly test: Float64Array;
  /** Both as an exponential moving average over the whole run. */
  readonly trainSmoothed: Float64Array;
  readonly testSmoothed: Float64Array;
  /** Lowest, highest and mean loss of the mini-batches since the row before. */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  readonly mean: Float64Array;
}

export interface LossSelection {
  /** Triples step, train, test; NaN where a set is empty. */
  readonly curve: readonly number[];
  /** For each point lowest, highest and mean of the mini-batches since the point before. */
  readonly band: readonly number[];
  readonly live: LivePoint | null;
  readonly window: TimeWindow | null;
  readonly timeAt: (step: number) => number;
  /** Only times above 0, which a logarithmic axis has alone. */
  readonly positive: boolean;
  /** Of the moving average; 0: none. */
  readonly beta: number;
}

/** A reader of rows with arrays of its own. */
export function createLossRows(): (selection: LossSelection) => LossRows {
  let arrays = grown(256);
  return ({ curve, band, live, window, timeAt, positive, beta }) => {
    const points = Math.floor(curve.length / 3);
    if (arrays.step.length <= points) arrays = grown(2 * points + 2);
    const [from, to] = window ?? [0, Number.POSITIVE_INFINITY];
    const [smoothTrain, smoothTest] = [createSmoother(beta), createSmoother(beta)];
    let count = 0;
    const add = (step: number, train: number, test: number, i: number) => {
      const time = timeAt(step);
      const [trainSmoothed, testSmoothed] = [smoothTrain(train), smoothTest(test)];
      if (step < from || step > to || (positive && !(time > 0))) return;
      arrays.step[count] = step;
      arrays.time[count] = time;
      arrays.train[count] = train;
      arrays.test[count] = test;
      arrays.trainSmoothed[count] = trainSmoothed;
      arrays.testSmoothed[count] = testSmoothed;
      arrays.lowest[count] = band[i] ?? Number.NaN;
      arrays.highest[count] = band[i + 1] ?? Number.NaN;
      arrays.mean[count] = band[i + 2] ?? Number.NaN;
      count++;
    };
    for (let i = 0; i < 3 * points; i += 3) add(curve[i], finite(curve[i + 1]), finite(curve[i + 2]), i);
    if (live && live.step > (points > 0 ? curve[3 * points - 3] : -1))
      add(live.step, finite(live.train), finite(live.test), Number.POSITIVE_INFINITY);
    return { count, ...arrays };
  };
}

function grown(length: number): Omit<LossRows, 'count'> {
  const fresh = () => new Float64Array(length);
  return {
    step: fresh(),
    time: fresh(),
    train: fresh(),
    test: fresh(),
    trainSmoothed: fresh(),
    testSmoothed: fresh(),
    lowest: fresh(),
    highest: fresh(),
    mean: fresh(),
  };
}

function finite(value: number | null): number {
  return value !== null && Number.isFinite(value) ? value : Number.NaN;
}

/** The row nearest to a time; null without rows. */
export function nearestRow({ count, time }: LossRows, wanted: number): number | null {
  if (count === 0) return null;
  let low = 0;
  let high = count - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (time[middle] <= wanted) low = middle;
    else high = middle;
  }
  return wanted - time[low] <= time[high] - wanted ? low : high;
}
