/** How single digits are read: confusions in words, and the outputs of one of them. */
import { expect, test } from 'vitest';
import { commonestPairs, confusedRows, outputsFor } from '../../src/app/digits/reading.ts';
import { nextReading } from '../../src/app/digits/use-paused-reading.ts';
import { loadTable } from '../../src/core/tables/load.ts';
import { tableRows } from '../../src/experiment/table-rows.ts';
import { presets } from '../../src/lessons/presets.ts';
import type { Snapshot } from '../../src/training/protocol.ts';
import { createTrainer } from '../../src/training/trainer.ts';

test('held-out rows that are read as another digit', () => {
  expect(confusedRows([1, 3], [0, 4, 0, 7], [9, 9, 9, 7])).toEqual([{ row: 1, truth: 4, said: 9 }]);
});

test('the commonest pairs come first; what happens once is told where there is nothing else', () => {
  const read = (truth: number, said: number) => ({ row: 0, truth, said });
  expect(commonestPairs([read(1, 7), read(4, 9), read(4, 9)], 3)).toEqual([{ truth: 4, said: 9, count: 2 }]);
  expect(commonestPairs([read(1, 7)], 3)).toEqual([{ truth: 1, said: 7, count: 1 }]);
});

test('outputs are those of the trainer', async () => {
  await loadTable('digits');
  const experiment = presets.find(({ id }) => id === 'digits')?.experiment;
  if (!experiment?.data.table) throw new Error('expected the preset of digits');
  const trainer = createTrainer({ experiment, changes: [] });
  for (let i = 0; i < 30; i++) trainer.step();
  const { inputs, points } = tableRows(experiment.data, experiment.data.table);
  const predictions = new Float32Array(points.count);
  trainer.readers.evaluator.predict(predictions);
  for (const row of [0, 5, 700]) {
    const outputs = outputsFor(experiment, trainer.network.theta, inputs, points.count, row);
    expect(outputs?.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(outputs?.indexOf(Math.max(...outputs))).toBe(predictions[row]);
  }
  expect(outputsFor(experiment, new Float64Array(3), inputs, points.count, 0)).toBeNull();
});

test('predictions that nobody looks at any more are kept as long as the parameters are the same', () => {
  const snapshot = (theta: number[], predictions: number[]) =>
    ({ theta: Float64Array.from(theta), predictions: Float32Array.from(predictions) }) as unknown as Snapshot;
  const first = nextReading(null, snapshot([1, 2], [0, 1]));
  expect(nextReading(first, snapshot([1, 2], []))).toBe(first);
  expect([...nextReading(first, snapshot([1, 3], [])).predictions]).toEqual([]);
  expect([...nextReading(first, snapshot([1, 3], [1, 1])).predictions]).toEqual([1, 1]);
});
