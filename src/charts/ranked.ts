/**
 * One class against all others, ranked by its score: the curves of a set, where the present threshold stands on them,
 * and the way back from a place on a curve to a threshold. Pure.
 *
 * The score of a class is its p, of several; of two, whose single output is the p (or the margin) of the second, that
 * output for the second class and its negative for the first.
 */
import { areaUnderRoc, areaUnderSteps, type RankCurve, rankCurve } from '../core/ranking.ts';
import { decide } from './decide.ts';
import type { PlanePoints } from './plane-points.ts';

/** Of the samples called positive, how many are and how many are not. */
export interface Called {
  readonly tp: number;
  readonly fp: number;
}

export interface Ranked {
  readonly curve: RankCurve;
  /** null where only one class occurs. */
  readonly auc: number | null;
  /** null without a positive. */
  readonly averagePrecision: number | null;
  /** At the threshold. */
  readonly at: Called;
  /** With several classes: those whose largest output it is. */
  readonly largest: Called | null;
}

/** Whether the single output is of the other class: then a low output calls the point positive. */
export function isFlipped(classes: number, positive: number): boolean {
  return classes === 2 && positive === 0;
}

/**
 * @param scores outputs × points, as in `Snapshot.scores`
 * @param positive the class that is asked for
 * @param threshold of the output, called above it; for the first of two classes up to it
 * @returns null where the scores are of other points, or one of them is not a number
 */
export function rankSet(
  scores: Float32Array,
  points: PlanePoints,
  positive: number,
  set: 'train' | 'test',
  threshold: number,
): Ranked | null {
  const { count, classes, target, isTest } = points;
  const outputs = classes === 2 ? 1 : classes;
  if (classes === 0 || scores.length !== outputs * count) return null;
  const flipped = isFlipped(classes, positive);
  const row = outputs === 1 ? 0 : positive * count;
  const side = set === 'test' ? 1 : 0;
  const winners = new Uint8Array(outputs > 1 ? count : 0);
  if (outputs > 1) decide(scores, count, outputs, 0, winners);
  const truth = new Uint8Array(count);
  const ranks = new Float64Array(count);
  const at = { tp: 0, fp: 0 };
  const largest = { tp: 0, fp: 0 };
  let samples = 0;
  for (let i = 0; i < count; i++) {
    if (isTest[i] !== side) continue;
    const score = scores[row + i];
    const is = target[i] === positive;
    truth[samples] = is ? 1 : 0;
    ranks[samples++] = flipped ? -score : score;
    if (score > threshold !== flipped) at[is ? 'tp' : 'fp']++;
    if (outputs > 1 && winners[i] === positive) largest[is ? 'tp' : 'fp']++;
  }
  const curve = rankCurve(truth.subarray(0, samples), ranks.subarray(0, samples));
  if (!curve) return null;
  return {
    curve,
    auc: areaUnderRoc(curve),
    averagePrecision: areaUnderSteps(curve),
    at,
    largest: outputs > 1 ? largest : null,
  };
}

/** The entry of the curve at which so many are called. */
export function entryOf({ tp, fp }: RankCurve, called: Called): number {
  let low = 0;
  let high = tp.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tp[middle] + fp[middle] < called.tp + called.fp) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** At which thresholds t exactly the points of an entry are called, above t or, flipped, up to t: low ≤ t < high. */
function rangeOf({ scores }: RankCurve, entry: number, flipped: boolean): readonly [number, number] {
  const next = entry + 1 < scores.length ? scores[entry + 1] : Number.NEGATIVE_INFINITY;
  return flipped ? [-scores[entry], -next] : [next, scores[entry]];
}

/**
 * A threshold of p, 0 … 1, in as few decimals as will do, at which exactly the points of this entry are called. Where
 * none does, because a p is exactly 0 or 1, the nearest end.
 */
export function thresholdAt(curve: RankCurve, entry: number, flipped: boolean): number {
  const [low, high] = rangeOf(curve, entry, flipped);
  const [from, to] = [Math.max(0, low), Math.min(1, high)];
  if (!(from < to)) return Math.min(1, Math.max(0, from));
  if (high > 1 && from <= 1) return roundest(from, 1);
  return roundest(from, to);
}

/**
 * The threshold to be told of this entry: as `thresholdAt`, but null where no p calls exactly its points.
 * @param margin of a margin, which may be any number
 */
export function toldThreshold(
  curve: RankCurve,
  entry: number,
  flipped: boolean,
  margin: boolean,
): number | null {
  const [low, high] = rangeOf(curve, entry, flipped);
  if (!margin) return Math.max(0, low) < high ? thresholdAt(curve, entry, flipped) : null;
  const [from, to] = [Number.isFinite(low) ? low : high - 1, Number.isFinite(high) ? high : low + 1];
  return from < to ? roundest(from, to) : null;
}

/** The number nearest to the middle of from ≤ t < to that takes the fewest decimals. */
function roundest(from: number, to: number): number {
  const middle = (from + to) / 2;
  for (let decimals = 2; decimals <= 9; decimals++) {
    const rounded = Number(middle.toFixed(decimals));
    if (rounded >= from && rounded < to) return rounded;
  }
  return from;
}

/** x, y of an entry, 0 … 1 each: false and true positive rate, and recall and precision. NaN is 0/0. */
export function rates({ tp, fp, positives, negatives }: RankCurve, entry: number) {
  return ratesOf({ tp: tp[entry], fp: fp[entry] }, positives, negatives);
}

export function ratesOf({ tp, fp }: Called, positives: number, negatives: number) {
  return { fpr: fp / negatives, recall: tp / positives, precision: tp / (tp + fp) };
}
