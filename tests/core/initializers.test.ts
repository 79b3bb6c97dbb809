import { describe, expect, it } from 'vitest';
import { choose } from '../../src/core/definition.ts';
import {
  type BiasInitializerName,
  biasInitializers,
  type WeightInitializerName,
  weightInitializers,
} from '../../src/core/initializers.ts';
import { createStream } from '../../src/core/random.ts';
import { describeDefinitions } from './definitions.ts';

describeDefinitions('weightInitializers', weightInitializers);
describeDefinitions('biasInitializers', biasInitializers);

const N = 20000;

function draws(
  initializer: (typeof weightInitializers)[WeightInitializerName],
  fanIn: number,
  fanOut: number,
) {
  const { params } = choose({ it: initializer }, 'it');
  return Float64Array.from({ length: N }, (_, i) =>
    initializer.draw(createStream('weight', 5, i), fanIn, fanOut, params),
  );
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / N;
const deviation = (values: Float64Array) =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / N);

describe('codes of the links', () => {
  it('never change', () => {
    expect(
      Object.fromEntries(Object.entries(weightInitializers).map(([name, { code }]) => [name, code])),
    ).toEqual({
      zeros: 'z',
      constant: 'c',
      uniform: 'u',
      normal: 'n',
      glorot_uniform: 'g',
      glorot_normal: 'h',
      he_uniform: 'k',
      he_normal: 'i',
    });
    expect(
      Object.fromEntries(Object.entries(biasInitializers).map(([name, { code }]) => [name, code])),
    ).toEqual({
      constant: 'c',
      uniform: 'u',
    });
  });
});

/** The field's definitions: a limit for the uniform ones, and the deviation. */
const expected: Record<
  WeightInitializerName,
  (fanIn: number, fanOut: number) => { limit: number; std: number }
> = {
  zeros: () => ({ limit: 0, std: 0 }),
  constant: () => ({ limit: 0.5, std: 0.5 }),
  uniform: () => ({ limit: 1, std: Math.sqrt(1 / 3) }),
  normal: () => ({ limit: Infinity, std: 1 }),
  glorot_uniform: (i, o) => ({ limit: Math.sqrt(6 / (i + o)), std: Math.sqrt(2 / (i + o)) }),
  glorot_normal: (i, o) => ({ limit: Infinity, std: Math.sqrt(2 / (i + o)) }),
  he_uniform: (i) => ({ limit: Math.sqrt(6 / i), std: Math.sqrt(2 / i) }),
  he_normal: (i) => ({ limit: Infinity, std: Math.sqrt(2 / i) }),
};

describe.each(Object.keys(weightInitializers) as WeightInitializerName[])('%s', (name) => {
  it.each([
    [2, 8],
    [8, 1],
    [1, 1],
    [100, 37],
  ])('has its scale for fan-in %i and fan-out %i', (fanIn, fanOut) => {
    const values = draws(weightInitializers[name], fanIn, fanOut);
    const { limit, std } = expected[name](fanIn, fanOut);
    expect(Math.max(...values)).toBeLessThanOrEqual(limit);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(-limit);
    expect(Math.abs(deviation(values) - std)).toBeLessThanOrEqual(0.02 * std);
    if (name === 'constant') expect(new Set(values)).toEqual(new Set([0.5]));
    else expect(Math.abs(mean(values))).toBeLessThanOrEqual(0.03 * std);
    if (limit < Infinity) expect(Math.max(...values)).toBeGreaterThanOrEqual(0.998 * limit);
  });

  it('changes only in scale when the fans change', () => {
    const few = draws(weightInitializers[name], 2, 3).subarray(0, 50);
    const many = draws(weightInitializers[name], 20, 30).subarray(0, 50);
    const ratio = expected[name](20, 30).std / (expected[name](2, 3).std || 1);
    few.forEach((value, i) => {
      expect(many[i]).toBeCloseTo(value * ratio, 12);
    });
  });
});

describe.each(Object.keys(biasInitializers) as BiasInitializerName[])('bias %s', (name) => {
  it('draws what its parameters say', () => {
    const stream = createStream('bias', 1, 0);
    if (name === 'constant') {
      expect(biasInitializers.constant.draw(stream, 2, 8, choose(biasInitializers, name).params)).toBe(0);
      expect(biasInitializers.constant.draw(stream, 2, 8, { value: -3 })).toBe(-3);
    } else {
      const values = Array.from({ length: 4000 }, () =>
        biasInitializers.uniform.draw(stream, 2, 8, { limit: 2 }),
      );
      expect(Math.max(...values)).toBeLessThanOrEqual(2);
      expect(Math.max(...values)).toBeGreaterThan(1.98);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(-2);
      expect(Math.min(...values)).toBeLessThan(-1.98);
    }
  });
});

describe('frozen values', () => {
  it.each(Object.entries(weightInitializers))('%s', (name, initializer) => {
    const value = initializer.draw(
      createStream('weight', 1, 1, 0, 'x1'),
      2,
      8,
      choose({ it: initializer }, 'it').params,
    );
    expect(value).toBe(frozen[name as WeightInitializerName]);
  });
});

/** First weight of a layer of 8 after 2 inputs, seed 1. */
const frozen: Record<WeightInitializerName, number> = {
  zeros: 0,
  constant: 0.5,
  uniform: -0.5617834160455486,
  normal: -0.8098799717894162,
  glorot_uniform: -0.4351555629039845,
  glorot_normal: -0.3621893341073493,
  he_uniform: -0.9730374194404949,
  he_normal: -0.8098799717894162,
};
