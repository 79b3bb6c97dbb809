// @vitest-environment jsdom
/** Pure parts of the workbench: keys, goals, shares and the spoken state. */
import { describe, expect, it } from 'vitest';
import { parseGoal } from '../../src/app/GoalControl.tsx';
import { hasTestSet } from '../../src/app/held-out.ts';
import { keyAction } from '../../src/app/shortcuts.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import type { Data } from '../../src/experiment/experiment.ts';
import { parseShare } from '../../src/i18n/format.ts';

const key = (name: string, more: Partial<KeyboardEvent> = {}, clicked = false) =>
  keyAction(
    {
      key: name,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      defaultPrevented: false,
      target: null,
      ...more,
    },
    clicked,
  );

describe('keys', () => {
  it.each([
    [' ', 'toggle'],
    ['ArrowRight', 'stepUpdate'],
    ['E', 'stepEpoch'],
    ['r', 'reset'],
    ['l', 'read'],
    ['?', 'help'],
    ['x', null],
  ])('%s is %s', (name, action) => expect(key(name)).toBe(action));

  it('Space presses a button, unless it was just clicked', () => {
    const target = document.createElement('button');
    expect(key(' ', { target })).toBeNull();
    expect(key(' ', { target }, true)).toBe('toggle');
  });

  it('undo and redo are those of the system', () => {
    expect(key('z', { ctrlKey: true })).toBe('undo');
    expect(key('z', { metaKey: true, shiftKey: true })).toBe('redo');
    expect(key('y', { ctrlKey: true })).toBe('redo');
    expect(key('r', { ctrlKey: true })).toBeNull();
    expect(key(' ', { defaultPrevented: true })).toBeNull();
  });
});

describe('undo in a field', () => {
  it("is the field's while something is being typed, and the page's where nothing is", () => {
    const target = document.createElement('input');
    expect(key('z', { ctrlKey: true, target })).toBeNull();
    target.dataset.settled = '';
    expect(key('z', { ctrlKey: true, target })).toBe('undo');
    expect(key('y', { ctrlKey: true, target })).toBe('redo');
    // Letters are typed into it all the same.
    expect(key('r', { target })).toBeNull();
    expect(key(' ', { target })).toBeNull();
  });
});

describe('goals', () => {
  it.each([
    ['step', '1,000', { kind: 'step', step: 1000 }],
    ['step', '0', null],
    ['step', '1.5', null],
    ['loss', '0.05', { kind: 'loss', set: 'test', below: 0.05 }],
    ['loss', '-1', null],
    ['accuracy', '95 %', { kind: 'accuracy', set: 'test', above: 0.95 }],
    ['accuracy', '100', null],
    ['accuracy', 'all', null],
  ] as const)('%s %s', (kind, typed, goal) => expect(parseGoal(kind, typed)).toEqual(goal));
});

describe('there is a test set', () => {
  const of = (patch: Partial<Data>) => hasTestSet({ ...defaults.data, ...patch });
  const painted = (...sides: (boolean | undefined)[]): Partial<Data> => ({
    points: {
      task: 'binary',
      classes: 2,
      list: sides.map((test, i) => ({
        x1: i,
        x2: 0,
        target: i % 2,
        ...(test === undefined ? {} : { test }),
      })),
    },
  });
  it.each<[string, boolean, Partial<Data>]>([
    ['where a share is held out', true, {}],
    ['not where none is', false, { testShare: 0 }],
    ['not of no points', false, painted()],
    ['not of one point that trains, whatever the share', false, painted(false)],
    ['where a point says so, whatever the share', true, { ...painted(false, true), testShare: 0 }],
    ['not of one point that says nothing: it trains', false, painted(undefined)],
    [
      'not where the share of few points comes to none',
      false,
      { ...painted(undefined, undefined), testShare: 0.01 },
    ],
  ])('%s', (_, held, data) => {
    expect(of(data)).toBe(held);
  });
});

describe('shares', () => {
  it.each([
    ['30', 0.3],
    ['30 %', 0.3],
    ['0.3', 0.3],
    ['0.5 %', 0.005],
    ['', Number.NaN],
    ['x', Number.NaN],
  ])('%s', (typed, share) => expect(parseShare(typed)).toBe(share));
});
