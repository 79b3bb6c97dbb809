/**
 * sin, cos and atan2 with the same bits in every engine; everybody else gets them from math.ts.
 *
 * Invariant: only + − × ÷ and literals; frozen bits and the accuracies stated here are held by tests/core/math.test.ts.
 * Not in the hot path: written for clarity and accuracy. NaN stays NaN.
 */

// biome-ignore-start lint/suspicious/noApproximativeNumericConstant: Math.PI is specified as approximate.

const TWO_OVER_PI = 0.6366197723675814;
/** 1.5 · 2⁵²: adding and subtracting it rounds to the nearest integer. */
const ROUND = 6755399441055744;
/** π/2 in four parts of 32, 32, 32 and 53 bits: k times one of the first three is exact for |k| < 2²⁰. */
const HALF_PI = [
  1.5707963267341256, 6.077100506303966e-11, 2.0222662487111665e-21, 8.4784276603689e-32,
] as const;
/** mπ/4 for m = 0 … 4, and what each lost in rounding. */
const EIGHTHS = [0, 0.7853981633974483, 1.5707963267948966, 2.356194490192345, 3.141592653589793] as const;
const EIGHTHS_LOW = [
  0, 3.061616997868383e-17, 6.123233995736766e-17, 9.184850993605148e-17, 1.2246467991473532e-16,
] as const;

// biome-ignore-end lint/suspicious/noApproximativeNumericConstant: as above

/** sin x for |x| ≤ 10⁶, NaN beyond rather than digits without meaning. ≤ 0.8 ulp. −0 gives +0. */
export function sin(x: number): number {
  return quarterWave(x, 0);
}

/** cos x for |x| ≤ 10⁶, NaN beyond rather than digits without meaning. ≤ 0.8 ulp. */
export function cos(x: number): number {
  return quarterWave(x, 1);
}

/** sin(x + quarters · π/2). Cody and Waite: x = kπ/2 + r, |r| ≤ π/4, r as r + rest. */
function quarterWave(x: number, quarters: number): number {
  if (!(Math.abs(x) <= 1e6)) return NaN;
  const k = x * TWO_OVER_PI + ROUND - ROUND;
  const a = x - k * HALF_PI[0];
  // Close to a multiple of π/2 most digits cancel, hence each difference with what it lost.
  const b = a - k * HALF_PI[1];
  const c = b - k * HALF_PI[2];
  const lost =
    lostInDifference(a, k * HALF_PI[1], b) + lostInDifference(b, k * HALF_PI[2], c) - k * HALF_PI[3];
  const r = c + lost;
  const rest = c - r + lost;

  const n = k + quarters;
  const wave = n & 1 ? seriesOfCos(r, rest) : seriesOfSin(r, rest);
  return n & 2 ? -wave : wave;
}

/** (a − b) − difference, exactly, where difference = fl(a − b) (Knuth). */
function lostInDifference(a: number, b: number, difference: number): number {
  const bRounded = a - difference;
  return a - (difference + bRounded) + (bRounded - b);
}

/** r − r³/3! + r⁵/5! − … ± r¹⁷/17!, and rest · cos r */
function seriesOfSin(r: number, rest: number): number {
  const z = r * r;
  let p = 1;
  for (let n = 17; n > 3; n -= 2) p = 1 - (z * p) / (n * (n - 1));
  return r + (rest * (1 - 0.5 * z) - (r * z * p) / 6);
}

/** 1 − r²/2! + r⁴/4! − … ± r¹⁸/18!, and −rest · sin r */
function seriesOfCos(r: number, rest: number): number {
  const z = r * r;
  let p = 1;
  for (let n = 18; n > 4; n -= 2) p = 1 - (z * p) / (n * (n - 1));
  const half = 0.5 * z;
  const high = 1 - half;
  return high + (1 - high - half + ((z * z * p) / 24 - r * rest));
}

/**
 * The angle of the point (x, y), in (−π, π]; −0 counts as 0, and the angle of (0, 0) is 0. Coordinates up to 10³⁰⁰.
 * ≤ 2.1 ulp. With v = smaller / larger side: arctan v, or π/4 − arctan((1 − v) / (1 + v)) where v > tan(π/8).
 */
export function atan2(y: number, x: number): number {
  const width = Math.abs(x);
  const height = Math.abs(y);
  const flat = height <= width;
  const small = flat ? height : width;
  const large = flat ? width : height;
  if (large === 0) return 0;

  // angle = m π/4 + sign · arctan u
  const near = small > 0.41421356237309503 * large;
  const u = near ? (large - small) / (large + small) : small / large;
  let m = near ? 1 : 0;
  let sign = near ? -1 : 1;
  if (!flat) {
    m = 2 - m;
    sign = -sign;
  }
  if (x < 0) {
    m = 4 - m;
    sign = -sign;
  }

  // arctan u = u − u³/3 + u⁵/5 − … + u⁴¹/41
  const z = u * u;
  let p = 1 / 41;
  for (let n = 39; n >= 3; n -= 2) p = 1 / n - z * p;
  const angle = EIGHTHS[m] + (sign * (u - u * z * p) + EIGHTHS_LOW[m]);
  return y < 0 ? -angle : angle;
}
