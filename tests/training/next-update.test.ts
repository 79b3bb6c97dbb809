/** The next update, seen from two parameters: against the update that is then made, and against single samples. */
import { describe, expect, it } from 'vitest';
import { choose } from '../../src/core/definition.ts';
import { arrangeEpoch } from '../../src/core/epoch-order.ts';
import { backward, createNetwork, forward, type Network } from '../../src/core/network.ts';
import { stepParts } from '../../src/core/optimizers/step-parts.ts';
import { type OptimizerName, optimizers } from '../../src/core/optimizers.ts';
import { penalties } from '../../src/core/regularizers.ts';
import type { Patch } from '../../src/experiment/experiment.ts';
import { gather } from '../../src/training/evaluation.ts';
import { MOST_PULLS, nextUpdateOf } from '../../src/training/next-update.ts';
import type { NextUpdate, Pair } from '../../src/training/protocol.ts';
import { createTrainer, type Trainer } from '../../src/training/trainer.ts';
import { advance, smallWith, tanh } from './experiments.ts';

function at(updates: number, patch: Patch = {}): Trainer {
  const trainer = createTrainer({ experiment: smallWith(patch), changes: [] });
  advance(trainer, updates);
  return trainer;
}

function next(trainer: Trainer, pair: Pair): NextUpdate {
  const start = createTrainer({ experiment: trainer.experiment, changes: [] }).state();
  const update = nextUpdateOf(trainer, start, pair);
  if (!update) throw new Error('expected an update, got none');
  return update;
}

/** The gradient of one sample alone. */
function alone(trainer: Trainer, sample: number): Float64Array {
  const own: Network = createNetwork(trainer.network.spec, 1, {
    ...trainer.network,
    grad: new Float64Array(trainer.network.size),
  });
  gather(own, trainer.dataset, Int32Array.of(sample), 0, 1);
  forward(own, 1);
  backward(own, 1);
  return own.grad;
}

const close = (got: number, wanted: number, size: number) =>
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-12 * size);

describe('the pulls of the samples', () => {
  it.each([0, 1, 2, 5])('are their own gradients, for every parameter, after %i updates', (updates) => {
    const trainer = at(updates);
    for (let place = 0; place + 1 < trainer.network.size; place += 2) {
      const pair = [place, place + 1] as const;
      const { samples, gradients, mean, count, averagePull, silent } = next(trainer, pair);
      expect(samples.length).toBe(count);
      const largest = Math.max(1e-3, ...[...gradients[0], ...gradients[1]].map(Math.abs));
      samples.forEach((sample, i) => {
        const grad = alone(trainer, sample);
        for (const which of [0, 1] as const) close(gradients[which][i], grad[pair[which]], largest);
      });
      const lengths = [...gradients[0]].map((pull, i) => Math.hypot(pull, gradients[1][i]));
      close(averagePull, lengths.reduce((a, b) => a + b) / count, largest);
      expect(silent).toBe(lengths.filter((length) => length === 0).length);
      for (const which of [0, 1] as const) {
        close(gradients[which].reduce((a, b) => a + b) / count, mean[which], largest);
      }
    }
  });

  it('are those of the batch that the trainer takes next, its smaller last one included', () => {
    for (const updates of [0, 2, 3, 5]) {
      const trainer = at(updates);
      const { train } = trainer.dataset;
      const order = new Int32Array(train.length);
      arrangeEpoch(order, train, 'shuffled', trainer.experiment.data.seed, trainer.epoch);
      const { samples } = next(trainer, [0, 1]);
      expect([...samples]).toEqual([...order.subarray(trainer.cursor, trainer.cursor + 8)]);
      expect(samples.length).toBe(updates % 3 === 2 ? 4 : 8);
    }
  });

  it('are told for the first samples of a large batch only, the mean for all', () => {
    const trainer = at(0, { data: { samples: 1000 }, training: { batchSize: 500 } });
    const { samples, count, mean, gradient } = next(trainer, [0, 1]);
    expect([samples.length, count]).toEqual([MOST_PULLS, 500]);
    advance(trainer, 1);
    expect(gradient).toEqual([trainer.network.grad[0], trainer.network.grad[1]]);
    expect(mean).toEqual(gradient);
  });

  it('are 0 at what is cut', () => {
    const trainer = at(1, { network: { cut: ['1.0<x1'] } });
    const { gradients, held, mean } = next(trainer, [0, 1]);
    expect(gradients[0].every((pull) => pull === 0)).toBe(true);
    expect(Math.abs(mean[0])).toBe(0);
    expect(mean[1]).not.toBe(0);
    expect(held).toEqual([false, false]);
  });
});

describe('the step', () => {
  const names = Object.keys(optimizers) as OptimizerName[];
  const changes: Record<string, Patch> = {
    plain: {},
    dropout: { network: { hidden: [{ units: 4, activation: tanh, dropout: 0.4 }] } },
    penalty: { training: { penalty: choose(penalties, 'l2', { rate: 0.1 }) } },
  };
  it.each(names.flatMap((name) => Object.keys(changes).map((kind) => [name, kind] as const)))(
    'of %s, %s, is the one that is then made',
    (name, kind) => {
      const patch = changes[kind];
      const trainer = at(7, {
        ...patch,
        training: { ...patch.training, optimizer: choose(optimizers, name) },
      });
      const before = trainer.network.theta.slice();
      const pair = [1, trainer.network.size - 1] as const;
      const update = next(trainer, pair);
      advance(trainer, 1);
      for (const which of [0, 1] as const) {
        expect(update.gradient[which]).toBe(trainer.network.grad[pair[which]]);
        expect(update.weights[which]).toBe(before[pair[which]]);
        const parts = stepParts(trainer.model.optimizer.choice, {
          weight: update.weights[which],
          gradient: update.gradient[which],
          slots: update.slots.map((slot) => slot[which]),
          learningRate: update.learningRate,
          powers: update.powers,
        });
        const made = trainer.network.theta[pair[which]] - before[pair[which]];
        close(parts.step, made, Math.abs(before[pair[which]]) + Math.abs(made));
      }
    },
  );

  it('begins at the first values, and says what is frozen', () => {
    const trainer = at(4, { network: { frozen: ['1.0<x1'] } });
    const first = createTrainer({ experiment: trainer.experiment, changes: [] }).network.theta;
    const { start, held } = next(trainer, [0, 1]);
    expect(start).toEqual([first[0], first[1]]);
    expect(held).toEqual([true, false]);
  });

  it('leaves the trainer as it is', () => {
    const [watched, alike] = [at(6), at(6)];
    const grad = watched.network.grad.slice();
    next(watched, [0, 5]);
    expect(watched.network.grad).toEqual(grad);
    advance(watched, 5);
    advance(alike, 5);
    expect(watched.network.theta).toEqual(alike.network.theta);
  });

  it('is not told of parameters that are not there', () => {
    const trainer = at(0);
    expect(nextUpdateOf(trainer, trainer.state(), [0, trainer.network.size])).toBeNull();
    expect(nextUpdateOf(trainer, trainer.state(), [-1, 0])).toBeNull();
  });
});
