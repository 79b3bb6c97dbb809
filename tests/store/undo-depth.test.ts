/** However much was done: undo leads to the exact start, redo to the exact end, and a recorded run is what replay says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch, type ExplicitPoint, type Run } from '../../src/experiment/experiment.ts';
import { EMPTY, type Entry, push, type Stacks } from '../../src/store/undo.ts';
import { replay } from '../../src/training/replay.ts';
import { openPage, type Page } from './page.ts';
import { doEdit, randomEdits, walk } from './random-edits.ts';

const SMALL = applyPatch(defaults, {
  data: { samples: 20 },
  network: { hidden: [{ units: 3, activation: { name: 'tanh', params: {} } }] },
});

/** A page whose undo begins with a small work. */
function smallPage(): Page {
  const page = openPage();
  page.session.watch({ planeResolution: 2, neuronResolution: 2, predictions: false });
  page.session.openPreset('small', SMALL);
  page.settle();
  return page;
}

function steps(page: Page, count: number): void {
  for (let i = 0; i < count; i++) page.session.stepOnce('update');
  page.settle(20 + 4 * count);
}

/** All that a work is. */
function stateOf(page: Page) {
  page.settle(60);
  const { run, experiment, step, weightsSha256 } = page.session.store.getState();
  expect(weightsSha256).toMatch(/^[0-9a-f]{64}$/);
  return { run, experiment, step, weightsSha256 };
}

/** How many entries were undone, until the preset's own. */
function undoAll(page: Page): number {
  let count = 0;
  while (page.session.store.getState().undo?.key !== 'preset') {
    page.session.undo();
    if (++count > 5000) throw new Error('undo does not end');
  }
  return count;
}

function thereAndBack(page: Page, edits: Parameters<typeof doEdit>[1][]): void {
  const start = stateOf(page);
  for (const edit of edits) {
    doEdit(page.session, edit);
    page.settle(2);
  }
  const end = stateOf(page);
  const count = undoAll(page);
  expect(stateOf(page)).toEqual(start);
  for (let i = 0; i < count; i++) page.session.redo();
  expect(stateOf(page)).toEqual(end);
  expect(page.session.store.getState().redo).toBeNull();
}

describe('undo and redo', () => {
  it('of any edits lead exactly there and back, before the first update', () => {
    fc.assert(
      fc.property(randomEdits({ minLength: 1, maxLength: 25 }), (edits) => thereAndBack(smallPage(), edits)),
      { numRuns: 12 },
    );
  });

  it('of any edits lead exactly there and back, at a later update', () => {
    fc.assert(
      fc.property(randomEdits({ minLength: 1, maxLength: 25 }), (edits) => {
        const page = smallPage();
        steps(page, 3);
        thereAndBack(page, edits);
      }),
      { numRuns: 12 },
    );
  });

  it.each([0, 2])(
    'reach a thousand edits back, from update %d',
    (count) => {
      const page = smallPage();
      if (count > 0) steps(page, count);
      thereAndBack(page, walk(1000));
    },
    120_000,
  );

  it('with training between the edits the run is what replay says, undo and redo included', () => {
    fc.assert(
      fc.property(
        randomEdits({ minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(5), { minLength: 12, maxLength: 12 }),
        (edits, between) => {
          const page = smallPage();
          for (const [i, edit] of edits.entries()) {
            doEdit(page.session, edit);
            page.settle(2);
            const count = between[i] ?? 0;
            if (count > 0) steps(page, count);
            if (count === 3) page.session.undo();
            if (count === 4) {
              page.session.undo();
              page.session.redo();
            }
          }
          const { run, step, weightsSha256 } = stateOf(page);
          expect(replay(run, step).weightsSha256).toBe(weightsSha256);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('the stacks', () => {
  const list = (length: number, first: number): ExplicitPoint[] =>
    Array.from({ length }, (_, i) => ({ x1: first, x2: i, target: 0 }));
  const points = (all: readonly ExplicitPoint[]) => ({ task: 'binary' as const, classes: 2, list: all });
  const stroke = (i: number, before: readonly ExplicitPoint[], after: readonly ExplicitPoint[]): Entry => ({
    kind: 'change',
    label: { key: 'paint' },
    gesture: null,
    preset: null,
    forward: { data: { points: points(after) } },
    backward: { data: { points: points(before) } },
    ids: [i],
  });

  it('hold a thousand strokes on five thousand points, and not without end', () => {
    const one = points(list(5000, 0));
    let stacks: Stacks = EMPTY;
    for (let i = 0; i < 1500; i++) {
      const after = points([...one.list]);
      const entry = stroke(i, [], []);
      stacks = push(stacks, {
        ...entry,
        backward: { data: { points: undefined } },
        forward: { data: { points: after } },
      } as Entry);
    }
    expect(stacks.done).toHaveLength(1000);
    expect(stacks.done.at(-1)).toMatchObject({ ids: [1499] });
  });

  it('count a list once that two entries share, and keep the last one however large', () => {
    const lists = Array.from({ length: 6 }, (_, i) => points(list(10, i)));
    let stacks: Stacks = EMPTY;
    for (let i = 1; i < 6; i++) {
      const entry = {
        ...stroke(i, [], []),
        forward: { data: { points: lists[i] } },
        backward: { data: { points: lists[i - 1] } },
      } as Entry;
      stacks = push(stacks, entry, 100, 35);
    }
    expect(stacks.done.map((entry) => entry.kind === 'change' && entry.ids[0])).toEqual([4, 5]);
    expect(push(EMPTY, stroke(1, [], list(50, 0)), 100, 35).done).toHaveLength(1);
  });

  it('hold the runs themselves and no copies of them', () => {
    const run: Run = { experiment: defaults, changes: [] };
    const work = { run, step: 0, preset: null };
    const jump: Entry = { kind: 'jump', label: { key: 'noise' }, gesture: null, before: work, after: work };
    const [entry] = push(EMPTY, jump).done;
    expect(entry?.kind === 'jump' && entry.before.run).toBe(run);
  });
});
