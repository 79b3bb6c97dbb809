/** Updates, epochs and samples are counted as the trainer counts them, whatever changes while it runs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparableSince,
  readClock,
  runClock,
  timeAt,
  trainedSince,
} from '../../../src/charts/loss/run-clock.ts';
import { defaults } from '../../../src/experiment/defaults.ts';
import { applyPatch, type Change, type Patch } from '../../../src/experiment/experiment.ts';
import { createTrainer } from '../../../src/training/trainer.ts';

const small = applyPatch(defaults, {
  data: { samples: 40, testShare: 0.25 },
  network: { hidden: [] },
  training: { batchSize: 8 },
});

describe('of 100 training samples in batches of 30', () => {
  const clock = runClock(applyPatch(small, { training: { batchSize: 30 } }), [], () => 100);

  test('an epoch has 4 updates, the last of 10 samples', () => {
    const table = [0, 1, 2, 3, 4, 5, 8].map((step) => readClock(clock, step));
    expect(table.map(({ epoch, cursor, samples }) => [epoch, cursor, samples])).toEqual([
      [0, 0, 0],
      [0, 30, 30],
      [0, 60, 60],
      [0, 90, 90],
      [1, 0, 100],
      [1, 30, 130],
      [2, 0, 200],
    ]);
    expect([1, 4, 6].map((step) => timeAt(clock, step, 'epochs'))).toEqual([0.3, 1, 1.6]);
    expect(timeAt(clock, 6, 'updates')).toBe(6);
    expect(timeAt(clock, 6, 'samples')).toBe(160);
  });

  test('another batch size keeps the place in the epoch', () => {
    const change: Change = { id: 1, step: 2, patch: { training: { batchSize: 10 } } };
    const changed = runClock(applyPatch(small, { training: { batchSize: 30 } }), [change], () => 100);
    expect([2, 3, 6, 7].map((step) => timeAt(changed, step, 'samples'))).toEqual([60, 70, 100, 110]);
    expect(timeAt(changed, 6, 'epochs')).toBe(1);
  });

  test('other data end the epoch that has begun, and not one that has not', () => {
    const at = (step: number) =>
      runClock(
        applyPatch(small, { training: { batchSize: 30 } }),
        [{ id: 1, step, patch: { data: { samples: 60 } } }],
        ({ samples }) => (samples === 60 ? 60 : 100),
      );
    expect(readClock(at(2), 3)).toEqual({ epoch: 1, cursor: 30, samples: 90 });
    expect(readClock(at(4), 5)).toEqual({ epoch: 1, cursor: 30, samples: 130 });
  });
});

test('without a training sample each update counts as an epoch', () => {
  const clock = runClock(small, [], () => 0);
  expect(readClock(clock, 7)).toEqual({ epoch: 7, cursor: 0, samples: 0 });
  expect(timeAt(clock, 7, 'epochs')).toBe(7);
});

const patches: fc.Arbitrary<Patch> = fc.oneof(
  fc.record({ training: fc.record({ batchSize: fc.integer({ min: 1, max: 60 }) }) }),
  fc.record({ data: fc.record({ samples: fc.integer({ min: 10, max: 60 }) }) }),
  fc.record({ data: fc.record({ noise: fc.constantFrom(0, 0.1) }) }),
  fc.record({ training: fc.record({ learningRate: fc.constantFrom(0.01, 0.001) }) }),
);

test('the same as the trainer after any changes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ step: fc.nat(60), patch: patches }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 50 }),
      (made, batchSize) => {
        const experiment = applyPatch(small, { training: { batchSize } });
        const changes = made.sort((a, b) => a.step - b.step).map((change, i) => ({ ...change, id: i + 1 }));
        const trainer = createTrainer({ experiment, changes });
        const clock = runClock(experiment, changes);
        let samples = 0;
        for (let step = 1; step <= 90; step++) {
          trainer.settle();
          const before = trainer.cursor;
          const available = trainer.dataset.train.length;
          expect(trainer.step()).toBeNull();
          samples += (trainer.cursor === 0 ? available : trainer.cursor) - before;
          const { epoch, cursor } = trainer;
          expect(readClock(clock, step)).toEqual({ epoch, cursor, samples });
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('losses of other data or another loss function are not compared', () => {
  const changes: Change[] = [
    { id: 1, step: 10, patch: { data: { noise: 1 } } },
    { id: 2, step: 20, patch: { training: { learningRate: 1 } } },
    { id: 3, step: 30, patch: { training: { loss: { name: 'hinge', params: {} } } } },
  ];
  expect([5, 10, 25, 40].map((step) => comparableSince(changes, step))).toEqual([0, 10, 10, 30]);
});

test('a loss is moved by updates alone since network, inputs, data or loss function were last altered', () => {
  const changes: Change[] = [
    { id: 1, step: 10, patch: { network: { cut: ['1.0<x1'] } } },
    { id: 2, step: 20, patch: { training: { learningRate: 100, batchSize: 4 } } },
    { id: 3, step: 30, patch: { inputs: { scale: 2 } } },
    { id: 4, step: 40, patch: { data: { noise: 1 } } },
    { id: 5, step: 50, patch: { training: { loss: { name: 'mse', params: {} } } } },
  ];
  const at = [5, 10, 25, 30, 45, 60];
  expect(at.map((step) => trainedSince(changes, step))).toEqual([0, 10, 10, 30, 40, 50]);
});
