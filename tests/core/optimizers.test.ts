/** Walks the table of optimizers: the rules by hand, the whole of their state, and what is too small to count. */
import { describe, expect, it } from 'vitest';
import { choose, type Params } from '../../src/core/definition.ts';
import { TINY } from '../../src/core/math.ts';
import { optimizerNotes } from '../../src/core/optimizers/notes.ts';
import { createOptimizer, type OptimizerName, optimizers } from '../../src/core/optimizers.ts';
import { expectRegistry } from './registry.ts';

const names = Object.keys(optimizers) as OptimizerName[];

/** Parameters after each of the given gradients, from `theta`. */
function path(
  name: OptimizerName,
  theta: number,
  gradients: number[],
  rate: number,
  params: Params = {},
): number[] {
  const optimizer = createOptimizer(choose(optimizers, name, params), 1);
  const at = Float64Array.of(theta);
  return gradients.map((g) => {
    optimizer.update(at, Float64Array.of(g), rate);
    return at[0];
  });
}

it('is a sound table', () => expectRegistry(optimizers, optimizerNotes));

// A new entry adds a code; none that was given is ever changed.
it('keeps the permanent codes', () => {
  expect(names.map((name) => `${name} ${optimizers[name].code}`)).toEqual(
    expect.arrayContaining([
      'sgd g',
      'momentum m',
      'nesterov n',
      'rmsprop r',
      'adagrad d',
      'adam a',
      'adamw w',
    ]),
  );
});

describe('two steps by hand', () => {
  const [g1, g2, rate] = [0.5, -0.25, 0.1];
  // first and second moments, then as the tables of PyTorch have it
  const expected: Record<OptimizerName, [Params, number, number]> = {
    sgd: [{}, 2 - rate * g1, 2 - rate * g1 - rate * g2],
    momentum: [{ momentum: 0.9 }, 2 - rate * g1, 2 - rate * g1 - rate * (0.9 * g1 + g2)],
    nesterov: [
      { momentum: 0.9 },
      2 - rate * (g1 + 0.9 * g1),
      2 - rate * (g1 + 0.9 * g1) - rate * (g2 + 0.9 * (0.9 * g1 + g2)),
    ],
    rmsprop: [
      { rho: 0.9, epsilon: 0.01 },
      2 - (rate * g1) / (Math.sqrt(0.1 * g1 * g1) + 0.01),
      2 -
        (rate * g1) / (Math.sqrt(0.1 * g1 * g1) + 0.01) -
        (rate * g2) / (Math.sqrt(0.9 * 0.1 * g1 * g1 + 0.1 * g2 * g2) + 0.01),
    ],
    adagrad: [
      { epsilon: 0.01 },
      2 - (rate * g1) / (g1 + 0.01),
      2 - (rate * g1) / (g1 + 0.01) - (rate * g2) / (Math.sqrt(g1 * g1 + g2 * g2) + 0.01),
    ],
    adam: [{ beta1: 0.9, beta2: 0.99, epsilon: 0.01 }, ...adamSteps(2, 0)],
    adamw: [{ beta1: 0.9, beta2: 0.99, epsilon: 0.01, weightDecay: 0.3 }, ...adamSteps(2, 0.3)],
  };

  function adamSteps(theta: number, decay: number): [number, number] {
    const first = theta * (1 - rate * decay) - (rate * g1) / (g1 + 0.01);
    const m = (0.9 * 0.1 * g1 + 0.1 * g2) / (1 - 0.81);
    const v = (0.99 * 0.01 * g1 * g1 + 0.01 * g2 * g2) / (1 - 0.9801);
    return [first, first * (1 - rate * decay) - (rate * m) / (Math.sqrt(v) + 0.01)];
  }

  it.each(names)('%s', (name) => {
    const [params, first, second] = expected[name];
    const [got1, got2] = path(name, 2, [g1, g2], rate, params);
    expect(got1).toBeCloseTo(first, 13);
    expect(got2).toBeCloseTo(second, 13);
  });
});

describe.each(names)('%s', (name) => {
  const choice = choose(optimizers, name);
  const size = 6;
  const gradient = (step: number) =>
    Float64Array.from({ length: size }, (_, i) => Math.sin(1 + i + 3 * step));

  it('goes on exactly where its state is written into another', () => {
    const one = createOptimizer(choice, size);
    const theta = Float64Array.from({ length: size }, (_, i) => i - 2);
    for (let step = 0; step < 5; step++) one.update(theta, gradient(step), 0.03);
    const other = createOptimizer(choice, size);
    const copy = theta.slice();
    other.t = one.t;
    other.powers.set(one.powers);
    for (const [s, slot] of one.slots.entries()) other.slots[s].set(slot);
    for (let step = 5; step < 9; step++) {
      one.update(theta, gradient(step), 0.03);
      other.update(copy, gradient(step), 0.03);
    }
    expect([...copy]).toEqual([...theta]);
    expect(other.t).toBe(9);
  });

  it('treats every parameter alike, by itself', () => {
    const together = createOptimizer(choice, size);
    const theta = Float64Array.from({ length: size }, (_, i) => i - 2);
    const alone = Array.from(theta, (value, i) =>
      path(
        name,
        value,
        [0, 1, 2, 3].map((step) => gradient(step)[i]),
        0.03,
      ).at(-1),
    );
    for (let step = 0; step < 4; step++) together.update(theta, gradient(step), 0.03);
    expect([...theta]).toEqual(alone);
  });

  it('comes down a bowl', () => {
    const optimizer = createOptimizer(choice, 1);
    const theta = Float64Array.of(3);
    for (let step = 0; step < 2000; step++) optimizer.update(theta, Float64Array.of(theta[0]), 0.05);
    expect(Math.abs(theta[0])).toBeLessThan(0.3);
  });

  it('counts a gradient below 2^−500 as 0', () => {
    const optimizer = createOptimizer(choice, 2);
    const theta = new Float64Array(2);
    optimizer.update(theta, Float64Array.of(TINY * 0.99, -TINY * 0.99), 1);
    expect(theta.map(Math.abs)).toEqual(new Float64Array(2));
    for (const slot of optimizer.slots) expect(slot.map(Math.abs)).toEqual(new Float64Array(2));
  });

  it('never stores a subnormal number, nor one near it', () => {
    const optimizer = createOptimizer(choice, 1);
    const theta = Float64Array.of(1);
    optimizer.update(theta, Float64Array.of(TINY * 8), 1e-3);
    for (let step = 0; step < 200; step++) {
      optimizer.update(theta, Float64Array.of(0), 1e-3);
      for (const [value] of optimizer.slots) expect(value === 0 || Math.abs(value) >= TINY * TINY).toBe(true);
    }
    optimizer.powers.fill(TINY);
    optimizer.update(theta, Float64Array.of(1), 1e-3);
    expect([...optimizer.powers].every((power) => power === 0)).toBe(true);
  });

  it('lets NaN through, so that a diverged run is noticed', () => {
    expect(path(name, 1, [Number.NaN], 0.1)[0]).toBeNaN();
  });
});
