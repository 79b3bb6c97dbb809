/**
 * Where the two plots of ranked scores stand on their surface, and which entry of a curve is nearest to a place there.
 * Pure.
 */
import type { RankCurve } from '../core/ranking.ts';
import { rates } from './ranked.ts';

/** A square in CSS pixels; y grows downwards. */
export interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

export interface RankLayout {
  readonly roc: Square;
  readonly recall: Square;
}

/** Room for the numbers at the left, the name above, numbers and name below. */
const LEFT = 29;
/** Half of a dot at the right edge. */
const RIGHT = 7;
const TOP = 23;
const BOTTOM = 36;
const GAP = 6;
/** Further apart they do not stand. */
const APART = 24;
/** Narrower than this they stand one above the other. */
const NARROW = 296;

export function layOutRanks(width: number, height: number): RankLayout {
  if (width < NARROW) {
    const half = height / 2;
    const side = Math.max(10, Math.min(width - LEFT - RIGHT, half - TOP - BOTTOM));
    return { roc: { left: LEFT, top: TOP, side }, recall: { left: LEFT, top: half + TOP, side } };
  }
  const half = (width - GAP) / 2;
  const side = Math.max(10, Math.min(half - LEFT - RIGHT, height - TOP - BOTTOM));
  // Side by side even where there is room for more between them.
  const second = Math.min(half + GAP, LEFT + side + RIGHT + APART);
  return {
    roc: { left: LEFT, top: TOP, side },
    recall: { left: second + LEFT, top: TOP, side },
  };
}

/** The place of x, y (0 … 1 each) in a square. */
export function placeIn({ left, top, side }: Square, x: number, y: number): readonly [number, number] {
  return [left + x * side, top + (1 - y) * side];
}

/** The entry nearest to a place, on the curve of the square that is nearer to it; null where nothing is drawn. */
export function nearestEntry(layout: RankLayout, curve: RankCurve, x: number, y: number): number | null {
  const distance = ({ left, top, side }: Square) => Math.hypot(x - left - side / 2, y - top - side / 2);
  const roc = distance(layout.roc) <= distance(layout.recall);
  const square = roc ? layout.roc : layout.recall;
  let nearest: number | null = null;
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < curve.scores.length; i++) {
    const { fpr, recall, precision } = rates(curve, i);
    const [cx, cy] = roc ? placeIn(square, fpr, recall) : placeIn(square, recall, precision);
    const away = Math.hypot(cx - x, cy - y);
    if (!(away < best)) continue;
    best = away;
    nearest = i;
  }
  return nearest;
}
