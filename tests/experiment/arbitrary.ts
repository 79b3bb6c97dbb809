/**
 * Random experiments and runs for fast-check, made by walking the registries and the limits: an entry that joins a
 * registry is tested because it is in the table.
 */
import fc from 'fast-check';
import { activations } from '../../src/core/activations.ts';
import { datasets } from '../../src/core/datasets/index.ts';
import type { Choice } from '../../src/core/definition.ts';
import { type FeatureName, features } from '../../src/core/features.ts';
import { biasInitializers, weightInitializers } from '../../src/core/initializers.ts';
import { losses } from '../../src/core/losses.ts';
import { optimizers } from '../../src/core/optimizers.ts';
import { penalties } from '../../src/core/regularizers.ts';
import { schedules } from '../../src/core/schedules.ts';
import { type Change, type Experiment, present, type Run } from '../../src/experiment/experiment.ts';
import { type Bound, bounded, boundOf, limits } from '../../src/experiment/limits.ts';
import type { Registry } from '../../src/experiment/link-choices.ts';
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

const edits = fc.record({
  delta: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 })),
  kind: fc.constantFrom(
    'field',
    'field',
    'addLayer',
    'removeLayer',
    'addUnit',
    'removeUnit',
    'setActivation',
  ),
  at: fc.nat(8),
  index: fc.nat(127),
  other: experiments,
});

/** A run that grew as a person's does: fields set, layers and units added and removed. */
export const runs: fc.Arbitrary<Run> = fc
  .tuple(experiments, fc.array(edits, { maxLength: 5 }))
  .map(([experiment, list]) => {
    let run: Run = { experiment, changes: [] };
    let step = 0;
    for (const { delta, kind, at, index, other } of list) {
      step += delta;
      const now = present(run);
      const part = PARTS[at % 4] as (typeof PARTS)[number];
      const names = Object.keys(other[part]);
      const name = names[index % names.length] as string;
      const { hidden } = now.network;
      const layerAt = hidden.length === 0 ? 0 : at % hidden.length;
      const like = other.network.hidden[0];
      const patch =
        kind === 'field'
          ? { [part]: { [name]: (other[part] as unknown as Record<string, unknown>)[name] } }
          : kind === 'addLayer'
            ? structure.addLayer(run, at % (hidden.length + 1), like?.units, like?.activation)
            : kind === 'removeLayer'
              ? structure.removeLayer(run, layerAt)
              : kind === 'addUnit'
                ? structure.addUnit(run, layerAt)
                : kind === 'removeUnit'
                  ? structure.removeUnit(run, layerAt, index % (hidden[layerAt]?.units ?? 1))
                  : like
                    ? structure.setActivation(run, layerAt, like.activation)
                    : {};
      const change: Change = { id: run.changes.length + 1, step, patch: settle(now, patch) };
      run = { experiment, changes: [...run.changes, change] };
    }
    return run;
  });
