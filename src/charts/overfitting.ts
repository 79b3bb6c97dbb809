/**
 * Whether a run overfits, from its recorded curve: the smoothed test loss has risen from its lowest while the smoothed
 * training loss has not. One noisy batch is no overfitting, nor is a run that gets worse on both sets.
 *
 *   smoothed = mean over the points of the last SPAN updates, at least POINTS of them, most of which have risen too
 *
 * Where it is unclear the answer is null. Pure.
 */

/** Updates over which losses are smoothed, and that lie at least between the lowest and the present. */
const SPAN = 50;
/** Least number of points in a mean, where they are recorded seldom. */
const POINTS = 6;
/** Smoothed test loss over its lowest from which it has risen. */
const RISEN = 1.1;

interface Mean {
  /** Step of its last point. */
  readonly step: number;
  readonly train: number;
  readonly test: number;
}

/** A stretch of known points, as offsets into the curve. */
type Window = readonly number[];

/** For each point the window that ends there, where it is complete; points with an unknown loss are passed over. */
function windows(curve: ArrayLike<number>): readonly Window[] {
  const known: number[] = [];
  for (let i = 0; i + 2 < curve.length; i += 3)
    if (Number.isFinite(curve[i + 1] + curve[i + 2])) known.push(i);
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

/**
 * The step at which the smoothed test loss was lowest, if the run overfits since; else null.
 * @param curve triples step, train, test in ascending steps; NaN where a loss is unknown
 */
export function overfitsSince(curve: ArrayLike<number>): number | null {
  const all = windows(curve);
  const latest = all.at(-1);
  if (!latest) return null;
  const means = all.map((window) => meanOf(curve, window));
  const now = means[means.length - 1];
  const lowest = means.reduce((least, mean) => (mean.test < least.test ? mean : least));
  const risen = RISEN * lowest.test;
  // A mean is moved by a few points that are far off; most of the points are not.
  const above = latest.filter((at) => curve[at + 2] >= risen).length;
  const clear =
    now.step - lowest.step >= SPAN &&
    now.test >= risen &&
    above > latest.length / 2 &&
    now.train <= lowest.train;
  return clear ? lowest.step : null;
}
