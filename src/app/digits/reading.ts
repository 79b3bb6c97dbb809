/**
 * What the network makes of single digits: which held-out ones it reads wrongly, which it confuses most often, and its
 * ten outputs for one of them.
 *
 * Invariant: predictions stand in the order of the table's rows, as a snapshot has them.
 */
import { forward } from '../../core/network.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { emptyNetwork } from '../../training/parameters.ts';
import { wiringOf } from '../../training/wiring.ts';

export interface Confused {
  readonly row: number;
  readonly truth: number;
  readonly said: number;
}

/** The held-out rows that are read as another digit, in their order. */
export function confusedRows(
  test: ArrayLike<number>,
  target: ArrayLike<number>,
  predictions: ArrayLike<number>,
): Confused[] {
  return Array.from(test, (row) => ({
    row,
    truth: target[row] as number,
    said: predictions[row] as number,
  })).filter(({ truth, said }) => truth !== said);
}

export interface Pair {
  readonly truth: number;
  readonly said: number;
  readonly count: number;
}

/** The pairs that are confused most often; those that are confused once are told only where there are no others. */
export function commonestPairs(confused: readonly Confused[], most: number): Pair[] {
  const counts = new Map<string, Pair>();
  for (const { truth, said } of confused) {
    const key = `${truth},${said}`;
    counts.set(key, { truth, said, count: 1 + (counts.get(key)?.count ?? 0) });
  }
  const sorted = [...counts.values()].sort((a, b) => b.count - a.count);
  const often = sorted.filter(({ count }) => count > 1);
  return (often.length > 0 ? often : sorted).slice(0, most);
}

/**
 * The outputs for one row.
 * @param inputs columns × rows, as the network is given them
 * @param theta of a snapshot; null where it is of another shape
 */
export function outputsFor(
  experiment: Experiment,
  theta: Float64Array,
  inputs: Float64Array,
  rows: number,
  row: number,
): readonly number[] | null {
  const network = emptyNetwork(experiment, wiringOf(experiment), new Set(), 1);
  if (network.theta.length !== theta.length || network.inputs * rows !== inputs.length) return null;
  network.theta.set(theta);
  for (let input = 0; input < network.inputs; input++) {
    network.x[input * network.stride] = inputs[input * rows + row] as number;
  }
  forward(network, 1);
  const output = network.layers[network.layers.length - 1];
  return Array.from({ length: network.outputs }, (_, k) => output?.a[k * network.stride] ?? 0);
}
