/**
 * The experiment as a valibot schema, built by walking the registries and the limits: an entry that joins a registry is
 * checked because it is in the table. Missing fields take the defaults, unknown ones are issues.
 *
 * Every message is an expectation in both languages (`both`), from which `check.ts` makes a Problem.
 * Knows nothing of how fields go together (loss and task, shapes, ids): that is together.ts's.
 */
import * as v from 'valibot';
import { activations } from '../core/activations.ts';
import { datasets } from '../core/datasets/index.ts';
import type { Localized, ParamDefinition } from '../core/definition.ts';
import { features } from '../core/features.ts';
import { biasInitializers, weightInitializers } from '../core/initializers.ts';
import { losses } from '../core/losses.ts';
import { optimizers } from '../core/optimizers.ts';
import { penalties } from '../core/regularizers.ts';
import { schedules } from '../core/schedules.ts';
import { tables } from '../core/tables/tables.ts';
import { defaults } from './defaults.ts';
import type { Experiment, HiddenLayer } from './experiment.ts';
import { type Bound, boundOf, limits } from './limits.ts';
import { expected, shown } from './problems.ts';

type Schema = v.GenericSchema;
type Entries = Readonly<Record<string, Schema>>;
type Registry = Readonly<Record<string, { readonly params: Readonly<Record<string, ParamDefinition>> }>>;

const BREAK = '\n';

/** An expectation as one message. */
const both = ({ en, ko }: Localized): string => en + BREAK + ko;

/** What `both` wrote. */
export function expectation(message: string): Localized {
  const [en = '', ko = en] = message.split(BREAK);
  return { en, ko };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isObject = v.custom<Record<string, unknown>>(isRecord, both(expected.object));

/** Issues for keys that are not in `known`. */
function onlyKnown(known: readonly string[]) {
  return v.rawCheck<Record<string, unknown>>(({ dataset, addIssue }) => {
    if (!isRecord(dataset.value)) return;
    const input = dataset.value;
    for (const key of Object.keys(input)) {
      if (known.includes(key)) continue;
      const item = { type: 'object', origin: 'key', input, key, value: input[key] } as const;
      addIssue({
        message: both(expected.noField),
        input: input[key],
        received: shown(input[key]),
        path: [item],
      });
    }
  });
}

function record(entries: Entries): Schema {
  return v.pipe(isObject, v.looseObject(entries, both(expected.value)), onlyKnown(Object.keys(entries)));
}

function number({ min, max, whole }: Bound): Schema {
  const message = both(whole ? expected.whole(min, max) : expected.range(min, max));
  const range = both(expected.range(min, max));
  const within = v.pipe(v.number(message), v.minValue(min, range), v.maxValue(max, range));
  return whole ? v.pipe(within, v.integer(message)) : within;
}

const truth = v.boolean(both(expected.truth));

function oneOf(names: readonly string[]): Schema {
  return v.picklist(names, both(expected.oneOf(names)));
}

function list(item: Schema, { min, max }: { min: number; max: number }): Schema {
  const length = both(expected.items(min, max));
  return v.pipe(v.array(item, both(expected.list)), v.minLength(min, length), v.maxLength(max, length));
}

/** An entry of a registry, with those of its hyperparameters that are not given at the registry's defaults. */
function choice(registry: Registry, names: readonly string[] = Object.keys(registry)): Schema {
  const options = names.map((name) => {
    const params = Object.entries(registry[name]?.params ?? {}).map(([key, definition]): [string, Schema] => [
      key,
      v.optional(number(boundOf(definition)), definition.default),
    ]);
    return v.looseObject({
      name: v.literal(name),
      params: v.optional(record(Object.fromEntries(params)), {}),
    });
  });
  const entry = v.variant('name', options, both(expected.oneOf(names)));
  return v.pipe(isObject, entry as v.GenericSchema<Record<string, unknown>>, onlyKnown(['name', 'params']));
}

const { data, inputs, network, training } = defaults;
const firstLayer = network.hidden[0] as HiddenLayer;

/** Activations that hidden layers may have: all but softmax. */
export const hiddenActivations = Object.keys(activations).filter(
  (name) => activations[name as keyof typeof activations].hidden,
);

const points = record({
  task: oneOf(['binary', 'multiclass', 'regression']),
  classes: number({ ...limits.classes, min: 0 }),
  list: list(
    record({
      x1: number(limits.coordinate),
      x2: number(limits.coordinate),
      target: number(limits.value),
      test: v.optional(truth),
    }),
    limits.points,
  ),
});

/** A text of a table: not empty, and not longer than a label can be. */
const name = v.pipe(
  v.string(both(expected.name)),
  v.minLength(1, both(expected.name)),
  v.maxLength(60, both(expected.name)),
);
const cell = number(limits.cell);

const ownTable = record({
  columnNames: list(name, limits.ownColumns),
  task: oneOf(['binary', 'multiclass', 'regression']),
  classNames: list(name, { min: 0, max: limits.classes.max }),
  rows: list(list(cell, limits.ownColumns), limits.rows),
  targets: list(cell, limits.rows),
});

const column = number({ min: 0, max: limits.inputColumns.max - 1, whole: true });

const table = record({
  name: oneOf([...Object.keys(tables), 'own']),
  columns: list(column, limits.inputColumns),
  standardized: v.optional(truth, true),
  axes: v.optional(v.nullable(list(column, { min: 2, max: 2 })), null),
  own: v.optional(ownTable),
});

const numbers = list(number(limits.parameter), { min: 0, max: limits.units.max });
const rows = (row: Schema): Schema => list(row, { min: 0, max: limits.units.max });
const zeroOrOne = v.picklist([0, 1], both(expected.oneOf(['0', '1'])));

const layerParameters = record({
  weights: rows(numbers),
  biases: numbers,
  mask: v.optional(rows(list(zeroOrOne, { min: 0, max: limits.units.max }))),
});

const hiddenLayer = record({
  units: v.optional(number(limits.units), firstLayer.units),
  activation: v.optional(choice(activations, hiddenActivations), firstLayer.activation),
  dropout: v.optional(number(limits.dropout)),
  weightInitializer: v.optional(choice(weightInitializers)),
  id: v.optional(number({ ...limits.id, min: 1 })),
  unitIds: v.optional(list(number(limits.id), limits.units)),
});

/** Names of units and parameters; whether there are such is together.ts's. */
const names = list(v.string(both(expected.mark)), { min: 0, max: limits.marks.max });

function byName(bound: Bound): Schema {
  return v.pipe(isObject, v.record(v.string(), number(bound), both(expected.object)));
}

const feature = record({ name: oneOf(Object.keys(features)), factor: v.optional(number(limits.factor), 1) });

export const experimentSchema = record({
  data: v.optional(
    record({
      dataset: v.optional(choice(datasets), data.dataset),
      samples: v.optional(number(limits.samples), data.samples),
      noise: v.optional(number(limits.noise), data.noise),
      balance: v.optional(number(limits.balance), data.balance),
      flipped: v.optional(number(limits.flipped), data.flipped),
      testShare: v.optional(number(limits.testShare), data.testShare),
      stratified: v.optional(truth, data.stratified),
      seed: v.optional(number(limits.seed), data.seed),
      points: v.optional(points),
      table: v.optional(table),
    }),
    {},
  ),
  inputs: v.optional(
    record({
      scale: v.optional(number(limits.scale), inputs.scale),
      features: v.optional(list(feature, { min: 1, max: Object.keys(features).length }), () => [
        ...inputs.features,
      ]),
    }),
    {},
  ),
  network: v.optional(
    record({
      hidden: v.optional(list(hiddenLayer, limits.layers), () => [...network.hidden]),
      weightInitializer: v.optional(choice(weightInitializers), network.weightInitializer),
      biasInitializer: v.optional(choice(biasInitializers), network.biasInitializer),
      cut: v.optional(names),
      frozen: v.optional(names),
      off: v.optional(names),
      parameters: v.optional(byName(limits.parameter)),
      again: v.optional(byName({ ...limits.changes, min: 1 })),
      initial: v.optional(list(layerParameters, { min: 1, max: limits.layers.max + 1 })),
    }),
    {},
  ),
  training: v.optional(
    record({
      loss: v.optional(choice(losses), training.loss),
      optimizer: v.optional(choice(optimizers), training.optimizer),
      learningRate: v.optional(number(limits.learningRate), training.learningRate),
      schedule: v.optional(choice(schedules), training.schedule),
      penalty: v.optional(choice(penalties), training.penalty),
      batchSize: v.optional(number(limits.batchSize), training.batchSize),
      order: v.optional(oneOf(['shuffled', 'sequential']), training.order),
    }),
    {},
  ),
}) as v.GenericSchema<unknown, Experiment>;
