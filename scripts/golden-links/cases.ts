/**
 * Runs spread over everything that a link can say: every entry of every registry, every hyperparameter, every field at
 * its bounds, changes, ids, and random runs. Made by walking the tables, so that a new entry is among them.
 */
import fc from 'fast-check';
import { activations } from '../../src/core/activations.ts';
import { type DatasetName, datasets } from '../../src/core/datasets/index.ts';
import { type Choice, choose } from '../../src/core/definition.ts';
import { type FeatureName, features } from '../../src/core/features.ts';
import { biasInitializers, weightInitializers } from '../../src/core/initializers.ts';
import { losses } from '../../src/core/losses.ts';
import { optimizers } from '../../src/core/optimizers.ts';
import { penalties } from '../../src/core/regularizers.ts';
import { schedules } from '../../src/core/schedules.ts';
import { type TableName, tables } from '../../src/core/tables/tables.ts';
import * as arrangement from '../../src/experiment/arrangement.ts';
import * as connections from '../../src/experiment/connections.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import {
  applyPatch,
  type Change,
  type Patch,
  present,
  type Run,
  type TableData,
} from '../../src/experiment/experiment.ts';
import { bounded, boundOf, limits } from '../../src/experiment/limits.ts';
import { encodeLink, type LinkOptions } from '../../src/experiment/link.ts';
import type { Registry } from '../../src/experiment/link-choices.ts';
import { lossesFor, taskOf } from '../../src/experiment/outputs.ts';
import { settle } from '../../src/experiment/settle.ts';
import { numberOfParameters } from '../../src/experiment/size.ts';
import * as structure from '../../src/experiment/structure.ts';
import { runs } from '../../tests/experiment/arbitrary.ts';

export interface Case {
  readonly run: Run;
  readonly steps: number;
  readonly options?: LinkOptions;
}

const STEPS = 20;
/** Random runs, and the largest network among them: the test replays all of them. */
const RANDOM_RUNS = 60;
const MOST_PARAMETERS = 3000;

const fresh = (patch: Patch): Run => ({
  experiment: applyPatch(defaults, settle(defaults, patch)),
  changes: [],
});

/** Each entry at its defaults, and once more for each hyperparameter, set to a third of the way between its bounds. */
function choices(registry: Registry, names = Object.keys(registry)): Choice<never>[] {
  return names.flatMap((name) => {
    const params = Object.entries(registry[name].params);
    const altered = params.map(([key, definition]) => {
      const { min, max, scale } = definition;
      const low = Math.max(min, max / 1000);
      const between = scale === 'log' ? Math.sqrt(low * max) : min + (max - min) / 3;
      return choose(registry, name, { [key]: bounded(boundOf(definition), between) });
    });
    return [choose(registry, name), ...altered] as Choice<never>[];
  });
}

const hiddenNames = Object.keys(activations).filter(
  (name) => activations[name as keyof typeof activations].hidden,
);

function ofRegistries(): Patch[] {
  return [
    ...choices(datasets).map((dataset): Patch => ({ data: { dataset } })),
    ...choices(activations, hiddenNames).map(
      (activation): Patch => ({
        network: {
          hidden: [
            { units: 6, activation },
            { units: 4, activation },
          ],
        },
      }),
    ),
    ...choices(optimizers).map((optimizer): Patch => ({ training: { optimizer } })),
    ...choices(schedules).map((schedule): Patch => ({ training: { schedule } })),
    ...choices(penalties).map((penalty): Patch => ({ training: { penalty } })),
    ...choices(weightInitializers).map((weightInitializer): Patch => ({ network: { weightInitializer } })),
    ...choices(biasInitializers).map((biasInitializer): Patch => ({ network: { biasInitializer } })),
  ];
}

function ofTables(): Patch[] {
  const table = (name: TableName, columns: readonly number[], some: Partial<TableData> = {}): Patch => ({
    data: { table: { name, columns, standardized: true, axes: null, ...some } },
  });
  const all = (name: TableName) => Array.from({ length: tables[name].columns }, (_, i) => i);
  return [
    ...(Object.keys(tables) as TableName[]).map((name) => table(name, all(name))),
    table('iris', [2, 3]),
    table('iris', [0, 2], { standardized: false }),
    table('wine', [0, 6, 12], { axes: [6, 12], standardized: false }),
    table('digits', [10, 20, 42, 63], { axes: [63, 10] }),
  ];
}

function ofLosses(): Patch[] {
  const names: DatasetName[] = ['two_moons', 'wheel', 'bumps'];
  return names.flatMap((name) => {
    const data = { ...defaults.data, dataset: choose(datasets, name) };
    const fitting = [...lossesFor(taskOf(data))];
    return choices(losses, fitting).map((loss): Patch => ({ data, training: { loss } }));
  });
}

function ofFields(): Patch[] {
  const numbers = ['samples', 'noise', 'balance', 'flipped', 'testShare', 'seed'] as const;
  const values = (name: keyof typeof limits, usual: number) => [limits[name].min, usual, limits[name].max];
  const usual = { samples: 123, noise: 0.4, balance: 0.3, flipped: 0.07, testShare: 0.25, seed: 20260101 };
  const x = (name: FeatureName, factor = 1) => ({ name, factor });
  const tanh = choose(activations, 'tanh');
  const relu = choose(activations, 'relu');
  const wide = Array.from({ length: limits.layers.max }, (_, i) => ({
    units: i + 2,
    activation: i % 3 ? tanh : relu,
  }));
  return [
    ...numbers.flatMap((name) =>
      values(name, usual[name]).map((value): Patch => ({ data: { [name]: value } })),
    ),
    { data: { stratified: true } },
    {
      data: {
        stratified: true,
        testShare: 0.3,
        balance: 0.2,
        dataset: choose(datasets, 'imbalanced_gaussians'),
      },
    },
    ...values('scale', 1.5).map((scale): Patch => ({ inputs: { scale } })),
    ...(Object.keys(features) as FeatureName[]).map((name): Patch => ({ inputs: { features: [x(name)] } })),
    ...values('factor', -2.5).map(
      (factor): Patch => ({ inputs: { features: [x('x1', factor), x('x2_squared')] } }),
    ),
    {
      inputs: {
        features: (Object.keys(features) as FeatureName[]).map((name, i) => x(name, i % 4 === 1 ? 0.5 : 1)),
      },
    },
    ...[[], [1], [limits.units.max], [3, 2, 1]].map(
      (units): Patch => ({ network: { hidden: units.map((n) => ({ units: n, activation: tanh })) } }),
    ),
    { network: { hidden: wide } },
    ...values('learningRate', 0.25).map((learningRate): Patch => ({ training: { learningRate } })),
    ...values('batchSize', 7).map((batchSize): Patch => ({ training: { batchSize } })),
  ];
}

/** A run that grows edit by edit. */
function edited(...edits: [step: number, (run: Run) => Patch][]): Run {
  const changes: Change[] = [];
  for (const [step, edit] of edits) {
    const run = { experiment: defaults, changes };
    changes.push({
      id: changes.length + 1,
      step,
      patch: settle(present(run), edit({ ...run, changes: [...changes] })),
    });
  }
  return { experiment: defaults, changes };
}

function ofChanges(): Run[] {
  const set = (patch: Patch) => () => patch;
  const back = (run: Run): Patch => ({ network: { hidden: run.experiment.network.hidden } });
  return [
    ...[...ofRegistries(), ...ofFields()]
      .filter((_, i) => i % 5 === 2)
      .map((patch) => edited([0, set(patch)], [9, set({ data: { noise: 0.3 } })])),
    edited([0, (run) => structure.addUnit(run, 0)]),
    edited([5, (run) => structure.addUnit(run, 1)], [5, (run) => structure.removeUnit(run, 0, 3)]),
    edited([5, (run) => structure.removeUnit(run, 0, 0)], [9, (run) => structure.addUnit(run, 0)]),
    edited([5, (run) => structure.addLayer(run, 0, 4)], [12, (run) => structure.removeLayer(run, 1)]),
    edited(
      [5, (run) => structure.addLayer(run, 2)],
      [9, (run) => structure.removeLayer(run, 2)],
      [12, (run) => structure.addLayer(run, 2)],
    ),
    edited([5, (run) => structure.removeUnit(run, 1, 2)], [9, back]),
    edited([5, (run) => structure.removeLayer(run, 0)], [9, back]),
    edited([5, (run) => structure.setActivation(run, 0, choose(activations, 'relu'))]),
    edited(
      [3, set({ training: { learningRate: 0.1 } })],
      [3, set({ training: { batchSize: 8 } })],
      [17, set({ training: { learningRate: 0.03 } })],
    ),
    edited(
      [4, set({ training: { optimizer: choose(optimizers, 'sgd') } })],
      [8, set({ training: { optimizer: choose(optimizers, 'adam') } })],
    ),
    edited([7, set({ data: { dataset: choose(datasets, 'plane') } })]),
    edited(
      [7, set({ data: { samples: 60, seed: 9 } })],
      [20, set({ inputs: { features: [{ name: 'x2', factor: 1 }] } })],
    ),
  ];
}

/** What a hand does to layers, units and single connections, at the start and while it runs. */
function byHand(): Case[] {
  const run = fresh({});
  const names = ['1.0<x1', '1.3<x2', '2.1<1.4', '2.7<1.7', '0.0<2.2', '0.2<2.5'];
  const start = (edit: (run: Run) => Patch): Run => ({
    experiment: applyPatch(run.experiment, edit(run)),
    changes: [],
  });
  const back: Patch = { network: { hidden: run.experiment.network.hidden, cut: ['2.1<1.4'] } };
  const all = [
    start((now) => connections.cut(now, names)),
    start((now) => connections.sparsify(now, 1, 0.4)),
    start((now) => connections.freeze(now, ['1.2', '2.0', '2.1<1.4', '0.1<bias'])),
    start((now) => connections.switchOff(now, ['1.1', '2.6'])),
    start((now) => connections.setParameters(now, { '1.0<x1': -1.25, '2.1<1.4': 0.5, '0.2<bias': 3 })),
    start((now) => arrangement.setDropout(now, 1, 0.25)),
    start((now) => arrangement.setInitializer(now, 0, choose(weightInitializers, 'he_normal'))),
    edited(
      [6, (now) => connections.cut(now, names)],
      [12, (now) => connections.reconnect(now, names.slice(2))],
    ),
    edited(
      [6, (now) => connections.cut(now, names)],
      [9, (now) => structure.removeUnit(now, 0, 4)],
      [14, () => back],
    ),
    edited([6, (now) => connections.freeze(now, ['1.2'])], [15, (now) => connections.unfreeze(now, ['1.2'])]),
    edited(
      [6, (now) => connections.switchOff(now, ['2.3'])],
      [15, (now) => connections.switchOn(now, ['2.3'])],
    ),
    edited(
      [6, (now) => connections.setParameters(now, { '2.1<1.4': 1.5 })],
      [9, (now) => connections.setParameters(now, { '2.1<1.4': 1.5 })],
      [12, () => ({ network: { parameters: undefined, again: undefined } })],
    ),
    edited([5, (now) => arrangement.moveLayer(now, 0, 1)], [10, (now) => arrangement.duplicateLayer(now, 0)]),
    edited([5, (now) => arrangement.moveUnit(now, 0, 1, 6)], [10, (now) => arrangement.renewUnit(now, 1, 2)]),
    edited(
      [5, (now) => arrangement.setDropout(now, 0, 0.5)],
      [10, (now) => arrangement.setDropout(now, 0, 0)],
    ),
  ];
  return all.map((one) => ({ run: one, steps: STEPS }));
}

function ofOptions(): Case[] {
  const run = fresh({ data: { dataset: choose(datasets, 'two_moons') } });
  const options: LinkOptions[] = [
    { step: 1 },
    { step: 60 },
    { step: 1000 },
    { language: 'ko' },
    { language: 'en' },
    { preset: 'two-moons' },
    { step: 30, language: 'ko', preset: 'moons' },
  ];
  return options.map((option) => ({ run, steps: Math.min(60, option.step ?? STEPS), options: option }));
}

function atRandom(): Case[] {
  const small = (run: Run) =>
    numberOfParameters(present(run)) < MOST_PARAMETERS &&
    numberOfParameters(run.experiment) < MOST_PARAMETERS;
  const fits = (run: Run) => run.experiment.data.samples <= 1000 && encodeLink(run).ok;
  return fc
    .sample(runs, { numRuns: 2000, seed: 1 })
    .filter((run) => small(run) && fits(run))
    .slice(0, RANDOM_RUNS)
    .map((run, i) => {
      // Steps of random changes lie far apart; brought together, a few updates show them all.
      const changes = run.changes.map((change, k) => ({ ...change, step: 4 * k + (i % 3) }));
      return { run: { ...run, changes }, steps: STEPS + 2 };
    });
}

/** In a fixed order; the same each time. */
export function goldenCases(): Case[] {
  const patches = [{}, ...ofRegistries(), ...ofLosses(), ...ofTables(), ...ofFields(), ...ofTables()];
  return [
    ...patches.map((patch): Case => ({ run: fresh(patch), steps: STEPS })),
    ...ofChanges().map((run): Case => ({ run, steps: STEPS + 5 })),
    ...ofOptions(),
    ...byHand(),
    ...atRandom(),
  ];
}
