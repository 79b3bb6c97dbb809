/**
 * Elementary functions to 240 binary digits, in BigInt fixed point: what src/core/math.ts is measured against.
 * Plain series and slow; shares nothing with the code under test.
 */
const P = 240n;
const ONE = 1n << P;

/** mantissa · 2^exponent */
export interface Exact {
  readonly mantissa: bigint;
  readonly exponent: bigint;
}

const bits = new DataView(new ArrayBuffer(8));

function decomposed(x: number): Exact {
  bits.setFloat64(0, x);
  const word = bits.getBigUint64(0);
  const biased = (word >> 52n) & 0x7ffn;
  const fraction = word & 0xfffffffffffffn;
  const mantissa = biased === 0n ? fraction : fraction | 0x10000000000000n;
  return { mantissa: word >> 63n ? -mantissa : mantissa, exponent: (biased === 0n ? 1n : biased) - 1075n };
}

function shifted(value: bigint, by: bigint): bigint {
  return by >= 0n ? value << by : value >> -by;
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** x · 2²⁴⁰, exact unless x has digits below 2⁻²⁴⁰. */
function fixed(x: number): bigint {
  const { mantissa, exponent } = decomposed(x);
  return shifted(mantissa, P + exponent);
}

function times(a: bigint, b: bigint): bigint {
  return (a * b) >> P;
}

function plain(value: bigint): Exact {
  return { mantissa: value, exponent: -P };
}

/** 2 artanh s = 2(s + s³/3 + s⁵/5 + …) */
function twiceArtanh(s: bigint): bigint {
  const z = times(s, s);
  let power = s;
  let sum = 0n;
  for (let n = 1n; size(power) > 1n; n += 2n) {
    sum += power / n;
    power = times(power, z);
  }
  return 2n * sum;
}

/** arctan(u) = u − u³/3 + …, |u| < ½ */
function arctan(u: bigint): bigint {
  const z = times(u, u);
  let power = u;
  let sum = 0n;
  for (let n = 1n; size(power) > 1n; n += 2n) {
    sum += power / n;
    power = -times(power, z);
  }
  return sum;
}

const LN2 = twiceArtanh(ONE / 3n);
/** Machin's formula */
const PI = 4n * (4n * arctan(ONE / 5n) - arctan(ONE / 239n));

function squareRoot(value: bigint): bigint {
  let root = ONE;
  for (let i = 0; i < 12; i++) root = (root + (value << P) / root) / 2n;
  return root;
}
const TWO_OVER_ROOT_PI = (2n * ONE * ONE) / squareRoot(PI);

/** e^x as a mantissa in fixed point, 1 … 2, and a power of two. */
function expParts(x: bigint): { mantissa: bigint; k: bigint } {
  let k = x / LN2;
  if (x < 0n) k -= 1n;
  const r = x - k * LN2;
  let sum = ONE;
  let term = ONE;
  for (let n = 1n; term > 0n; n++) {
    term = times(term, r) / n;
    sum += term;
  }
  return { mantissa: sum, k };
}

function expFixed(x: bigint): bigint {
  const { mantissa, k } = expParts(x);
  return shifted(mantissa, k);
}

/** ln of a positive number in fixed point. */
function logFixed(value: bigint): bigint {
  const k = BigInt(value.toString(2).length - 1) - P;
  const m = shifted(value, -k);
  return k * LN2 + twiceArtanh(((m - ONE) << P) / (m + ONE));
}

function logOf(x: number): bigint {
  const { mantissa, exponent } = decomposed(x);
  return logFixed(mantissa << P) + exponent * LN2;
}

export function exp(x: number): Exact {
  const { mantissa, k } = expParts(fixed(x));
  return { mantissa, exponent: k - P };
}

export function expm1(x: number): Exact {
  return plain(expFixed(fixed(x)) - ONE);
}

export function tanh(x: number): Exact {
  const e = expFixed(2n * fixed(x));
  return plain(((e - ONE) << P) / (e + ONE));
}

export function sigmoid(x: number): Exact {
  return { mantissa: (ONE << 1200n) / (ONE + shifted(expFixed(-fixed(x)), 0n)), exponent: -1200n };
}

export function log(x: number): Exact {
  return plain(logOf(x));
}

export function log1p(x: number): Exact {
  const value = fixed(x);
  // Near 0 straight from x, so that nothing cancels.
  return plain(
    size(value) < ONE / 4n ? twiceArtanh((value << P) / (2n * ONE + value)) : logFixed(ONE + value),
  );
}

export function softplus(x: number): Exact {
  const value = fixed(x);
  if (x > -60) return plain(logFixed(ONE + expFixed(value)));
  // ln(1 + e) = e − e²/2 + …: below e⁻⁶⁰ the rest is beyond 80 digits of the first two terms.
  const { mantissa, k } = expParts(value);
  return { mantissa: mantissa - shifted(times(mantissa, mantissa), k - 1n), exponent: k - P };
}

/** 2/√π e^−x² Σ 2ⁿ x²ⁿ⁺¹ / (2n + 1)!!, all terms of one sign. */
export function erf(x: number): Exact {
  const value = fixed(x);
  const z = times(value, value);
  let term = value;
  let sum = 0n;
  for (let n = 1n; size(term) > 1n; n += 2n) {
    sum += term;
    term = (2n * times(term, z)) / (n + 2n);
  }
  return plain(times(times(sum, expFixed(-z)), TWO_OVER_ROOT_PI));
}

/** Re or Im of Σ (ir)ⁿ / n! after taking whole turns off. */
function wave(x: number, imaginary: boolean): Exact {
  const value = fixed(x);
  const turns = (value + (value < 0n ? -PI : PI)) / (2n * PI);
  const r = value - turns * 2n * PI;
  const z = times(r, r);
  let term = imaginary ? r : ONE;
  let sum = 0n;
  for (let n = imaginary ? 2n : 1n; size(term) > 1n; n += 2n) {
    sum += term;
    term = -times(term, z) / (n * (n + 1n));
  }
  return plain(sum);
}

export function sin(x: number): Exact {
  return wave(x, true);
}

export function cos(x: number): Exact {
  return wave(x, false);
}

export function atan2(y: number, x: number): Exact {
  const height = size(fixed(y));
  const width = size(fixed(x));
  // Turning by multiples of arctan ½ until the angle is small: (x, y) → (x + y/2, y − x/2).
  let u = width;
  let v = height;
  let turns = 0n;
  while (2n * v > u) {
    [u, v] = [2n * u + v, 2n * v - u];
    turns += 1n;
  }
  let angle = turns * ARCTAN_HALF + arctan((v << P) / u);
  if (x < 0) angle = PI - angle;
  return plain(y < 0 ? -angle : angle);
}
/** arctan ½ = arctan ⅓ + arctan ⅐ */
const ARCTAN_HALF = arctan(ONE / 3n) + arctan(ONE / 7n);

export function power(base: number, exponent: number): Exact {
  const { mantissa, k } = expParts(times(fixed(exponent), logOf(base)));
  return { mantissa, exponent: k - P };
}

/** |got − exact| in units of the last place of `exact` as a float64 (normal); Infinity if got is not finite. */
export function errorInUlp(got: number, exact: Exact): number {
  if (!Number.isFinite(got)) return Infinity;
  const is = decomposed(got);
  const digits = BigInt(size(exact.mantissa).toString(2).length);
  if (exact.mantissa === 0n) return got === 0 ? 0 : Infinity;
  const lastPlace = exact.exponent + digits - 53n;
  // In units of 2⁻²⁰ of the last place.
  const unit = lastPlace - 20n;
  const difference =
    shifted(is.mantissa << 300n, is.exponent - unit) - shifted(exact.mantissa << 300n, exact.exponent - unit);
  return Number(size(difference) >> 300n) / 1048576;
}
