/**
 * Edits of the drawing as patches: survivors keep their ids and so their weights, what is new gets an id that the run
 * never used.
 *
 * Invariant: what an edit gives stays within the limits; an edit that would not gives an empty patch.
 * Knows nothing of weights: the trainer carries them over by id.
 */
import type { ActivationName } from '../core/activations.ts';
import type { Choice } from '../core/definition.ts';
import type { WeightInitializerName } from '../core/initializers.ts';
import { defaults } from './defaults.ts';
import { equal } from './equal.ts';
import { type HiddenLayer, type Patch, present, type Run } from './experiment.ts';
import { canonical, layerIds, nextLayerId, nextUnitId } from './ids.ts';
import { bounded, limits } from './limits.ts';

const NEW_LAYER = defaults.network.hidden[0] as HiddenLayer;

type Numbered = HiddenLayer & Required<Pick<HiddenLayer, 'id' | 'unitIds'>>;

/** The hidden layers of the present network with all ids written. */
function numbered(run: Run): Numbered[] {
  const { network } = present(run);
  const ids = layerIds(network);
  return network.hidden.map((layer, i) => ({
    ...layer,
    ...(ids[i] as { id: number; unitIds: readonly number[] }),
  }));
}

const patchOf = (hidden: readonly HiddenLayer[]): Patch => ({
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

/** The same settings once more behind hidden layer `at`; its weights are its own, from their streams. */
export function duplicateLayer(run: Run, at: number): Patch {
  const hidden = numbered(run);
  const layer = hidden[at];
  if (!layer || hidden.length >= limits.layers.max) return {};
  const { unitIds: _, ...settings } = layer;
  return patchOf(hidden.toSpliced(at + 1, 0, { ...settings, id: nextLayerId(run) } as Numbered));
}

/** Hidden layer `from` at place `to` (0 … number of layers − 1, counted without it). Its biases and settings stay. */
export function moveLayer(run: Run, from: number, to: number): Patch {
  const hidden = numbered(run);
  const layer = hidden[from];
  if (!layer || from === to || !Number.isInteger(to) || to < 0 || to >= hidden.length) return {};
  return patchOf(hidden.toSpliced(from, 1).toSpliced(to, 0, layer));
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

/** The unit at `from` at place `to` of the same layer, with all of its connections. */
export function moveUnit(run: Run, at: number, from: number, to: number): Patch {
  const hidden = numbered(run);
  const layer = hidden[at];
  const id = layer?.unitIds[from];
  if (!layer || id === undefined || from === to || layer.unitIds[to] === undefined) return {};
  const unitIds = layer.unitIds.toSpliced(from, 1).toSpliced(to, 0, id);
  return patchOf(hidden.with(at, { ...layer, unitIds }));
}

/** Another unit in the place of the one at `index`: all of its weights, in and out, are drawn anew. */
export function renewUnit(run: Run, at: number, index: number): Patch {
  const hidden = numbered(run);
  const layer = hidden[at];
  if (!layer || layer.unitIds[index] === undefined) return {};
  const unitIds = layer.unitIds.with(index, nextUnitId(run, layer.id));
  return patchOf(hidden.with(at, { ...layer, unitIds }));
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

/** @param share 0 … 0.9; 0 is none */
export function setDropout(run: Run, at: number, share: number): Patch {
  const hidden = numbered(run);
  const layer = hidden[at];
  return layer ? patchOf(hidden.with(at, { ...layer, dropout: bounded(limits.dropout, share) })) : {};
}

/** The layer's own initializer; null: the network's. It takes effect where weights are drawn: in new units, and at the next start. */
export function setInitializer(run: Run, at: number, chosen: Choice<WeightInitializerName> | null): Patch {
  const hidden = numbered(run);
  const layer = hidden[at];
  return layer ? patchOf(hidden.with(at, { ...layer, weightInitializer: chosen ?? undefined })) : {};
}

/**
 * The hidden layers as said, from the first on: a layer that stays keeps its id, its first units and so what they
 * learned; what is new begins from its streams.
 */
export function reshape(
  run: Run,
  layers: readonly { readonly units: number; readonly activation: Choice<ActivationName> }[],
): Patch {
  if (layers.length > limits.layers.max) return {};
  if (
    layers.some(
      ({ units }) => !Number.isInteger(units) || units < limits.units.min || units > limits.units.max,
    )
  )
    return {};
  const before = numbered(run);
  let nextId = nextLayerId(run);
  const hidden = layers.map(({ units, activation }, i): Numbered => {
    const kept = before[i];
    if (!kept)
      return { units, activation, id: nextId++, unitIds: Array.from({ length: units }, (_, unit) => unit) };
    const next = nextUnitId(run, kept.id);
    const added = Array.from({ length: Math.max(0, units - kept.units) }, (_, j) => next + j);
    return { ...kept, units, activation, unitIds: [...kept.unitIds.slice(0, units), ...added] };
  });
  const patch = patchOf(hidden);
  return equal(patch.network?.hidden, canonical(present(run).network).hidden) ? {} : patch;
}
