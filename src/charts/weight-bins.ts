/**
 * The counts of weights on one range for all records of a layer. Ranges are powers of two apart, so the bins of a
 * narrower record lie whole in the rows of a wider one, and nothing is counted twice. Pure functions.
 */
import { WEIGHT_BINS, WEIGHTS_AT } from '../core/layer-record.ts';
import { COUNT, placeOf, RANGE, type Records } from './layer-history.ts';

/** Rows over the widest range. */
export const WEIGHT_ROWS = 2 * WEIGHT_BINS;

/** The widest range of all records of a layer that have one; 0 where there is none. */
export function widestRange(records: Records, layer: number, layers: number): number {
  let widest = 0;
  for (const record of records) {
    const at = placeOf(record, layer, layers);
    if (at >= 0 && Number.isFinite(record[at + RANGE])) widest = Math.max(widest, record[at + RANGE]);
  }
  return widest;
}

/** Writes the shares of the weights over −widest … widest into `row`. @returns 0, or NaN where the layer is not there */
export function spreadWeights(
  record: Float32Array,
  layer: number,
  layers: number,
  widest: number,
  row: Float64Array,
): number {
  const at = placeOf(record, layer, layers);
  const range = at < 0 ? Number.NaN : record[at + RANGE];
  // What overflowed has no bins.
  if (!Number.isFinite(range)) return Number.NaN;
  const count = record[at + COUNT];
  /** Rows that a bin covers: two, one, or a half, a quarter … */
  const tall = (WEIGHT_ROWS / WEIGHT_BINS) * (range / widest);
  for (let bin = 0; bin < WEIGHT_BINS; bin++) {
    const share = record[at + WEIGHTS_AT + bin] / count;
    const from = WEIGHT_ROWS / 2 + (bin - WEIGHT_BINS / 2) * tall;
    if (tall >= 1) {
      for (let i = 0; i < tall; i++) row[from + i] += share / tall;
    } else row[Math.floor(from)] += share;
  }
  return 0;
}
