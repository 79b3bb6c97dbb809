/** Own points in files: each short, changes as differences, and whole lists read all the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../src/experiment/defaults.ts';
import {
  applyPatch,
  type Change,
  type ExplicitPoint,
  present,
  type Run,
} from '../../src/experiment/experiment.ts';
import { compactFile, readFile, writeFile } from '../../src/experiment/file.ts';
import { limits, round4 } from '../../src/experiment/limits.ts';
import { expected } from '../../src/experiment/problems.ts';

const coordinate = fc.double({ min: -3, max: 3, noNaN: true }).map(round4);
const point: fc.Arbitrary<ExplicitPoint> = fc.record(
  { x1: coordinate, x2: coordinate, target: fc.constantFrom(0, 1), test: fc.boolean() },
  { requiredKeys: ['x1', 'x2', 'target'] },
);
const lists = fc.array(point, { minLength: 1, maxLength: 30 });

/** What a hand does to points. */
const act = fc.oneof(
  fc.record({ kind: fc.constant('paint' as const), points: lists }),
  fc.record({ kind: fc.constant('erase' as const), from: fc.nat(40), count: fc.nat(10) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(40), to: point }),
  fc.record({ kind: fc.constant('other' as const), noise: fc.constantFrom(0, 0.5, 1) }),
  fc.record({ kind: fc.constant('replace' as const), points: lists }),
  fc.record({ kind: fc.constant('reverse' as const) }),
  fc.record({ kind: fc.constant('clear' as const) }),
  fc.record({ kind: fc.constant('classes' as const) }),
);

const runs: fc.Arbitrary<Run> = fc.tuple(lists, fc.array(act, { maxLength: 12 })).map(([first, acts]) => {
  const binary = (list: readonly ExplicitPoint[]) => ({ task: 'binary' as const, classes: 2, list });
  const experiment = applyPatch(defaults, { data: { points: binary(first) } });
  let run: Run = { experiment, changes: [] };
  for (const [i, one] of acts.entries()) {
    const before = present(run).data.points ?? binary([]);
    const { list } = before;
    const listAfter =
      one.kind === 'paint'
        ? [...list, ...one.points]
        : one.kind === 'erase'
          ? list.toSpliced(one.from % (list.length || 1), one.count)
          : one.kind === 'move'
            ? list.map((old, at) => (at === one.at % list.length ? one.to : old))
            : one.kind === 'replace'
              ? one.points
              : one.kind === 'reverse'
                ? list.toReversed()
                : list;
    const points =
      one.kind === 'clear'
        ? undefined
        : one.kind === 'classes'
          ? { ...before, task: 'multiclass' as const, classes: 3, list }
          : { ...before, list: listAfter };
    const patch = one.kind === 'other' ? { data: { noise: one.noise } } : { data: { points } };
    const change: Change = { id: i + 1, step: 3 * i, patch };
    run = { experiment, changes: [...run.changes, change] };
  }
  return run;
});

/** Strokes of a hand that paints without end. */
function painted(strokes: number, each: number): Run {
  let list: ExplicitPoint[] = [];
  const changes = Array.from({ length: strokes }, (_, i): Change => {
    const added = Array.from({ length: each }, (_, k) => ({
      x1: round4(((i * each + k) % 997) / 331 - 1.5),
      x2: round4(((i * each + k) % 613) / 201 - 1.5),
      target: k % 2,
      ...(k % 2 === 1 ? { test: true } : {}),
    }));
    list = [...list, ...added];
    return { id: i + 1, step: i, patch: { data: { points: { task: 'binary', classes: 2, list } } } };
  });
  return { experiment: defaults, changes };
}

const messages = (text: string) => {
  const read = readFile(text);
  return read.ok ? [] : read.problems.map(({ message }) => message);
};
const file = (fields: object) => JSON.stringify({ format: 'neurosketch/1', ...fields });
const two = { task: 'binary', classes: 2, list: [[0, 0, 0], { x1: 1, x2: 1, target: 1 }] };

describe('own points in files', () => {
  test('come back equal, whatever a hand did to them, and are written the same again', () => {
    fc.assert(
      fc.property(runs, (run) => {
        for (const text of [compactFile(run, 7), writeFile(run, 7)]) {
          const read = readFile(text);
          expect(read).toEqual({ ok: true, run, step: 7 });
          if (read.ok) expect(writeFile(read.run, 7)).toBe(writeFile(run, 7));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('are read as whole lists of objects too', () => {
    fc.assert(
      fc.property(runs, ({ experiment, changes }) => {
        const plain = changes.map(({ step, patch }) => ({ step, patch }));
        const text = JSON.stringify({ format: 'neurosketch/1', experiment, changes: plain }, (_, value) =>
          value === undefined ? null : value,
        );
        expect(readFile(text)).toEqual({ ok: true, run: { experiment, changes }, step: 0 });
      }),
      { numRuns: 50 },
    );
  });

  test('of many strokes take the room of the points, and share them when read', () => {
    const run = painted(100, 20);
    const text = compactFile(run, 100);
    expect(text.length).toBeLessThan(90_000);
    const read = readFile(text);
    expect(read).toEqual({ ok: true, run, step: 100 });
    const listAt = (i: number) => (read.ok ? read.run.changes[i]?.patch.data?.points?.list : undefined);
    expect(listAt(98)?.[5]).toBe(listAt(99)?.[5]);
  });

  test('stand on a line each in a file for people', () => {
    const text = writeFile(painted(2, 2), 0);
    expect(text).toMatch(/^ +\[-1\.5, -1\.5, 0\],$/m);
    expect(text).toMatch(/"keep": \[0, 2\]/);
    expect(text).not.toMatch(/^ +-?[\d.]+,?$/m);
  });

  test.each([
    [
      { keep: [0, 3] },
      'changes[0].patch.data.points.list[0].keep: expected [first, count] of the 2 points before, got [0,3]',
    ],
    [
      { keep: [-1, 1] },
      'changes[0].patch.data.points.list[0].keep: expected [first, count] of the 2 points before, got [-1,1]',
    ],
    [
      { keep: 'all' },
      'changes[0].patch.data.points.list[0].keep: expected [first, count] of the 2 points before, got "all"',
    ],
    [
      { keep: [0, 1], x1: 3 },
      'changes[0].patch.data.points.list[0].keep: expected [first, count] of the 2 points before, got [0,1]',
    ],
    [[1, 2], 'changes[0].patch.data.points.list[0]: expected an object, got a list of 2'],
    [[1, 'a', 0], 'changes[0].patch.data.points.list[0].x2: expected -1000 to 1000, got "a"'],
  ])('%j is refused with words', (item, words) => {
    const changes = [{ step: 1, patch: { data: { points: { ...two, list: [item] } } } }];
    expect(messages(file({ experiment: { data: { points: two } }, changes }))).toEqual([words]);
  });

  test('a wrong point behind kept ones is named by its place among all', () => {
    const list = [{ keep: [0, 2] }, [0, 0, 5]];
    const changes = [{ step: 1, patch: { data: { points: { ...two, list } } } }];
    expect(messages(file({ experiment: { data: { points: two } }, changes }))).toEqual([
      'changes[0].patch.data.points.list[2].target: expected a whole number from 0 to 1, got 5',
    ]);
  });

  test('cannot be made to grow without end', () => {
    const { min, max } = limits.points;
    const list = Array.from({ length: 100_000 }, () => ({ keep: [0, 2] }));
    const changes = [{ step: 1, patch: { data: { points: { ...two, list } } } }];
    expect(messages(file({ experiment: { data: { points: two } }, changes }))).toEqual([
      `changes[0].patch.data.points.list: expected ${expected.items(min, max).en}, got ${max + 1} or more`,
    ]);
  });
});

test('what did not change is not written anew', () => {
  const run = painted(250, 20);
  compactFile(run, 1);
  const begin = performance.now();
  for (let i = 0; i < 10; i++) compactFile(run, i);
  // A page has 8 ms between two frames for all it does; a slow machine is given its share.
  expect((performance.now() - begin) / 10).toBeLessThan(8);
});
