/**
 * Random experiments and runs for fast-check, made by walking the registries and the limits: an entry that joins a
 * registry is tested because it is in the table.
 */
import fc from 'fast-check';
import { activations } from '../../src/core/activations.ts';
import { datasets } from '../../src/core/datasets/index.ts';
import { type Choice, choose } from '../../src/core/definition.ts';
import { type FeatureName, features } from '../../src/core/features.ts';
import { biasInitializers, weightInitializers } from '../../src/core/initializers.ts';
import { losses } from '../../src/core/losses.ts';
import { optimizers } from '../../src/core/optimizers.ts';
import { penalties } from '../../src/core/regularizers.ts';
import { schedules } from '../../src/core/schedules.ts';
import * as arrangement from '../../src/experiment/arrangement.ts';
import * as connections from '../../src/experiment/connections.ts';
import {
  type Change,
  type Experiment,
  type HiddenLayer,
  type Patch,
  present,
  type Run,
} from '../../src/experiment/experiment.ts';
import { type Bound, bounded, boundOf, limits } from '../../src/experiment/limits.ts';
import type { Registry } from '../../src/experiment/link-choices.ts';
import { BIAS, layerNames, parameterName, unitName } from '../../src/experiment/names.ts';
import { fittingLoss, lossesFor, taskOf } from '../../src/experiment/outputs.ts';
import { settle } from '../../src/experiment/settle.ts';
import * as structure from '../../src/experiment/structure.ts';

/** A value of the bound, often one of its ends or `usual`. */
function valueIn(bound: Bound, usual = bound.min): fc.Arbitrary<number> {
  const { min, max } = bound;
  const anywhere = fc.double({ min, max, noNaN: true });
  const small = fc.double({ min: 0, max: 1, noNaN: true }).map((share) => min + share ** 6 * (max - min));
  return fc
    .oneof(
      { weight: 3, arbitrary: anywhere },
      { weight: 2, arbitrary: small },
      fc.constantFrom(min, max, usual),
    )
    .map((x) => bounded(bound, x));
}

function choiceOf<Name extends string>(
  registry: Registry,
  names = Object.keys(registry),
): fc.Arbitrary<Choice<Name>> {
  return fc.constantFrom(...names).chain((name) => {
    const params = Object.entries(registry[name]?.params ?? {}).map(([key, definition]) => [
      key,
      fc.oneof(fc.constant(definition.default), valueIn(boundOf(definition), definition.default)),
    ]);
    return fc.record({ name: fc.constant(name as Name), params: fc.record(Object.fromEntries(params)) });
  }) as fc.Arbitrary<Choice<Name>>;
}

const hiddenNames = Object.entries(activations)
  .filter(([, { hidden }]) => hidden)
  .map(([name]) => name);

const layer = fc.record({ units: valueIn(limits.units, 8), activation: choiceOf(activations, hiddenNames) });

const inputs = fc.record({
  scale: valueIn(limits.scale, 3),
  features: fc
    .subarray(Object.keys(features) as FeatureName[], { minLength: 1 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          fc.record({ name: fc.constant(name), factor: fc.oneof(fc.constant(1), valueIn(limits.factor, 1)) }),
        ),
      ),
    ),
});

/** Spread over everything that a link can say. */
export const experiments: fc.Arbitrary<Experiment> = fc
  .record({
    data: fc.record({
      dataset: choiceOf(datasets),
      samples: valueIn(limits.samples, 600),
      noise: valueIn(limits.noise, 0.15),
      balance: valueIn(limits.balance, 0.5),
      flipped: valueIn(limits.flipped),
      testShare: valueIn(limits.testShare, 0.5),
      stratified: fc.boolean(),
      seed: valueIn(limits.seed, 1),
    }),
    inputs,
    network: fc.record({
      hidden: fc.array(layer, { maxLength: limits.layers.max }),
      weightInitializer: choiceOf(weightInitializers),
      biasInitializer: choiceOf(biasInitializers),
    }),
    training: fc.record({
      loss: choiceOf(losses),
      optimizer: choiceOf(optimizers),
      learningRate: valueIn(limits.learningRate, 0.03),
      schedule: choiceOf(schedules),
      penalty: choiceOf(penalties),
      batchSize: valueIn(limits.batchSize, 32),
      order: fc.constant('shuffled' as const),
    }),
  })
  .map((raw) => {
    const experiment = raw as unknown as Experiment;
    const { training } = experiment;
    const task = taskOf(experiment.data);
    const loss = lossesFor(task).includes(training.loss.name)
      ? training.loss
      : fittingLoss(training.loss, task);
    return { ...experiment, training: { ...training, loss } };
  });

const PARTS = ['data', 'inputs', 'network', 'training'] as const;

/** What a hand can do to a run; walked by every property of undo, replay and links. */
export const HAND_EDITS = {
  addLayer: (run, { at, like }) =>
    structure.addLayer(run, at % (present(run).network.hidden.length + 1), like.units, like.activation),
  removeLayer: (run, { layer }) => structure.removeLayer(run, layer),
  duplicateLayer: (run, { layer }) => arrangement.duplicateLayer(run, layer),
  moveLayer: (run, { layer, index }) =>
    arrangement.moveLayer(run, layer, index % Math.max(1, present(run).network.hidden.length)),
  addUnit: (run, { layer }) => structure.addUnit(run, layer),
  removeUnit: (run, { layer, unit }) => structure.removeUnit(run, layer, unit),
  moveUnit: (run, { layer, unit, index, units }) => arrangement.moveUnit(run, layer, unit, index % units),
  renewUnit: (run, { layer, unit }) => arrangement.renewUnit(run, layer, unit),
  setActivation: (run, { layer, like }) => structure.setActivation(run, layer, like.activation),
  setDropout: (run, { layer, share }) => arrangement.setDropout(run, layer, 0.9 * share),
  setInitializer: (run, { layer, index }) =>
    arrangement.setInitializer(
      run,
      layer,
      index % 3 === 0 ? null : choose(weightInitializers, index % 3 === 1 ? 'he_normal' : 'glorot_uniform'),
    ),
  reshape: (run, { like, index }) =>
    arrangement.reshape(
      run,
      Array.from({ length: index % 4 }, (_, i) => ({
        units: 1 + ((index + i) % 6),
        activation: like.activation,
      })),
    ),
  cut: (run, { names }) => connections.cut(run, names),
  reconnect: (run) =>
    connections.reconnect(
      run,
      (present(run).network.cut ?? []).filter((_, i) => i % 2 === 0),
    ),
  sparsify: (run, { at, share }) => connections.sparsify(run, at, share),
  freeze: (run, { names, unitNames }) => connections.freeze(run, [...names, ...unitNames]),
  unfreeze: (run) => connections.unfreeze(run, (present(run).network.frozen ?? []).slice(1)),
  switchOff: (run, { unitNames }) => connections.switchOff(run, unitNames),
  switchOn: (run) => connections.switchOn(run, (present(run).network.off ?? []).slice(1)),
  setParameters: (run, { names, share }) =>
    connections.setParameters(run, Object.fromEntries(names.map((name, i) => [name, 4 * share - 2 + i]))),
} as const satisfies Record<string, (run: Run, place: EditPlace) => Patch>;

interface EditPlace {
  readonly at: number;
  readonly layer: number;
  readonly units: number;
  readonly unit: number;
  readonly index: number;
  readonly share: number;
  readonly like: HiddenLayer;
  /** Some parameters of one layer, and some units. */
  readonly names: readonly string[];
  readonly unitNames: readonly string[];
}

export interface HandEdit {
  readonly kind: keyof typeof HAND_EDITS;
  readonly at: number;
  readonly index: number;
  readonly share: number;
}

export const handEdits: fc.Arbitrary<HandEdit> = fc.record({
  kind: fc.constantFrom(...(Object.keys(HAND_EDITS) as (keyof typeof HAND_EDITS)[])),
  at: fc.nat(8),
  index: fc.nat(127),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** The patch of a hand's edit; what it is about depends on the run as it stands. */
export function handPatch(run: Run, { kind, at, index, share }: HandEdit, like?: HiddenLayer): Patch {
  const now = present(run);
  const { hidden } = now.network;
  const layer = hidden.length === 0 ? 0 : at % hidden.length;
  const units = hidden[layer]?.units ?? 1;
  const named = layerNames(now)[at % (hidden.length + 1)];
  const names = named
    ? named.unitIds.flatMap((unit) =>
        [...named.inputs, BIAS].map((input) => parameterName(named.id, unit, input)),
      )
    : [];
  const unitNames = named ? named.unitIds.map((unit) => unitName(named.id, unit)) : [];
  const some = (list: readonly string[]) => list.filter((_, i) => (i * 7 + index) % 5 === 0);
  return HAND_EDITS[kind](run, {
    at,
    layer,
    units,
    unit: index % units,
    index,
    share,
    like: like ?? { units: 1 + (index % 6), activation: choose(activations, index % 2 ? 'relu' : 'tanh') },
    names: some(names),
    unitNames: some(unitNames),
  });
}

const edits = fc.record({
  delta: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 })),
  field: fc.boolean(),
  hand: handEdits,
  other: experiments,
});

/** A run that grew as a person's does: fields set, and all that a hand can do. */
export const runs: fc.Arbitrary<Run> = fc
  .tuple(experiments, fc.array(edits, { maxLength: 6 }))
  .map(([experiment, list]) => {
    let run: Run = { experiment, changes: [] };
    let step = 0;
    for (const { delta, field, hand, other } of list) {
      step += delta;
      const now = present(run);
      const part = PARTS[hand.at % 4] as (typeof PARTS)[number];
      const names = Object.keys(other[part]);
      const name = names[hand.index % names.length] as string;
      const patch = field
        ? { [part]: { [name]: (other[part] as unknown as Record<string, unknown>)[name] } }
        : handPatch(run, hand, other.network.hidden[0]);
      const change: Change = { id: run.changes.length + 1, step, patch: settle(now, patch) };
      run = { experiment, changes: [...run.changes, change] };
    }
    return run;
  });
