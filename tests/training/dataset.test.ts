import { describe, expect, it } from 'vitest';
import { datasets } from '../../src/core/datasets/index.ts';
import { choose } from '../../src/core/definition.ts';
import { losses } from '../../src/core/losses.ts';
import type { ExplicitPoint } from '../../src/experiment/experiment.ts';
import { materialize } from '../../src/training/dataset.ts';
import { linear, numbers, small, smallWith } from './experiments.ts';

const withPoints = (list: readonly ExplicitPoint[], testShare = 0.5) =>
  smallWith({ data: { points: { task: 'binary', classes: 2, list }, testShare } });
const line = (count: number): ExplicitPoint[] =>
  Array.from({ length: count }, (_, i) => ({ x1: i, x2: -i, target: i % 2 }));

describe('the data of an experiment', () => {
  it('has a row for each feature, scaled and multiplied by its factor', () => {
    const inputs = {
      scale: 2,
      features: [
        { name: 'x1', factor: 3 },
        { name: 'x1_x2', factor: 1 },
      ],
    } as const;
    const data = materialize({ ...linear, inputs });
    expect(data.inputs).toBe(2);
    // x1 / 2 · 3, and (x1 / 2)(x2 / 2)
    expect(numbers(data.features)).toEqual([1.5, -1.5, 3, 0, 0.5, -0.125, -0.5, 0]);
  });

  it('writes targets as the loss needs them', () => {
    const values = (loss: 'cross_entropy' | 'hinge') =>
      new Set(materialize(smallWith({ training: { loss: choose(losses, loss) } })).targets);
    expect(values('cross_entropy')).toEqual(new Set([0, 1]));
    expect(values('hinge')).toEqual(new Set([-1, 1]));
  });

  it('writes one-hot rows for several classes', () => {
    const data = materialize(smallWith({ data: { dataset: choose(datasets, 'three_blobs') } }));
    const { count, target } = data.points;
    expect(data.outputs).toBe(3);
    for (let i = 0; i < count; i++) {
      const column = [0, 1, 2].map((cls) => data.targets[cls * count + i]);
      expect(column).toEqual([0, 1, 2].map((cls) => Number(cls === target[i])));
    }
  });

  it('puts every point on exactly one side', () => {
    const { train, test, points } = materialize(small);
    expect([...train, ...test].sort((a, b) => a - b)).toEqual(
      numbers({ length: points.count }).map((_, i) => i),
    );
    expect(test.length).toBe(20);
  });
});

describe('points given by hand', () => {
  it('stand on the side of their flag', () => {
    const { train, test } = materialize(linear);
    expect([numbers(train), numbers(test)]).toEqual([[0, 1, 3], [2]]);
  });

  it('are split where no point has a flag and a share is held out', () => {
    expect(materialize(withPoints(line(40))).test.length).toBe(20);
    expect(materialize(withPoints(line(40), 0)).test.length).toBe(0);
  });

  it('keep their side when others come and go; new ones are training points', () => {
    const before = materialize(withPoints(line(20)));
    const tested = new Set(numbers(before.test).map((i) => before.points.x1[i]));
    const list = [{ x1: 100, x2: 0, target: 0 }, ...line(20).slice(3), { x1: 101, x2: 1, target: 1 }];
    const after = materialize(withPoints(list), before);
    const testedAfter = numbers(after.test).map((i) => after.points.x1[i]);
    expect(testedAfter.length).toBeGreaterThan(3);
    expect(testedAfter).toEqual([...tested].filter((x) => x >= 3));
  });
});
