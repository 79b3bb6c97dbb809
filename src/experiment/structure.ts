/**
 * Edits of the drawing as patches: survivors keep their ids and so their weights, what is new gets an id that the run
 * never used.
 *
 * Invariant: what an edit gives stays within the limits; an edit that would not gives an empty patch.
 * Knows nothing of weights: the trainer carries them over by id.
 */
import type { ActivationName } from '../core/activations.ts';
import type { Choice } from '../core/definition.ts';
import { defaults } from './defaults.ts';
import { type HiddenLayer, type Patch, present, type Run } from './experiment.ts';
import { canonical, layerIds, nextLayerId, nextUnitId } from './ids.ts';
import { limits } from './limits.ts';

const NEW_LAYER = defaults.network.hidden[0] as HiddenLayer;

export type Numbered = HiddenLayer & Required<Pick<HiddenLayer, 'id' | 'unitIds'>>;

/** The hidden layers of the present network with all ids written. */
export function numbered(run: Run): Numbered[] {
  const { network } = present(run);
  const ids = layerIds(network);
  return network.hidden.map((layer, i) => ({
    ...layer,
    ...(ids[i] as { id: number; unitIds: readonly number[] }),
  }));
}

export const patchOf = (hidden: readonly HiddenLayer[]): Patch => ({
  network: { hidden: canonical({ hidden }).hidden },
});

/**
 * A new layer before hidden layer `at` (0 … number of layers). Without `units` and `activation` it is like the layer
 * before it, else the one after it.
 */
export function addLayer(run: Run, at: number, units?: number, activation?: Choice<ActivationName>): Patch {
  const hidden = numbered(run);
  if (hidden.length >= limits.layers.max || !Number.isInteger(at) || at < 0 || at > hidden.length) return {};
  const like = hidden[at - 1] ?? hidden[at] ?? NEW_LAYER;
  const count = units ?? like.units;
  if (count < limits.units.min || count > limits.units.max) return {};
  const layer: HiddenLayer = {
    units: count,
    activation: activation ?? like.activation,
    id: nextLayerId(run),
  };
  return patchOf(hidden.toSpliced(at, 0, layer as Numbered));
}

export function removeLayer(run: Run, at: number): Patch {
  const hidden = numbered(run);
  return hidden[at] ? patchOf(hidden.toSpliced(at, 1)) : {};
}

/** One more unit at the end of hidden layer `at`. */
export function addUnit(run: Run, at: number): Patch {
  const hidden = numbered(run);
  const layer = hidden[at];
  if (!layer || layer.units >= limits.units.max) return {};
  const unitIds = [...layer.unitIds, nextUnitId(run, layer.id)];
  return patchOf(hidden.with(at, { ...layer, units: layer.units + 1, unitIds }));
}

/** Without the unit at `index`, by default the last; the last unit of a layer stays. */
export function removeUnit(run: Run, at: number, index?: number): Patch {
  const hidden = numbered(run);
  const layer = hidden[at];
  const which = index ?? (layer ? layer.units - 1 : -1);
  if (!layer || layer.units <= limits.units.min || layer.unitIds[which] === undefined) return {};
  const unitIds = layer.unitIds.toSpliced(which, 1);
  return patchOf(hidden.with(at, { ...layer, units: layer.units - 1, unitIds }));
}

/** As many units as said, added at the end or taken from it. */
export function setUnits(run: Run, at: number, units: number): Patch {
  const hidden = numbered(run);
  const layer = hidden[at];
  if (!layer || units < limits.units.min || units > limits.units.max || !Number.isInteger(units)) return {};
  const next = nextUnitId(run, layer.id);
  const added = Array.from({ length: Math.max(0, units - layer.units) }, (_, i) => next + i);
  const unitIds = [...layer.unitIds.slice(0, units), ...added];
  return patchOf(hidden.with(at, { ...layer, units, unitIds }));
}

export function setActivation(run: Run, at: number, activation: Choice<ActivationName>): Patch {
  const hidden = numbered(run);
  const layer = hidden[at];
  return layer ? patchOf(hidden.with(at, { ...layer, activation })) : {};
}
