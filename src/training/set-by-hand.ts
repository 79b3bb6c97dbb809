/** Values that were set by hand, as a network has them at its start. */
import type { Network } from '../core/network.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { createFinder, type NamedPlace } from '../experiment/names.ts';
import { placeInTheta } from './parameters.ts';

/** Writes them; masked weights stay 0. */
export function setByHand(network: Network, experiment: Experiment): void {
  const { parameters } = experiment.network;
  if (!parameters) return;
  const find = createFinder(experiment);
  for (const [name, value] of Object.entries(parameters)) {
    const place = find(name);
    const index = place && namedPlace(network, place);
    const layer = network.layers[place?.layer ?? 0];
    if (index !== null && layer.mask?.[index - layer.offset] !== 0) network.theta[index] = value;
  }
}

/** Where a named parameter lies in theta. */
export function namedPlace(network: Network, { layer, unit, input }: NamedPlace): number {
  return placeInTheta(network.layers[layer], unit, input ?? 0);
}
