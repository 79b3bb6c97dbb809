/** Walks the table of optimizers: the parts of a step add up to the step that is really made. */
import { describe, expect, it } from 'vitest';
import { choose } from '../../src/core/definition.ts';
import { type StepSituation, stepParts } from '../../src/core/optimizers/step-parts.ts';
import { createOptimizer, type OptimizerName, optimizers } from '../../src/core/optimizers.ts';

const names = Object.keys(optimizers) as OptimizerName[];
const RATE = 0.03;

/** A hundred steps of four parameters on gradients of very different sizes. */
function walk(
  name: OptimizerName,
  visit: (situation: StepSituation, step: number, slots: readonly number[]) => void,
): void {
  const choice = choose(optimizers, name);
  const optimizer = createOptimizer(choice, 4);
  const theta = Float64Array.of(1.5, -0.02, 0, -3);
  for (let t = 0; t < 100; t++) {
    const grad = Float64Array.from([1, 1e-3, 1e-9, 40], (size, i) => size * Math.sin(1 + i + 2.3 * t));
    if (t % 7 === 0) grad[0] = 0;
    const before = theta.slice();
    const slots = optimizer.slots.map((slot) => slot.slice());
    optimizer.update(theta, grad, RATE);
    for (let i = 0; i < theta.length; i++) {
      const situation = {
        weight: before[i],
        gradient: grad[i],
        slots: slots.map((slot) => slot[i]),
        learningRate: RATE,
        powers: [...optimizer.powers],
      };
      visit(
        situation,
        theta[i] - before[i],
        optimizer.slots.map((slot) => slot[i]),
      );
    }
  }
}

describe.each(names)('%s', (name) => {
  const choice = choose(optimizers, name);

  it('makes the step that its parts add up to', () => {
    walk(name, (situation, step) => {
      const parts = stepParts(choice, situation);
      const sum = parts.gradient + parts.momentum + parts.scaling + parts.decay;
      const size =
        Math.abs(situation.weight) +
        [parts.gradient, parts.momentum, parts.scaling, parts.decay].reduce((a, b) => a + Math.abs(b), 0);
      expect(Math.abs(sum - step)).toBeLessThanOrEqual(1e-12 * size);
      expect(parts.step).toBe(sum);
      expect(parts.gradient).toBe(-RATE * situation.gradient);
    });
  });

  it('remembers what the optimizer then keeps', () => {
    walk(name, (situation, _, slots) => {
      const { remembered } = stepParts(choice, situation);
      const kept = remembered.filter(({ name: called }) => called === 'm' || called === 'v');
      expect(kept.map(({ value }) => value)).toEqual([...slots]);
    });
  });
});

describe('who adds what', () => {
  const situation = { weight: 2, gradient: 0.5, slots: [0.2, 0.04], learningRate: 0.1, powers: [0.81, 0.98] };
  const of = (name: OptimizerName) => stepParts(choose(optimizers, name), situation);

  it('plain descent has nothing but the gradient', () => {
    expect(of('sgd')).toMatchObject({ gradient: -0.05, momentum: 0, scaling: 0, decay: 0, step: -0.05 });
  });

  it('momentum adds what it carries: −ημv', () => {
    expect(of('momentum').momentum).toBeCloseTo(-0.1 * 0.9 * 0.2, 15);
    expect(of('momentum').scaling).toBe(0);
  });

  it('Adam without memory and with v̂ = 1 steps as plain descent', () => {
    const params = { beta1: 0, beta2: 0, epsilon: 1e-12 };
    const parts = stepParts(choose(optimizers, 'adam', params), {
      ...situation,
      gradient: 1,
      powers: [0, 0],
    });
    expect(parts.momentum).toBeCloseTo(0, 15);
    expect(parts.scaling).toBeCloseTo(0, 12);
  });

  it('only AdamW decays: −ηλw', () => {
    expect(of('adamw').decay).toBeCloseTo(-0.1 * 0.01 * 2, 15);
    expect(names.filter((name) => of(name).decay !== 0)).toEqual(['adamw']);
  });
});
