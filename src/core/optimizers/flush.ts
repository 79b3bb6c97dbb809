/** The rule that keeps subnormal numbers out of training; part of what the optimizers are defined to compute. */
import { TINY } from '../math.ts';

/** 2^−1000, the bound of second moments. */
const TINY_SQUARE = TINY * TINY;

/** A gradient, first moment or velocity: 0 below 2^−500. NaN stays. */
export function flush(value: number): number {
  return Math.abs(value) < TINY ? 0 : value;
}

/** A second moment (≥ 0): 0 below 2^−1000. NaN stays. */
export function flushSquare(value: number): number {
  return value < TINY_SQUARE ? 0 : value;
}
