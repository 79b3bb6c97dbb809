import { describe, expect, it } from 'vitest';
import { choose } from '../../src/core/definition.ts';
import { losses } from '../../src/core/losses.ts';
import { optimizers } from '../../src/core/optimizers.ts';
import { penalties } from '../../src/core/regularizers.ts';
import { schedules } from '../../src/core/schedules.ts';
import { applyPatch, type Experiment } from '../../src/experiment/experiment.ts';
import { weightsSha256 } from '../../src/training/fingerprint.ts';
import { createTrainer } from '../../src/training/trainer.ts';
import { advance, linear, numbers, small, smallWith, tanh } from './experiments.ts';

const trainerOf = (experiment: Experiment) => createTrainer({ experiment, changes: [] });

describe('one update, against a calculation by hand', () => {
  // ŷ = 0.5 x₁ − 0.25 x₂ + 0.125 gives 0.125 for (1, 2) → 3 and −0.5 for (−1, 0.5) → 0:
  // e = (−2.875, −0.5), L = (e₁² + e₂²)/2, ∂L/∂w = Σ e x = (−2.375, −6), ∂L/∂b = −3.375.
  it('goes down the gradient of the batch', () => {
    const trainer = trainerOf(linear);
    advance(trainer, 1);
    expect(trainer.batchLoss).toBe((2.875 * 2.875 + 0.25) / 2);
    expect(numbers(trainer.network.theta)).toEqual([0.5 + 1.1875, -0.25 + 3, 0.125 + 1.6875]);
  });

  it('takes what is left as the last batch of an epoch', () => {
    const trainer = trainerOf(linear);
    advance(trainer, 1);
    const [w1, w2, b] = trainer.network.theta;
    expect([trainer.epoch, trainer.cursor]).toEqual([0, 2]);
    advance(trainer, 1);
    expect([trainer.epoch, trainer.cursor]).toEqual([1, 0]);
    const e = w2 + b + 1;
    expect(trainer.batchLoss).toBe(e * e);
    expect(numbers(trainer.network.theta)).toEqual([w1, w2 - e, b - e]);
  });

  it('adds the penalty to the weights, not to the bias nor to the loss', () => {
    const penalty = choose(penalties, 'l2', { rate: 0.5 });
    const trainer = trainerOf(applyPatch(linear, { training: { penalty } }));
    advance(trainer, 1);
    expect(trainer.batchLoss).toBe((2.875 * 2.875 + 0.25) / 2);
    expect(numbers(trainer.network.theta)).toEqual([1.6875 - 0.125, 2.75 + 0.0625, 1.8125]);
  });

  it('never gives a masked connection a weight', () => {
    const initial = [{ weights: [[0.5, -0.25]], biases: [0.125], mask: [[1, 0]] }];
    const trainer = trainerOf(applyPatch(linear, { network: { initial } }));
    advance(trainer, 5);
    expect(trainer.network.theta[1]).toBe(0);
    expect(trainer.network.theta[0]).not.toBe(0.5);
  });

  it('asks the schedule for the rate of each update', () => {
    const schedule = choose(schedules, 'step', { every: 1, factor: 0.5, times: 10 });
    const training = { schedule, optimizer: choose(optimizers, 'sgd') };
    const trainer = trainerOf(smallWith({ training }));
    const rates = [0, 1, 2].map(() => {
      const rate = trainer.learningRate;
      advance(trainer, 1);
      return rate;
    });
    expect(rates).toEqual([0.03, 0.015, 0.0075]);
  });
});

describe('an epoch', () => {
  it('uses every training point once, in an order of its own', () => {
    const trainer = trainerOf(smallWith({ training: { batchSize: 1 } }));
    const { x, stride } = trainer.network;
    const seen = () =>
      Array.from({ length: 20 }, () => {
        advance(trainer, 1);
        return `${x[0]},${x[stride]}`;
      });
    const [first, second] = [seen(), seen()];
    expect(trainer.epoch).toBe(2);
    expect(new Set(first).size).toBe(20);
    expect([...second].sort()).toEqual([...first].sort());
    expect(second).not.toEqual(first);
  });

  it('has an order that does not depend on the batch size', () => {
    const seen = (batchSize: number) => {
      const trainer = trainerOf(smallWith({ training: { batchSize } }));
      const points: number[] = [];
      while (trainer.epoch < 2) {
        const used = Math.min(batchSize, 20 - trainer.cursor);
        advance(trainer, 1);
        points.push(...trainer.network.x.subarray(0, used));
      }
      return points;
    };
    expect(seen(3)).toEqual(seen(7));
  });

  it('counts on where there is nothing to learn from', () => {
    const points = { task: 'binary', classes: 2, list: [{ x1: 1, x2: 1, target: 1, test: true }] } as const;
    const trainer = trainerOf(smallWith({ data: { points } }));
    const before = trainer.network.theta.slice();
    advance(trainer, 3);
    expect([trainer.steps, trainer.batchLoss]).toEqual([3, null]);
    expect(trainer.network.theta).toEqual(before);
    expect(trainer.readers.evaluator.evaluate('train').loss).toBeNull();
  });
});

describe('the start', () => {
  it('does not change the first three units when there is a fourth', () => {
    // Unlike Glorot's, a uniform initializer's range does not depend on the number of units.
    const weightsOf = (units: number) => {
      const weightInitializer = { name: 'uniform', params: { limit: 0.5 } } as const;
      const hidden = [{ units, activation: tanh }];
      return trainerOf(smallWith({ network: { hidden, weightInitializer } })).network.layers[0].weights;
    };
    expect(numbers(weightsOf(4)).slice(0, 6)).toEqual(numbers(weightsOf(3)));
    expect(new Set(weightsOf(4)).size).toBe(8);
  });

  it('draws hidden biases and leaves those of the output at 0', () => {
    const biasInitializer = { name: 'uniform', params: { limit: 1 } } as const;
    const { layers } = trainerOf(smallWith({ network: { biasInitializer } })).network;
    expect(new Set(layers[0].biases).size).toBe(3);
    expect(numbers(layers[2].biases)).toEqual([0]);
  });

  it('follows from the seed', () => {
    const theta = (seed: number) => numbers(trainerOf(smallWith({ data: { seed } })).network.theta);
    expect(theta(5)).toEqual(theta(5));
    expect(theta(5)).not.toEqual(theta(6));
  });
});

describe('divergence', () => {
  const wild = applyPatch(linear, { training: { learningRate: 1e200 } });

  it('stops at the last finite state and undoes the update', () => {
    const trainer = trainerOf(wild);
    let before = trainer.state();
    let divergence = trainer.step();
    while (!divergence) {
      before = trainer.state();
      divergence = trainer.step();
    }
    expect(divergence.step).toBe(trainer.steps);
    expect(trainer.state()).toEqual(before);
    expect(trainer.network.theta.every(Number.isFinite)).toBe(true);
    expect(trainer.step()).toEqual(divergence);
  });

  it('takes back parameters that overflowed, and the memory of the optimizer', () => {
    const optimizer = choose(optimizers, 'adam');
    const trainer = trainerOf(applyPatch(linear, { training: { optimizer } }));
    advance(trainer, 2);
    const { slots, t, powers } = trainer.state();
    trainer.change(1, { training: { learningRate: 1e308 } });
    trainer.change(2, { training: { optimizer: choose(optimizers, 'adam', { epsilon: 1e-300, beta1: 0 }) } });
    let divergence = trainer.step();
    for (let i = 0; i < 3 && !divergence; i++) divergence = trainer.step();
    expect(divergence?.what).toBeDefined();
    if (divergence?.step === 2) expect(trainer.state()).toMatchObject({ slots, t, powers });
  });

  it('tells a loss from a parameter', () => {
    const training = { loss: choose(losses, 'mae'), learningRate: 1e308 };
    // |e| stays finite, but one update of both weights overflows.
    const list = [{ x1: 8, x2: 8, target: 0 }];
    const points = { task: 'regression', classes: 0, list } as const;
    const trainer = trainerOf(applyPatch(linear, { data: { points }, training }));
    expect(trainer.step()).toEqual({ step: 0, what: 'parameter' });
    expect(numbers(trainer.network.theta)).toEqual([0.5, -0.25, 0.125]);
    const huge = [{ weights: [[1e308, 1e308]], biases: [0] }];
    const other = trainerOf(applyPatch(linear, { data: { points }, network: { initial: huge } }));
    expect(other.step()).toEqual({ step: 0, what: 'loss' });
  });

  it('goes on after a remedy', () => {
    const trainer = trainerOf(applyPatch(linear, { training: { learningRate: 1e308 } }));
    expect(trainer.step()).toEqual({ step: 0, what: 'parameter' });
    trainer.change(1, { training: { learningRate: 0.1 } });
    expect(trainer.step()).toBeNull();
    expect(trainer.steps).toBe(1);
  });
});

describe('a checkpoint', () => {
  it.each(Object.keys(optimizers) as (keyof typeof optimizers)[])('resumes %s to the last bit', (name) => {
    const experiment = smallWith({ training: { optimizer: choose(optimizers, name) } });
    const whole = trainerOf(experiment);
    advance(whole, 17);
    const checkpoint = structuredClone(whole.state());
    advance(whole, 14);
    const resumed = trainerOf(experiment);
    resumed.restore(checkpoint);
    expect(resumed.steps).toBe(17);
    advance(resumed, 14);
    expect(resumed.state()).toEqual(whole.state());
  });

  it('is refused where it is of another run or shape', () => {
    const trainer = trainerOf(small);
    const state = trainer.state();
    expect(() => trainer.restore({ ...state, applied: [9] })).toThrow('checkpoint.applied');
    expect(() => trainer.restore({ ...state, theta: new Float64Array(3) })).toThrow('expected 20 parameters');
  });
});

describe('the fingerprint', () => {
  it('is SHA-256 over little-endian float64', () => {
    // printf '\0\0\0\0\0\0\xf0\x3f' | sha256sum
    expect(weightsSha256(Float64Array.of(1))).toBe(
      '6c3c396ed6b5c36dcae172271f462051b1266b851e92df3deea8ac65478fd712',
    );
  });
});
