/** A stroke: seen at once, answered by the run while it is made, and one entry of undo. */
import { describe, expect, it } from 'vitest';
import { clearing } from '../../src/app/paint/acts.ts';
import { createPainting } from '../../src/app/paint/painting.ts';
import { FIRST, type Hand } from '../../src/app/paint/tools.ts';
import { addClass, explicitPoints } from '../../src/experiment/points.ts';
import { WORK_KEY } from '../../src/store/state.ts';
import { replay } from '../../src/training/replay.ts';
import { openPage, type Page } from '../store/page.ts';

const state = ({ session }: Page) => session.store.getState();
const points = (page: Page) => state(page).experiment.data.points?.list ?? [];

/** A page with an empty plane, and a hand over it whose chance is a plain row of numbers. */
function open(held: Partial<Hand> = {}) {
  const page = openPage();
  let draws = 0;
  const random = () => ((draws++ * 7919) % 1000) / 1000;
  const hand = { ...FIRST, ...held };
  const painting = createPainting(
    page.session,
    () => hand,
    random,
    () => {},
  );
  return { page, painting };
}

function clear(page: Page): void {
  page.session.edit({ key: 'clearPoints' }, clearing(state(page).experiment));
  page.settle();
}

/** Holds for a while, 50 ms at a time. */
function rest(page: Page, painting: ReturnType<typeof createPainting>, milliseconds: number): void {
  for (let time = 0; time < milliseconds; time += 50) {
    page.wait(50);
    painting.advance(50);
    page.settle(4);
  }
}

const two = (page: Page) => {
  const list = [-1, 1, -2, 2].map((x) => ({ x1: x, x2: x / 2, target: Number(x > 0), test: false }));
  page.session.edit({ key: 'paint' }, { data: { points: { task: 'binary', classes: 2, list } } });
  page.settle();
};

describe('before the first update', () => {
  it('a stroke is a new beginning and one undo', () => {
    const { page, painting } = open();
    clear(page);
    painting.begin({ x1: 1, x2: 1 }, 'paint');
    rest(page, painting, 1000);
    expect(points(page).length + painting.unsaid().length).toBe(41);
    painting.end();
    page.settle();
    expect(state(page)).toMatchObject({ step: 0, undo: { key: 'paint' }, run: { changes: [] } });
    expect(state(page).run.experiment.data.points?.list).toHaveLength(41);
    page.session.undo();
    page.settle();
    expect(points(page)).toHaveLength(0);
    page.session.redo();
    page.settle();
    expect(points(page)).toHaveLength(41);
    expect(state(page).weightsSha256).toBe(replay(state(page).run, 0).weightsSha256);
  });

  it('keeps the generated points under the first stroke, and undo brings the data set back', () => {
    const { page, painting } = open({ cls: 2 });
    painting.begin({ x1: 0, x2: 0 }, 'point');
    expect(painting.end()).toEqual({ kind: 'point', cls: 2, count: 1 });
    expect(points(page)).toHaveLength(601);
    expect(points(page).at(-1)).toMatchObject({ x1: 0, x2: 0, target: 2 });
    page.session.undo();
    expect(state(page).experiment.data.points).toBeUndefined();
  });
});

describe('while it trains', () => {
  it('the run answers a stroke while it is made: pieces at their steps, one undo, the same run again', () => {
    const { page, painting } = open();
    two(page);
    page.session.play();
    page.settle(10);
    painting.begin({ x1: 2, x2: 2 }, 'paint');
    page.wait(20);
    painting.advance(20);
    const seen = points(page).length;
    expect(seen).toBe(5);
    rest(page, painting, 1000);
    const { changes } = state(page).run;
    expect(changes.length).toBeGreaterThanOrEqual(3);
    expect(new Set(changes.map(({ step }) => step)).size).toBeGreaterThanOrEqual(2);
    painting.end();
    page.settle(10);
    const painted = points(page).length;
    page.session.pause();
    page.settle(200);
    const { run, step, weightsSha256 } = state(page);
    expect(weightsSha256).toBe(replay(run, step).weightsSha256);
    page.session.undo();
    page.settle();
    expect(points(page)).toHaveLength(4);
    page.session.redo();
    page.settle();
    expect(points(page)).toHaveLength(painted);
  });

  it('is all there after a reload, in little room, though the address said something else before', () => {
    const { page, painting } = open();
    page.session.edit({ key: 'noise' }, { data: { noise: 0.3 } });
    page.session.play();
    page.settle(10);
    page.session.tick();
    expect(page.address.fragment).not.toBe('');
    painting.begin({ x1: 2, x2: 2 }, 'paint');
    rest(page, painting, 2000);
    painting.end();
    painting.begin({ x1: 2, x2: 2 }, 'erase');
    painting.end();
    page.session.pause();
    page.settle(200);
    page.session.tick();
    expect(page.address.fragment).toBe('');
    const { step, run, weightsSha256 } = state(page);
    expect(run.changes.length).toBeGreaterThanOrEqual(7);
    const kept = page.storage.get(WORK_KEY) ?? '';
    expect(kept.length).toBeLessThan(JSON.stringify(JSON.stringify(run)).length);
    const again = openPage({ storage: page.storage, fragment: page.address.fragment });
    again.settle(400);
    expect(state(again)).toMatchObject({ step, weightsSha256, earlierWork: false });
    expect(state(again).run.changes.map(({ patch }) => patch)).toEqual(run.changes.map(({ patch }) => patch));
  });

  it('a class more changes the output layer, and the run goes on', () => {
    const { page, painting } = open({ cls: 2 });
    two(page);
    page.session.play();
    page.settle(10);
    const more = addClass(explicitPoints(state(page).experiment.data));
    page.session.edit({ key: 'addClass' }, { data: { points: more } });
    painting.begin({ x1: -3, x2: 3 }, 'point');
    painting.end();
    page.settle(20);
    page.session.pause();
    page.settle();
    const { run, step, weightsSha256, experiment } = state(page);
    expect(experiment.data.points).toMatchObject({ task: 'multiclass', classes: 3 });
    expect(weightsSha256).toBe(replay(run, step).weightsSha256);
  });
});

describe('other tools', () => {
  it('erases along the way, without gaps', () => {
    const { page, painting } = open({ radius: 0.2 });
    two(page);
    painting.begin({ x1: -3, x2: -1.5 }, 'erase');
    painting.move({ x1: 3, x2: 1.5 });
    expect(painting.end()).toMatchObject({ kind: 'erase', count: 4 });
    expect(points(page)).toHaveLength(0);
  });

  it('moves one point, and puts it back when it is given up', () => {
    const { page, painting } = open();
    two(page);
    const before = points(page);
    expect(painting.begin({ x1: 5, x2: -5 }, 'move')).toBe(false);
    expect(painting.begin({ x1: 1.1, x2: 0.5 }, 'move')).toBe(true);
    painting.move({ x1: 4, x2: 4 });
    expect(points(page)[1]).toMatchObject({ x1: 4, x2: 4, target: 1 });
    painting.cancel();
    expect(points(page)).toEqual(before);
  });
});
