/**
 * What the plane says, as data: the shape of its boundary and how many points are on the wrong side. True only where the
 * grid shows it; where the shape is unclear nothing is said of it.
 */
import type { PlaneField } from '../plane-fill.ts';
import { bend, shapeOf, surfaceOf, winners } from './plane-shape.ts';
import { logit } from './temper.ts';

export type ShapeFinding =
  | { readonly kind: 'nothing' | 'straight' | 'bent' | 'oneEach' | 'tilted' | 'curve' | 'tooLarge' }
  | { readonly kind: 'everywhere'; readonly cls: number }
  | { readonly kind: 'nowhere'; readonly classes: readonly number[] }
  | { readonly kind: 'island'; readonly cls: number }
  | { readonly kind: 'pieces'; readonly cls: number; readonly count: number }
  | { readonly kind: 'flat'; readonly value: number }
  | { readonly kind: 'hills' | 'outside'; readonly low: number; readonly high: number };

export interface PlaneFinding {
  readonly shape: ShapeFinding;
  /** Of one set; null in regression and where nothing is counted. */
  readonly counted: { readonly wrong: number; readonly samples: number } | null;
  /** Where it is not 0.5: how many more (or, negative, fewer) are wrong than there; null where that is not known. */
  readonly threshold: { readonly at: number; readonly more: number | null } | null;
}

/** Cells that a line may be off and still be called straight. */
const STRAIGHT = 0.25;
/** Shares of the scale: below the first a surface is flat, and only above the second hills are told of. */
const FLAT = 0.02;
/** Of the scale, where the plot of a curve ends. */
const OUTSIDE = 1.25;

/**
 * @param classes 0 in regression
 * @param scale the largest value shown, in regression
 * @param oneInput the field is a curve over x₁
 */
export function shapeFinding(
  field: PlaneField | null,
  classes: number,
  threshold: number,
  scale: number,
  oneInput: boolean,
): ShapeFinding {
  if (!field) return { kind: 'nothing' };
  if (!field.values.every(Number.isFinite))
    return { kind: field.answer === 'value' || field.answer === 'margin' ? 'tooLarge' : 'nothing' };
  if (field.answer === 'value') {
    const { low, high, linear } = surfaceOf(field);
    if (oneInput && (low > OUTSIDE * scale || high < -OUTSIDE * scale)) return { kind: 'outside', low, high };
    if (high - low < FLAT * scale) return { kind: 'flat', value: (low + high) / 2 };
    if (linear > 0.9999) return oneInput ? { kind: 'straight' } : { kind: 'tilted' };
    if (linear > 0.99) return { kind: 'nothing' };
    return oneInput ? { kind: 'curve' } : { kind: 'hills', low, high };
  }
  const offset = field.answer === 'probability' ? logit(threshold) : 0;
  const cls = winners(field, offset);
  const { cells, regions, islands, unclear } = shapeOf(cls, field.side, classes);
  const answered = cells.flatMap((count, k) => (count > 0 ? [k] : []));
  if (answered.length === 1) return { kind: 'everywhere', cls: answered[0] };
  if (unclear) return { kind: 'nothing' };
  if (answered.length < classes)
    return { kind: 'nowhere', classes: cells.flatMap((count, k) => (count === 0 ? [k] : [])) };
  const most = regions.indexOf(Math.max(...regions));
  if (classes === 2) {
    if (regions[0] === 1 && regions[1] === 1) {
      const island = islands.indexOf(1);
      if (island >= 0) return { kind: 'island', cls: island };
      return { kind: bend(field, offset) <= STRAIGHT ? 'straight' : 'bent' };
    }
    return { kind: 'pieces', cls: most, count: regions[most] };
  }
  if (regions[most] > 1) return { kind: 'pieces', cls: most, count: regions[most] };
  return { kind: 'oneEach' };
}

/** How many points of a set are not called what they are; null where nothing is known of them. */
export function countWrong(
  points: { readonly count: number; readonly target: ArrayLike<number>; readonly isTest: ArrayLike<number> },
  classes: ArrayLike<number>,
  set: 'train' | 'test',
): { readonly wrong: number; readonly samples: number } | null {
  if (classes.length !== points.count) return null;
  let wrong = 0;
  let samples = 0;
  for (let i = 0; i < points.count; i++) {
    if ((points.isTest[i] === 1) !== (set === 'test')) continue;
    samples += 1;
    if (classes[i] !== points.target[i]) wrong += 1;
  }
  return samples > 0 ? { wrong, samples } : null;
}
