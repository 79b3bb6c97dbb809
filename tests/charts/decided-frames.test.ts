/** Counting again at another threshold: the run's own counts at its own, and by hand. */
import { describe, expect, test } from 'vitest';
import { decidedFrames } from '../../src/charts/decided-frames.ts';
import { knownPoints } from '../../src/charts/known-points.ts';
import { altered, experimentOn, trained } from '../gallery/fixtures.ts';

const experiment = experimentOn('imbalanced_gaussians');
const fixture = trained(experiment, 30, { watch: { scores: true } });
const points = knownPoints(experiment.data);

test('at the run’s own threshold both sets are counted as the run counts', () => {
  const own = fixture.frames.latest();
  const decided = decidedFrames(fixture.frames, points, 0.5).latest();
  expect(decided?.train).toEqual(own?.train);
  expect(decided?.test).toEqual(own?.test);
  expect([...(decided?.predictions ?? [])]).toEqual([...(own?.predictions ?? [])]);
});

test.each([0, 0.1, 0.3, 0.9, 1])('at %s: by a slow definition', (threshold) => {
  const scores = fixture.frames.latest()?.scores ?? new Float32Array(0);
  const confusion = { train: [0, 0, 0, 0], test: [0, 0, 0, 0] };
  for (let i = 0; i < points.count; i++) {
    confusion[points.isTest[i] ? 'test' : 'train'][2 * points.target[i] + (scores[i] > threshold ? 1 : 0)] +=
      1;
  }
  const decided = decidedFrames(fixture.frames, points, threshold).latest();
  expect(decided?.train.confusion).toEqual(confusion.train);
  expect(decided?.test.confusion).toEqual(confusion.test);
  expect(decided?.test.loss).toBe(fixture.frames.latest()?.test.loss);
});

describe('frames', () => {
  test('without outputs nothing is counted, rather than at another threshold', () => {
    const unseen = altered(fixture, () => ({ scores: new Float32Array(0) }));
    const decided = decidedFrames(unseen.frames, points, 0.7).latest();
    expect(decided?.test.confusion).toEqual([]);
    expect(decided?.test.samples).toBe(fixture.frames.latest()?.test.samples);
  });

  test('listeners get the same snapshot that latest gives, until they stop', () => {
    const { frames } = altered(fixture, () => ({}));
    const decided = decidedFrames(frames, points, 0.7);
    const heard: unknown[] = [];
    const stop = decided.subscribe((snapshot) => heard.push(snapshot));
    const snapshot = frames.latest();
    if (!snapshot) throw new Error('no snapshot');
    frames.publish(snapshot);
    expect(heard).toEqual([decided.latest()]);
    expect(heard[0]).toBe(decided.latest());
    stop();
    frames.publish(snapshot);
    expect(heard).toHaveLength(1);
    frames.clear();
    expect(decided.latest()).toBeNull();
  });
});
