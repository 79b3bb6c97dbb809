/** What a pull on the drawing means. */
import { describe, expect, it } from 'vitest';
import {
  dropLine,
  emptyHand,
  type Grip,
  gripOf,
  type Hand,
  handle,
  intentOf,
} from '../../src/editor/hands/pull.ts';
import { layoutNetwork } from '../../src/editor/layout.ts';

const shape = [2, 8, 6, 3];
const layout = layoutNetwork(shape, 720, 470, {
  coarse: false,
  inputLabel: 20,
  outputLabel: 50,
  names: [30, 30, 52],
});
const [, first, second] = layout.columns as [never, (typeof layout.columns)[0], (typeof layout.columns)[0]];

describe('what can be taken', () => {
  it.each([
    ['unit-1-3', { kind: 'unit', column: 1, unit: 3 }],
    ['layer-2', { kind: 'heading', column: 2 }],
    ['add-unit-1', { kind: 'units', column: 1 }],
    ['add-layer-0', { kind: 'layer', at: 0 }],
    ['unit-0-0', null],
    ['unit-3-0', null],
    ['layer-0', null],
    ['layer-3', null],
    ['remove-unit-1', null],
    ['remove-layer-1', null],
  ])('%s', (key, grip) => {
    expect(gripOf(key, 2)).toEqual(grip);
  });
});

describe('what letting go does', () => {
  const intent = (grip: Grip, x: number, y: number) => intentOf(grip, layout, shape, { x, y });

  it('adds as many neurons as + is pulled down', () => {
    const add = first.add as { y: number; size: number };
    const at = (n: number) =>
      intent({ kind: 'units', column: 1 }, first.x, add.y + (n - 1) * first.pitch + 2);
    expect(at(1)).toEqual({ kind: 'addUnits', column: 1, count: 1 });
    expect(at(3)).toEqual({ kind: 'addUnits', column: 1, count: 3 });
    expect(at(500)).toEqual({ kind: 'addUnits', column: 1, count: 120 });
    expect(at(-1)).toEqual({ kind: 'none' });
  });

  it('adds a layer of as many neurons as + is pulled down', () => {
    const y = (layout.layerAdds[1]?.y ?? 0) + 30;
    const at = (down: number) => intent({ kind: 'layer', at: 1 }, 300, y + down);
    expect(at(0)).toEqual({ kind: 'addLayer', at: 1, units: 1 });
    expect(at(155)).toEqual({ kind: 'addLayer', at: 1, units: 6 });
    expect(at(99_999)).toEqual({ kind: 'addLayer', at: 1, units: 128 });
    expect(at(-20)).toEqual({ kind: 'none' });
  });

  it('moves a neuron within its column and removes it outside', () => {
    const grip: Grip = { kind: 'unit', column: 2, unit: 1 };
    const y = (i: number) => second.ys[i] as number;
    expect(intent(grip, second.x + 5, y(1) + 3)).toEqual({ kind: 'none' });
    expect(intent(grip, second.x + 5, y(4) - 3)).toEqual({ kind: 'moveUnit', column: 2, unit: 1, to: 4 });
    expect(intent(grip, second.x, -500)).toEqual({ kind: 'moveUnit', column: 2, unit: 1, to: 0 });
    expect(intent(grip, second.x - 90, y(1))).toEqual({ kind: 'removeUnit', column: 2, unit: 1 });
  });

  it('keeps the last neuron of a layer', () => {
    const one = [2, 1, 3];
    const only = layoutNetwork(one, 720, 470, {
      coarse: false,
      inputLabel: 20,
      outputLabel: 50,
      names: [30, 52],
    });
    expect(intentOf({ kind: 'unit', column: 1, unit: 0 }, only, one, { x: 0, y: 200 })).toEqual({
      kind: 'none',
    });
  });

  it('moves a layer past others, and says where', () => {
    const grip: Grip = { kind: 'heading', column: 1 };
    expect(intent(grip, second.x - 10, 20)).toEqual({ kind: 'none' });
    expect(intent(grip, second.x + 10, 20)).toEqual({ kind: 'moveLayer', column: 1, to: 1 });
    expect(dropLine(layout, 1, 1)).toBeCloseTo(second.x + layout.spacing / 2);
    expect(intent({ kind: 'heading', column: 2 }, 0, 20)).toEqual({ kind: 'moveLayer', column: 2, to: 0 });
    expect(dropLine(layout, 2, 0)).toBeCloseTo(first.x - layout.spacing / 2);
  });
});

describe('the hand', () => {
  const grip: Grip = { kind: 'unit', column: 1, unit: 0 };
  type Step = Parameters<typeof handle>[1];
  function run(...events: Step[]): [string, string[]] {
    let hand: Hand = emptyHand;
    const outcomes: string[] = [];
    for (const event of events) {
      const next = handle(hand, event);
      hand = next.hand;
      if (next.outcome !== 'none') outcomes.push(next.outcome);
    }
    return [hand.phase, outcomes];
  }
  const down = (slow = false): Step => ({ type: 'down', grip, slow, at: { x: 0, y: 0 } });
  const move = (x: number): Step => ({ type: 'move', at: { x, y: 0 } });
  const [rest, up, cancel] = [{ type: 'rest' }, { type: 'up' }, { type: 'cancel' }] as const;

  it.each<[string, Step[], string, string[]]>([
    ['a press', [down(), move(2), up], 'empty', []],
    ['a pull', [down(), move(20), move(30), up], 'empty', ['begin', 'drop']],
    ['a pull that Esc ends', [down(), move(20), cancel, move(40), up], 'empty', ['begin', 'back']],
    ['a mouse that rests', [down(), rest, up], 'empty', []],
    ['a finger that scrolls', [down(true), move(20), move(40), up], 'empty', []],
    ['a long press', [down(true), rest, up], 'empty', ['menu']],
    ['a long press, then a pull', [down(true), rest, move(20), up], 'empty', ['begin', 'drop']],
    ['a second finger', [down(), move(20), down()], 'empty', ['begin', 'back']],
    ['two fingers at once', [down(true), down(true), move(20), up], 'empty', []],
  ])('%s', (_, events, phase, outcomes) => {
    expect(run(...events)).toEqual([phase, outcomes]);
  });
});
