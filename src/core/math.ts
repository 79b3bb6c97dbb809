/**
 * The elementary functions, with the same bits in every engine.
 *
 * Engines may differ in the last bit of Math.exp, tanh, log, sin …, and training multiplies that difference. IEEE 754
 * fixes + − × ÷ and √, so everything here is made of those and of exact powers of two. The polynomials interpolate at
 * Chebyshev points and were computed with 60 digits: one or more terms shorter than a Taylor series of their accuracy.
 *
 * Invariant: a change of any bit changes every link's result; tests/core/math.test.ts holds frozen bit patterns.
 * Accuracies are the largest errors observed against a 240-bit reference, not proofs. NaN stays NaN everywhere.
 * exp and what is built on it are not general-purpose: they saturate early, so that training never meets subnormals.
 */

import { lostInProduct } from './double-double.ts';

export { tanh } from './hyperbolic.ts';
export { atan2, cos, sin } from './trigonometry.ts';

/** 2⁻⁵⁰⁰: what is smaller counts as 0 in gradients and optimizers, for subnormal numbers slow training to a third. */
export const TINY = 3.054936363499605e-151;

// biome-ignore lint/suspicious/noApproximativeNumericConstant: Math.LOG2E is specified as approximate.
const LOG2_E = 1.4426950408889634;
// ln 2 = LN2_HIGH + LN2_LOW; k · LN2_HIGH is exact for |k| < 2²⁰. LN2_LOW = LN2_MIDDLE + LN2_REST for power().
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LN2_MIDDLE = 1.9082149288430703e-10;
const LN2_REST = 4.275175589747649e-20;
/** ⅓ − fl(⅓) */
const THIRD_LOW = 1.850371707708594e-17;

/** 1.5 · 2⁵²: adding and subtracting it rounds to the nearest integer, without a call or a branch. */
const ROUND = 6755399441055744;

const LOWEST = 1074;
/** POWER_OF_TWO[LOWEST + k] = 2ᵏ, exact because it is only doubled and halved. */
const POWER_OF_TWO = new Float64Array(LOWEST + 1024);
POWER_OF_TWO[LOWEST] = 1;
for (let k = 1; k <= LOWEST; k++) POWER_OF_TWO[LOWEST - k] = POWER_OF_TWO[LOWEST - k + 1] / 2;
for (let k = 1; k < 1024; k++) POWER_OF_TWO[LOWEST + k] = POWER_OF_TWO[LOWEST + k - 1] * 2;
/** The same, with 0 below 2⁻⁵⁰⁰. */
const SCALE = POWER_OF_TWO.map((power) => (power < TINY ? 0 : power));

/** (eʳ − 1 − r) / r² ≈ 1/2! + r/3! + r²/4! + …, for |r| ≤ ½ ln 2; times r within 2⁻⁶⁰. */
function seriesOfExp(r: number): number {
  let p = 2.0914686968086876e-9;
  p = p * r + 2.5105217004720745e-8;
  p = p * r + 2.75572736431103e-7;
  p = p * r + 2.7557255400206422e-6;
  p = p * r + 2.4801587325547743e-5;
  p = p * r + 0.00019841269874820627;
  p = p * r + 0.0013888888888883748;
  p = p * r + 0.008333333333326136;
  p = p * r + 0.04166666666666667;
  p = p * r + 0.1666666666666667;
  p = p * r + 0.5;
  return p;
}

/**
 * eˣ = 2ᵏ · eʳ with k = round(x / ln 2), r = x − k ln 2.
 * 0 below x = −346.92 (2⁻⁵⁰⁰·⁵), and e³⁴⁶ above 346, so that 1 / eˣ is never subnormal. ≤ 0.94 ulp between.
 */
export function exp(x: number): number {
  // Comparisons this way round let NaN through.
  const v = x > 346 ? 346 : x < -708 ? -708 : x;
  const k = v * LOG2_E + ROUND - ROUND;
  const r = v - k * LN2_HIGH - k * LN2_LOW;
  const q = r + r * r * seriesOfExp(r);
  const s = SCALE[(k + LOWEST) | 0];
  return s + s * q;
}

/**
 * eˣ − 1 = 2ᵏ(eʳ − 1) + (2ᵏ − 1), without cancellation about 0.
 * −1 far below, saturates with exp above 346. ≤ 1.6 ulp. −0 gives +0.
 */
export function expm1(x: number): number {
  const v = x > 346 ? 346 : x < -708 ? -708 : x;
  const k = v * LOG2_E + ROUND - ROUND;
  const high = v - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const q = r + (r * r * seriesOfExp(r) + (high - r - low));
  const s = SCALE[(k + LOWEST) | 0];
  return s - 1 + s * q;
}

/** σ(x) = 1 / (1 + e⁻ˣ). All x; from 1 / (1 + e³⁴⁶) ≈ 5.4e-151 far below to 1. ≤ 1.9 ulp. */
export function sigmoid(x: number): number {
  return 1 / (1 + exp(-x));
}

const BITS = new Float64Array([1]);
const WORDS = new Int32Array(BITS.buffer);
/** Which half of a float64 holds its exponent: 1 on little-endian machines. */
const HIGH_WORD = WORDS[1] === 0 ? 0 : 1;

/** k with x = 2ᵏ m, √½ ≤ m < √2 (about); x normal and positive. */
function exponentOf(x: number): number {
  BITS[0] = x;
  return ((WORDS[HIGH_WORD] + (0x3ff00000 - 0x3fe6a09e)) >>> 20) - 1023;
}

/**
 * k ln 2 + ln(1 + f) + c for |f| < 0.42 and a c far smaller than f or k.
 * ln(1 + f) = 2 artanh s = 2s(1 + z p), s = f / (2 + f), z = s², p ≈ 1/3 + z/5 + z²/7 + … (times z within 2⁻⁵⁷);
 * as 2s = f − s f, the large terms are exact and what is rounded is small.
 */
function seriesOfLog(k: number, f: number, c: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  // Even and odd terms apart: two short chains instead of a long one.
  const even =
    0.3333333333333335 + w * (0.14285714313047945 + w * (0.09091445278347801 + w * 0.07308518774395825));
  const odd = 0.1999999999994962 + w * (0.1111110555757208 + w * 0.0766583701508393);
  const p = even + z * odd;
  const half = 0.5 * f * f;
  return k * LN2_HIGH + (f - (half - (s * (half + 2 * z * p) + (k * LN2_LOW + c))));
}

/** ln x for x > 0, subnormals included; ln 0 = −Infinity, NaN below 0. ≤ 0.82 ulp. */
export function log(x: number): number {
  if (!(x >= 2.2250738585072014e-308 && x < Infinity)) return logOfExtreme(x);
  const k = exponentOf(x);
  return seriesOfLog(k, x * POWER_OF_TWO[LOWEST - k] - 1, 0);
}

function logOfExtreme(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  if (x === Infinity) return x;
  const m = x * 18014398509481984; // 2⁵⁴
  const k = exponentOf(m);
  return seriesOfLog(k - 54, m * POWER_OF_TWO[LOWEST - k] - 1, 0);
}

/** ln(1 + x) for x > −1, with full relative precision about 0; −Infinity at −1, NaN below. ≤ 0.9 ulp. */
export function log1p(x: number): number {
  const u = 1 + x;
  if (!(u > 0 && u < Infinity)) return log(u);
  // u + lost = 1 + x exactly, and ln(u + lost) = ln u + lost / u to within the last bit.
  const v = u - 1;
  const lost = 1 - (u - v) + (x - v);
  const k = exponentOf(u);
  return seriesOfLog(k, u * POWER_OF_TWO[LOWEST - k] - 1, lost / u);
}

/**
 * ln(1 + eˣ) = max(x, 0) + ln(1 + e^−|x|); finite x, 0 below −346.92. ≤ 1.6 ulp: softplus(−40) is e⁻⁴⁰, not 0.
 * ln(1 + e) as in seriesOfLog with f = e: with a longer p, as z reaches 1/9 (times z within 2⁻⁵⁷), and no power of two.
 */
export function softplus(x: number): number {
  const e = exp(-Math.abs(x));
  const s = e / (2 + e);
  const z = s * s;
  let p = 0.08082022805971766;
  p = p * z + 0.04400369243072337;
  p = p * z + 0.06000536404795356;
  p = p * z + 0.06657072104827468;
  p = p * z + 0.07692785032479312;
  p = p * z + 0.09090894718066429;
  p = p * z + 0.11111111358713932;
  p = p * z + 0.1428571428355438;
  p = p * z + 0.20000000000007292;
  p = p * z + 0.3333333333333333;
  const half = 0.5 * e * e;
  return 0.5 * (x + Math.abs(x)) + (e - (half - s * (half + 2 * z * p)));
}

/**
 * erf x = 2/√π ∫₀ˣ e^−t² dt. All x; ±1 beyond ±6. ≤ 1.3 ulp. Odd: erf(−x) = −erf(x), −0 too.
 * Below 1: x + x P(x²). Above: 1 − e^−x² Q(t), t = (x − 2) / (x + 3), Q near e^x² erfc(x).
 */
export function erf(x: number): number {
  const size = Math.abs(x);
  return size < 1 ? x + x * centreOfErf(x * x) : x < 0 ? tailOfErf(size) - 1 : 1 - tailOfErf(size);
}

/** P(z) = erf(√z) / √z − 1 for 0 ≤ z ≤ 1, within 2⁻⁶². */
function centreOfErf(z: number): number {
  let p = 5.957176147748911e-11;
  p = p * z - 1.1372848856791674e-9;
  p = p * z + 1.4659775274047436e-8;
  p = p * z - 1.6350312701054695e-7;
  p = p * z + 1.6461000484121368e-6;
  p = p * z - 1.4925595266831182e-5;
  p = p * z + 0.0001205533111164271;
  p = p * z - 0.000854832698083379;
  p = p * z + 0.0052239776248180145;
  p = p * z - 0.026866170645076792;
  p = p * z + 0.11283791670954879;
  p = p * z - 0.3761263890318375;
  p = p * z + 0.1283791670955126;
  return p;
}

/** 1 − erf x = e^−x² Q(t) for x ≥ 1, within 2⁻⁵⁷. */
function tailOfErf(x: number): number {
  const v = x > 6 ? 6 : x;
  const t = (v - 2) / (v + 3);
  let p = 1.64365968992818e-5;
  p = p * t - 1.670088037114217e-5;
  p = p * t - 7.676314605581333e-5;
  p = p * t + 6.654446155731668e-5;
  p = p * t + 0.0004248061244644014;
  p = p * t - 0.0004930041361981138;
  p = p * t - 0.002378567381452614;
  p = p * t + 0.0059556944006294455;
  p = p * t + 0.007769788652548788;
  p = p * t - 0.07128989014261979;
  p = p * t + 0.20394656030835803;
  p = p * t - 0.37642439962744456;
  p = p * t + 0.5110865058207131;
  p = p * t - 0.533982309267448;
  p = p * t + 0.25539567631050575;
  return exp(-v * v) * p;
}

/**
 * bᵉ = e^(e ln b) for b > 0 normal and any e; the logarithm and its product with e are carried in two float64 each. 1 for
 * e = 0, and saturates with exp where |e ln b| > 346. 0 for b = 0 < e, NaN below. ≤ 1.1 ulp.
 */
export function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (base === 0 && exponent > 0) return 0;
  if (!(base > 0)) return NaN;
  const k = exponentOf(base);
  const f = base * POWER_OF_TWO[LOWEST - k] - 1;

  // s = f / (2 + f) as high + low.
  const divisor = 2 + f;
  const s = f / divisor;
  const sLow = (f - s * divisor - lostInProduct(s, divisor) - s * (2 - divisor + f)) / divisor;
  // p = s²(⅓ + s²/5 + s⁴/7 + …), so that ln(1 + f) = 2 artanh s = 2s(1 + p).
  const z = s * s;
  const zLow = lostInProduct(s, s) + 2 * s * sLow;
  let tail = 1 / 31;
  for (let n = 29; n >= 5; n -= 2) tail = 1 / n + z * tail;
  const t = 1 / 3 + z * tail;
  const tLow = 1 / 3 - t + z * tail + THIRD_LOW;
  const p = z * t;
  const pLow = lostInProduct(z, t) + z * tLow + zLow * t;
  const one = 1 + p;
  const oneLow = 1 - one + p + pLow;
  const series = 2 * s * one;
  const seriesLow = lostInProduct(2 * s, one) + 2 * (s * oneLow + sLow * one);

  // ln b = k ln 2 + 2s(1 + p)
  const whole = k * LN2_HIGH;
  const sum = whole + series;
  const kept = sum - whole;
  const lost = whole - (sum - kept) + (series - kept) + seriesLow + k * LN2_REST + k * LN2_MIDDLE;
  const high = sum + lost;
  const low = sum - high + lost;

  const x = exponent * high;
  if (!(Math.abs(x) < 346)) return exp(x);
  // As exp, with the low part of the exponent added where it still counts: so powers of two are exact.
  const n = x * LOG2_E + ROUND - ROUND;
  const r = x - n * LN2_HIGH - n * LN2_LOW + (lostInProduct(exponent, high) + exponent * low);
  const q = r + r * r * seriesOfExp(r);
  const scale = SCALE[(n + LOWEST) | 0];
  return scale + scale * q;
}
