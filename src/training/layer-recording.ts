/**
 * Records gradients and weights of every layer (core/layer-record.ts) when a recorded step is reached, so that the past of a
 * run can be looked at: a vanishing gradient is a picture over time.
 *
 * Invariant: a function of the run and the step; bins are found by comparison, so every engine counts the same.
 */
import { emptyRecord, GRADIENT_BINS, LOWEST_DECADE, layerOffset, WEIGHT_BINS } from '../core/layer-record.ts';
import type { Trainer } from './trainer.ts';

/** Half decades from 10⁻⁹ to 10. */
const EDGES = Float64Array.from({ length: GRADIENT_BINS - 1 }, (_, i) =>
  Number(`${i % 2 === 0 ? 1 : Math.sqrt(10)}e${LOWEST_DECADE + Math.floor(i / 2)}`),
);
const SMALLEST_RANGE = 0.125;

/** Index of the bin of |g|. */
export function gradientBin(magnitude: number): number {
  let bin = 0;
  while (bin < EDGES.length && magnitude >= EDGES[bin]) bin++;
  return bin;
}

/** After an update; of the mini-batch that made it. */
export function recordOf({ steps, network, model }: Trainer): Float32Array {
  const { layers, theta } = network;
  const previous = model.spare.theta;
  const record = emptyRecord(steps, layers.length);
  for (const [index, { offset, weights, gradWeights, mask }] of layers.entries()) {
    const at = layerOffset(index);
    let sum = 0;
    let largest = 0;
    let count = 0;
    let size = 0;
    let moved = 0;
    let widest = 0;
    for (let i = 0; i < weights.length; i++) {
      if (mask && mask[i] === 0) continue;
      const magnitude = Math.abs(gradWeights[i]);
      const before = previous[offset + i];
      const step = theta[offset + i] - before;
      count++;
      sum += magnitude;
      largest = Math.max(largest, magnitude);
      size += before * before;
      moved += step * step;
      widest = Math.max(widest, Math.abs(weights[i]));
      record[at + 5 + gradientBin(magnitude)]++;
    }
    let range = SMALLEST_RANGE;
    while (range < widest) range *= 2;
    const bins = at + 5 + GRADIENT_BINS;
    for (let i = 0; i < weights.length; i++) {
      if (mask && mask[i] === 0) continue;
      const bin = Math.floor(((weights[i] + range) / (2 * range)) * WEIGHT_BINS);
      record[bins + Math.min(WEIGHT_BINS - 1, bin)]++;
    }
    record[at] = count === 0 ? 0 : sum / count;
    record[at + 1] = largest;
    record[at + 2] = size === 0 ? Number.NaN : Math.sqrt(moved / size);
    record[at + 3] = range;
    record[at + 4] = count;
  }
  return record;
}
