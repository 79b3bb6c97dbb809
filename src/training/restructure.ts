/**
 * A change of structure: weights that survive keep their value and the optimizer's slots, new ones get the value of
 * their stream and empty slots, and what is removed is buried, so that an undone deletion brings it back as it was.
 *
 * Invariant: nothing is lost and nothing is shared; `buried` is never altered in place.
 */
import type { Layer, Network } from '../core/network.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { BIAS, BIAS_INPUT, parameterName } from '../experiment/names.ts';
import { drawBias, drawWeight, type Masked, placeInTheta } from './parameters.ts';
import type { Checkpoint } from './protocol.ts';
import { type LayerWiring, sameWiring, type Wiring } from './wiring.ts';

export type Buried = Checkpoint['buried'];

/** Parameters in one layout: θ, and the optimizer's slots of the same length. */
export interface Layout {
  readonly network: Network;
  readonly wiring: Wiring;
  readonly masked: Masked;
  readonly slots: readonly Float64Array[];
}

/**
 * Fills `to` from `from`.
 * @param experiment as it stands after the change; new weights are drawn from it
 * @returns what is buried after the change
 */
export function restructure(from: Layout, to: Layout, experiment: Experiment, buried: Buried): Buried {
  if (sameWiring(from.wiring, to.wiring)) {
    if (to.network !== from.network) to.network.theta.set(from.network.theta);
    to.slots.forEach((slot, s) => {
      slot.set(from.slots[s]);
    });
    silenceMasked(to);
    return buried;
  }
  const left: Record<string, readonly number[]> = { ...buried };
  bury(from, to.wiring, left);
  to.wiring.forEach((layer, index) => {
    const shape = to.network.layers[index];
    const match = matchLayer(layer, from.wiring);
    const old = from.network.layers[match.index];
    eachParameter(shape, (at, unit, input) => {
      if (match.finds(unit, input)) {
        copy(
          from,
          placeInTheta(old, match.units[unit], input === BIAS_INPUT ? input : match.inputs[input]),
          to,
          at,
        );
        return;
      }
      const name = nameAt(layer, unit, input);
      if (left[name]) {
        write(to, at, left[name]);
        delete left[name];
        return;
      }
      const isBias = input === BIAS_INPUT;
      to.network.theta[at] = isBias
        ? drawBias(experiment, shape, layer, unit)
        : drawWeight(experiment, shape, to.wiring, index, unit, input);
    });
  });
  silenceMasked(to);
  return left;
}

/** Adds to `left` what has no place in the wiring that comes. */
function bury(from: Layout, coming: Wiring, left: Record<string, readonly number[]>): void {
  from.wiring.forEach((layer, index) => {
    const match = matchLayer(layer, coming);
    eachParameter(from.network.layers[index], (at, unit, input) => {
      if (match.finds(unit, input)) return;
      left[nameAt(layer, unit, input)] = remembered(from, at);
    });
  });
}

function copy(from: Layout, source: number, to: Layout, at: number): void {
  to.network.theta[at] = from.network.theta[source];
  for (let s = 0; s < to.slots.length; s++) to.slots[s][at] = from.slots[s][source];
}

/** The value at a place of theta, then its part of each slot. */
export function remembered({ network, slots }: Layout, at: number): readonly number[] {
  return [network.theta[at], ...slots.map((slot) => slot[at])];
}

/** The other way; slots that are not remembered are empty. */
export function write(to: Layout, at: number, [value, ...slots]: readonly number[]): void {
  to.network.theta[at] = value;
  for (let s = 0; s < to.slots.length; s++) to.slots[s][at] = slots[s] ?? 0;
}

/** A masked connection has neither a weight nor a memory of one. */
function silenceMasked({ network, slots }: Layout): void {
  for (const { mask, offset } of network.layers) {
    if (!mask) continue;
    for (let i = 0; i < mask.length; i++) {
      if (mask[i] !== 0) continue;
      network.theta[offset + i] = 0;
      for (const slot of slots) slot[offset + i] = 0;
    }
  }
}

/** Slots belong to one optimizer; with another one only the values stay buried. */
export function withoutSlots(buried: Buried): Buried {
  return Object.fromEntries(Object.entries(buried).map(([name, [value]]) => [name, [value]]));
}

function nameAt({ id, unitIds, inputs }: LayerWiring, unit: number, input: number): string {
  return parameterName(id, unitIds[unit], input === BIAS_INPUT ? BIAS : inputs[input]);
}

function eachParameter(layer: Layer, visit: (at: number, unit: number, input: number) => void): void {
  for (let unit = 0; unit < layer.units; unit++) {
    for (let input = 0; input < layer.inputs; input++) visit(placeInTheta(layer, unit, input), unit, input);
    visit(placeInTheta(layer, unit, BIAS_INPUT), unit, BIAS_INPUT);
  }
}

interface Match {
  /** Of the same layer in the other wiring, −1 where it is not there. */
  readonly index: number;
  /** For each unit and each input its place in the other wiring, or −1. */
  readonly units: readonly number[];
  readonly inputs: readonly number[];
  finds(unit: number, input: number): boolean;
}

function matchLayer(layer: LayerWiring, others: Wiring): Match {
  const index = others.findIndex(({ id }) => id === layer.id);
  const other = others[index];
  const units = layer.unitIds.map((id) => (other ? other.unitIds.indexOf(id) : -1));
  const inputs = layer.inputs.map((name) => (other ? other.inputs.indexOf(name) : -1));
  return {
    index,
    units,
    inputs,
    finds: (unit, input) => units[unit] >= 0 && (input === BIAS_INPUT || inputs[input] >= 0),
  };
}
