/**
 * The formulas of the metrics with the live counts put in. Pure.
 *
 *   precision = TP/(TP + FP)   recall = TP/(TP + FN)   F1 = 2·TP/(2·TP + FP + FN)
 *   accuracy = right/all; with two classes (TP + TN)/all, the same
 *   macro: the sum over the classes / classes   weighted: Σ points · metric / all
 *   micro: precision = ΣTP/(ΣTP + ΣFP) and so on, from the counts of all classes together
 *   MSE = Σ(ŷ − y)²/n   MAE = Σ|ŷ − y|/n   R² = 1 − Σ(ŷ − y)²/Σ(y − ȳ)²
 */
import { classMetrics } from '../core/metrics.ts';
import { compact, integer } from '../i18n/format.ts';
import type { Evaluation } from '../training/protocol.ts';
import { countsOf } from './counts.ts';
import type { MeanName } from './metric-findings.ts';
import { determination, determinationText, shareText } from './metric-text.ts';

export interface Filled {
  /** Numerator and denominator with numbers, then the quotient; '' where there are none. */
  readonly above: string;
  readonly below: string;
  readonly value: string;
  /** 0/0 */
  readonly undefined: boolean;
}

const EMPTY: Filled = { above: '', below: '', value: '', undefined: false };

function filled(above: string, below: string, numerator: number, denominator: number): Filled {
  const value = denominator === 0 ? null : numerator / denominator;
  return { above, below, value: shareText(value), undefined: value === null };
}

/** @param confusion k × k, row truth, row-major; empty: nothing is known */
export function classFormulas(
  confusion: ArrayLike<number>,
  cls: number,
): Readonly<Record<'accuracy' | 'precision' | 'recall' | 'f1', Filled>> {
  if (confusion.length === 0) return { accuracy: EMPTY, precision: EMPTY, recall: EMPTY, f1: EMPTY };
  const { tp, fp, fn, tn } = countsOf(confusion, cls);
  const classes = Math.sqrt(confusion.length);
  const all = tp + fp + fn + tn;
  let right = 0;
  for (let i = 0; i < classes; i++) right += confusion[i * classes + i];
  const [TP, FP, FN, TN] = [tp, fp, fn, tn].map(integer);
  const accuracy =
    classes === 2
      ? filled(`${TP} + ${TN}`, integer(all), right, all)
      : filled(integer(right), integer(all), right, all);
  return {
    accuracy,
    precision: filled(`${TP}`, `${TP} + ${FP}`, tp, tp + fp),
    recall: filled(`${TP}`, `${TP} + ${FN}`, tp, tp + fn),
    f1: filled(`2 · ${TP}`, `2 · ${TP} + ${FP} + ${FN}`, 2 * tp, 2 * tp + fp + fn),
  };
}

/** So many terms are written out. */
const TERMS = 4;

/** The terms of a sum, or the first and the last of many. */
function sumOf(terms: readonly string[], most = TERMS): string {
  return terms.length <= most ? terms.join(' + ') : `${terms[0]} + … + ${terms.at(-1)}`;
}

/**
 * The means over the classes. A term that is 0/0 is written so, and counts as 0.
 * @param confusion k × k, row truth, row-major; empty: nothing is known
 */
export function meanFormulas(
  confusion: ArrayLike<number>,
  mean: MeanName,
): Readonly<Record<'accuracy' | 'precision' | 'recall' | 'f1', Filled>> {
  const { accuracy } = classFormulas(confusion, 0);
  if (confusion.length === 0) return { accuracy, precision: EMPTY, recall: EMPTY, f1: EMPTY };
  const classes = Math.sqrt(confusion.length);
  const metrics = classMetrics(confusion, classes);
  const { total, support } = metrics;
  if (mean === 'micro') {
    let right = 0;
    for (let cls = 0; cls < classes; cls++) right += countsOf(confusion, cls).tp;
    // Each wrong answer is an FP of one class and an FN of another.
    const [hit, miss] = [integer(right), integer(total - right)];
    const share = filled(hit, `${hit} + ${miss}`, right, total);
    const f1 = filled(`2 · ${hit}`, `2 · ${hit} + ${miss} + ${miss}`, 2 * right, 2 * total);
    return { accuracy, precision: share, recall: share, f1 };
  }
  const of = (name: 'precision' | 'recall' | 'f1'): Filled => {
    const terms = metrics[name].map(shareText);
    const value = total === 0 ? null : metrics[mean][name];
    const above =
      mean === 'macro'
        ? sumOf(terms)
        : sumOf(
            terms.map((term, cls) => `${integer(support[cls])} · ${term}`),
            3,
          );
    const below = mean === 'macro' ? String(classes) : integer(total);
    return { above, below, value: shareText(value), undefined: value === null };
  };
  return { accuracy, precision: of('precision'), recall: of('recall'), f1: of('f1') };
}

/**
 * The sums follow from the means: Σ = mean · n.
 * @param tooLarge stands for what overflowed; it has no fraction
 */
export function regressionFormulas(
  evaluation: Evaluation | null,
  tooLarge: string,
): Readonly<Record<'mse' | 'mae' | 'r2', Filled>> {
  if (!evaluation || evaluation.samples === 0) return { mse: EMPTY, mae: EMPTY, r2: EMPTY };
  const { samples, mse, mae } = evaluation;
  const overflowed: Filled = { ...EMPTY, value: tooLarge };
  const mean = (value: number | null): Filled =>
    value === null || !Number.isFinite(value)
      ? overflowed
      : {
          above: Number.isFinite(value * samples) ? compact(value * samples) : '',
          below: integer(samples),
          value: compact(value),
          undefined: false,
        };
  const means = { mse: mean(mse), mae: mean(mae) };
  const r2 = determination(evaluation);
  if (r2 === 'tooLarge' || mse === null) return { ...means, r2: overflowed };
  // Σ(y − ȳ)² is not sent; it follows from R², unless that is 1 or undefined.
  const spread = r2 === 'equalTargets' ? '0' : r2 === 1 ? '' : compact((mse * samples) / (1 - r2));
  return {
    ...means,
    r2: {
      above: spread === '' ? '' : compact(mse * samples),
      below: spread,
      value: determinationText(evaluation, tooLarge),
      undefined: r2 === 'equalTargets',
    },
  };
}
