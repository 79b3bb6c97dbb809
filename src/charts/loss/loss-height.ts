/**
 * How high the training loss stands against where it began and against its lowest. Updates that are small enough only
 * lower it: far above both, something is wrong, or something else was changed.
 *
 * Invariant: what is told is true of the present loss and of each of the last `POINTS` points: one spike is no height.
 * Pure.
 */

/** From this factor on a loss lies far above another. */
const FAR = 5;
/** Points in a row that count as a stay. */
const POINTS = 6;
/** Below this share of the first loss all are next to nothing, and by which factor they differ says nothing. */
const SMALL = 0.01;

export interface Height {
  /** Losses at step 0; null: not recorded, or of other data or another loss function. */
  readonly start: { readonly train: number; readonly test: number } | null;
  /** Present training loss over that of the start; null: not far above it. */
  readonly overStart: number | null;
  /** The training loss over its lowest, and the step of it; null: not far above where it had stayed for a while. */
  readonly overLowest: { readonly times: number; readonly step: number } | null;
}

/**
 * @param loss the training loss now
 * @param curve triples step, train, test in ascending steps; NaN where a loss is unknown
 * @param comparable the step since which losses are of the same data and the same loss function
 * @param trained the step since which updates alone have moved the loss: points up to it do not tell how high it is now
 */
export function heightOf(
  loss: number,
  curve: ArrayLike<number>,
  comparable: number,
  trained: number,
): Height {
  const points: number[] = [];
  // A point is taken before the changes of its step.
  for (let i = 0; i + 2 < curve.length; i += 3)
    if ((comparable === 0 || curve[i] > comparable) && Number.isFinite(curve[i + 1])) points.push(i);
  const recent = points.slice(-POINTS).filter((i) => curve[i] > trained);
  const farAbove = (reference: number) =>
    reference > 0 && loss >= FAR * reference && recent.every((i) => curve[i + 1] >= FAR * reference);
  const first = comparable === 0 && points.length > 0 && curve[points[0]] === 0 ? points[0] : null;
  const worth = points.length > 0 && loss >= SMALL * curve[points[0] + 1];
  const start = first === null ? null : { train: curve[first + 1], test: curve[first + 2] };
  const lowest = lowestOf(points, curve);
  return {
    start,
    overStart: start && farAbove(start.train) ? loss / start.train : null,
    overLowest:
      worth && lowest && farAbove(lowest.stayed) ? { times: loss / lowest.least, step: lowest.step } : null,
  };
}

/** The lowest loss, and the least height below which it stayed for a while; null: too few points. */
function lowestOf(
  points: readonly number[],
  curve: ArrayLike<number>,
): { readonly least: number; readonly step: number; readonly stayed: number } | null {
  if (points.length < POINTS) return null;
  let stayed = Number.POSITIVE_INFINITY;
  for (let end = POINTS; end <= points.length; end++) {
    let highest = 0;
    for (let i = end - POINTS; i < end; i++) highest = Math.max(highest, curve[points[i] + 1]);
    stayed = Math.min(stayed, highest);
  }
  const least = points.reduce((low, i) => (curve[i + 1] < curve[low + 1] ? i : low), points[0]);
  return { least: curve[least + 1], step: curve[least], stayed };
}
