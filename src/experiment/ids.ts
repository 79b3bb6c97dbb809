/**
 * Permanent ids of layers and units. Random streams are keyed by them, so that a fourth neuron does not change the
 * draws of the first three.
 *
 * Invariant: within a run an id once used is never given again, not even after its owner was removed, else the new
 * unit would be the twin of an earlier one. A fresh network's ids are implied: layer i has id i + 1, its units
 * 0 … units − 1; the output layer is 0.
 */
import { applyPatch, type HiddenLayer, type NetworkShape, type Run } from './experiment.ts';

export interface LayerIds {
  readonly id: number;
  readonly unitIds: readonly number[];
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** Ids of the hidden layers and their units, the implied ones where none are written. */
export function layerIds({ hidden }: Pick<NetworkShape, 'hidden'>): LayerIds[] {
  return hidden.map(({ units, id, unitIds }, index) => ({
    id: id ?? index + 1,
    unitIds: unitIds ?? upTo(units),
  }));
}

/** The network with only those ids written that differ from a fresh network's. */
export function canonical<Shape extends Pick<NetworkShape, 'hidden'>>(network: Shape): Shape {
  const hidden = network.hidden.map(
    ({ id, unitIds, dropout, weightInitializer, ...layer }, index): HiddenLayer => {
      const impliedLayer = id === undefined || id === index + 1;
      const impliedUnits = unitIds === undefined || unitIds.every((unit, i) => unit === i);
      return {
        ...layer,
        ...(dropout ? { dropout } : {}),
        ...(weightInitializer ? { weightInitializer } : {}),
        ...(impliedLayer ? {} : { id }),
        ...(impliedUnits ? {} : { unitIds }),
      };
    },
  );
  return { ...network, hidden };
}

/** Every network that the run ever had, the first one included. */
function networks({ experiment, changes }: Run): NetworkShape[] {
  const all = [experiment.network];
  let state = experiment;
  for (const { patch } of changes) {
    state = applyPatch(state, patch);
    if (patch.network) all.push(state.network);
  }
  return all;
}

/** An id that no layer of the run ever had. */
export function nextLayerId(run: Run): number {
  let last = 0;
  for (const network of networks(run)) for (const { id } of layerIds(network)) last = Math.max(last, id);
  return last + 1;
}

/** An id that no unit of this layer ever had. */
export function nextUnitId(run: Run, layerId: number): number {
  let last = -1;
  for (const network of networks(run)) {
    for (const layer of layerIds(network)) {
      if (layer.id === layerId) last = layer.unitIds.reduce((most, id) => Math.max(most, id), last);
    }
  }
  return last + 1;
}
