/**
 * What the two losses have been doing of late, from their recorded curve. Both are smoothed first: one noisy batch is no
 * overfitting.
 *
 *   smoothed = mean over the points of the last SPAN updates, at least POINTS of them
 *
 * Where it is unclear the answer is null. Pure.
 */

/** Updates over which losses are smoothed, and that lie at least between the lowest and the present. */
const SPAN = 50;
/** Least number of points in a mean, where they are recorded seldom. */
const POINTS = 6;
/** Smoothed loss over its lowest from which it has risen. */
const RISEN = 1.1;
/** Smoothed loss under an earlier one from which it has fallen. */
const FALLEN = 0.99;
/** Up to this factor over the lowest it is as low still. */
const AS_LOW = 1.002;
/** From this share of its highest since, and so far above its value half the way back, it is rising still. */
const NEAR_HIGHEST = 0.97;
const STILL = 1.02;
/** Highest over lowest smoothed loss up to which nothing has changed, and for how many updates at least. */
const SAME = 1.02;
const LONG = 300;

interface Mean {
  /** Step of its last point. */
  readonly step: number;
  readonly train: number;
  readonly test: number;
}

/** A stretch of known points, as offsets into the curve. */
type Window = readonly number[];

/** For each point the window that ends there, where it is complete; points with an unknown loss are passed over. */
function windows(curve: ArrayLike<number>, since: number): readonly Window[] {
  const known: number[] = [];
  for (let i = 0; i + 2 < curve.length; i += 3)
    if (curve[i] >= since && Number.isFinite(curve[i + 1] + curve[i + 2])) known.push(i);
  const complete: Window[] = [];
  let first = 0;
  for (let last = POINTS - 1; last < known.length; last++) {
    const from = curve[known[last]] - SPAN;
    while (last - first >= POINTS && curve[known[first + 1]] <= from) first++;
    if (curve[known[first]] <= from) complete.push(known.slice(first, last + 1));
  }
  return complete;
}

/** Each from its own points: a running sum would keep the rounding of losses long gone, which may have been huge. */
function meanOf(curve: ArrayLike<number>, window: Window): Mean {
  let train = 0;
  let test = 0;
  for (const at of window) {
    train += curve[at + 1];
    test += curve[at + 2];
  }
  return {
    step: curve[window[window.length - 1]],
    train: train / window.length,
    test: test / window.length,
  };
}

export interface Trends {
  readonly overfitting: Overfitting | null;
  /** The step since which both losses have been rising. */
  readonly bothRiseSince: number | null;
  /** The step since which neither loss has changed. */
  readonly sameSince: number | null;
}

export interface Overfitting {
  /** The step at which the smoothed test loss was lowest. */
  readonly since: number;
  /** It is rising still; else it rose and then stayed. */
  readonly rises: boolean;
  /** The smoothed training loss has fallen since; else it has not risen. */
  readonly trainFalls: boolean;
}

/**
 * @param curve triples step, train, test in ascending steps; NaN where a loss is unknown
 * @param since what was recorded before this step is not looked at: the data or the loss were others
 */
export function trendsOf(curve: ArrayLike<number>, since = 0): Trends {
  const all = windows(curve, since);
  const latest = all.at(-1);
  if (!latest) return { overfitting: null, bothRiseSince: null, sameSince: null };
  const means = all.map((window) => meanOf(curve, window));
  const train = rise(curve, latest, means, 'train');
  const test = rise(curve, latest, means, 'test');
  const now = means[means.length - 1];
  const trainThen = test?.lowest.train ?? Number.NaN;
  return {
    overfitting:
      test && now.train <= trainThen
        ? { since: test.lowest.step, rises: test.rises, trainFalls: now.train <= FALLEN * trainThen }
        : null,
    bothRiseSince: train?.rises && test?.rises ? Math.max(train.lowest.step, test.lowest.step) : null,
    sameSince: sameSince(means),
  };
}

/**
 * How a loss has clearly risen since it was last at its lowest, most of the latest points as well. Null where it has not,
 * or where it rose as much before and came down again: then it swings.
 */
function rise(
  curve: ArrayLike<number>,
  latest: Window,
  means: readonly Mean[],
  set: 'train' | 'test',
): { readonly lowest: Mean; readonly rises: boolean } | null {
  const now = means[means.length - 1];
  const least = means.reduce((low, mean) => Math.min(low, mean[set]), Number.POSITIVE_INFINITY);
  const at = means.findLastIndex((mean) => mean[set] <= AS_LOW * least);
  const lowest = means[at];
  const risen = RISEN * least;
  // A mean is moved by a few points that are far off; most of the points are not.
  const above = latest.filter((point) => curve[point + (set === 'train' ? 1 : 2)] >= risen).length;
  if (now.step - lowest.step < SPAN || now[set] < risen || above <= latest.length / 2) return null;
  if (now[set] <= highestRise(means, at, set) * least) return null;
  const after = means.slice(at);
  const highest = after.reduce((most, mean) => Math.max(most, mean[set]), 0);
  const middle = after.find(({ step }) => 2 * step >= lowest.step + now.step) ?? now;
  const rises = now[set] >= NEAR_HIGHEST * highest && now[set] >= STILL * middle[set];
  return { lowest, rises };
}

/** The largest factor by which a loss rose over an earlier lowest, up to the mean at `end`. */
function highestRise(means: readonly Mean[], end: number, set: 'train' | 'test'): number {
  let low = Number.POSITIVE_INFINITY;
  let factor = 1;
  for (let i = 0; i <= end; i++) {
    low = Math.min(low, means[i][set]);
    if (low > 0) factor = Math.max(factor, means[i][set] / low);
  }
  return factor;
}

/** Backwards from now, as long as all means are nearly the same. */
function sameSince(means: readonly Mean[]): number | null {
  const now = means[means.length - 1];
  const range = { train: [now.train, now.train], test: [now.test, now.test] };
  let since = now.step;
  for (let i = means.length - 1; i >= 0; i--) {
    for (const set of ['train', 'test'] as const) {
      range[set] = [Math.min(range[set][0], means[i][set]), Math.max(range[set][1], means[i][set])];
    }
    if (range.train[1] > SAME * range.train[0] || range.test[1] > SAME * range.test[0]) break;
    since = means[i].step;
  }
  return now.step - since >= LONG ? since : null;
}
