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

/** Each earlier run where it ends or, where something stands there, along its line. */
export function namePast(
  { context, fonts }: Surface,
  palette: Palette,
  past: readonly PastLine[],
  ends: readonly ({ readonly x: number; readonly y: number } | null)[],
  dots: readonly { readonly x: number; readonly y: number }[],
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): void {
  context.font = fonts.text;
  context.fillStyle = palette.css['ink-3'];
  context.textAlign = 'left';
  const named = past.flatMap(({ name }, i) => {
    const end = ends[i];
    return end ? [{ name, ...end, width: context.measureText(name).width }] : [];
  });
  placeNames(named, dots, box).forEach((place, i) => {
    if (place) drawHaloed(context, palette.css.paper, named[i].name, place.x, place.y);
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
