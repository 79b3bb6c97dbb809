/**
 * Rows of numbers, as files have them, and the feature-major batches of the network. Shared by the checks of golden
 * traces and the benchmark; the playground's own trainer has its own way from data sets to batches.
 */
import type { Network } from '../src/core/network.ts';

/** Rows of equal length as one array, row after row. */
export function flat(rows: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(rows.flat());
}

/** Puts the samples `from` … `from + count − 1` of row-major inputs and targets into the network's x and y. */
export function fill(
  network: Network,
  inputs: Float64Array,
  targets: Float64Array,
  from: number,
  count: number,
): void {
  const { x, y, stride, inputs: features, outputs } = network;
  transpose(x, stride, inputs, from * features, features, count);
  transpose(y, stride, targets, from * outputs, outputs, count);
}

/** Row i of `rows`, which are `width` long and start at `offset`, becomes column i. */
function transpose(
  columns: Float64Array,
  stride: number,
  rows: Float64Array,
  offset: number,
  width: number,
  count: number,
): void {
  for (let k = 0; k < width; k++) {
    let at = offset + k;
    for (let i = k * stride, end = i + count; i < end; i++) {
      columns[i] = rows[at];
      at += width;
    }
  }
}
