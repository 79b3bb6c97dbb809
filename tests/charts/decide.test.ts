/** From outputs to classes: one against a threshold, several by the largest; as the run itself counts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/charts/decide.ts';
import { planePoints } from '../../src/charts/plane-points.ts';
import { classesOf } from '../../src/experiment/outputs.ts';
import { experimentOn, trained } from '../gallery/fixtures.ts';

function decided(scores: number[], points: number, outputs: number, threshold = 0.5): number[] {
  const out = new Uint8Array(points);
  decide(scores, points, outputs, threshold, out);
  return [...out];
}

describe('by hand', () => {
  test('one output: class 1 above the threshold, not at it', () => {
    expect(decided([0.1, 0.5, 0.51, 0.9], 4, 1)).toEqual([0, 0, 1, 1]);
    expect(decided([0.1, 0.5, 0.51, 0.9], 4, 1, 0.7)).toEqual([0, 0, 0, 1]);
    expect(decided([0, 0.2, 1], 3, 1, 0)).toEqual([0, 1, 1]);
    expect(decided([0, 0.2, 1], 3, 1, 1)).toEqual([0, 0, 0]);
  });

  test('a margin is compared with 0', () => expect(decided([-1.2, 0, 0.1], 3, 1, 0)).toEqual([0, 0, 1]));

  test('several outputs: the largest, of equal ones the first, whatever the threshold', () => {
    // Two points; rows are classes.
    expect(decided([0.2, 0.4, 0.5, 0.4, 0.3, 0.2], 2, 3)).toEqual([1, 0]);
    expect(decided([0.2, 0.4, 0.5, 0.4, 0.3, 0.2], 2, 3, 0.9)).toEqual([1, 0]);
  });

  test('no points, and what is not a number', () => {
    expect(decided([], 0, 1)).toEqual([]);
    expect(decided([Number.NaN], 1, 1)).toEqual([0]);
  });
});

test('a higher threshold never calls more points of class 1', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(share), share, share, (scores, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const called = (threshold: number) => decided(scores, scores.length, 1, threshold);
      const lower = called(low);
      expect(called(high).every((cls, i) => cls <= lower[i])).toBe(true);
    }),
  );
});

test.each(['three_blobs', 'circle', 'wheel'] as const)('counts as the run does: %s', (name) => {
  const experiment = experimentOn(name);
  const snapshot = trained(experiment, 40, { watch: { scores: true } }).frames.latest();
  if (!snapshot) throw new Error('no snapshot');
  const points = planePoints(experiment.data);
  const classes = classesOf(experiment.data);
  const out = new Uint8Array(points.count);
  decide(snapshot.scores, points.count, classes === 2 ? 1 : classes, 0.5, out);
  expect([...out]).toEqual([...snapshot.predictions]);
});
