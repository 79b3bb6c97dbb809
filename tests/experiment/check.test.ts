import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activations } from '../../src/core/activations.ts';
import { datasets } from '../../src/core/datasets/index.ts';
import type { Definition } from '../../src/core/definition.ts';
import { features } from '../../src/core/features.ts';
import { biasInitializers, weightInitializers } from '../../src/core/initializers.ts';
import { losses } from '../../src/core/losses.ts';
import { optimizers } from '../../src/core/optimizers.ts';
import { penalties } from '../../src/core/regularizers.ts';
import { schedules } from '../../src/core/schedules.ts';
import { check } from '../../src/experiment/check.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { limits } from '../../src/experiment/limits.ts';
import { experiments } from './arbitrary.ts';

const problemsOf = (input: unknown) => {
  const checked = check(input);
  return checked.ok ? [] : checked.problems.map(({ message }) => message);
};

const names = (registry: object) => Object.keys(registry).join(', ');
const hidden = Object.keys(activations)
  .filter((name) => name !== 'softmax')
  .join(', ');
const identity = (n: number) =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));

describe('the defaults', () => {
  test('are an experiment, with nothing left out', () => {
    expect(check(defaults)).toEqual({ ok: true, experiment: defaults });
    expect(check({})).toEqual({ ok: true, experiment: defaults });
    expect(check({ data: {}, inputs: {}, network: {}, training: {} })).toEqual({
      ok: true,
      experiment: defaults,
    });
  });

  test('are frozen as version 1', () => {
    // Links say only what differs from these: a changed value here would change every link ever written.
    expect(JSON.stringify(defaults)).toBe(
      '{"data":{"dataset":{"name":"three_arms","params":{"turns":0.85}},"samples":600,"noise":0.15,"balance":0.5,' +
        '"flipped":0,"testShare":0.5,"stratified":false,"seed":1},"inputs":{"scale":3,"features":[{"name":"x1",' +
        '"factor":1},{"name":"x2","factor":1}]},"network":{"hidden":[{"units":8,"activation":{"name":"tanh",' +
        '"params":{}}},{"units":8,"activation":{"name":"tanh","params":{}}}],"weightInitializer":{"name":' +
        '"glorot_uniform","params":{}},"biasInitializer":{"name":"constant","params":{"value":0}}},"training":{"loss":' +
        '{"name":"cross_entropy","params":{}},"optimizer":{"name":"adam","params":{"beta1":0.9,"beta2":0.999,' +
        '"epsilon":1e-8}},"learningRate":0.03,"schedule":{"name":"constant","params":{}},"penalty":{"name":"none",' +
        '"params":{}},"batchSize":32,"order":"shuffled"}}',
    );
  });
});

describe('check', () => {
  test('accepts every experiment within the limits, as it is', () => {
    fc.assert(
      fc.property(experiments, (experiment) => {
        expect(check(experiment)).toEqual({ ok: true, experiment });
      }),
      { numRuns: 200 },
    );
  });

  test('takes the registry’s defaults for hyperparameters that are not given', () => {
    const checked = check({ training: { optimizer: { name: 'momentum' } }, network: { hidden: [{}] } });
    expect(checked.ok && checked.experiment.training.optimizer.params).toEqual({ momentum: 0.9 });
    expect(checked.ok && checked.experiment.network.hidden).toEqual([defaults.network.hidden[0]]);
  });

  const cases: [string, unknown, string[]][] = [
    [
      'units',
      { network: { hidden: [{}, { units: 0 }] } },
      ['network.hidden[1].units: expected 1 to 128, got 0'],
    ],
    [
      'many units',
      { network: { hidden: [{ units: 129 }] } },
      ['network.hidden[0].units: expected 1 to 128, got 129'],
    ],
    [
      'half a unit',
      { network: { hidden: [{ units: 2.5 }] } },
      ['network.hidden[0].units: expected a whole number from 1 to 128, got 2.5'],
    ],
    [
      'samples',
      { data: { samples: '300' } },
      ['data.samples: expected a whole number from 10 to 5000, got "300"'],
    ],
    ['noise', { data: { noise: Number.POSITIVE_INFINITY } }, ['data.noise: expected 0 to 3, got Infinity']],
    ['no number', { data: { noise: Number.NaN } }, ['data.noise: expected 0 to 3, got NaN']],
    ['null', { data: { noise: null } }, ['data.noise: expected 0 to 3, got null']],
    ['truth', { data: { stratified: 1 } }, ['data.stratified: expected true or false, got 1']],
    ['unknown field', { data: { sample: 3 } }, ['data.sample: expected no such field, got 3']],
    [
      'unknown fields',
      { a: {}, data: { b: [] } },
      ['data.b: expected no such field, got a list of 0', 'a: expected no such field, got an object'],
    ],
    ['no object', 7, [': expected an object, got 7'.slice(2)]],
    ['a list', [], ['expected an object, got a list of 0']],
    ['nothing', undefined, ['expected an object, got nothing']],
    ['part', { data: [] }, ['data: expected an object, got a list of 0']],
    [
      'dataset',
      { data: { dataset: { name: 'moon' } } },
      [`data.dataset.name: expected one of ${names(datasets)}, got "moon"`],
    ],
    [
      'optimizer',
      { training: { optimizer: {} } },
      [`training.optimizer.name: expected one of ${names(optimizers)}, got nothing`],
    ],
    ['choice', { training: { optimizer: 'adam' } }, ['training.optimizer: expected an object, got "adam"']],
    [
      'param',
      { training: { optimizer: { name: 'adam', params: { beta3: 1 } } } },
      ['training.optimizer.params.beta3: expected no such field, got 1'],
    ],
    [
      'softmax',
      { network: { hidden: [{ activation: { name: 'softmax' } }] } },
      [`network.hidden[0].activation.name: expected one of ${hidden}, got "softmax"`],
    ],
    [
      'layers',
      { network: { hidden: Array(9).fill({}) } },
      ['network.hidden: expected at most 8 items, got a list of 9'],
    ],
    [
      'feature',
      { inputs: { features: [{ name: 'x3' }] } },
      [`inputs.features[0].name: expected one of ${names(features)}, got "x3"`],
    ],
    ['no name', { inputs: { features: [{}] } }, ['inputs.features[0].name: expected a value, got nothing']],
    [
      'no feature',
      { inputs: { features: [] } },
      ['inputs.features: expected 1 to 11 items, got a list of 0'],
    ],
    [
      'twice',
      { inputs: { features: [{ name: 'x1' }, { name: 'x1' }] } },
      [`inputs.features: expected each feature once, in the order ${names(features)}, got x1, x1`],
    ],
    [
      'disorder',
      { inputs: { features: [{ name: 'x2' }, { name: 'x1' }] } },
      [`inputs.features: expected each feature once, in the order ${names(features)}, got x2, x1`],
    ],
    [
      'hinge',
      { training: { loss: { name: 'hinge' } } },
      ['training.loss: expected one of cross_entropy, mse (multiclass), got hinge'],
    ],
    [
      'regression',
      { data: { dataset: { name: 'plane' } } },
      ['training.loss: expected one of mse, mae, huber (regression), got cross_entropy'],
    ],
    [
      'unit ids',
      { network: { hidden: [{ units: 2, unitIds: [0] }] } },
      ['network.hidden[0].unitIds: expected 2 ids, got 1'],
    ],
    [
      'same unit ids',
      { network: { hidden: [{ units: 2, unitIds: [3, 3] }] } },
      ['network.hidden[0].unitIds: expected different ids, got 3, 3'],
    ],
    [
      'same layer ids',
      { network: { hidden: [{ id: 2 }, {}] } },
      ['network.hidden: expected different layer ids, got 2, 2'],
    ],
    [
      'output’s id',
      { network: { hidden: [{ id: 0 }] } },
      ['network.hidden[0].id: expected 1 to 1000000, got 0'],
    ],
    [
      'point',
      { data: { points: { task: 'binary', classes: 2, list: [{ x1: 0, x2: 0, target: 2 }] } } },
      ['data.points.list[0].target: expected a whole number from 0 to 1, got 2'],
    ],
    [
      'classes',
      { data: { points: { task: 'binary', classes: 3, list: [{ x1: 0, x2: 0, target: 2 }] } } },
      ['data.points.classes: expected 2, got 3'],
    ],
    [
      'far point',
      { data: { points: { task: 'binary', classes: 2, list: [{ x1: 0, x2: 1e4, target: 1 }] } } },
      ['data.points.list[0].x2: expected -1000 to 1000, got 10000'],
    ],
    [
      'start',
      { network: { hidden: [], initial: [] } },
      ['network.initial: expected 1 to 9 items, got a list of 0'],
    ],
    [
      'start of two',
      { network: { hidden: [], initial: [{ weights: identity(2), biases: [0, 0] }] } },
      [
        'network.initial[0].weights: expected 3 × 2, got 2 × 2',
        'network.initial[0].biases: expected 3 numbers, got 2',
      ],
    ],
    [
      'mask',
      {
        network: {
          hidden: [],
          initial: [
            {
              weights: [
                [1, 1],
                [1, 1],
                [1, 1],
              ],
              mask: [[1, 2]],
              biases: [0, 0, 0],
            },
          ],
        },
      },
      ['network.initial[0].mask[0][1]: expected one of 0, 1, got 2'],
    ],
    [
      'order',
      { training: { order: 'random' } },
      ['training.order: expected one of shuffled, sequential, got "random"'],
    ],
  ];
  test.each(cases)('%s', (_, input, messages) => expect(problemsOf(input)).toEqual(messages));

  test('says it in Korean too', () => {
    const checked = check({ network: { hidden: [{ units: 0 }] } });
    expect(!checked.ok && checked.problems[0]?.text.ko).toBe(
      'network.hidden[0].units: 1에서 128 사이의 값이어야 하는데 0이에요.',
    );
  });

  test('every hyperparameter of every registry is held to its bounds', () => {
    const registries = [
      [activations, (entry: unknown) => ({ network: { hidden: [{ activation: entry }] } })],
      [datasets, (entry: unknown) => ({ data: { dataset: entry } })],
      [losses, (entry: unknown) => ({ training: { loss: entry } })],
      [optimizers, (entry: unknown) => ({ training: { optimizer: entry } })],
      [penalties, (entry: unknown) => ({ training: { penalty: entry } })],
      [schedules, (entry: unknown) => ({ training: { schedule: entry } })],
      [weightInitializers, (entry: unknown) => ({ network: { weightInitializer: entry } })],
      [biasInitializers, (entry: unknown) => ({ network: { biasInitializer: entry } })],
    ] as const;
    for (const [registry, place] of registries) {
      for (const [name, { params }] of Object.entries(registry)) {
        for (const [key, { min, max }] of Object.entries(params as Definition['params'])) {
          for (const [x, inside] of [
            [min, true],
            [max, true],
            [min - 1, false],
            [max + 1, false],
          ] as const) {
            const messages = problemsOf(place({ name, params: { [key]: x } })).filter((text) =>
              text.includes('params'),
            );
            expect(messages).toEqual(
              inside ? [] : [expect.stringContaining(`params.${key}: expected ${min} to ${max}, got ${x}`)],
            );
          }
        }
      }
    }
  });

  test('does not read what objects have of themselves, and says so', () => {
    const input = JSON.parse('{"__proto__": {"data": 1}, "data": {"constructor": 1, "toString": {}}}');
    expect(problemsOf(input)).toEqual([
      '__proto__: expected no such field, got __proto__',
      'data.constructor: expected no such field, got constructor',
      'data.toString: expected no such field, got toString',
    ]);
    expect(({} as Record<string, unknown>).data).toBeUndefined();
  });

  test('never throws, and names at most fifty problems', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true }),
        (input) => typeof check(input).ok === 'boolean',
      ),
    );
    const throwing = {
      get data() {
        throw new Error('no');
      },
    };
    expect(check(throwing).ok).toBe(false);
    const list = Array.from({ length: 200 }, () => ({}));
    expect(problemsOf({ data: { points: { task: 'binary', classes: 2, list } } })).toHaveLength(50);
    let deep: unknown = {};
    for (let i = 0; i < 100_000; i++) deep = { data: deep };
    expect(check(deep).ok).toBe(false);
  });

  test('what it gives shares nothing with what it was given', () => {
    const input = structuredClone(defaults) as unknown as {
      data: { samples: number; dataset: { params: object } };
    };
    const checked = check(input);
    input.data.samples = 10;
    input.data.dataset.params = {};
    expect(checked).toEqual({ ok: true, experiment: defaults });
  });

  test('the limits are those of the design', () => {
    expect(limits).toMatchObject({
      samples: { min: 10, max: 5000 },
      layers: { min: 0, max: 8 },
      units: { min: 1, max: 128 },
      learningRate: { min: 1e-6, max: 100 },
      seed: { min: 0, max: 2 ** 31 - 1 },
    });
  });
});
