/** The rules of a change, one by one. */
import { describe, expect, it } from 'vitest';
import { datasets } from '../../src/core/datasets/index.ts';
import { choose } from '../../src/core/definition.ts';
import { optimizers } from '../../src/core/optimizers.ts';
import type { Change, HiddenLayer, Patch } from '../../src/experiment/experiment.ts';
import { createTrainer, type Trainer } from '../../src/training/trainer.ts';
import { advance, numbers, small, smallWith, tanh } from './experiments.ts';

const started = (updates = 10): Trainer => {
  const trainer = createTrainer({ experiment: small, changes: [] });
  advance(trainer, updates);
  return trainer;
};
/** The state before and after a change in the middle of an epoch. */
function changed(patch: Patch, trainer = started()) {
  const before = trainer.state();
  trainer.change(trainer.changes.length + 1, patch);
  return { trainer, before, after: trainer.state() };
}
const hidden = (...layers: HiddenLayer[]): Patch => ({ network: { hidden: layers } });
const layer = (units: number, more: Partial<HiddenLayer> = {}): HiddenLayer => ({
  units,
  activation: tanh,
  ...more,
});
/** Weights of layer `index`, a row a unit. */
const rows = (trainer: Trainer, index: number): number[][] => {
  const { weights, inputs, units } = trainer.network.layers[index];
  return Array.from({ length: units }, (_, u) => numbers(weights.subarray(u * inputs, (u + 1) * inputs)));
};

describe('a change of a hyperparameter', () => {
  it.each<[string, Patch]>([
    ['learning rate', { training: { learningRate: 0.5 } }],
    ['β₁', { training: { optimizer: choose(optimizers, 'adam', { beta1: 0.5 }) } }],
    ['activation', hidden(layer(3, { activation: { name: 'relu', params: {} } }), layer(2))],
    ['loss', { training: { loss: { name: 'mse', params: {} } } }],
    ['penalty', { training: { penalty: { name: 'l2', params: { rate: 1 } } } }],
    ['input scale', { inputs: { scale: 1 } }],
  ])('%s keeps parameters, slots, t and the place in the epoch, and takes effect', (_, patch) => {
    const { trainer, before, after } = changed(patch);
    expect(after).toEqual({ ...before, applied: [1] });
    const unchanged = started();
    advance(trainer, 1);
    advance(unchanged, 1);
    expect(numbers(trainer.network.theta)).not.toEqual(numbers(unchanged.network.theta));
  });
});

describe('a change of optimizer', () => {
  it('clears slots and t and keeps the parameters', () => {
    const { before, after } = changed({ training: { optimizer: choose(optimizers, 'rmsprop') } });
    expect(before.t).toBe(10);
    expect(after).toMatchObject({ t: 0, powers: [], theta: before.theta });
    expect(after.slots.flatMap(numbers).every((value) => value === 0)).toBe(true);
  });

  it('clears them on the way there and back', () => {
    const { trainer } = changed({ training: { optimizer: choose(optimizers, 'sgd') } });
    const { after } = changed({ training: { optimizer: choose(optimizers, 'adam') } }, trainer);
    expect(after).toMatchObject({ t: 0, powers: [1, 1] });
    expect(after.slots.flatMap(numbers).every((value) => value === 0)).toBe(true);
  });
});

describe('a change of structure', () => {
  it('keeps the weights that survive with their slots, and t', () => {
    const { trainer, before, after } = changed(hidden(layer(3, { unitIds: [0, 2, 3] }), layer(2)));
    expect(after.t).toBe(before.t);
    const old = numbers(before.theta);
    // Layer 1 has 2 inputs: unit 1 (weights 2 and 3, bias 7) went, unit 3 came.
    const [first, second, fresh] = rows(trainer, 0);
    expect([first, second]).toEqual([old.slice(0, 2), old.slice(4, 6)]);
    expect(fresh.some((weight) => old.includes(weight))).toBe(false);
    expect(fresh.every((weight) => weight !== 0)).toBe(true);
    expect(numbers(trainer.network.layers[0].biases)).toEqual([old[6], old[8], 0]);
    const [m] = after.slots.map(numbers);
    const mBefore = numbers(before.slots[0]);
    expect(m.slice(0, 6)).toEqual([...mBefore.slice(0, 2), ...mBefore.slice(4, 6), 0, 0]);
    // The layer after it keeps what came from units 0 and 2.
    expect(rows(trainer, 1).map((row) => row.slice(0, 2))).toEqual([
      [old[9], old[11]],
      [old[12], old[14]],
    ]);
  });

  it('gives a new unit the draw of its id, wherever it stands', () => {
    const one = changed(hidden(layer(4, { unitIds: [0, 1, 2, 7] }), layer(2))).trainer;
    const other = changed(hidden(layer(4, { unitIds: [7, 0, 1, 2] }), layer(2))).trainer;
    expect(rows(one, 0)[3]).toEqual(rows(other, 0)[0]);
    expect(rows(one, 1).map((row) => row[3])).toEqual(rows(other, 1).map((row) => row[0]));
  });

  it('brings deleted weights back as they were', () => {
    const { trainer, before } = changed(hidden(layer(3, { unitIds: [0, 2], units: 2 }), layer(2)));
    expect(Object.keys(trainer.state().buried).sort()).toEqual(
      ['1.1<bias', '1.1<x1', '1.1<x2', '2.0<1.1', '2.1<1.1'].sort(),
    );
    const { after } = changed(hidden(layer(3), layer(2)), trainer);
    expect(after).toEqual({ ...before, applied: [1, 2] });
  });

  it('brings a deleted layer and a deleted feature back as they were', () => {
    const { trainer, before } = changed(hidden(layer(2, { id: 2 })));
    expect(trainer.network.layers.length).toBe(2);
    const x2 = { inputs: { features: [{ name: 'x2', factor: 1 }] } } as const;
    changed(x2, trainer);
    changed({ inputs: small.inputs }, trainer);
    const { after } = changed(hidden(layer(3), layer(2)), trainer);
    expect(after.theta).toEqual(before.theta);
    expect(after.slots).toEqual(before.slots);
    const left = Object.keys(after.buried);
    expect(left.every((name) => name.startsWith('2.') && name.includes('<x'))).toBe(true);
  });

  it('does not bring back slots of another optimizer', () => {
    const { trainer } = changed(hidden(layer(2), layer(2)));
    changed({ training: { optimizer: choose(optimizers, 'adagrad') } }, trainer);
    const { after } = changed(hidden(layer(3), layer(2)), trainer);
    expect(after.slots.flatMap(numbers).every((value) => value === 0)).toBe(true);
  });

  it('follows the task: three classes have three outputs, and the first stays', () => {
    const { trainer, before } = changed({ data: { dataset: choose(datasets, 'three_blobs') } });
    expect(trainer.network.outputs).toBe(3);
    expect(rows(trainer, 2)[0]).toEqual(numbers(before.theta).slice(17, 19));
  });
});

describe('a change of the data', () => {
  it('ends the epoch and touches no parameter', () => {
    const { before, after } = changed({ data: { noise: 0.5 } });
    expect([before.epoch, before.cursor]).toEqual([3, 8]);
    expect(after).toEqual({ ...before, applied: [1], epoch: 4, cursor: 0 });
  });

  it('ends no epoch that has not begun', () => {
    const { after } = changed({ data: { noise: 0.5 } }, started(9));
    expect([after.epoch, after.cursor]).toEqual([3, 0]);
  });

  it('shuffles anew, even in an epoch of which another order was known', () => {
    const trainer = started();
    const state = trainer.state();
    advance(trainer, 3);
    trainer.restore(state);
    trainer.change(1, { data: { seed: 99 } });
    advance(trainer, 1);
    const straight = createTrainer({ experiment: small, changes: trainer.changes });
    advance(straight, 11);
    expect(trainer.state()).toEqual(straight.state());
  });

  it('leaves points that stay on their side of the split', () => {
    const { trainer } = changed({ data: { noise: 1 } });
    expect(trainer.dataset.test).toEqual(started(0).dataset.test);
    expect(trainer.dataset.points.x1).not.toEqual(started(0).dataset.points.x1);
  });
});

describe('a change of the batch size', () => {
  it('keeps the cursor, and the next batch goes on from there', () => {
    const { trainer, before, after } = changed({ training: { batchSize: 50 } });
    expect(after).toEqual({ ...before, applied: [1] });
    advance(trainer, 1);
    expect([trainer.epoch, trainer.cursor]).toEqual([4, 0]);
  });
});

describe('a change of the order', () => {
  it('takes effect in the middle of an epoch', () => {
    const { trainer } = changed({ training: { order: 'sequential' } });
    const { train, points } = trainer.dataset;
    advance(trainer, 1);
    // Batch 2 of 8: the training points 8 to 15; the features are the coordinates over the scale of 3.
    const expected = numbers(train.subarray(8, 16)).map((i) => points.x1[i] / 3);
    expect(numbers(trainer.network.x.subarray(0, 8))).toEqual(expected);
  });
});

describe('a change of seed or initializer', () => {
  it('touches no existing weight', () => {
    const { trainer, before, after } = changed({ data: { seed: 99 } });
    expect(after.theta).toEqual(before.theta);
    const weightInitializer = { name: 'zeros', params: {} } as const;
    changed({ network: { weightInitializer } }, trainer);
    expect(trainer.state().theta).toEqual(before.theta);
    changed(hidden(layer(4), layer(2)), trainer);
    expect(rows(trainer, 0)[3]).toEqual([0, 0]);
  });
});

describe('an explicit start given while it runs', () => {
  it('sets the weights and keeps the slots', () => {
    const trainer = createTrainer({ experiment: smallWith(hidden()), changes: [] });
    advance(trainer, 4);
    const { slots, t } = trainer.state();
    const initial = [{ weights: [[7, 0]], biases: [9], mask: [[1, 0]] }];
    changed({ network: { initial } }, trainer);
    expect(numbers(trainer.network.theta)).toEqual([7, 0, 9]);
    advance(trainer, 3);
    expect(trainer.network.theta[1]).toBe(0);
    expect(trainer.state().t).toBe(t + 3);
    expect(slots[0].length).toBe(3);
  });
});

describe('the list of changes', () => {
  const changes: Change[] = [
    { id: 1, step: 0, patch: { training: { learningRate: 0.1 } } },
    { id: 2, step: 5, patch: hidden(layer(2), layer(2)) },
    { id: 3, step: 5, patch: { training: { batchSize: 3 } } },
    { id: 4, step: 12, patch: { data: { noise: 0.4 } } },
  ];

  it('applies before the batch of its step is chosen, step 0 included', () => {
    const recorded = createTrainer({ experiment: small, changes });
    const live = createTrainer({ experiment: small, changes: [] });
    for (let step = 0; step < 20; step++) {
      for (const { id, patch, step: at } of changes) if (at === step) live.change(id, patch);
      expect(live.step()).toBeNull();
      expect(recorded.step()).toBeNull();
    }
    expect(recorded.state()).toEqual(live.state());
    expect(live.changes).toEqual(changes);
  });

  it('can be gone through backwards by checkpoints', () => {
    const trainer = createTrainer({ experiment: small, changes });
    const states = [];
    for (let i = 0; i < 15; i++) {
      trainer.settle();
      states.push(trainer.state());
      trainer.step();
    }
    for (const step of [14, 0, 6, 5, 13, 4]) {
      trainer.restore(states[step]);
      advance(trainer, 14 - step);
      expect(trainer.state()).toEqual(states[14]);
    }
  });

  it('loses its later part when something is changed before it', () => {
    const trainer = createTrainer({ experiment: small, changes });
    advance(trainer, 6);
    trainer.change(9, { training: { learningRate: 1 } });
    expect(trainer.changes.map(({ id, step }) => [id, step])).toEqual([
      [1, 0],
      [2, 5],
      [3, 5],
      [9, 6],
    ]);
  });
});
