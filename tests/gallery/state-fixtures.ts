/**
 * States of the plane, the bent plane, the batches and the optimizer that runs seldom reach: one sample, one class absent,
 * values far too large or too small, a run that diverged, six and ten classes, more inputs than two.
 */
import { type ActivationName, activations } from '../../src/core/activations.ts';
import { type Choice, choose } from '../../src/core/definition.ts';
import { optimizers } from '../../src/core/optimizers.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import {
  applyPatch,
  type Experiment,
  type ExplicitPoint,
  type TableData,
} from '../../src/experiment/experiment.ts';
import { fittingLoss } from '../../src/experiment/outputs.ts';
import * as tableRows from '../../src/experiment/table-rows.ts';
import { provideTableView } from '../../src/experiment/table-view.ts';
import { experimentOn, ringOf } from './fixtures.ts';

// What a page loads with the first table.
provideTableView(tableRows);

const relu = choose(activations, 'relu');
const sigmoid = choose(activations, 'sigmoid');
const tanh = choose(activations, 'tanh');
const layers = (activation: Choice<ActivationName>, ...units: readonly number[]) => ({
  hidden: units.map((each) => ({ units: each, activation })),
});

function ofPoints(task: 'binary' | 'multiclass' | 'regression', classes: number, list: ExplicitPoint[]) {
  return applyPatch(defaults, {
    data: { points: { task, classes, list } },
    training: { loss: fittingLoss(defaults.training.loss, task) },
  });
}

/** So many points around the middle, each with its target and side. */
function spread(count: number, targetOf: (index: number, x1: number, x2: number) => number): ExplicitPoint[] {
  return Array.from({ length: count }, (_, i) => {
    const x1 = Math.round(4000 * Math.sin(7 * i + 1)) / 1000;
    const x2 = Math.round(4000 * Math.cos(5 * i)) / 1000;
    return { x1, x2, target: targetOf(i, x1, x2), test: i % 3 === 2 };
  });
}

/** A table of so many columns, the classes in turn. */
function tableOf(classes: number, columns: number, nameOf: (cls: number) => string): TableData {
  const rows = Array.from({ length: 20 * classes }, (_, i) =>
    Array.from({ length: columns }, (__, column) => {
      const middle = Math.cos((2 * Math.PI * (i % classes)) / classes + column);
      return Math.round(1000 * (10 + 3 * middle + Math.sin(7 * i + 3 * column))) / 1000;
    }),
  );
  return {
    name: 'own',
    columns: rows[0].map((_, column) => column),
    standardized: true,
    axes: null,
    own: {
      columnNames: rows[0].map((_, column) => `length ${column + 1}`),
      task: 'multiclass',
      classNames: Array.from({ length: classes }, (_, cls) => nameOf(cls)),
      rows,
      targets: rows.map((_, i) => i % classes),
    },
  };
}

export const states = {
  /** One sample, and it trains. */
  onePoint: (): Experiment => ofPoints('binary', 2, [{ x1: 1, x2: 2, target: 1, test: false }]),
  oneValue: () => ofPoints('regression', 0, [{ x1: 1, x2: 2, target: 1, test: false }]),
  noPoint: () => ofPoints('binary', 2, []),
  /** Only class A has points. */
  oneClass: () =>
    ofPoints(
      'binary',
      2,
      spread(60, () => 0),
    ),
  /** Of three classes the middle one has no point. */
  absent: () =>
    ofPoints(
      'multiclass',
      3,
      spread(90, (_, x1) => (x1 > 0 ? 2 : 0)),
    ),
  tiny: () =>
    ofPoints(
      'regression',
      0,
      spread(60, (_, x1, x2) => 1e-30 * x1 * x2),
    ),
  huge: () =>
    ofPoints(
      'regression',
      0,
      spread(60, (_, x1, x2) => 1e12 * x1 + 2e11 * x2),
    ),
  /** Rate and layers with which the outputs grow beyond all bounds. */
  exploding: () =>
    experimentOn('bumps', {
      network: layers(relu, 8, 8),
      training: { learningRate: 3, optimizer: choose(optimizers, 'sgd') },
    }),
  explodingCurve: () =>
    experimentOn('curve', {
      network: layers(relu, 8, 8),
      training: { learningRate: 3, optimizer: choose(optimizers, 'sgd') },
    }),
  /** Hardly any gradient reaches the first layer. */
  vanishing: () => experimentOn('two_moons', { network: layers(sigmoid, 8, 8, 8, 8, 8) }),
  /** Answers so sure that p is 0 or 1. */
  sure: () => experimentOn('circle', { network: layers(tanh, 8), training: { learningRate: 1 } }),
  six: () => ringOf(6, 30, 0.6),
  ten: () => ringOf(10, 30, 0.6),
  moreInputs: () =>
    experimentOn('circle', {
      inputs: {
        features: (['x1', 'x2', 'x1_squared', 'x2_squared', 'x1_x2'] as const).map((name) => ({
          name,
          factor: 1,
        })),
      },
    }),
  oneUnit: () => experimentOn('two_moons', { network: layers(tanh, 1) }),
  /** Five columns, of which the plane shows two directions. */
  table: () => ofTable(tableOf(3, 5, (cls) => ['north', 'east', 'a rather long name'][cls])),
  tableOfTen: () => ofTable(tableOf(10, 6, String)),
} satisfies Record<string, () => Experiment>;

function ofTable(table: TableData): Experiment {
  return applyPatch(defaults, { data: { table, testShare: 0.3 }, inputs: { scale: 2 } });
}
