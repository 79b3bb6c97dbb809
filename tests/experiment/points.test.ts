/** Points made by hand: whatever is done to them stays a valid experiment, and a point keeps its side of the split. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate, split } from '../../src/core/datasets/index.ts';
import { check } from '../../src/experiment/check.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import type { Data } from '../../src/experiment/experiment.ts';
import { limits } from '../../src/experiment/limits.ts';
import {
  addClass,
  addPoints,
  countsOf,
  emptyPlane,
  erasePoints,
  explicitPoints,
  movePoint,
  nearestPoint,
  type PointSet,
  removeClass,
  removePoint,
  resplit,
  type Spot,
  spray,
  stateOf,
} from '../../src/experiment/points.ts';
import { pointsCsv } from '../../src/experiment/points-csv.ts';
import { settle } from '../../src/experiment/settle.ts';
import { materialize } from '../../src/training/dataset.ts';
import { replay } from '../../src/training/replay.ts';
import { experiments } from './arbitrary.ts';

const small = experiments.map((experiment) => ({ ...experiment, data: { ...experiment.data, samples: 60 } }));
const spot: fc.Arbitrary<Spot> = fc.record({
  x1: fc.double({ min: -9, max: 9, noNaN: true }),
  x2: fc.double({ min: -9, max: 9, noNaN: true }),
});
const hand = fc.oneof(
  fc.record({ do: fc.constant('add' as const), cls: fc.nat(6), spots: fc.array(spot, { maxLength: 30 }) }),
  fc.record({
    do: fc.constant('erase' as const),
    at: spot,
    radius: fc.double({ min: 0.1, max: 3, noNaN: true }),
  }),
  fc.record({ do: fc.constant('move' as const), index: fc.nat(80), to: spot }),
  fc.record({ do: fc.constant('remove' as const), index: fc.nat(80) }),
  fc.record({ do: fc.constant('clear' as const) }),
  fc.record({ do: fc.constant('addClass' as const) }),
  fc.record({ do: fc.constant('removeClass' as const), cls: fc.nat(6) }),
);

function after(data: Data, act: typeof hand extends fc.Arbitrary<infer A> ? A : never): PointSet {
  const points = explicitPoints(data);
  if (act.do === 'add') return addPoints(data, act.cls, act.spots);
  if (act.do === 'erase') return erasePoints(points, act.at, act.radius);
  if (act.do === 'move') return movePoint(points, act.index, act.to);
  if (act.do === 'remove') return removePoint(points, act.index);
  if (act.do === 'clear') return emptyPlane(data);
  if (act.do === 'addClass') return addClass(points);
  return removeClass(points, act.cls);
}

const withPoints = (points: PointSet, more: Partial<Data> = {}): Data => ({
  ...defaults.data,
  ...more,
  points,
});
const EMPTY: PointSet = { task: 'binary', classes: 2, list: [] };
const many = (count: number, cls = 0) =>
  Array.from({ length: count }, (_, i) => ({
    x1: (i % 100) / 20,
    x2: Math.floor(i / 100) / 20,
    target: cls,
  }));

describe('whatever a hand does', () => {
  it('is a valid experiment', () => {
    fc.assert(
      fc.property(small, fc.array(hand, { maxLength: 12 }), (experiment, acts) => {
        let now = experiment;
        for (const act of acts) {
          const patch = settle(now, { data: { points: after(now.data, act) } });
          now = {
            ...now,
            data: { ...now.data, ...patch.data },
            training: { ...now.training, ...patch.training },
          };
          expect(check(now)).toMatchObject({ ok: true });
          for (const { x1, x2, test } of now.data.points?.list ?? []) {
            expect(Math.max(Math.abs(x1), Math.abs(x2))).toBeLessThanOrEqual(limits.coordinate.max);
            expect(typeof test).toBe('boolean');
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('explicit points', () => {
  it('are the generated ones, to three decimals, on the same sides', () => {
    fc.assert(
      fc.property(small, ({ data }) => {
        const points = generate(data);
        const { test } = split(points, data);
        const explicit = explicitPoints(data);
        expect(explicit.list.flatMap((point, i) => (point.test ? [i] : []))).toEqual([...test]);
        explicit.list.forEach(({ x1, x2 }, i) => {
          expect(x1).toBeCloseTo(points.x1[i] as number, 3);
          expect(x2).toBeCloseTo(points.x2[i] as number, 3);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('are on the side where the trainer has them', () => {
    const list = many(40).map((point, i) => ({ ...point, target: i % 2 }));
    const data = withPoints({ ...EMPTY, list }, { testShare: 0.3 });
    const explicit = withPoints(explicitPoints(data));
    const sides = (of: Data) => [...materialize({ ...defaults, data: of }).test];
    expect(sides(explicit)).toEqual(sides(data));
    expect(explicitPoints(explicit)).toBe(explicit.points);
  });
});

describe('adding', () => {
  it('leaves every earlier point and its side as they were, and holds the share', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 0.25, 0.5, 0.9),
        fc.boolean(),
        fc.nat(50),
        (testShare, stratified, seed) => {
          let data = withPoints(EMPTY, { testShare, stratified, seed });
          for (let stroke = 0; stroke < 20; stroke++) {
            const before = data.points as PointSet;
            data = { ...data, points: addPoints(data, stroke % 2, many(10)) };
            expect((data.points as PointSet).list.slice(0, before.list.length)).toEqual(before.list);
          }
          const tests = (data.points as PointSet).list.filter(({ test }) => test).length;
          expect(Math.abs(tests - 200 * testShare)).toBeLessThanOrEqual(6);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('lets the first point train, and stops at the most', () => {
    const data = withPoints(EMPTY, { testShare: 0.9 });
    expect(addPoints(data, 1, many(1)).list[0]).toMatchObject({ target: 1, test: false });
    const full = addPoints(data, 0, many(limits.points.max + 7));
    expect(full.list).toHaveLength(limits.points.max);
    expect(addPoints(withPoints(full), 0, many(1))).toBe(full);
    expect(stateOf(full)).toBe('full');
  });

  it('deals other lots after erasing when told how many were made', () => {
    const data = withPoints(EMPTY, { testShare: 0.5 });
    const dealt = addPoints(data, 0, many(200)).list.map(({ test }) => test);
    const one = addPoints(withPoints(EMPTY), 0, [{ x1: 1, x2: 1 }]);
    const later = addPoints({ ...data, points: one }, 0, many(19), 100).list.slice(1);
    expect(later.map(({ test }) => test)).toEqual(dealt.slice(100, 119));
  });

  it('does nothing where there are values instead of classes', () => {
    const data: Data = { ...defaults.data, points: { task: 'regression', classes: 0, list: [] } };
    expect(addPoints(data, 0, many(3)).list).toEqual([]);
    expect(emptyPlane(data)).toEqual(EMPTY);
  });
});

it('sprays inside of the ring and of the plane', () => {
  fc.assert(
    fc.property(
      spot,
      fc.double({ min: 0.1, max: 2, noNaN: true }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })),
      (at, radius, randoms) => {
        const spots = spray(at, radius, 20, () => randoms.next().value as number);
        for (const { x1, x2 } of spots) {
          expect(Math.hypot(x1 - at.x1, x2 - at.x2)).toBeLessThanOrEqual(radius + 1e-9);
          expect(Math.max(Math.abs(x1), Math.abs(x2))).toBeLessThanOrEqual(6);
        }
      },
    ),
  );
});

describe('one point', () => {
  const points: PointSet = {
    ...EMPTY,
    list: [
      { x1: 0, x2: 0, target: 0, test: true },
      { x1: 2, x2: 0, target: 1, test: false },
    ],
  };

  it('is found within reach, moved on its side, erased', () => {
    expect(nearestPoint(points, { x1: 1.8, x2: 0.1 }, 0.5)).toBe(1);
    expect(nearestPoint(points, { x1: 1, x2: 3 }, 0.5)).toBe(-1);
    expect(movePoint(points, 0, { x1: 9, x2: -0.12345 }).list[0]).toEqual({
      x1: 6,
      x2: -0.123,
      target: 0,
      test: true,
    });
    expect(movePoint(points, 0, { x1: 0, x2: 0 })).toBe(points);
    expect(erasePoints(points, { x1: 2, x2: 0.5 }, 0.5).list).toHaveLength(1);
    expect(erasePoints(points, { x1: 2, x2: 0.6 }, 0.5)).toBe(points);
    expect(stateOf(removePoint(points, 1))).toBe('oneClass');
    expect(stateOf(points)).toBeNull();
    expect(stateOf(EMPTY)).toBe('empty');
  });
});

describe('classes', () => {
  it('grow from two to six, and the task with them', () => {
    let points = EMPTY;
    for (const classes of [3, 4, 5, 6]) {
      points = addClass(points);
      expect(points).toMatchObject({ classes, task: 'multiclass' });
    }
    expect(addClass(points)).toBe(points);
  });

  it('go with their points, and later ones move up', () => {
    const list = [0, 1, 1, 2].map((target) => ({ x1: target, x2: 0, target, test: false }));
    const less = removeClass({ task: 'multiclass', classes: 3, list }, 1);
    expect(less).toMatchObject({ task: 'binary', classes: 2 });
    expect(less.list.map(({ x1, target }) => [x1, target])).toEqual([
      [0, 0],
      [2, 1],
    ]);
    expect(countsOf(less)).toEqual([1, 1]);
    expect(removeClass(less, 0)).toBe(less);
  });
});

it('splits anew by share and seed, at least one point to train with', () => {
  const data = withPoints(explicitPoints({ ...defaults.data, samples: 100 }), { testShare: 0.2 });
  const tests = (points: PointSet) => points.list.filter(({ test }) => test).length;
  expect(tests(resplit(data))).toBe(20);
  expect(tests(resplit({ ...data, testShare: 0 }))).toBe(0);
  expect(resplit({ ...data, seed: 9 })).not.toEqual(resplit(data));
  expect(resplit(withPoints(EMPTY))).toEqual(EMPTY);
});

it('an empty plane can be trained on: nothing moves, nothing breaks', () => {
  const empty = { ...defaults, data: withPoints(EMPTY) };
  const run = { experiment: { ...empty, training: { ...empty.training } }, changes: [] };
  expect(check(run.experiment)).toMatchObject({ ok: true });
  expect(replay(run, 5).weightsSha256).toBe(replay(run, 0).weightsSha256);
});

describe('the points as CSV', () => {
  const data = withPoints({
    ...EMPTY,
    list: [
      { x1: -1.5, x2: 0.25, target: 0, test: false },
      { x1: 3, x2: -2, target: 1, test: true },
    ],
  });

  it('has a line for each point', () => {
    expect(pointsCsv(data)).toBe('x1,x2,class,set\r\n-1.5,0.25,A,train\r\n3,-2,B,test\r\n');
  });

  it('quotes names that need it', () => {
    expect(pointsCsv(data, ['a,b', 'say "c"\nd'])).toBe(
      'x1,x2,class,set\r\n-1.5,0.25,"a,b",train\r\n3,-2,"say ""c""\nd",test\r\n',
    );
  });

  it('is a value in regression, and reads back', () => {
    const csv = pointsCsv({ ...defaults.data, dataset: { name: 'plane', params: {} }, samples: 12 });
    const lines = csv.trimEnd().split('\r\n');
    expect(lines[0]).toBe('x1,x2,value,set');
    expect(lines).toHaveLength(13);
    for (const line of lines.slice(1)) expect(line).toMatch(/^-?[\d.]+,-?[\d.]+,-?[\d.]+,(train|test)$/);
  });
});
