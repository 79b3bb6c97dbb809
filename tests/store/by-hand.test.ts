/** What a hand does, through the session: one gesture one change, the same in the list as in the worker. */
import { describe, expect, it } from 'vitest';
import * as connections from '../../src/experiment/connections.ts';
import * as structure from '../../src/experiment/structure.ts';
import { replay } from '../../src/training/replay.ts';
import { openPage, type Page } from './page.ts';

const at = (page: Page, updates: number): Page => {
  for (let i = 0; i < updates; i++) {
    page.session.stepOnce('update');
    page.settle(6);
  }
  return page;
};
const hash = ({ session }: Page) => session.store.getState().weightsSha256;
const network = ({ session }: Page) => session.store.getState().experiment.network;
/** What the list of changes leads to is what the worker has. */
const expectReplayed = (page: Page) => {
  const { run, step } = page.session.store.getState();
  expect(replay(run, step).weightsSha256).toBe(hash(page));
};

describe('a drag while paused', () => {
  it('of a weight is one change and one undo', () => {
    const page = at(openPage(), 5);
    const before = hash(page);
    for (const value of [0.1, 0.5, -2]) {
      page.session.restructure(
        { key: 'weight' },
        (run) => connections.setParameters(run, { '1.0<x1': value }),
        'drag-1',
      );
      page.settle();
    }
    expect(page.session.store.getState().run.changes).toHaveLength(1);
    expectReplayed(page);
    page.session.undo();
    page.settle();
    expect(hash(page)).toBe(before);
  });

  it('that cuts what was set by hand keeps the list and the worker the same', () => {
    const page = at(openPage(), 5);
    page.session.restructure({ key: 'weight' }, (run) =>
      connections.setParameters(run, { '2.0<1.0': 1, '2.3<1.5': -1, '2.7<1.7': 2 }),
    );
    page.settle();
    for (const share of [0.9, 0.2, 0.6]) {
      page.session.restructure({ key: 'sparsify' }, (run) => connections.sparsify(run, 1, share), 'drag-2');
      page.settle();
    }
    expect(page.session.store.getState().run.changes).toHaveLength(2);
    expectReplayed(page);
  });

  it('in which units came and went never gives their ids again', () => {
    const page = at(openPage(), 5);
    for (const units of [11, 9, 10]) {
      page.session.restructure({ key: 'addUnit' }, (run) => structure.setUnits(run, 0, units), 'drag-3');
      page.settle();
    }
    page.session.addUnit(0);
    page.settle();
    expectReplayed(page);
  });
});

describe('back to the start', () => {
  it('keeps what is cut, frozen and off, and the weights that the run began with', () => {
    const page = openPage();
    page.session.restructure({ key: 'weight' }, (run) => connections.setParameters(run, { '1.0<x1': 2 }));
    page.settle();
    at(page, 3);
    page.session.restructure({ key: 'weight' }, (run) => connections.setParameters(run, { '1.1<x1': 7 }));
    page.session.restructure({ key: 'cut' }, (run) => connections.cut(run, ['1.2<x2']));
    page.session.restructure({ key: 'switchOff' }, (run) => connections.switchOff(run, ['2.1']));
    page.settle();
    page.session.reset();
    page.settle();
    expect(network(page)).toMatchObject({ cut: ['1.2<x2'], off: ['2.1'], parameters: { '1.0<x1': 2 } });
    expect(page.session.frames.latest()?.theta[0]).toBe(2);
    page.session.newSeed();
    page.settle();
    expect(network(page)).toMatchObject({ cut: ['1.2<x2'], parameters: { '1.0<x1': 2 } });
  });
});

describe('a hand that holds something', () => {
  it('makes the run wait, and lets it go on', () => {
    const page = openPage();
    const playing = () => page.session.store.getState().playing;
    page.session.play();
    page.settle(5);
    page.session.hold();
    expect(playing()).toBe(false);
    page.session.release();
    expect(playing()).toBe(true);
    page.session.pause();
    page.settle();
    page.session.hold();
    page.session.release();
    expect(playing()).toBe(false);
  });
});

describe('an edit that changes nothing', () => {
  it('is no entry of undo', () => {
    const page = openPage();
    page.session.restructure({ key: 'cut' }, (run) => connections.cut(run, ['9.9<x1']));
    page.session.addLayer(99);
    expect(page.session.store.getState().undo).toBeNull();
  });
});
