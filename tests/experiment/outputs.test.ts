import { describe, expect, test } from 'vitest';
import { type DatasetName, datasets } from '../../src/core/datasets/index.ts';
import { choose } from '../../src/core/definition.ts';
import { type LossName, losses } from '../../src/core/losses.ts';
import { check } from '../../src/experiment/check.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch, type Task } from '../../src/experiment/experiment.ts';
import {
  classesOf,
  fittingLoss,
  lossesFor,
  outputLayer,
  taskOf,
  whyNot,
} from '../../src/experiment/outputs.ts';
import { settle } from '../../src/experiment/settle.ts';

const TASKS: readonly Task[] = ['binary', 'multiclass', 'regression'];
const names = Object.keys(datasets) as DatasetName[];
const lossNames = Object.keys(losses) as LossName[];

const withLoss = (dataset: DatasetName, loss: LossName) =>
  applyPatch(defaults, {
    data: { dataset: choose(datasets, dataset) },
    training: { loss: choose(losses, loss) },
  });

describe('the output layer follows from task and loss', () => {
  test.each(TASKS.flatMap((task) => lossNames.map((loss) => [task, loss] as const)))(
    '%s, %s: offered, or says why not',
    (task, loss) => {
      const offered = lossesFor(task).includes(loss);
      const reason = whyNot(loss, task);
      expect(reason === null).toBe(offered);
      if (reason) {
        expect(reason.en.length).toBeGreaterThan(20);
        expect(reason.ko).toMatch(/[가-힣]/);
      }
      expect(fittingLoss(choose(losses, loss), task).name === loss).toBe(offered);
    },
  );

  test('one sigmoid, or one linear output for hinge; k softmax outputs; one linear output', () => {
    for (const name of names) {
      const { task, classes } = datasets[name];
      for (const loss of lossesFor(task)) {
        const experiment = withLoss(name, loss);
        const { units, activation, targets } = outputLayer(experiment);
        expect(taskOf(experiment.data)).toBe(task);
        expect(classesOf(experiment.data)).toBe(classes);
        const want = {
          binary: loss === 'hinge' ? [1, 'linear', 'plus_minus_one'] : [1, 'sigmoid', 'zero_one'],
          multiclass: [classes, 'softmax', 'one_hot'],
          regression: [1, 'linear', 'value'],
        }[task];
        expect([units, activation.name, targets]).toEqual(want);
        expect(check(experiment).ok).toBe(true);
      }
    }
  });

  test('own points say their task and classes themselves', () => {
    const points = { task: 'multiclass', classes: 4, list: [{ x1: 0, x2: 0, target: 3 }] } as const;
    const experiment = applyPatch(defaults, { data: { points } });
    expect(taskOf(experiment.data)).toBe('multiclass');
    expect(outputLayer(experiment).units).toBe(4);
  });
});

describe('settle', () => {
  test('from any data set to any other the experiment stays valid', () => {
    for (const from of names) {
      const first = applyPatch(defaults, settle(defaults, { data: { dataset: choose(datasets, from) } }));
      for (const to of names) {
        const next = applyPatch(first, settle(first, { data: { dataset: choose(datasets, to) } }));
        expect(check(next)).toMatchObject({ ok: true });
        const usesX2 = next.inputs.features.some(
          ({ name }) => !['x1', 'x1_squared', 'sin_x1', 'cos_x1'].includes(name),
        );
        expect(usesX2).toBe(!datasets[to].oneInput);
      }
    }
  });

  test('leaves alone what fits', () => {
    const patch = { training: { learningRate: 0.1 } };
    expect(settle(defaults, patch)).toEqual(patch);
  });
});
