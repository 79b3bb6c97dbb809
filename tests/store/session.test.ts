/** A person's work in Node, with the real trainer and without React: play, edit, undo, share, reload, recover. */
import { describe, expect, it } from 'vitest';
import { defaults } from '../../src/experiment/defaults.ts';
import { decodeLink } from '../../src/experiment/link.ts';
import { replay } from '../../src/training/replay.ts';
import { openPage, type Page } from './page.ts';

const state = ({ session }: Page) => session.store.getState();
const hash = (page: Page) => state(page).weightsSha256;

/** Trains to a step and waits for the paused state. */
function train(page: Page, step: number): string {
  page.session.runTo({ kind: 'step', step });
  page.settle(400);
  expect(state(page)).toMatchObject({ step, playing: false });
  return hash(page) ?? '';
}

function steps(page: Page, count: number): void {
  for (let i = 0; i < count; i++) {
    page.session.stepOnce('update');
    page.settle();
  }
}

describe('opening', () => {
  it('begins with the default experiment, drawn and not moving', () => {
    const page = openPage();
    expect(state(page)).toMatchObject({ playing: false, step: 0, notice: null, experiment: defaults });
    expect(hash(page)).toBe(replay({ experiment: defaults, changes: [] }, 0).weightsSha256);
    expect(page.session.frames.latest()?.plane.length).toBeGreaterThan(0);
  });

  it('restores the whole work after a reload, changes and step included', () => {
    const page = openPage();
    steps(page, 5);
    page.session.edit({ key: 'learningRate' }, { training: { learningRate: 0.1 } });
    page.settle();
    steps(page, 4);
    page.session.tick();
    const again = openPage({ storage: page.storage, fragment: page.address.fragment });
    again.settle(200);
    expect(state(again)).toMatchObject({ step: 9, earlierWork: false });
    expect(hash(again)).toBe(hash(page));
    expect(state(again).run.changes).toHaveLength(1);
  });

  it("is no longer the preset's with other data, and is again when they are taken back", () => {
    const page = openPage();
    const { preset } = state(page);
    expect(preset).not.toBeNull();
    page.session.addUnit(0);
    page.settle();
    expect(state(page).preset).toBe(preset);
    page.session.chooseDataset('two_moons');
    page.settle();
    expect(state(page)).toMatchObject({ preset: null, edited: true });
    page.session.undo();
    page.settle();
    expect(state(page).preset).toBe(preset);
  });

  it('opens a link as new and keeps the earlier work one press away', () => {
    const page = openPage();
    page.session.chooseDataset('two_moons');
    page.settle();
    const link = page.session.link();
    const mine = openPage();
    steps(mine, 3);
    mine.session.tick();
    const opened = openPage({ storage: mine.storage, fragment: link.ok ? link.fragment : '' });
    expect(state(opened)).toMatchObject({ step: 0, earlierWork: true });
    expect(state(opened).experiment.data.dataset.name).toBe('two_moons');
    opened.session.backToEarlierWork();
    opened.settle(100);
    expect(state(opened)).toMatchObject({ step: 3, earlierWork: false });
    expect(hash(opened)).toBe(hash(mine));
  });

  it('says what of a broken link was repaired', () => {
    const page = openPage({ fragment: '1.n3.0000' });
    expect(state(page).notice).toMatchObject({ kind: 'link' });
    expect(state(page).experiment.data.samples).toBeGreaterThanOrEqual(10);
  });

  it('survives a storage that holds nonsense, and one that refuses', () => {
    const broken = openPage({
      storage: new Map([
        ['neurosketch.work', '{"file":"{}"}'],
        ['neurosketch.preferences', '['],
      ]),
    });
    expect(state(broken).experiment).toEqual(defaults);
    const full = openPage({ storageFails: true });
    steps(full, 1);
    full.session.tick();
    expect(state(full).notice).toMatchObject({ kind: 'storage' });
  });
});

describe('edits', () => {
  it('before the first update change the experiment itself and keep the link short', () => {
    const page = openPage();
    page.session.edit({ key: 'noise' }, { data: { ...defaults.data, noise: 0.3 } });
    page.settle();
    expect(state(page).run).toMatchObject({ changes: [], experiment: { data: { noise: 0.3 } } });
    expect(state(page).undo?.key).toBe('noise');
  });

  it('while it runs are recorded with their step, and the run is what replay says', () => {
    const page = openPage();
    steps(page, 6);
    page.session.addUnit(0);
    page.settle();
    page.session.edit({ key: 'batchSize' }, { training: { batchSize: 10 } });
    page.settle();
    steps(page, 6);
    const { run } = state(page);
    expect(run.changes.map(({ step }) => step)).toEqual([6, 6]);
    expect(hash(page)).toBe(replay(run, 12).weightsSha256);
    const link = page.session.link();
    const decoded = decodeLink(link.ok ? link.fragment : '');
    expect(replay(decoded.run, 12).weightsSha256).toBe(hash(page));
  });

  it('of one drag are one entry of undo', () => {
    const page = openPage();
    const before = hash(page);
    for (const noise of [0.2, 0.3, 0.4]) page.session.edit({ key: 'noise' }, { data: { noise } }, 'drag-1');
    page.settle();
    page.session.undo();
    page.settle();
    expect(state(page).experiment).toEqual(defaults);
    expect(hash(page)).toBe(before);
    expect(state(page).undo).toBeNull();
  });

  it('of one drag at one step are one recorded change', () => {
    const page = openPage();
    steps(page, 3);
    for (const learningRate of [0.04, 0.05, 0.06]) {
      page.session.edit({ key: 'learningRate' }, { training: { learningRate } }, 'drag-2');
      page.settle();
    }
    expect(state(page).run.changes).toMatchObject([{ step: 3, patch: { training: { learningRate: 0.06 } } }]);
    steps(page, 5);
    expect(hash(page)).toBe(replay(state(page).run, 8).weightsSha256);
  });

  it('while playing a drag is one change, made when it rests', () => {
    const page = openPage();
    page.session.play();
    page.settle(20);
    for (const learningRate of [0.04, 0.05, 0.06, 0.07]) {
      page.session.edit({ key: 'learningRate' }, { training: { learningRate } }, 'drag-3');
      page.settle(3);
    }
    page.session.pause();
    page.settle(60);
    const { run, step, experiment } = state(page);
    expect(run.changes).toHaveLength(1);
    expect(experiment.training.learningRate).toBe(0.07);
    expect(run.changes.at(-1)?.patch).toMatchObject({ training: { learningRate: 0.07 } });
    expect(hash(page)).toBe(replay(run, step).weightsSha256);
  });

  it('are rounded to what a link carries before they are used', () => {
    const page = openPage();
    page.session.edit({ key: 'learningRate' }, { training: { learningRate: 0.0123456 } });
    page.settle();
    expect(state(page).experiment.training.learningRate).toBe(0.01235);
  });
});

describe('undo and redo', () => {
  it('take a change off the list exactly if nothing ran since', () => {
    const page = openPage();
    steps(page, 4);
    const before = hash(page);
    page.session.removeUnit(0, 2);
    page.settle();
    expect(hash(page)).not.toBe(before);
    page.session.undo();
    page.settle(100);
    expect(state(page).run.changes).toEqual([]);
    expect(hash(page)).toBe(before);
    page.session.redo();
    page.settle();
    expect(state(page).experiment.network.hidden[0]?.units).toBe(7);
  });

  it('are recorded changes if it ran, and bring deleted weights back as they were', () => {
    const page = openPage();
    steps(page, 4);
    page.session.removeUnit(0, 2);
    page.settle();
    steps(page, 2);
    page.session.undo();
    page.settle();
    const { run, experiment } = state(page);
    expect(run.changes.map(({ step }) => step)).toEqual([4, 6]);
    expect(experiment.network.hidden[0]?.units).toBe(8);
    steps(page, 2);
    expect(hash(page)).toBe(replay(state(page).run, 8).weightsSha256);
  });

  it('bring back a whole run after a reset, a dataset and a preset', () => {
    const page = openPage();
    const trained = train(page, 30);
    page.session.reset();
    page.settle();
    expect(state(page).step).toBe(0);
    page.session.chooseDataset('curve');
    page.settle();
    expect(state(page).experiment.training.loss.name).toBe('mse');
    page.session.undo();
    page.session.undo();
    page.settle(300);
    expect(state(page)).toMatchObject({ step: 30, experiment: defaults });
    expect(hash(page)).toBe(trained);
    page.session.redo();
    page.settle();
    expect(state(page).step).toBe(0);
  });
});

describe('trouble', () => {
  it('a diverging run stops at the last finite state with a remedy', () => {
    const page = openPage();
    page.session.chooseDataset('plane');
    page.session.edit(
      { key: 'optimizer' },
      { training: { optimizer: { name: 'sgd', params: {} }, learningRate: 100 } },
    );
    page.settle();
    page.session.play();
    page.settle(400);
    expect(state(page)).toMatchObject({
      playing: false,
      notice: { kind: 'diverged', learningRate: 100, remedy: 0.1 },
    });
    page.session.applyRemedy('restart');
    page.settle(5);
    expect(state(page)).toMatchObject({ notice: null, experiment: { training: { learningRate: 0.1 } } });
  });

  it('a worker that dies in silence is started again, and the run is the same', () => {
    const page = openPage();
    train(page, 20);
    page.session.edit({ key: 'learningRate' }, { training: { learningRate: 0.05 } });
    page.settle();
    page.kill();
    page.session.addUnit(1);
    page.session.tick();
    page.wait(61_000);
    page.session.tick();
    page.settle(200);
    expect(state(page).notice).toEqual({ kind: 'restarted' });
    expect(page.workers).toHaveLength(2);
    steps(page, 5);
    expect(state(page).step).toBe(25);
    expect(state(page).run.changes).toHaveLength(2);
    expect(hash(page)).toBe(replay(state(page).run, 25).weightsSha256);
  });

  it('a file that is no experiment changes nothing and says why', () => {
    const page = openPage();
    page.session.openFile('x.json', '{"format":"neurosketch/1","experiment":{"data":{"samples":3}}}');
    expect(state(page).notice).toMatchObject({ kind: 'file', name: 'x.json' });
    expect(JSON.stringify(state(page).notice)).toContain('samples: expected 10 to 5000, got 3');
    expect(state(page).experiment).toEqual(defaults);
  });

  it('a saved file opens as the same run at the same step', () => {
    const page = openPage();
    const trained = train(page, 15);
    const other = openPage();
    other.session.openFile('mine.json', page.session.file());
    other.settle(100);
    expect(hash(other)).toBe(trained);
  });
});
