/**
 * Names inside the drawing of the losses: of the gap between the two lines, and of earlier runs. Where there is no room
 * there is no name.
 */
import type { Palette } from '../palette.ts';
import type { Surface } from '../surface.ts';
import { drawHaloed, type PastLine } from './loss-layers.ts';
import { placeInGap, placeNames } from './loss-names.ts';
import type { LossRows } from './loss-rows.ts';

interface Losses {
  readonly rows: LossRows;
  /** The step since which it overfits; null: it does not. */
  readonly overfitsSince: number | null;
  readonly timeAt: (step: number) => number;
  readonly names: { readonly gap: string; readonly overfitting: string };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points of a line that are nearer to each other than this count as one, in pixels. */
const NEAR = 5;

/** A line as a few points, for what should not cover it. */
export function pointsAlong(
  count: number,
  x: (row: number) => number,
  y: (row: number) => number,
): readonly Point[] {
  const points: Point[] = [];
  for (let row = 0; row < count; row++) {
    const [point, last] = [{ x: x(row), y: y(row) }, points[points.length - 1]];
    if (Number.isNaN(point.y)) continue;
    if (!last || Math.abs(point.x - last.x) + Math.abs(point.y - last.y) >= NEAR) points.push(point);
  }
  return points;
}

/**
 * Each earlier run where it ends or, where something stands there, along its line.
 * @param places of each run, as `drawPast` gives them
 * @param dots and lines of the present run
 */
export function namePast(
  { context, fonts }: Surface,
  palette: Palette,
  past: readonly PastLine[],
  places: readonly (readonly Point[])[],
  { dots, lines }: { readonly dots: readonly Point[]; readonly lines: readonly Point[] },
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): void {
  context.font = fonts.text;
  context.fillStyle = palette.css['ink-2'];
  context.textAlign = 'left';
  const named = past.map(({ name }, i) => ({ places: places[i], width: context.measureText(name).width }));
  placeNames(named, dots, lines, box).forEach((place, i) => {
    if (place) drawHaloed(context, palette.css.paper, past[i].name, place.x, place.y);
  });
}

/** In the gap itself, where there is room: from where it overfits on it is named so. */
export function nameGap(
  { context }: Surface,
  palette: Palette,
  { rows, overfitsSince, timeAt, names }: Losses,
  place: {
    readonly atRow: (row: number) => number;
    readonly trainAt: (row: number) => number;
    readonly testAt: (row: number) => number;
    readonly left: number;
    readonly x: (time: number) => number;
  },
): void {
  const { atRow, trainAt, testAt, left, x } = place;
  const name = overfitsSince === null ? names.gap : names.overfitting;
  const since = overfitsSince === null ? left : Math.max(left, x(timeAt(overfitsSince)));
  const wide = context.measureText(name).width;
  const middle = placeInGap(rows.count, atRow, trainAt, testAt, wide, since);
  if (!middle) return;
  context.textAlign = 'center';
  drawHaloed(context, palette.css.recess, name, middle.x, middle.y + 4);
}
