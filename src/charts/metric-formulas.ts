/**
 * The formulas of the metrics with the live counts put in. Pure.
 *
 *   precision = TP/(TP + FP)   recall = TP/(TP + FN)   F1 = 2·TP/(2·TP + FP + FN)
 *   accuracy = right/all; with two classes (TP + TN)/all, the same
 *   MSE = Σ(ŷ − y)²/n   MAE = Σ|ŷ − y|/n   R² = 1 − Σ(ŷ − y)²/Σ(y − ȳ)²
 */
import { compact, integer, NONE, number, ratio } from '../i18n/format.ts';
import type { Evaluation } from '../training/protocol.ts';
import { countsOf } from './counts.ts';

export interface Filled {
  /** Numerator and denominator with numbers, then the quotient. */
  readonly above: string;
  readonly below: string;
  readonly value: string;
  /** 0/0 */
  readonly undefined: boolean;
}

const EMPTY: Filled = { above: '', below: '', value: NONE, undefined: false };

function filled(above: string, below: string, numerator: number, denominator: number): Filled {
  const value = denominator === 0 ? null : numerator / denominator;
  return { above, below, value: ratio(value), undefined: value === null };
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
  const accuracy =
    classes === 2
      ? filled(`${tp} + ${tn}`, integer(all), right, all)
      : filled(integer(right), integer(all), right, all);
  return {
    accuracy,
    precision: filled(String(tp), `${tp} + ${fp}`, tp, tp + fp),
    recall: filled(String(tp), `${tp} + ${fn}`, tp, tp + fn),
    f1: filled(`2 · ${tp}`, `2 · ${tp} + ${fp} + ${fn}`, 2 * tp, 2 * tp + fp + fn),
  };
}

/** The sums follow from the means: Σ = mean · n. */
export function regressionFormulas(
  evaluation: Evaluation | null,
): Readonly<Record<'mse' | 'mae' | 'r2', Filled>> {
  if (!evaluation || evaluation.samples === 0 || evaluation.mse === null || evaluation.mae === null) {
    return { mse: EMPTY, mae: EMPTY, r2: EMPTY };
  }
  const { samples, mse, mae, r2 } = evaluation;
  const count = integer(samples);
  const unexplained = r2 === null ? null : 1 - r2;
  // Σ(y − ȳ)² is not sent; it follows from R², unless that is 1 or undefined.
  const spread = unexplained ? compact((mse * samples) / unexplained) : r2 === null ? '0' : NONE;
  return {
    mse: { above: compact(mse * samples), below: count, value: compact(mse), undefined: false },
    mae: { above: compact(mae * samples), below: count, value: compact(mae), undefined: false },
    r2: {
      above: compact(mse * samples),
      below: spread,
      value: r2 === null ? '0/0' : number(r2, 3),
      undefined: unexplained === null,
    },
  };
}
