/**
 * The order in which an epoch takes its samples, for whoever trains and whoever shows it.
 * Invariant: a function of the training points, the seed and the epoch alone; the size of the batches has no say in it.
 */
import { createStream, shuffled } from './random.ts';

/**
 * Writes the training points in the order of an epoch into `order`, which is as long as `train`.
 * @param train indices of the training points, ascending
 * @param epoch epochs finished before it
 */
export function arrangeEpoch(
  order: Int32Array,
  train: Int32Array,
  inOrder: 'shuffled' | 'sequential',
  seed: number,
  epoch: number,
): void {
  if (inOrder === 'sequential') order.set(train);
  else shuffled(order, train, createStream('shuffle', seed, epoch));
}
