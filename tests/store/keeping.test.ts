/** Nothing is lost: kept at once, two tabs beside each other, a storage that refuses or is broken, works set aside. */
import { describe, expect, it } from 'vitest';
import { cut, setParameters } from '../../src/experiment/connections.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { round4 } from '../../src/experiment/limits.ts';
import { layerNames, parameterName } from '../../src/experiment/names.ts';
import { chooseSlot, keyOf, type Slot } from '../../src/store/slots.ts';
import { replay } from '../../src/training/replay.ts';
import { openPage, type Page } from './page.ts';

const state = ({ session }: Page) => session.store.getState();
const hash = (page: Page) => state(page).weightsSha256;

function steps(page: Page, count: number): void {
  for (let i = 0; i < count; i++) {
    page.session.stepOnce('update');
    page.settle();
  }
}

/** A browser with tabs: a storage for all, and the ids that open tabs hold. */
function createBrowser() {
  const storage = new Map<string, string>();
  const held = new Set<string>();
  let count = 0;
  return {
    storage,
    held,
    /** @param own of a tab that is loaded again, or duplicated */
    async open(own: string | null = null, fragment = '') {
      const slot = await chooseSlot({
        storage: {
          get: (key) => storage.get(key) ?? null,
          set: (key, value) => void storage.set(key, value),
          remove: (key) => void storage.delete(key),
          keys: () => [...storage.keys()],
        },
        own,
        fresh: `tab${++count}`,
        claim: async (id) => {
          if (held.has(id)) return false;
          held.add(id);
          return true;
        },
        fits: fragment === '' ? null : () => false,
      });
      return tabOf(slot, fragment);
    },
  };
  function tabOf(slot: Slot, fragment: string) {
    const page = openPage({ storage, slot, fragment });
    page.settle(200);
    return {
      page,
      slot,
      /** Killed or closed: either way its lock is gone. */
      close: () => held.delete(slot.id),
    };
  }
}

const paint = (page: Page, count: number) =>
  page.session.edit(
    { key: 'paint' },
    {
      data: {
        points: {
          task: 'binary',
          classes: 2,
          list: Array.from({ length: count }, (_, i) => ({
            x1: round4((i % 40) / 13 - 1.5),
            x2: round4((i % 29) / 10 - 1.4),
            target: i % 2,
            ...(i % 3 === 0 ? { test: true } : {}),
          })),
        },
      },
    },
  );

describe('the kept work', () => {
  it('is whole after a kill: painted points, weights by hand, marks, changes and the step', async () => {
    const browser = createBrowser();
    const { page, close } = await browser.open();
    paint(page, 60);
    page.settle();
    steps(page, 4);
    const [layer] = layerNames(state(page).experiment);
    const name = (input: number) =>
      parameterName(layer?.id ?? 0, layer?.unitIds[0] ?? 0, layer?.inputs[input] ?? '');
    page.session.restructure({ key: 'weight' }, (run) => setParameters(run, { [name(0)]: 1.25 }));
    page.session.restructure({ key: 'cut' }, (run) => cut(run, [name(1)]));
    page.settle();
    steps(page, 3);
    page.session.tick();
    close();
    const again = await browser.open();
    expect(state(again.page)).toMatchObject({ step: 7, notice: null, run: state(page).run });
    expect(hash(again.page)).toBe(hash(page));
    expect(again.slot.id).toBe('tab1');
  });

  it('holds a drag that has not come to rest', async () => {
    const browser = createBrowser();
    const { page, close } = await browser.open();
    page.session.play();
    page.settle(20);
    page.session.edit({ key: 'learningRate' }, { training: { learningRate: 0.07 } }, 'drag');
    page.session.tick();
    close();
    const again = await browser.open();
    expect(state(again.page).experiment.training.learningRate).toBe(0.07);
  });

  it('has no address where no link holds it, so that a reload does not bring another one back', async () => {
    const browser = createBrowser();
    const { page, slot, close } = await browser.open();
    page.session.chooseDataset('two_moons');
    page.settle();
    page.session.tick();
    expect(page.address.fragment).toMatch(/^1\.d/);
    paint(page, 30);
    page.settle();
    page.session.tick();
    expect(page.address.fragment).toBe('');
    close();
    const again = await browser.open(slot.id, page.address.fragment);
    expect(state(again.page).experiment.data.points?.list).toHaveLength(30);
  });

  it('is not written where a page was only looked at', async () => {
    const browser = createBrowser();
    const { page } = await browser.open();
    page.session.tick();
    expect([...browser.storage.keys()]).toEqual([]);
    steps(page, 1);
    page.session.undo();
    page.session.tick();
    expect([...browser.storage.keys()]).toEqual([keyOf('tab1')]);
  });

  it('from before there were slots is found', async () => {
    const browser = createBrowser();
    const old = openPage();
    steps(old, 3);
    browser.storage.set('neurosketch.work', JSON.stringify({ preset: null, file: old.session.file() }));
    const { page } = await browser.open();
    expect(state(page)).toMatchObject({ step: 3, notice: null });
    expect(hash(page)).toBe(hash(old));
  });
});

describe('two tabs', () => {
  it('never overwrite each other: the second begins with a copy and says so', async () => {
    const browser = createBrowser();
    const one = await browser.open();
    steps(one.page, 3);
    one.page.session.tick();
    const two = await browser.open();
    expect(state(two.page)).toMatchObject({ step: 3, notice: { kind: 'copy' } });
    expect(hash(two.page)).toBe(hash(one.page));
    steps(two.page, 2);
    two.page.session.tick();
    one.page.session.addUnit(0);
    one.page.settle();
    one.page.session.tick();
    one.close();
    two.close();
    const [first, second] = [await browser.open(one.slot.id), await browser.open(two.slot.id)];
    expect(state(first.page)).toMatchObject({ step: 3, notice: null });
    expect(state(first.page).experiment.network.hidden[0]?.units).toBe(9);
    expect(state(second.page)).toMatchObject({ step: 5, notice: null, experiment: defaults });
  });

  it('closed both, the newest opens and the other is one press away', async () => {
    const browser = createBrowser();
    const one = await browser.open();
    steps(one.page, 3);
    one.page.session.tick();
    const two = await browser.open();
    steps(two.page, 2);
    two.page.session.tick();
    one.close();
    two.close();
    const next = await browser.open();
    expect(state(next.page).step).toBe(5);
    const [kept] = next.page.session.keptWorks();
    expect(kept?.work.step).toBe(3);
    if (kept) next.page.session.openKept(kept);
    next.page.settle(200);
    expect(hash(next.page)).toBe(hash(one.page));
    next.page.session.tick();
    expect(next.page.session.keptWorks().map(({ work }) => work.step)).toContain(5);
    next.page.session.undo();
    next.page.settle(200);
    expect(hash(next.page)).toBe(hash(two.page));
  });

  it('of which one is the duplicate of the other have a slot each', async () => {
    const browser = createBrowser();
    const one = await browser.open();
    steps(one.page, 1);
    one.page.session.tick();
    const copy = await browser.open(one.slot.id);
    expect(copy.slot).toEqual({ id: 'tab2', from: 'tab1' });
    expect(state(copy.page)).toMatchObject({ step: 1, notice: { kind: 'copy' } });
  });

  it('a link opens in a slot of its own: closing the tab does not take the earlier work along', async () => {
    const browser = createBrowser();
    const mine = await browser.open();
    steps(mine.page, 4);
    mine.page.session.tick();
    mine.close();
    const other = openPage();
    other.session.chooseDataset('curve');
    other.settle();
    const link = other.session.link();
    const opened = await browser.open(mine.slot.id, link.ok ? link.fragment : '');
    expect(state(opened.page)).toMatchObject({ step: 0, earlierWork: true });
    steps(opened.page, 2);
    opened.page.session.tick();
    opened.close();
    const back = await browser.open(mine.slot.id);
    expect(state(back.page)).toMatchObject({ step: 4, experiment: defaults });
  });

  it('keep eight works, and drop the oldest', async () => {
    const browser = createBrowser();
    for (let i = 1; i <= 11; i++) {
      const { page } = await browser.open();
      page.session.edit({ key: 'noise' }, { data: { noise: i / 100 } });
      page.settle();
      page.session.tick();
    }
    expect([...browser.storage.keys()]).toEqual([4, 5, 6, 7, 8, 9, 10, 11].map((i) => keyOf(`tab${i}`)));
  });
});

describe('what comes in place of a work', () => {
  it('leaves it on this device: a preset, a file, and another kept work', async () => {
    const browser = createBrowser();
    const { page } = await browser.open();
    steps(page, 3);
    const file = openPage();
    page.session.openPreset('x', { ...defaults, data: { ...defaults.data, noise: 1 } });
    page.settle();
    expect(page.session.keptWorks().map(({ work }) => work.step)).toEqual([3]);
    page.session.openFile('other.json', file.session.file());
    page.settle();
    // The preset was only opened.
    expect(page.session.keptWorks().map(({ work }) => work.step)).toEqual([3]);
    steps(page, 5);
    const [kept] = page.session.keptWorks();
    if (kept) page.session.openKept(kept);
    page.settle(200);
    expect(state(page).step).toBe(3);
    expect(page.session.keptWorks().map(({ work }) => work.step)).toEqual([5, 3]);
  });

  it('can be removed, wherever it is kept, and put back', async () => {
    const browser = createBrowser();
    const { page } = await browser.open();
    for (const step of [3, 5]) {
      steps(page, step);
      page.session.openPreset('x', { ...defaults, data: { ...defaults.data, noise: step / 10 } });
      page.settle();
    }
    steps(page, 1);
    page.session.tick();
    const kept = page.session.keptWorks();
    const [newest] = kept;
    if (!newest) throw new Error('expected two kept works, got none');
    // The same work in another slot besides: it is one in the list.
    browser.storage.set(keyOf('twin'), browser.storage.get(keyOf(newest.id)) ?? '');
    const before = new Map(browser.storage);
    expect(page.session.keptWorks()).toHaveLength(kept.length);
    const putBack = page.session.removeKept(newest);
    expect(page.session.keptWorks().map(({ work }) => work.step)).toEqual(
      kept.slice(1).map(({ work }) => work.step),
    );
    putBack();
    expect(new Map([...browser.storage].sort())).toEqual(new Map([...before].sort()));
  });

  it('is not put back over what another tab has kept there since', async () => {
    const browser = createBrowser();
    const one = await browser.open();
    steps(one.page, 3);
    one.page.session.tick();
    const two = await browser.open();
    const [kept] = two.page.session.keptWorks();
    if (!kept) throw new Error('expected a kept work, got none');
    const putBack = two.page.session.removeKept(kept);
    steps(one.page, 4);
    one.page.session.tick();
    putBack();
    expect(two.page.session.keptWorks().map(({ work }) => work.step)).toEqual([7]);
  });
});

describe('a storage', () => {
  it('that is full keeps the last good copy, says so once, and is tried again', () => {
    const options = { storage: new Map<string, string>(), storageFails: false };
    const page = openPage(options);
    steps(page, 2);
    page.session.tick();
    const good = new Map(page.storage);
    options.storageFails = true;
    steps(page, 2);
    page.session.tick();
    expect(state(page).notice).toMatchObject({ kind: 'storage' });
    expect(page.storage).toEqual(good);
    page.session.dismissNotice();
    page.session.tick();
    expect(state(page).notice).toBeNull();
    options.storageFails = false;
    page.session.tick();
    const again = openPage({ storage: page.storage });
    again.settle(100);
    expect(hash(again)).toBe(hash(page));
  });

  it('takes its message back when it keeps again', () => {
    const options = { storageFails: true };
    const page = openPage(options);
    steps(page, 1);
    page.session.tick();
    expect(state(page).notice).toMatchObject({ kind: 'storage' });
    options.storageFails = false;
    page.session.tick();
    expect(state(page).notice).toBeNull();
  });

  it.each(['{"at":5,"preset":null,"file":{"format":"neurosketch/1","step":-1}}', '{"at":5,"pres', 'x', ''])(
    'whose text %j cannot be read gives it back until it is forgotten',
    (text) => {
      const storage = new Map([[keyOf('a'), text]]);
      const slot = { id: 'a', from: null };
      const page = openPage({ storage, slot });
      expect(state(page)).toMatchObject({ experiment: defaults, notice: { kind: 'unread', text } });
      steps(page, 1);
      page.session.tick();
      expect(state(openPage({ storage, slot })).notice).toMatchObject({ kind: 'unread', text });
      page.session.forgetUnread();
      expect(state(page).notice).toBeNull();
      expect(state(openPage({ storage, slot })).notice).toBeNull();
      expect([...storage.keys()]).toEqual([keyOf('a')]);
    },
  );
});

describe('a file', () => {
  it('holds all that a hand made, and opens as the same weights', () => {
    const page = openPage();
    paint(page, 200);
    page.settle();
    steps(page, 2);
    const [layer] = layerNames(state(page).experiment);
    const name = parameterName(layer?.id ?? 0, layer?.unitIds[1] ?? 0, layer?.inputs[0] ?? '');
    page.session.restructure({ key: 'weight' }, (run) => setParameters(run, { [name]: -0.5 }));
    paint(page, 240);
    page.settle();
    steps(page, 3);
    const other = openPage();
    other.session.openFile('mine.json', page.session.file());
    other.settle(200);
    expect(state(other).notice).toBeNull();
    expect(hash(other)).toBe(hash(page));
    expect(replay(state(page).run, 5).weightsSha256).toBe(hash(page));
  });
});
