/**
 * How well scores rank the samples of a class before the others, whatever the threshold: the ROC curve and the
 * precision–recall curve, the area under each.
 *
 * Invariant: definitions are scikit-learn's; what would be 0/0 is null. Knows nothing of networks.
 */

/** The scores of the samples of class 1 and of the others, each ascending; null where a score is NaN. */
function sortedScores(
  truth: ArrayLike<number>,
  scores: ArrayLike<number>,
): { positives: Float64Array; negatives: Float64Array } | null {
  if (truth.length !== scores.length) {
    throw new RangeError(`scores: expected ${truth.length} values, one per sample, got ${scores.length}`);
  }
  let count = 0;
  for (let i = 0; i < truth.length; i++) {
    if (Number.isNaN(scores[i])) return null;
    if (truth[i] === 1) count++;
  }
  const positives = new Float64Array(count);
  const negatives = new Float64Array(truth.length - count);
  let p = 0;
  let n = 0;
  for (let i = 0; i < truth.length; i++) {
    if (truth[i] === 1) positives[p++] = scores[i];
    else negatives[n++] = scores[i];
  }
  return { positives: positives.sort(), negatives: negatives.sort() };
}

/**
 * AUC = P(score of a positive > score of a negative) + ½·P(equal)
 *
 * The area under the ROC curve as the rank statistic of Mann and Whitney. `truth`: 1 is positive.
 * null where only one class occurs or a score is NaN.
 */
export function rocAuc(truth: ArrayLike<number>, scores: ArrayLike<number>): number | null {
  const sorted = sortedScores(truth, scores);
  if (sorted === null) return null;
  const { positives, negatives } = sorted;
  let halves = 0;
  let below = 0;
  let upTo = 0;
  for (const score of positives) {
    while (below < negatives.length && negatives[below] < score) below++;
    while (upTo < negatives.length && negatives[upTo] <= score) upTo++;
    halves += below + upTo;
  }
  const pairs = positives.length * negatives.length;
  return pairs === 0 ? null : halves / (2 * pairs);
}

/**
 * AP = Σ (Rₙ − Rₙ₋₁)·Pₙ over the thresholds, one for each distinct score, from the highest down.
 *
 * Not interpolated. `truth`: 1 is positive. null without a positive, or where a score is NaN.
 */
export function averagePrecision(truth: ArrayLike<number>, scores: ArrayLike<number>): number | null {
  const sorted = sortedScores(truth, scores);
  if (sorted === null) return null;
  const { positives, negatives } = sorted;
  let sum = 0;
  let p = positives.length;
  let n = negatives.length;
  while (p > 0) {
    const before = p;
    const threshold = positives[p - 1];
    while (p > 0 && positives[p - 1] === threshold) p--;
    while (n > 0 && negatives[n - 1] >= threshold) n--;
    const found = positives.length - p;
    sum += (before - p) * (found / (found + negatives.length - n));
  }
  return positives.length === 0 ? null : sum / positives.length;
}

/** What is called positive as the threshold falls: one entry for each distinct score, and before them "nothing". */
export interface RankCurve {
  /** Called positive is what scores at least so much; descending, the first is Infinity. */
  readonly scores: Float64Array;
  /** Of the samples called positive, how many are and how many are not; from 0 up to all. */
  readonly tp: Float64Array;
  readonly fp: Float64Array;
  readonly positives: number;
  readonly negatives: number;
}

/**
 * ROC: x = FP/negatives, y = TP/positives, straight from entry to entry. Precision–recall: x = TP/positives,
 * y = TP/(TP + FP), in steps: each entry's precision holds from the recall of the entry before.
 *
 * `truth`: 1 is positive. null where a score is NaN.
 */
export function rankCurve(truth: ArrayLike<number>, scores: ArrayLike<number>): RankCurve | null {
  const sorted = sortedScores(truth, scores);
  if (sorted === null) return null;
  const { positives, negatives } = sorted;
  const most = 1 + positives.length + negatives.length;
  const curve = { scores: new Float64Array(most), tp: new Float64Array(most), fp: new Float64Array(most) };
  curve.scores[0] = Number.POSITIVE_INFINITY;
  let length = 1;
  let p = positives.length;
  let n = negatives.length;
  while (p > 0 || n > 0) {
    const score = Math.max(
      p > 0 ? positives[p - 1] : Number.NEGATIVE_INFINITY,
      n > 0 ? negatives[n - 1] : Number.NEGATIVE_INFINITY,
    );
    while (p > 0 && positives[p - 1] === score) p--;
    while (n > 0 && negatives[n - 1] === score) n--;
    curve.scores[length] = score;
    curve.tp[length] = positives.length - p;
    curve.fp[length] = negatives.length - n;
    length++;
  }
  return {
    scores: curve.scores.subarray(0, length),
    tp: curve.tp.subarray(0, length),
    fp: curve.fp.subarray(0, length),
    positives: positives.length,
    negatives: negatives.length,
  };
}
