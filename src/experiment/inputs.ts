/**
 * What goes into the network: the names of its inputs, in their order.
 *
 * Invariant: names are unique and permanent; the streams of the first weights are keyed by them.
 */
import type { Experiment } from './experiment.ts';

export function inputNames({ inputs }: Pick<Experiment, 'inputs'>): readonly string[] {
  return inputs.features.map(({ name }) => name);
}
