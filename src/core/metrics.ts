/**
 * How good the predictions are: confusion matrix, precision, recall, F1, R².
 *
 * Invariant: definitions are scikit-learn's; what would be 0/0 is null, and means over classes count it as 0.
 * Knows nothing of networks, thresholds or how a class is chosen from an output.
 */

export interface Means {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface ClassMetrics {
  readonly total: number;
  /** null without samples. */
  readonly accuracy: number | null;
  /** One entry per class; null is 0/0. */
  readonly precision: readonly (number | null)[];
  readonly recall: readonly (number | null)[];
  readonly f1: readonly (number | null)[];
  /** How many samples truly are of the class. */
  readonly support: readonly number[];
  /** Every class counts the same, also one that never occurs. */
  readonly macro: Means;
  /** From the counts of all classes together; with one label per sample all three equal the accuracy. */
  readonly micro: Means;
  /** Every class counts by its support. */
  readonly weighted: Means;
}

export interface RegressionMetrics {
  /** All null without samples; `r2` also where the targets do not vary. */
  readonly mse: number | null;
  readonly mae: number | null;
  readonly r2: number | null;
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

function sameLength(name: string, truth: ArrayLike<number>, other: ArrayLike<number>): void {
  if (truth.length !== other.length) {
    throw new RangeError(`${name}: expected ${truth.length} values, one per sample, got ${other.length}`);
  }
}

/**
 * Counts of (truth, predicted): classes × classes, row-major, a row is the true class, a column the predicted one.
 * Throws a RangeError where a value is not a class number 0 … classes − 1.
 */
export function confusionMatrix(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number,
): Float64Array {
  sameLength('predicted', truth, predicted);
  const confusion = new Float64Array(classes * classes);
  const isClass = (value: number) => Number.isInteger(value) && value >= 0 && value < classes;
  for (let i = 0; i < truth.length; i++) {
    if (!isClass(truth[i]) || !isClass(predicted[i])) {
      const pair = `${truth[i]} and ${predicted[i]}`;
      throw new RangeError(
        `truth and predicted [${i}]: expected class numbers below ${classes}, got ${pair}`,
      );
    }
    confusion[truth[i] * classes + predicted[i]] += 1;
  }
  return confusion;
}

/**
 * precision = TP/(TP + FP), recall = TP/(TP + FN), F1 = 2·TP/(2·TP + FP + FN), accuracy = ΣTP/n.
 *
 * `confusion`: classes × classes as from `confusionMatrix`.
 */
export function classMetrics(confusion: ArrayLike<number>, classes: number): ClassMetrics {
  const precision: (number | null)[] = [];
  const recall: (number | null)[] = [];
  const f1: (number | null)[] = [];
  const support: number[] = [];
  let total = 0;
  let right = 0;
  for (let c = 0; c < classes; c++) {
    let truly = 0;
    let called = 0;
    for (let other = 0; other < classes; other++) {
      truly += confusion[c * classes + other];
      called += confusion[other * classes + c];
    }
    const both = confusion[c * classes + c];
    precision.push(ratio(both, called));
    recall.push(ratio(both, truly));
    f1.push(ratio(2 * both, truly + called));
    support.push(truly);
    total += truly;
    right += both;
  }
  const accuracy = ratio(right, total);
  const weightedMean = (values: readonly (number | null)[], weightOf: (c: number) => number): number => {
    let sum = 0;
    let weights = 0;
    for (let c = 0; c < classes; c++) {
      sum += weightOf(c) * (values[c] ?? 0);
      weights += weightOf(c);
    }
    return ratio(sum, weights) ?? 0;
  };
  const means = (weightOf: (c: number) => number): Means => ({
    precision: weightedMean(precision, weightOf),
    recall: weightedMean(recall, weightOf),
    f1: weightedMean(f1, weightOf),
  });
  const micro = accuracy ?? 0;
  return {
    total,
    accuracy,
    precision,
    recall,
    f1,
    support,
    macro: means(() => 1),
    micro: { precision: micro, recall: micro, f1: micro },
    weighted: means((c) => support[c]),
  };
}

/**
 * MSE = mean (ŷ − y)², MAE = mean |ŷ − y|, R² = 1 − Σ(y − ŷ)² / Σ(y − ȳ)²
 */
export function regressionMetrics(
  target: ArrayLike<number>,
  predicted: ArrayLike<number>,
): RegressionMetrics {
  sameLength('predicted', target, predicted);
  const count = target.length;
  // The mean is taken from the first target on, so that equal targets have a variance of exactly 0.
  let offset = 0;
  for (let i = 0; i < count; i++) offset += target[i] - target[0];
  const mean = target[0] + offset / count;
  let squares = 0;
  let distances = 0;
  let spread = 0;
  for (let i = 0; i < count; i++) {
    const error = predicted[i] - target[i];
    squares += error * error;
    distances += Math.abs(error);
    spread += (target[i] - mean) * (target[i] - mean);
  }
  const unexplained = count === 0 ? null : ratio(squares, spread);
  return {
    mse: ratio(squares, count),
    mae: ratio(distances, count),
    r2: unexplained === null ? null : 1 - unexplained,
  };
}
