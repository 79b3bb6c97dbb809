/**
 * The first two principal components of standardized columns: the directions of largest spread, at right angles.
 *
 * Invariant: deterministic; each direction has length 1 and its largest entry is positive. Where nothing spreads, 0.
 */

export interface Components {
  /** Directions, one entry a column. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Variances along them. */
  readonly variances: readonly [number, number];
  /** Σ of the variances of all columns. */
  readonly total: number;
}

const MOST_ITERATIONS = 1000;

/**
 * Power iteration: v ← Cv / |Cv|, with C = Z Zᵀ / n.
 * @param z columns × rows, of mean 0 over the measured rows
 */
export function principalComponents(
  z: Float64Array,
  columns: number,
  rows: number,
  measured: Int32Array,
): Components {
  const covariance = new Float64Array(columns * columns);
  let total = 0;
  for (let a = 0; a < columns; a++) {
    for (let b = a; b < columns; b++) {
      let sum = 0;
      for (const i of measured) sum += z[a * rows + i] * z[b * rows + i];
      covariance[a * columns + b] = sum / measured.length;
      covariance[b * columns + a] = covariance[a * columns + b];
    }
    total += covariance[a * columns + a];
  }
  const first = direction(covariance, columns, null);
  const second = direction(covariance, columns, first.v);
  return { first: first.v, second: second.v, variances: [first.variance, second.variance], total };
}

function direction(
  covariance: Float64Array,
  columns: number,
  before: Float64Array | null,
): { v: Float64Array; variance: number } {
  // A start without symmetry, so that it is at right angles to no direction of spread.
  let v = Float64Array.from({ length: columns }, (_, i) => 1 + i / columns);
  let variance = 0;
  for (let round = 0; round < MOST_ITERATIONS; round++) {
    const next = new Float64Array(columns);
    for (let a = 0; a < columns; a++) {
      for (let b = 0; b < columns; b++) next[a] += covariance[a * columns + b] * v[b];
    }
    if (before) {
      const along = dot(next, before);
      for (let a = 0; a < columns; a++) next[a] -= along * before[a];
    }
    const length = Math.sqrt(dot(next, next));
    if (length < 1e-12) return { v: new Float64Array(columns), variance: 0 };
    let moved = 0;
    for (let a = 0; a < columns; a++) {
      next[a] /= length;
      moved = Math.max(moved, Math.abs(next[a] - v[a]));
    }
    v = next;
    variance = length;
    if (moved < 1e-12) break;
  }
  const largest = v.reduce((a, b) => (Math.abs(b) > Math.abs(a) + 1e-9 ? b : a), 0);
  return { v: largest < 0 ? v.map((x) => -x) : v, variance };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
