/**
 * Further edits of the drawing as patches: layers and units put in another order, made again, or given as a whole.
 *
 * Invariant: as in structure.ts, whose simple edits these join.
 */
import type { ActivationName } from '../core/activations.ts';
import type { Choice } from '../core/definition.ts';
import type { WeightInitializerName } from '../core/initializers.ts';
import { equal } from './equal.ts';
import { type Patch, present, type Run } from './experiment.ts';
import { canonical, nextLayerId, nextUnitId } from './ids.ts';
import { bounded, limits } from './limits.ts';
import { type Numbered, numbered, patchOf } from './structure.ts';

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
