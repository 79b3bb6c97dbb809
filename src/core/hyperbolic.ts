/**
 * tanh with the same bits in every engine; everybody else gets it from math.ts. Half the time of a small network goes
 * here, so it is made to be fast: a table of tanh at the multiples of 1/16, and between them the addition theorem.
 *
 * Invariant: only + − × ÷ and literals, no branch on the sign of x; tests/core/math.test.ts holds frozen bits and the
 * accuracy stated here. NaN stays NaN.
 */
import { lostInProduct } from './double-double.ts';

/** tanh(k/16), |k| ≤ 320, as the sum of TABLE[640 + 2k] and, what that lost in rounding, TABLE[640 + 2k + 1]. */
const TABLE = tableOfTanh();

/**
 * With k = round(16x), T = tanh(k/16) from the table, r = x − k/16 exactly, |r| ≤ 1/32, and
 * t = tanh r = r − r³/3 + 2r⁵/15 − 17r⁷/315 + 62r⁹/2835 (within 2⁻⁵⁶ of itself):
 * tanh x = (T + t) / (1 + Tt) = T + (t − (T + t)Tt / (1 + Tt)), where nothing large is rounded but the last sum.
 * All x; ±1 beyond ±20, for 1 − tanh 20 ≈ 8.5e-18. ≤ 1.2 ulp. Odd: tanh(−x) = −tanh(x), but −0 gives +0.
 */
export function tanh(x: number): number {
  // Constants of its own: bundlers make variables of a module's, and those would be loaded for every value.
  const widest = 20;
  const centre = 640;
  const round = 6755399441055744; // 1.5 · 2⁵²: adding and subtracting it rounds to the nearest integer
  // Comparisons this way round let NaN through.
  const v = x > widest ? widest : x < -widest ? -widest : x;
  const k = v * 16 + round - round;
  const r = v - k * 0.0625;
  const z = r * r;
  const t = r + r * z * (-1 / 3 + z * (2 / 15 + z * (-17 / 315 + z * (62 / 2835))));
  const at = (k + k + centre) | 0;
  const high = TABLE[at];
  const product = high * t;
  return high + (TABLE[(at + 1) | 0] + t - ((high + t) * product) / (1 + product));
}

/** From 0 by the addition theorem in steps of 1/16, each number a sum of two; an error shrinks from step to step. */
function tableOfTanh(): Float64Array {
  const centre = 640;
  // tanh(1/16)
  const stepHigh = 0.062418746747512514;
  const stepLow = 1.5112489404944624e-19;
  const table = new Float64Array(2 * centre + 2);
  let high = 0;
  let low = 0;
  for (let at = 0; at <= centre; at += 2) {
    table[centre + at] = high;
    table[centre + at + 1] = low;
    table[centre - at] = 0 - high;
    table[centre - at + 1] = 0 - low;

    const sum = high + stepHigh;
    const kept = sum - high;
    const sumLow = high - (sum - kept) + (stepHigh - kept) + (low + stepLow);
    const product = high * stepHigh;
    const productLow = lostInProduct(high, stepHigh) + (high * stepLow + low * stepHigh);
    const divisor = 1 + product;
    const divisorLow = 1 - divisor + product + productLow;
    const quotient = sum / divisor;
    const whole = quotient * divisor;
    const rest = (sum - whole - lostInProduct(quotient, divisor) + sumLow - quotient * divisorLow) / divisor;
    high = quotient + rest;
    low = quotient - high + rest;
  }
  return table;
}
