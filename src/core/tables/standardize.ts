/**
 * Columns to mean 0 and standard deviation 1, and the two directions in which they spread most.
 *
 * Invariant: one order for every sum; mean and deviation are measured on some of the rows (the training part) and used
 * for all. A constant column is 0 everywhere.
 */

/** Values of one column after another, columns × rows. */
export interface Standardized {
  readonly z: Float64Array;
  readonly mean: Float64Array;
  /** 0 where the column is constant. */
  readonly deviation: Float64Array;
}

/**
 * z = (x − μ) / σ with μ = Σx / n and σ² = Σ(x − μ)² / n
 * @param measured the rows that μ and σ are measured on
 */
export function standardize(
  x: Float64Array,
  columns: number,
  rows: number,
  measured: Int32Array,
): Standardized {
  const mean = new Float64Array(columns);
  const deviation = new Float64Array(columns);
  const z = new Float64Array(columns * rows);
  for (let c = 0; c < columns; c++) {
    const at = c * rows;
    let sum = 0;
    let squares = 0;
    for (const i of measured) sum += x[at + i];
    const mu = sum / measured.length;
    for (const i of measured) squares += (x[at + i] - mu) * (x[at + i] - mu);
    // A constant column can leave a rest of rounding.
    const sigma = Math.sqrt(squares / measured.length);
    deviation[c] = sigma > 1e-9 * Math.abs(mu) ? sigma : 0;
    mean[c] = mu;
    if (deviation[c] > 0) for (let i = 0; i < rows; i++) z[at + i] = (x[at + i] - mu) / sigma;
  }
  return { z, mean, deviation };
}
