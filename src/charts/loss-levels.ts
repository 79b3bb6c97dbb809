/**
 * Contour lines of a loss surface: which levels, and where on their lines the labels stand. Pure.
 * Heights are taken as logarithms, as losses differ by factors.
 */
import { contours, ticks } from 'd3';
import type { LossSurface } from '../training/protocol.ts';

/** Losses below this are drawn alike. */
const SMALLEST_LOSS = 1e-15;
/** Losses beyond this factor of the lowest are drawn alike. */
const HIGHEST = 1e6;
const MOST_LEVELS = 9;
/** Shares of the side that a label keeps from what it should not hide. */
const CLEAR = 0.07;
/** Powers of ten from the lowest to the highest, below which the surface counts as nearly level. */
const LEVEL = 0.5;
/** Candidates in a decade, from coarse to fine. */
const STEPS = [
  [1],
  [1, 3],
  [1, 2, 5],
  [1, 1.5, 2, 3, 5, 7],
  [1, 1.2, 1.5, 1.8, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9],
];

/** The part of a surface that is known, side × side, as log₁₀ of the loss. */
export interface KnownHeights {
  readonly side: number;
  readonly logs: Float64Array;
  readonly lowest: number;
  readonly highest: number;
}

export function knownHeights({ side, spacing, heights }: LossSurface): KnownHeights | null {
  const known = (side - 1) / spacing + 1;
  const logs = new Float64Array(known * known);
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logs.length; i++) {
    const height = heights[Math.floor(i / known) * spacing * side + (i % known) * spacing];
    logs[i] = Math.log10(Math.max(SMALLEST_LOSS, height));
    if (!Number.isFinite(logs[i])) continue;
    lowest = Math.min(lowest, logs[i]);
    highest = Math.max(highest, logs[i]);
  }
  if (!(lowest <= highest)) return null;
  const top = Math.min(highest, lowest + Math.log10(HIGHEST));
  for (let i = 0; i < logs.length; i++) logs[i] = Math.min(top, Number.isNaN(logs[i]) ? top : logs[i]);
  return { side: known, logs, lowest, highest: top };
}

/**
 * Round losses between the lowest and the highest, ascending: at equal distances where the surface is nearly level, else
 * by factors, the finest set of them that has few enough.
 */
export function lossLevels({ lowest, highest }: KnownHeights): readonly number[] {
  if (highest - lowest < LEVEL) {
    const within = (level: number) => Math.log10(level) > lowest && Math.log10(level) < highest;
    return ticks(10 ** lowest, 10 ** highest, 7).filter(within);
  }
  const inside = (steps: readonly number[]) => {
    const levels: number[] = [];
    for (let power = Math.floor(lowest); power <= Math.ceil(highest); power++) {
      for (const step of steps) {
        const level = Number(`${step}e${power}`);
        if (Math.log10(level) > lowest && Math.log10(level) < highest) levels.push(level);
      }
    }
    return levels;
  };
  const sets = STEPS.map(inside).filter((levels) => levels.length <= MOST_LEVELS);
  return sets.at(-1) ?? inside(STEPS[0]).slice(-MOST_LEVELS);
}

/** Rings around what is at or above a level, in shares of the square: x along the first weight, y upwards, 0 … 1. */
export function contourRings(
  { side, logs }: KnownHeights,
  level: number,
): readonly (readonly [number, number][])[] {
  const { coordinates } = contours()
    .size([side, side])
    // A typed array serves d3 as well as a list.
    .contour(logs as unknown as number[], Math.log10(level));
  // d3 puts a value into the middle of its cell; ours stand on the edges.
  const share = (at: number) => Math.max(0, Math.min(1, (at - 0.5) / (side - 1)));
  return coordinates.flatMap((polygon) =>
    polygon.map((ring) => ring.map(([x, y]) => [share(x), share(y)] as [number, number])),
  );
}

/** Whether a piece of a ring only runs along the edge of the square. */
export function alongEdge(a: readonly [number, number], b: readonly [number, number]): boolean {
  return [0, 1].some((which) => a[which] === b[which] && (a[which] === 0 || a[which] === 1));
}

/**
 * Where a label can stand on one of the rings: well inside, as far as possible from those that stand already.
 * @param taken in the same shares
 * @param least distance to the nearest of them
 * @param covered where something is drawn that a label should not hide
 */
export function labelPlace(
  rings: readonly (readonly [number, number][])[],
  taken: readonly (readonly [number, number])[],
  least: number,
  covered: readonly (readonly [number, number])[] = [],
): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  let farthest = least;
  for (const ring of rings) {
    for (const place of ring) {
      if (place.some((share) => share < 0.08 || share > 0.92)) continue;
      const nearest = Math.min(1, ...taken.map(([x, y]) => Math.hypot(x - place[0], y - place[1])));
      if (nearest <= farthest) continue;
      if (covered.some(([x, y]) => Math.hypot(x - place[0], y - place[1]) < CLEAR)) continue;
      farthest = nearest;
      best = place;
    }
  }
  return best;
}
