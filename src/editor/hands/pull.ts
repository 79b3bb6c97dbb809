/**
 * What a pull on the drawing means: which thing was taken, and what letting go here would do. Pure functions of the
 * layout and two points of the sheet; knows nothing of the page.
 *
 * Invariant: what an intent asks for is within the limits; `none` puts everything back.
 */
import { limits } from '../../experiment/limits.ts';
import type { NetworkLayout } from '../layout.ts';
import { unitOf } from '../places.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What was taken: + below a column, + between two, a neuron, a layer by its name. */
export type Grip =
  | { readonly kind: 'units'; readonly column: number }
  | { readonly kind: 'layer'; readonly at: number }
  | { readonly kind: 'unit'; readonly column: number; readonly unit: number }
  | { readonly kind: 'heading'; readonly column: number };

export type Intent =
  | { readonly kind: 'none' }
  | { readonly kind: 'addUnits'; readonly column: number; readonly count: number }
  | { readonly kind: 'addLayer'; readonly at: number; readonly units: number }
  | { readonly kind: 'removeUnit'; readonly column: number; readonly unit: number }
  | { readonly kind: 'moveUnit'; readonly column: number; readonly unit: number; readonly to: number }
  /** `to` counts hidden layers without this one. */
  | { readonly kind: 'moveLayer'; readonly column: number; readonly to: number };

const NONE: Intent = { kind: 'none' };

/** Distance down for one neuron more of a new layer. */
export const LAYER_PITCH = 30;

/** The grip at a place of the drawing, null where there is nothing to take: inputs and outputs stay. */
export function gripOf(key: string, hidden: number): Grip | null {
  const unit = unitOf(key);
  const isHidden = (column: number) => column > 0 && column <= hidden;
  if (unit) return isHidden(unit.column) ? { kind: 'unit', ...unit } : null;
  const [, kind, number] = /^(add-unit|add-layer|layer)-(\d+)$/.exec(key) ?? [];
  const at = Number(number);
  if (kind === 'add-layer') return { kind: 'layer', at };
  if (kind === 'add-unit') return { kind: 'units', column: at };
  return kind === 'layer' && isHidden(at) ? { kind: 'heading', column: at } : null;
}

/** What letting go at `to` does. */
export function intentOf(grip: Grip, layout: NetworkLayout, shape: readonly number[], to: Point): Intent {
  switch (grip.kind) {
    case 'units':
      return addUnits(grip.column, layout, shape, to);
    case 'layer': {
      const down = to.y - newLayerTop(layout, grip.at);
      if (down < -LAYER_PITCH / 2) return NONE;
      const units = Math.max(limits.units.min, Math.floor(down / LAYER_PITCH) + 1);
      return { kind: 'addLayer', at: grip.at, units: Math.min(limits.units.max, units) };
    }
    case 'unit':
      return pullUnit(grip.column, grip.unit, layout, shape, to);
    case 'heading': {
      const others = layout.columns.slice(1, -1).filter((_, i) => i + 1 !== grip.column);
      const place = others.filter(({ x }) => x < to.x).length;
      return place === grip.column - 1 ? NONE : { kind: 'moveLayer', column: grip.column, to: place };
    }
  }
}

/** Upper end of a new layer while it is pulled. */
export function newLayerTop(layout: NetworkLayout, at: number): number {
  return (layout.layerAdds[at]?.y ?? 0) + 30;
}

/** Distance down for one neuron more of a column. */
export function unitPitch(layout: NetworkLayout, column: number): number {
  return Math.max(20, layout.columns[column]?.pitch ?? 0);
}

function addUnits(column: number, layout: NetworkLayout, shape: readonly number[], to: Point): Intent {
  const add = layout.columns[column]?.add;
  if (!add) return NONE;
  const down = to.y - (add.y - add.size / 2);
  const most = limits.units.max - (shape[column] ?? 0);
  if (down < 0 || most < 1) return NONE;
  const count = Math.floor(down / unitPitch(layout, column)) + 1;
  return { kind: 'addUnits', column, count: Math.min(most, count) };
}

/** How far across a neuron is out of its column. */
export function outOfColumn(layout: NetworkLayout): number {
  return Math.max(28, Math.min(56, layout.spacing * 0.4));
}

function pullUnit(
  column: number,
  unit: number,
  layout: NetworkLayout,
  shape: readonly number[],
  to: Point,
): Intent {
  const place = layout.columns[column];
  if (!place) return NONE;
  if (Math.abs(to.x - place.x) > outOfColumn(layout)) {
    return (shape[column] ?? 0) > limits.units.min ? { kind: 'removeUnit', column, unit } : NONE;
  }
  let nearest = 0;
  place.ys.forEach((y, i) => {
    if (Math.abs(y - to.y) < Math.abs((place.ys[nearest] as number) - to.y)) nearest = i;
  });
  const target = place.units[nearest] ?? unit;
  return target === unit ? NONE : { kind: 'moveUnit', column, unit, to: target };
}

/** Where the violet line stands that says where a layer goes: between the columns it would come between. */
export function dropLine(layout: NetworkLayout, column: number, to: number): number {
  const before = to >= column - 1 ? to + 1 : to;
  return ((layout.columns[before]?.x ?? 0) + (layout.columns[before + 1]?.x ?? 0)) / 2;
}

// ---- the hand

export type Hand =
  | { readonly phase: 'empty' }
  /** Pressed, and not yet moved; `slow`: a finger, which scrolls until it has rested. */
  | {
      readonly phase: 'pressed' | 'rested';
      readonly grip: Grip;
      readonly slow: boolean;
      readonly from: Point;
    }
  | { readonly phase: 'pulling'; readonly grip: Grip; readonly from: Point; readonly to: Point };

export type HandEvent =
  | { readonly type: 'down'; readonly grip: Grip; readonly slow: boolean; readonly at: Point }
  | { readonly type: 'move'; readonly at: Point }
  /** It has been pressed without a move for as long as a menu takes. */
  | { readonly type: 'rest' }
  | { readonly type: 'up' }
  | { readonly type: 'cancel' };

/** `drop`: what the pull meant happens; `menu`: the thing's menu opens; `back`: all is as before. */
export type Outcome = 'none' | 'begin' | 'drop' | 'menu' | 'back';

const EMPTY: Hand = { phase: 'empty' };
export const emptyHand = EMPTY;

/** A press that moves less is a press, px. */
const STILL = 6;

export function handle(hand: Hand, event: HandEvent): { readonly hand: Hand; readonly outcome: Outcome } {
  const stay = { hand, outcome: 'none' } as const;
  if (event.type === 'down') {
    const { grip, slow, at } = event;
    return hand.phase === 'empty'
      ? { hand: { phase: 'pressed', grip, slow, from: at }, outcome: 'none' }
      : // A second finger: the hand wants to zoom.
        { hand: EMPTY, outcome: hand.phase === 'pulling' ? 'back' : 'none' };
  }
  if (hand.phase === 'empty') return stay;
  if (event.type === 'cancel') return { hand: EMPTY, outcome: hand.phase === 'pulling' ? 'back' : 'none' };
  if (event.type === 'rest') {
    return hand.phase === 'pressed' && hand.slow
      ? { hand: { ...hand, phase: 'rested' }, outcome: 'none' }
      : stay;
  }
  if (event.type === 'up') {
    const outcome = hand.phase === 'pulling' ? 'drop' : hand.phase === 'rested' ? 'menu' : 'none';
    return { hand: EMPTY, outcome };
  }
  const { at } = event;
  if (hand.phase === 'pulling') return { hand: { ...hand, to: at }, outcome: 'none' };
  if (Math.abs(at.x - hand.from.x) + Math.abs(at.y - hand.from.y) < STILL) return stay;
  if (hand.phase === 'pressed' && hand.slow) return { hand: EMPTY, outcome: 'none' };
  return { hand: { phase: 'pulling', grip: hand.grip, from: hand.from, to: at }, outcome: 'begin' };
}
