/** Small experiments for the tests of the run. */
import { activations } from '../../src/core/activations.ts';
import { datasets } from '../../src/core/datasets/index.ts';
import { choose } from '../../src/core/definition.ts';
import { losses } from '../../src/core/losses.ts';
import { optimizers } from '../../src/core/optimizers.ts';
import { schedules } from '../../src/core/schedules.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch, type Experiment, type Patch } from '../../src/experiment/experiment.ts';
import type { Trainer } from '../../src/training/trainer.ts';

export const tanh = choose(activations, 'tanh');

/** 40 points, 20 of them for training, in batches of 8: three updates an epoch. */
export const small: Experiment = applyPatch(defaults, {
  data: { dataset: choose(datasets, 'two_moons'), samples: 40, noise: 0.2, seed: 5 },
  network: {
    hidden: [
      { units: 3, activation: tanh },
      { units: 2, activation: tanh },
    ],
  },
  training: { batchSize: 8 },
});

export function smallWith(patch: Patch): Experiment {
  return applyPatch(small, patch);
}

/** One linear unit on raw coordinates, in sequential batches: an update can be done by hand. */
export const linear: Experiment = {
  data: {
    ...defaults.data,
    testShare: 0,
    points: {
      task: 'regression',
      classes: 0,
      list: [
        { x1: 1, x2: 2, target: 3 },
        { x1: -1, x2: 0.5, target: 0 },
        { x1: 2, x2: -1, target: 1, test: true },
        { x1: 0, x2: 1, target: -1 },
      ],
    },
  },
  inputs: { ...defaults.inputs, scale: 1 },
  network: { ...defaults.network, hidden: [], initial: [{ weights: [[0.5, -0.25]], biases: [0.125] }] },
  training: {
    ...defaults.training,
    loss: choose(losses, 'mse'),
    optimizer: choose(optimizers, 'sgd'),
    learningRate: 0.5,
    schedule: choose(schedules, 'constant'),
    batchSize: 2,
    order: 'sequential',
  },
};

export function advance(trainer: Trainer, updates: number): void {
  for (let i = 0; i < updates; i++) {
    const divergence = trainer.step();
    if (divergence) throw new Error(`diverged at ${divergence.step}`);
  }
  trainer.settle();
}

/** The plane's own arrays are not comparable with toEqual across kinds. */
export function numbers(values: ArrayLike<number>): number[] {
  return Array.from(values);
}
