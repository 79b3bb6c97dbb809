/** Points that come during a run without a side: the page draws the split that the run trains with. */
import { describe, expect, test } from 'vitest';
import { planePoints } from '../../src/charts/plane-points.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import {
  applyPatch,
  type Change,
  type ExplicitPoint,
  type Patch,
  present,
  type Run,
} from '../../src/experiment/experiment.ts';
import { writeFile } from '../../src/experiment/file.ts';
import { openFileText } from '../../src/store/opening.ts';
import { settledSides } from '../../src/training/settled-sides.ts';
import { datasetOf, firstStage, nextStage } from '../../src/training/stage.ts';
import { createTrainer } from '../../src/training/trainer.ts';

const list: ExplicitPoint[] = Array.from({ length: 40 }, (_, i) => ({
  x1: Math.round(3000 * Math.sin(7 * i)) / 1000,
  x2: Math.round(3000 * Math.cos(5 * i)) / 1000,
  target: i % 2,
}));
const points = (from: number, to: number) => ({
  points: { task: 'binary' as const, classes: 2, list: list.slice(from, to) },
});
const experiment = applyPatch(defaults, { data: { ...points(0, 20), testShare: 0.4 } });
const runOf = (...patches: Patch[]): Run => ({
  experiment,
  changes: patches.map((patch, i): Change => ({ id: i + 1, step: 3 * (i + 1), patch })),
});
/** 1 for each point that the worker holds out at the end of the run. */
function heldOut(run: Run): number[] {
  const first = firstStage(run.experiment);
  const { points: all, test: held } = datasetOf(
    run.changes.reduce((s, { patch }) => nextStage(s, patch), first),
  );
  return Array.from({ length: all.count }, (_, i) => Number(held.includes(i)));
}
const drawn = (run: Run) => [...planePoints(present(run).data).isTest];
function trained(run: Run): number[] {
  const trainer = createTrainer(run);
  while (trainer.steps < 15 && trainer.step() === null);
  return [...trainer.network.theta];
}

const grown = runOf({ data: points(0, 40) });

describe('points without a side', () => {
  test('of a change are not split as they would be alone', () => {
    expect(heldOut(grown).slice(20)).toEqual(new Array(20).fill(0));
    expect(drawn(grown)).not.toEqual(heldOut(grown));
  });

  test.each([
    ['more points', grown],
    ['fewer, then more', runOf({ data: points(0, 12) }, { data: points(6, 40) })],
    ['another share afterwards', runOf({ data: points(0, 40) }, { data: { testShare: 0.6 } })],
    ['another rate afterwards', runOf({ data: points(0, 40) }, { training: { learningRate: 0.01 } })],
    ['from a data set', { ...runOf({ data: points(0, 40) }), experiment: defaults }],
  ])('are settled as the run has them: %s', (_, run) => {
    const settled = settledSides(run);
    expect(drawn(settled)).toEqual(heldOut(run));
    expect(heldOut(settled)).toEqual(heldOut(run));
    expect(trained(settled)).toEqual(trained(run));
  });

  test('are settled when a file is opened', () => {
    const opened = openFileText('a.json', writeFile(grown, 0));
    if (!opened.ok) throw new Error('the file was not read');
    expect(drawn(opened.work.run)).toEqual(heldOut(grown));
  });

  test('where nothing is open the run is the same', () => {
    const flagged = runOf({
      data: { points: { ...points(0, 20).points, list: [{ ...list[0], test: true }] } },
    });
    for (const run of [runOf(), runOf({ training: { learningRate: 0.01 } }), flagged])
      expect(settledSides(run)).toBe(run);
  });
});
