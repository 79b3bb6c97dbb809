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

/**
 * AUC = P(score of a positive > score of a negative) + ½·P(equal), the area under the ROC curve.
 *
 * The rank statistic of Mann and Whitney: in whole numbers until the one division. null where only one class occurs.
 */
export function areaUnderRoc({ tp, fp, positives, negatives }: RankCurve): number | null {
  let halves = 0;
  for (let i = 1; i < tp.length; i++) halves += (fp[i] - fp[i - 1]) * (tp[i] + tp[i - 1]);
  const pairs = positives * negatives;
  return pairs === 0 ? null : halves / (2 * pairs);
}

/** AP = Σ (Rₙ − Rₙ₋₁)·Pₙ, the area under the steps of precision over recall. Not interpolated. null without a positive. */
export function areaUnderSteps({ tp, fp, positives }: RankCurve): number | null {
  let sum = 0;
  for (let i = 1; i < tp.length; i++) sum += (tp[i] - tp[i - 1]) * (tp[i] / (tp[i] + fp[i]));
  return positives === 0 ? null : sum / positives;
}

/** `areaUnderRoc` of scores. `truth`: 1 is positive. null also where a score is NaN. */
export function rocAuc(truth: ArrayLike<number>, scores: ArrayLike<number>): number | null {
  const curve = rankCurve(truth, scores);
  return curve && areaUnderRoc(curve);
}

/** `areaUnderSteps` of scores. `truth`: 1 is positive. null also where a score is NaN. */
export function averagePrecision(truth: ArrayLike<number>, scores: ArrayLike<number>): number | null {
  const curve = rankCurve(truth, scores);
  return curve && areaUnderSteps(curve);
}
