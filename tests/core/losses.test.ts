/** Walks the table of losses: gradients against finite differences, and the agreed definitions by hand. */
import { describe, expect, it } from 'vitest';
import { type ActivationName, activations } from '../../src/core/activations.ts';
import { choose, type Params } from '../../src/core/definition.ts';
import { lossNotes } from '../../src/core/losses/notes.ts';
import { type LossDefinition, losses, type Output } from '../../src/core/losses.ts';
import { expectRegistry, paramSets } from './registry.ts';

const entries = Object.entries(losses);

function outputOf(name: ActivationName, z: number[], units: number): Output {
  const output = {
    units,
    activation: choose(activations, name),
    z: Float64Array.from(z),
    a: new Float64Array(z.length),
    delta: new Float64Array(z.length),
  };
  const stride = z.length / units;
  activations[name].forward(output.z, output.a, units, stride, stride, output.activation.params);
  return output;
}

/** The loss of one linear output. */
function lossOf({ mean }: LossDefinition, prediction: number, target: number, params: Params = {}): number {
  return mean(outputOf('linear', [prediction], 1), Float64Array.of(target), 1, 1, params);
}

function gradientOf(
  { gradient }: LossDefinition,
  prediction: number,
  target: number,
  params: Params = {},
): number {
  const output = outputOf('linear', [prediction], 1);
  gradient(output, Float64Array.of(target), 1, 1, params);
  return output.delta[0];
}

it('is a sound table', () => expectRegistry(losses, lossNotes));

// A new entry adds a code; none that was given is ever changed.
it('keeps the permanent codes', () => {
  expect(entries.map(([name, { code }]) => `${name} ${code}`)).toEqual(
    expect.arrayContaining(['mse m', 'mae a', 'huber h', 'cross_entropy x', 'hinge n']),
  );
});

describe.each(entries)('%s', (_, loss) => {
  const outputs: [ActivationName, number][] = loss.fromLogits
    ? [
        ['sigmoid', 1],
        ['sigmoid', 3],
        ['softmax', 2],
        ['softmax', 5],
      ]
    : [
        ['linear', 1],
        ['linear', 3],
      ];

  it.each(outputs)('gradient is the slope of the mean: %s × %i', (name, units) => {
    const count = 7;
    const z = Array.from({ length: units * count }, (_, i) => 2.5 * Math.sin(2 + 5 * i));
    const y = Float64Array.from(z, (_, i) => {
      if (name === 'linear') return Math.cos(i) > 0 ? 1 : -1;
      return name === 'softmax' ? Number((i % count) % units === Math.floor(i / count)) : i % 2;
    });
    for (const params of paramSets(loss)) {
      const output = outputOf(name, z, units);
      loss.gradient(output, y, count, count, params);
      const h = 1e-6;
      for (let i = 0; i < z.length; i++) {
        const at = (value: number) =>
          loss.mean(outputOf(name, z.with(i, value), units), y, count, count, params);
        const slope = (at(z[i] + h) - at(z[i] - h)) / (2 * h);
        expect(Math.abs(output.delta[i] - slope)).toBeLessThan(1e-8);
      }
    }
  });

  it('adds up the outputs of a sample, then the samples, and ignores the padding', () => {
    const [units, stride, count] = [3, 6, 5];
    const name = loss.fromLogits ? 'softmax' : 'linear';
    const z = Array.from({ length: units * stride }, (_, i) => Math.sin(1 + 3 * i));
    const y = Float64Array.from(z, (_, i) => Number(Math.floor(i / stride) === (i % stride) % units));
    const params = paramSets(loss)[0];
    const whole = outputOf(name, z, units);
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const column = (values: ArrayLike<number>) => [0, 1, 2].map((k) => values[k * stride + i]);
      sum += loss.mean(outputOf(name, column(z), units), Float64Array.from(column(y)), 1, 1, params);
    }
    expect(loss.mean(whole, y, stride, count, params)).toBeCloseTo(sum / count, 14);
    loss.gradient(whole, y, stride, count, params);
    for (let k = 0; k < units; k++) expect(whole.delta[k * stride + count]).toBe(0);
  });
});

it('squared error: mean over samples and outputs', () => {
  const output = outputOf('linear', [1, 2, 3, 4], 2);
  expect(losses.mse.mean(output, Float64Array.of(0, 0, 0, 0), 2, 2, {})).toBe((1 + 4 + 9 + 16) / 4);
  losses.mse.gradient(output, Float64Array.of(0, 0, 0, 0), 2, 2, {});
  expect([...output.delta]).toEqual([0.5, 1, 1.5, 2]);
});

it('Huber is squared up to δ and linear beyond', () => {
  expect(lossOf(losses.huber, 0.5, 0, { delta: 1 })).toBe(0.125);
  expect(lossOf(losses.huber, 1, 0, { delta: 1 })).toBe(0.5);
  expect(lossOf(losses.huber, -3, 0, { delta: 1 })).toBe(2.5);
  expect(lossOf(losses.huber, 3, 0, { delta: 2 })).toBe(4);
  expect(gradientOf(losses.huber, -3, 0, { delta: 2 })).toBe(-2);
});

it('has slope 0 at the kinks of MAE and hinge', () => {
  expect(gradientOf(losses.mae, 2, 2)).toBe(0);
  expect(gradientOf(losses.mae, 1, 2)).toBe(-1);
  expect(Math.abs(gradientOf(losses.hinge, 1, 1))).toBe(0);
  expect(gradientOf(losses.hinge, 0.5, 1)).toBe(-1);
  expect(gradientOf(losses.hinge, 0.5, -1)).toBe(1);
  expect(lossOf(losses.hinge, 0.5, -1)).toBe(1.5);
  expect(lossOf(losses.hinge, 2, 1)).toBe(0);
});

describe('cross-entropy of large logits', () => {
  const { mean, gradient } = losses.cross_entropy;

  it.each<[number, number, number]>([
    [1000, 1, 0],
    [1000, 0, 1000],
    [-1000, 1, 1000],
    [-1000, 0, 0],
    [40, 1, 4.248354255291589e-18],
  ])('one sigmoid: z = %f, y = %f', (z, y, expected) => {
    const output = outputOf('sigmoid', [z], 1);
    expect(Math.abs(mean(output, Float64Array.of(y), 1, 1, {}) - expected)).toBeLessThan(1e-30);
    gradient(output, Float64Array.of(y), 1, 1, {});
    expect(output.delta[0]).toBeCloseTo(output.a[0] - y, 15);
  });

  it('softmax: sure and wrong costs the distance', () => {
    const output = outputOf('softmax', [1000, 0, -1000], 3);
    expect(mean(output, Float64Array.of(0, 0, 1), 1, 1, {})).toBe(2000);
    expect(mean(output, Float64Array.of(1, 0, 0), 1, 1, {})).toBe(0);
    gradient(output, Float64Array.of(0, 0, 1), 1, 1, {});
    expect([...output.delta]).toEqual([1, 0, -1]);
  });
});
