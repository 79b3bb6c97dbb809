import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/experiment/check.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch } from '../../src/experiment/experiment.ts';
import { repair } from '../../src/experiment/repair.ts';
import { experiments } from './arbitrary.ts';

type Bag = Record<string, unknown>;

describe('repair', () => {
  test('leaves a valid experiment as it is', () => {
    fc.assert(
      fc.property(experiments, (experiment) => {
        expect(repair(experiment)).toEqual({ experiment, problems: [] });
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['clamps numbers', { data: { samples: 9, noise: 99 } }, { data: { samples: 10, noise: 3 } }],
    ['rounds whole ones', { data: { samples: 99.6 } }, { data: { samples: 100 } }],
    ['clamps infinite ones', { data: { seed: Number.POSITIVE_INFINITY } }, { data: { seed: 2147483647 } }],
    ['takes defaults for what is none', { data: { samples: 'x', noise: 1 } }, { data: { noise: 1 } }],
    ['drops unknown fields', { data: { noise: 1, colour: 'red' }, more: 1 }, { data: { noise: 1 } }],
    [
      'takes the default for an unknown name',
      { training: { optimizer: { name: 'adamax' }, batchSize: 8 } },
      { training: { batchSize: 8 } },
    ],
    [
      'drops layers beyond the eighth',
      { network: { hidden: Array(10).fill(defaults.network.hidden[0]) } },
      { network: { hidden: Array(8).fill(defaults.network.hidden[0]) } },
    ],
    [
      'drops what is no layer',
      { network: { hidden: [5, defaults.network.hidden[0], null] } },
      { network: { hidden: [defaults.network.hidden[0]] } },
    ],
    [
      'drops features that do not exist',
      { inputs: { features: [{ name: 'x9' }, { name: 'x2' }, {}] } },
      { inputs: { features: [{ name: 'x2', factor: 1 }] } },
    ],
    [
      'orders features, each once',
      { inputs: { features: [{ name: 'x2' }, { name: 'x1', factor: 2 }, { name: 'x2' }] } },
      {
        inputs: {
          features: [
            { name: 'x1', factor: 2 },
            { name: 'x2', factor: 1 },
          ],
        },
      },
    ],
    [
      'drops ids that are no use',
      { network: { hidden: [{ ...defaults.network.hidden[0], unitIds: [1] }] } },
      { network: { hidden: [defaults.network.hidden[0]] } },
    ],
    ['drops a start of the wrong shape', { network: { initial: [{ weights: [], biases: [] }] } }, {}],
    ['takes the usual loss', { training: { loss: { name: 'huber' } } }, {}],
  ])('%s', (_, input, patch) => {
    const { experiment, problems } = repair(input);
    expect(experiment).toEqual(applyPatch(defaults, patch as never));
    expect(problems.length).toBeGreaterThan(0);
  });

  test('a data set of another task takes its loss with it', () => {
    const { experiment, problems } = repair({ data: { dataset: { name: 'plane' } } });
    expect(experiment.training.loss.name).toBe('mse');
    expect(problems.map(({ path }) => path)).toEqual(['training.loss']);
  });

  test('whatever it is given it never throws, and gives an experiment', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(check(repair(input).experiment).ok).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('so too where anything within an experiment is replaced by anything', () => {
    const values = fc.oneof(
      fc.jsonValue(),
      fc.double(),
      fc.constantFrom(undefined, null, -1, 1e9, {}, [], '', [{}]),
    );
    const keys = fc.constantFrom(
      'data',
      'network',
      'hidden',
      'initial',
      'points',
      'list',
      'params',
      'name',
      'id',
      'unitIds',
      '__proto__',
    );
    fc.assert(
      fc.property(
        experiments,
        fc.array(fc.tuple(fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }), keys, values), {
          maxLength: 4,
        }),
        (experiment, cuts) => {
          const broken = structuredClone(experiment) as unknown as Bag;
          for (const [way, key, value] of cuts) {
            let at = broken;
            for (const turn of way) {
              const next = Object.values(at)[turn % Math.max(1, Object.keys(at).length)];
              if (typeof next === 'object' && next !== null) at = next as Bag;
            }
            const own = Object.keys(at)[(way[0] as number) % Math.max(1, Object.keys(at).length)];
            Object.defineProperty(at, own ?? key, {
              value,
              enumerable: true,
              configurable: true,
              writable: true,
            });
          }
          const { experiment: mended, problems } = repair(broken);
          expect(check(mended).ok).toBe(true);
          const valid = check(broken).ok;
          expect(problems.length > 0).toBe(!valid);
        },
      ),
      { numRuns: 400 },
    );
  });
});
