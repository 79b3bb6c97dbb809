/**
 * What is not trained: frozen parameters, those into frozen units, and all at units that are switched off.
 *
 * Invariant: while a parameter is held, neither its value nor its part of the optimizer's slots moves by a bit.
 */
import type { Network } from '../core/network.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { BIAS_INPUT, createFinder } from '../experiment/names.ts';
import { placeInTheta } from './parameters.ts';

/** Places in theta, ascending; empty where everything is trained. */
export function heldPlaces(experiment: Experiment, network: Network): Int32Array {
  const { frozen = [], off = [] } = experiment.network;
  if (frozen.length + off.length === 0) return new Int32Array(0);
  const find = createFinder(experiment);
  const held = new Set<number>();
  const hold = (layer: number, unit: number, input: number): void => {
    held.add(placeInTheta(network.layers[layer], unit, input));
  };
  const holdUnit = (layer: number, unit: number): void => {
    for (let input = 0; input < network.layers[layer].inputs; input++) hold(layer, unit, input);
    hold(layer, unit, BIAS_INPUT);
  };
  for (const name of frozen) {
    const place = find(name);
    if (place?.input === null) holdUnit(place.layer, place.unit);
    else if (place) hold(place.layer, place.unit, place.input);
  }
  for (const name of off) {
    const place = find(name);
    if (!place) continue;
    holdUnit(place.layer, place.unit);
    for (let unit = 0; unit < network.layers[place.layer + 1].units; unit++)
      hold(place.layer + 1, unit, place.unit);
  }
  return Int32Array.from(held).sort();
}
