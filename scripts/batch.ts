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
  for (let i = 0; i < count; i++) {
    const sample = from + i;
    for (let f = 0; f < features; f++) x[f * stride + i] = inputs[sample * features + f];
    for (let k = 0; k < outputs; k++) y[k * stride + i] = targets[sample * outputs + k];
  }
}
