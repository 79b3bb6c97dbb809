/** The plane as a layer sees it: its grid, the way between layers, and what straight lines can tell apart. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLayerReader } from '../../src/app/plane/layer-reader.ts';
import { createPlaneReader } from '../../src/app/plane/plane-reader.ts';
import {
  between,
  extentOf,
  gridNodes,
  hiddenFinding,
  LINES,
  NODES,
  straightShare,
} from '../../src/charts/hidden/bent-plane.ts';
import { endsOf } from '../../src/charts/hidden/bent-plot.ts';
import { planePoints } from '../../src/charts/plane-points.ts';
import { fixtures } from '../gallery/fixtures.ts';

const all = () => true;

test('the grid spans the plane in both directions', () => {
  const { x1, x2 } = gridNodes(6);
  expect(x1).toHaveLength(2 * LINES * NODES);
  expect([x1[0], x2[0], x2[NODES - 1]]).toEqual([-6, -6, 6]);
  const level = LINES * NODES;
  expect([x1[level], x2[level], x1[level + NODES - 1]]).toEqual([-6, -6, 6]);
  expect(x2[2 * level - 1]).toBe(6);
});

test('between two layers it goes straight, and a unit that never changes stays in the middle', () => {
  const landing = (u: number[], v: number[]) => {
    const pair = { u: Float64Array.from(u), v: Float64Array.from(v) };
    return { nodes: pair, points: pair };
  };
  const a = landing([0, 10], [0, 1]);
  const b = landing([4, 2], [3, 3]);
  const from = { at: a, extent: extentOf(a) };
  const to = { at: b, extent: extentOf(b) };
  expect(between(from, to, 'points', 0, 0)).toEqual([0, 0]);
  expect(between(from, to, 'points', 0, 1)).toEqual([1, 0.5]);
  expect(between(from, to, 'points', 0, 0.5)).toEqual([0.5, 0.25]);
  expect(extentOf(landing([Number.NaN], [1])).u).toEqual([-1, 1]);
});

describe('straight lines', () => {
  test('tell two separated classes apart, and half of XOR at most', () => {
    const u = Float64Array.of(-2, -1, 1, 2);
    const v = Float64Array.of(0, 1, 0, 1);
    expect(straightShare(u, v, [0, 0, 1, 1], 2, all)).toBe(1);
    const x = Float64Array.of(0, 0, 1, 1);
    const y = Float64Array.of(0, 1, 0, 1);
    expect(straightShare(x, y, [0, 1, 1, 0], 2, all)).toBeLessThanOrEqual(0.5);
  });
  test('of values it is R²: 1 on a plane', () => {
    const u = Float64Array.of(0, 1, 2, 0, 5);
    const v = Float64Array.of(1, 0, 3, 2, 2);
    const target = Array.from(u, (each, i) => 3 * each - 2 * v[i] + 1);
    expect(straightShare(u, v, target, 0, all)).toBeCloseTo(1, 9);
    expect(straightShare(u, v, [1, 1, 1, 1, 1], 0, all)).toBeNull();
  });
  test('nothing is said of units that are one, of constant ones, of few points', () => {
    const u = Float64Array.of(1, 2, 3, 4);
    expect(straightShare(u, u, [0, 1, 0, 1], 2, all)).toBeNull();
    expect(straightShare(u, new Float64Array(4), [0, 1, 0, 1], 2, all)).toBeNull();
    expect(straightShare(u.subarray(0, 2), u.subarray(0, 2), [0, 1], 2, all)).toBeNull();
    expect(hiddenFinding(2, null, 0.5, 4)).toEqual({ kind: 'nothing' });
    expect(hiddenFinding(0, 0.5, 0.5, 0)).toEqual({ kind: 'plane' });
    expect(hiddenFinding(1, null, 0.5, 1)).toEqual({ kind: 'oneUnit' });
  });
  test('are not compared with a plane where there is none', () => {
    expect(hiddenFinding(1, 0.4, null, 4)).toEqual({ kind: 'share', here: 0.4 });
    expect(hiddenFinding(1, 0.4, 0.3, 4)).toEqual({ kind: 'shares', here: 0.4, plane: 0.3 });
  });
  test('the ends of an axis are told apart', () => {
    expect(endsOf([-0.99996, -0.99912])).toEqual(['−1.00', '−0.999']);
    expect(endsOf([0, 3.41])).toEqual(['0', '3.4']);
    expect(endsOf([1, 1])[0]).toMatch(/^1\.0+$/);
  });
  test('do not care for units of measure', () => {
    const points = fc.array(
      fc.tuple(
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: 0, max: 2 }),
      ),
      { minLength: 12, maxLength: 30 },
    );
    fc.assert(
      fc.property(points, (list) => {
        const u = Float64Array.from(list, ([each]) => each + 0.001 * each * each);
        const v = Float64Array.from(list, ([, each]) => each - 0.002 * each * each);
        const target = list.map(([, , each]) => each);
        const share = straightShare(u, v, target, 3, all);
        if (share === null) return;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        const moved = straightShare(
          u.map((each) => 2 * each + 8),
          v,
          target,
          3,
          all,
        );
        if (moved !== null) expect(Math.abs(moved - share)).toBeLessThanOrEqual(1.01 / list.length);
      }),
    );
  });
});

describe('read on the page', () => {
  test('a sample has the outputs that the worker predicts from', () => {
    const { frames, experiment } = fixtures.typical();
    const reader = createPlaneReader(experiment, frames);
    const points = planePoints(experiment.data);
    const predictions = frames.latest()?.predictions ?? [];
    for (let i = 0; i < points.count; i += 7) {
      const outputs = reader.ofSample(i) as Float64Array;
      expect(outputs.indexOf(Math.max(...outputs))).toBe(predictions[i]);
      const same = Array.from(outputs);
      expect(Array.from(reader.at(points.x1[i], points.x2[i]) as Float64Array)).toEqual(same);
    }
    expect(reader.ofSample(-1)).toBeNull();
    expect(reader.ofSample(points.count)).toBeNull();
  });
  test('nothing before the first snapshot', () => {
    const { frames, experiment } = fixtures.empty();
    expect(createPlaneReader(experiment, frames).at(0, 0)).toBeNull();
    const points = planePoints(experiment.data);
    expect(createLayerReader(experiment, points, frames).landing(1, 0, 1)).toBeNull();
  });
  test('a layer lands the points where its neurons are over the plane', () => {
    const { frames, experiment } = fixtures.typical();
    const points = planePoints(experiment.data);
    const landing = createLayerReader(experiment, points, frames).landing(1, 2, 3);
    const latest = frames.latest();
    if (!landing || !latest) throw new Error('expected a landing');
    // a = tanh(w₁x₁ + w₂x₂ + b) with inputs divided by their scale, straight from θ.
    const { scale } = experiment.inputs;
    const { theta } = latest;
    const units = latest.shape[1];
    for (const [unit, values] of [
      [2, landing.points.u],
      [3, landing.points.v],
    ] as const) {
      for (let i = 0; i < points.count; i += 31) {
        const z =
          theta[2 * unit] * (points.x1[i] / scale) +
          theta[2 * unit + 1] * (points.x2[i] / scale) +
          theta[2 * units + unit];
        expect(values[i]).toBeCloseTo(Math.tanh(z), 12);
      }
    }
    expect(createLayerReader(experiment, points, frames).landing(1, 0, 99)).toBeNull();
  });
});
