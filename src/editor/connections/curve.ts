/**
 * The geometry of the lines: the same curve as `edges.ts` draws, asked where it is, how near it is, and whether a loop
 * drawn round it holds some of it. Pure functions; px of the sheet.
 *
 * A line runs from (x1, y1) to (x2, y2) with both handles at the middle of the gap. So x depends on t alone and grows
 * with it, and y = y1 + (y2 − y1)·s with s = 3t² − 2t³.
 */
import { type Gap, gapBetween } from '../edges.ts';
import type { NetworkLayout } from '../layout.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A connection by the numbers of its gap and of its units; gap g lies before column g + 1. */
export interface Line {
  readonly gap: number;
  readonly input: number;
  readonly unit: number;
}

export const sameLine = (a: Line, b: Line) => a.gap === b.gap && a.input === b.input && a.unit === b.unit;

export interface Curve {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const ease = (t: number) => t * t * (3 - 2 * t);

/** Where along the gap the curve is: 0 at x1, 1 at x2. */
const across = (t: number) => 1.5 * t * (1 - t) + t * t * t;

export function pointAt({ x1, y1, x2, y2 }: Curve, t: number): Point {
  return { x: x1 + (x2 - x1) * across(t), y: y1 + (y2 - y1) * ease(t) };
}

/** The unit vector across the curve at t, for ticks. */
export function normalAt({ x1, y1, x2, y2 }: Curve, t: number): Point {
  const dx = (x2 - x1) * (1.5 - 3 * t + 3 * t * t);
  const dy = (y2 - y1) * 6 * t * (1 - t);
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  return { x: -dy / length, y: dx / length };
}

/** t of the curve's point above or below x; the ends outside of it. */
export function placeAcross(x1: number, x2: number, x: number): number {
  const wanted = (x - x1) / (x2 - x1);
  if (!(wanted > 0)) return 0;
  if (wanted >= 1) return 1;
  let [low, high] = [0, 1];
  for (let i = 0; i < 24; i++) {
    const t = (low + high) / 2;
    if (across(t) < wanted) low = t;
    else high = t;
  }
  return (low + high) / 2;
}

const STEPS = 48;

/** t of the curve's point nearest to (x, y). */
export function nearestOn(curve: Curve, x: number, y: number): number {
  const distance = (t: number) => {
    const point = pointAt(curve, t);
    return (point.x - x) * (point.x - x) + (point.y - y) * (point.y - y);
  };
  let best = 0;
  for (let i = 1; i <= STEPS; i++) if (distance(i / STEPS) < distance(best)) best = i / STEPS;
  let [low, high] = [Math.max(0, best - 1 / STEPS), Math.min(1, best + 1 / STEPS)];
  for (let i = 0; i < 20; i++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (distance(a) < distance(b)) high = b;
    else low = a;
  }
  return (low + high) / 2;
}

export function gapsOf({ columns }: NetworkLayout): Gap[] {
  return columns.slice(1).map((to, i) => gapBetween(columns[i] as typeof to, to));
}

/** The curve of a line, null where one of its ends is not shown. */
export function curveOf(gaps: readonly Gap[], { gap, input, unit }: Line): Curve | null {
  const between = gaps[gap];
  const y1 = between?.from.ys[between.from.units.indexOf(input)];
  const y2 = between?.to.ys[between.to.units.indexOf(unit)];
  return between && y1 !== undefined && y2 !== undefined ? { x1: between.x1, y1, x2: between.x2, y2 } : null;
}

/** All lines that have a place on the drawing, with their curves. */
function* shownLines(gaps: readonly Gap[]): Generator<{ readonly line: Line; readonly curve: Curve }> {
  for (const [gap, { from, to, x1, x2 }] of gaps.entries()) {
    for (const [j, unit] of to.units.entries()) {
      for (const [i, input] of from.units.entries()) {
        const curve = { x1, y1: from.ys[i] as number, x2, y2: to.ys[j] as number };
        yield { line: { gap, input, unit }, curve };
      }
    }
  }
}

/** The line nearest to the point, within `reach` of it; the first of equals. Null where there is none. */
export function lineAt(
  gaps: readonly Gap[],
  { x, y }: Point,
  reach: number,
  shown: (line: Line) => boolean = () => true,
): Line | null {
  const gap = gaps.findIndex(({ x1, x2 }) => x >= x1 - 2 && x <= x2 + 2);
  const between = gaps[gap];
  if (!between) return null;
  const { from, to, x1, x2 } = between;
  const t = placeAcross(x1, x2, x);
  const [s, width, rise] = [ease(t), (x2 - x1) * (1.5 - 3 * t + 3 * t * t), 6 * t * (1 - t)];
  let best: Line | null = null;
  let least = reach;
  for (const [j, unit] of to.units.entries()) {
    for (const [i, input] of from.units.entries()) {
      const [y1, y2] = [from.ys[i] as number, to.ys[j] as number];
      // The distance along y, seen from the side of the steep curve.
      const slope = ((y2 - y1) * rise) / width;
      const distance = Math.abs(y1 + (y2 - y1) * s - y) / Math.sqrt(1 + slope * slope);
      if (distance < least && shown({ gap, input, unit })) {
        least = distance;
        best = { gap, input, unit };
      }
    }
  }
  return best;
}

const SEGMENTS = 20;

/** The lines of which any part lies inside the loop. */
export function linesIn(
  gaps: readonly Gap[],
  loop: readonly Point[],
  shown: (line: Line) => boolean = () => true,
): Line[] {
  if (loop.length < 3) return [];
  const xs = loop.map(({ x }) => x);
  const ys = loop.map(({ y }) => y);
  const box = { x1: Math.min(...xs), x2: Math.max(...xs), y1: Math.min(...ys), y2: Math.max(...ys) };
  const found: Line[] = [];
  for (const { line, curve } of shownLines(gaps)) {
    if (curve.x2 < box.x1 || curve.x1 > box.x2) continue;
    if (Math.max(curve.y1, curve.y2) < box.y1 || Math.min(curve.y1, curve.y2) > box.y2) continue;
    if (touches(curve, loop) && shown(line)) found.push(line);
  }
  return found;
}

function touches(curve: Curve, loop: readonly Point[]): boolean {
  let before = pointAt(curve, 0);
  if (isInside(before, loop)) return true;
  for (let n = 1; n <= SEGMENTS; n++) {
    const point = pointAt(curve, n / SEGMENTS);
    if (isInside(point, loop)) return true;
    for (let i = 0; i < loop.length; i++) {
      if (cross(before, point, loop[i] as Point, loop[(i + 1) % loop.length] as Point)) return true;
    }
    before = point;
  }
  return false;
}

/** Even-odd rule: the loop is closed from its last point to its first. */
export function isInside({ x, y }: Point, loop: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = loop.length - 1; i < loop.length; j = i++) {
    const [a, b] = [loop[i] as Point, loop[j] as Point];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

const side = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) > 0 !== side(a, b, d) > 0 && side(c, d, a) > 0 !== side(c, d, b) > 0;
}

/** As the `d` of an SVG path. */
export function pathOf({ x1, y1, x2, y2 }: Curve): string {
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}
