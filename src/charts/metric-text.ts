/**
 * Metrics as text that says no more than is so: 1.00 only where all are right, 0.00 only where it is 0, 0/0 only where
 * all targets are equal, and in words what grew beyond what can be computed. Never wider than six figures and signs
 * in the usual range, so that a column keeps its width. Pure.
 */
import { compact, number, ratio } from '../i18n/format.ts';
import type { Evaluation } from '../training/protocol.ts';
import { lossText } from './loss-text.ts';

/** Below half of the last of three decimals. */
const LEAST = 0.0005;

/** Accuracy, precision, recall, F1: 0.91, but 0.997 where two decimals would say 1.00. Null is 0/0. */
export function shareText(share: number | null): string {
  if (share === null || share === 0 || share === 1 || !Number.isFinite(share)) return ratio(share);
  if (share < LEAST) return '<0.001';
  if (share >= 1 - LEAST) return '>0.999';
  return number(share, share < 0.005 || share >= 0.995 ? 3 : 2);
}

/** A loss or an error from 0 on, in at most three figures. */
export function errorText(error: number | null, tooLarge: string): string {
  if (error === null || !Number.isFinite(error)) return tooLarge;
  if (error > 0 && error < LEAST) return '<0.001';
  if (error > 0 && error < 0.01) return number(error, 3);
  return error >= 1000 && error < 1e4 ? compact(error, 3) : lossText(error);
}

/** Mean of squares from which their sum, or its quotient by a small spread, may have overflowed. */
const OVERFLOWS = 1e280;

/**
 * R² of a regression with samples, or why there is none. The worker sends null for both: where the spread of the
 * targets is 0 the errors are known, where the squares overflowed they are not.
 */
export function determination({
  mse,
  r2,
}: Pick<Evaluation, 'mse' | 'r2'>): number | 'equalTargets' | 'tooLarge' {
  if (mse === null || !Number.isFinite(mse)) return 'tooLarge';
  if (r2 !== null) return Number.isFinite(r2) ? r2 : 'tooLarge';
  return mse < OVERFLOWS ? 'equalTargets' : 'tooLarge';
}

/** R² is at most 1 and may lie far below 0. */
export function determinationText(evaluation: Pick<Evaluation, 'mse' | 'r2'>, tooLarge: string): string {
  const r2 = determination(evaluation);
  if (r2 === 'tooLarge') return tooLarge;
  if (r2 === 'equalTargets') return ratio(null);
  if (r2 >= 0) return shareText(r2);
  return r2 > -LEAST ? '>−0.001' : `−${errorText(-r2, tooLarge)}`;
}
