/** Walks the table of activations: a new entry is tested because it is in the table. */
import { describe, expect, it } from 'vitest';
import { activationNotes } from '../../src/core/activations/notes.ts';
import { type ActivationName, activations } from '../../src/core/activations.ts';
import { expectRegistry, paramSets } from './registry.ts';

const entries = Object.entries(activations);
const elementwise = entries.filter(([, { elementwise }]) => elementwise);
/** −8 … 8 without 0, where some have a kink. */
const points = Array.from({ length: 400 }, (_, i) => -8 + (16 * (i + 0.5)) / 400);

it('is a sound table', () => expectRegistry(activations, activationNotes));

// A new entry adds a code; none that was given is ever changed.
it('keeps the permanent codes', () => {
  const codes = entries.map(([name, { code }]) => `${name} ${code}`);
  expect(codes).toEqual(
    expect.arrayContaining([
      'linear l',
      'sigmoid s',
      'tanh t',
      'relu r',
      'leaky_relu k',
      'elu e',
      'gelu g',
      'silu i',
      'softplus p',
      'softmax x',
    ]),
  );
});

describe.each(entries)('%s', (name, definition) => {
  it.each(paramSets(definition))('derivative is the slope of value %o', (params) => {
    const h = 1e-6;
    for (const z of points) {
      const slope = (definition.value(z + h, params) - definition.value(z - h, params)) / (2 * h);
      expect(Math.abs(definition.derivative(z, params) - slope)).toBeLessThan(1e-8);
    }
  });

  it('has a line for each of the derivative and the range', () => {
    expect(definition.derivativeFormula).not.toBe('');
    expect(activationNotes[name as ActivationName].range).not.toBe('');
  });
});

describe.each(elementwise)('%s on rows', (_, definition) => {
  it.each(paramSets(definition))(
    'gives the bits of value and derivative, and leaves the padding alone %o',
    (params) => {
      const [units, stride, count] = [5, 80, 79];
      const z = Float64Array.from({ length: units * stride }, (_, i) => points[i]);
      const a = new Float64Array(z.length).fill(7);
      const delta = new Float64Array(z.length).fill(-1.5);
      definition.forward(z, a, units, stride, count, params);
      definition.timesDerivative(delta, z, a, units, stride, count, params);
      for (let i = 0; i < z.length; i++) {
        const padding = i % stride >= count;
        expect(a[i]).toBe(padding ? 7 : definition.value(z[i], params));
        expect(delta[i]).toBe(padding ? -1.5 : -1.5 * definition.derivative(z[i], params));
      }
    },
  );

  it('stays finite far from 0', () => {
    for (const params of paramSets(definition)) {
      for (const z of [-1e6, -800, -346.95, -40, 40, 346.1, 800, 1e6]) {
        expect(definition.value(z, params)).toSatisfy(Number.isFinite);
        expect(definition.derivative(z, params)).toSatisfy(Number.isFinite);
      }
    }
  });

  it('lets NaN through', () => {
    const [params] = paramSets(definition);
    expect(definition.value(Number.NaN, params)).toBeNaN();
  });
});

it('takes the agreed side at kinks', () => {
  expect(activations.relu.derivative(0, {})).toBe(0);
  expect(activations.leaky_relu.derivative(0, { slope: 0.01 })).toBe(0.01);
  expect(activations.elu.derivative(0, { alpha: 1 })).toBe(1);
});

it('knows some values', () => {
  expect(activations.sigmoid.value(0, {})).toBe(0.5);
  expect(activations.relu.value(-2, {})).toBe(0);
  expect(activations.leaky_relu.value(-2, { slope: 0.25 })).toBe(-0.5);
  expect(activations.elu.value(-1e3, { alpha: 2 })).toBe(-2);
  expect(activations.gelu.value(1, {})).toBeCloseTo(0.8413447460685429, 15);
  expect(activations.silu.value(2, {})).toBeCloseTo(1.7615941559557649, 15);
  expect(activations.softplus.value(0, {})).toBeCloseTo(Math.LN2, 15);
  expect(activations.softplus.value(-40, {})).toBeCloseTo(4.248354255291589e-18, 30);
});

describe('softmax', () => {
  const { softmax } = activations;
  const [units, stride, count] = [4, 6, 5];
  const z = Float64Array.from({ length: units * stride }, (_, i) => 3 * Math.sin(1 + 7 * i));
  const outputsOf = (logits: Float64Array): Float64Array => {
    const a = new Float64Array(logits.length);
    softmax.forward(logits, a, units, stride, count, {});
    return a;
  };

  it('gives positive shares that add up to 1', () => {
    const a = outputsOf(z);
    for (let i = 0; i < count; i++) {
      let sum = 0;
      for (let k = 0; k < units; k++) sum += a[k * stride + i];
      expect(sum).toBeCloseTo(1, 14);
    }
    expect(a[stride - 1]).toBe(0);
  });

  it('does not overflow', () => {
    const a = outputsOf(z.map((value) => 1e5 * value));
    expect(a.every(Number.isFinite)).toBe(true);
  });

  it('multiplies by its Jacobian', () => {
    const direction = Float64Array.from({ length: z.length }, (_, i) => Math.cos(3 * i));
    const delta = direction.slice();
    softmax.timesDerivative(delta, z, outputsOf(z), units, stride, count, {});
    const h = 1e-6;
    for (let k = 0; k < units; k++) {
      for (let i = 0; i < count; i++) {
        // Σ_j direction_j ∂a_j/∂z_k
        const moved = (by: number) => outputsOf(z.with(k * stride + i, z[k * stride + i] + by));
        const [above, below] = [moved(h), moved(-h)];
        let slope = 0;
        for (let j = i; j < z.length; j += stride) slope += (direction[j] * (above[j] - below[j])) / (2 * h);
        expect(Math.abs(delta[k * stride + i] - slope)).toBeLessThan(1e-9);
      }
    }
    expect(delta[stride - 1]).toBe(direction[stride - 1]);
  });
});
