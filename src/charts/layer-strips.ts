/**
 * What the pictures of the layers over time have in common: one strip under another, hidden 1 at the top, each with its
 * name at the left, and the axis of updates at the foot. And how a raster becomes shades of ink.
 *
 * Knows nothing of React or snapshots, nor of what is counted.
 */

import type { Raster } from './layer-history.ts';
import { timeAxis, timeText } from './loss/time-axis.ts';
import { css, mix, type Palette } from './palette.ts';
import type { Surface } from './surface.ts';
import { type Axis, fittingTicks, NAME_GAP } from './ticks.ts';

export interface Strip {
  readonly top: number;
  readonly bottom: number;
}

export interface Strips {
  readonly left: number;
  readonly right: number;
  readonly steps: Axis;
  readonly each: readonly Strip[];
}

/** What is said of the columns of text stands above the first strip. */
const HEAD = 18;
const GAP = 8;
const FOOT = 24;
/** From line to line of text. */
export const LINE = 15;
/** Baseline of what is said above the strips. */
export const HEADING = 10;
/** Height that a layer should have at least, CSS pixels. */
export const LAYER_HEIGHT = 48;

/** The least height of a drawing of so many layers. */
export function stripsHeight(layers: number): number {
  return HEAD + layers * LAYER_HEIGHT + FOOT;
}

/**
 * @param left where the strips begin: after their ticks
 * @param beside room right of them
 */
export function layOutStrips(
  { width, height }: Surface,
  layers: number,
  last: number,
  left: number,
  beside: number,
): Strips {
  const right = width - beside;
  const block = (height - HEAD - FOOT + GAP) / Math.max(1, layers);
  const each = Array.from({ length: layers }, (_, layer) => ({
    top: Math.round(HEAD + layer * block),
    bottom: Math.round(HEAD + (layer + 1) * block - GAP),
  }));
  return { left, right, steps: timeAxis('updates', 'linear', [0, last], false, right - left), each };
}

/** The place of a step; the axis begins at 0. */
export function stepX({ left, right, steps }: Strips, step: number): number {
  return left + (step / steps.high) * (right - left);
}

/** The step at a place. */
export function stepAt({ left, right, steps }: Strips, x: number): number {
  return ((x - left) / (right - left)) * steps.high;
}

/** The strip at a height: the nearest. */
export function stripAt({ each }: Strips, y: number): number {
  const index = each.findIndex(({ bottom }) => y <= bottom + GAP / 2);
  return index < 0 ? each.length - 1 : index;
}

export function drawSteps(surface: Surface, palette: Palette, strips: Strips, unit: string): void {
  const { context, height, width, fonts } = surface;
  const y = height - 5;
  context.font = fonts.text;
  context.fillStyle = palette.css['ink-2'];
  context.textAlign = 'right';
  context.fillText(unit, width, y);
  const end = width - context.measureText(unit).width - NAME_GAP;
  context.textAlign = 'center';
  const widthOf = (tick: number) => context.measureText(timeText(tick, 'updates')).width;
  for (const tick of fittingTicks(strips.steps.ticks, (step) => stepX(strips, step), widthOf, end)) {
    context.fillText(timeText(tick, 'updates'), stepX(strips, tick), y);
  }
}

/** Shades of ink, from the first that is seen at all. */
const SHADES = 10;
const FAINTEST = 0.1;
const DARKEST = 0.88;

/**
 * 0: nothing; else 1 … SHADES, the darkest from half of the weights on. The square root, so that a few weights do not
 * vanish beside many.
 */
export function shadeOf(share: number): number {
  return share <= 0 ? 0 : Math.min(SHADES, Math.ceil(SHADES * Math.sqrt(2 * share)));
}

/** How many columns a raster of this width has: coarser where each shape stays an element of a file. */
export function columnsFor(surface: Surface, strips: Strips): number {
  const width = Math.max(1, strips.right - strips.left);
  return Math.max(1, Math.min(surface.vector ? 96 : 480, Math.floor(width / 2)));
}

/** @param y edges of the rows, from the first row's lower edge on: rows + 1 of them, falling or rising */
export function drawRaster(
  { context }: Surface,
  palette: Palette,
  raster: Raster,
  { left, right }: Strips,
  y: (edge: number) => number,
): void {
  const { columns, rows, shares } = raster;
  const { paper, ink } = palette.rgb;
  const colours = Array.from({ length: SHADES }, (_, i) =>
    css(mix(paper, ink, FAINTEST + ((DARKEST - FAINTEST) * i) / (SHADES - 1))),
  );
  const x = (column: number) => Math.round(left + (column / columns) * (right - left));
  for (let row = 0; row < rows; row++) {
    const [one, other] = [Math.round(y(row)), Math.round(y(row + 1))];
    const [top, tall] = [Math.min(one, other), Math.abs(one - other)];
    if (tall === 0) continue;
    for (let column = 0; column < columns; ) {
      const shade = shadeOf(shares[row * columns + column]);
      let end = column + 1;
      while (end < columns && shadeOf(shares[row * columns + end]) === shade) end++;
      if (shade > 0) {
        context.fillStyle = colours[shade - 1];
        context.fillRect(x(column), top, x(end) - x(column), tall);
      }
      column = end;
    }
  }
}

/** A line through the middles of the columns, ink on a halo of paper; broken where `line` is NaN. */
export function drawMean(
  { context }: Surface,
  palette: Palette,
  { columns, line }: Raster,
  { left, right }: Strips,
  y: (value: number) => number,
): void {
  for (const [width, colour] of [
    [3.5, palette.css.paper],
    [1.5, palette.css.ink],
  ] as const) {
    context.beginPath();
    let drawn = false;
    for (let column = 0; column < columns; column++) {
      if (Number.isNaN(line[column])) {
        drawn = false;
        continue;
      }
      const x = left + ((column + 0.5) / columns) * (right - left);
      const at = y(line[column]);
      // A single column is a dash.
      if (!drawn) context.moveTo(x - 1, at);
      context.lineTo(drawn ? x : x + 1, at);
      drawn = true;
    }
    context.lineJoin = 'round';
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
}

/** Where one reads: a line through the strip that is read, and its end. */
export function drawCursor({ context }: Surface, palette: Palette, x: number, { top, bottom }: Strip): void {
  context.fillStyle = palette.css.here;
  context.fillRect(Math.round(x) - 1, top - 2, 2, bottom - top + 4);
}

/** The name of a layer, and below it what must be known of it. */
export function drawName(
  { context, fonts }: Surface,
  palette: Palette,
  name: string,
  flag: string | null,
  { top }: Strip,
): void {
  context.font = fonts.strong;
  context.textAlign = 'left';
  context.fillStyle = palette.css.ink;
  context.fillText(name, 0, top + 10);
  if (flag !== null) context.fillText(flag, 0, top + 10 + LINE);
}

/** The room for names and flags. */
export function namesWidth({ context, fonts }: Surface, texts: readonly string[]): number {
  context.font = fonts.strong;
  return Math.max(0, ...texts.map((text) => context.measureText(text).width));
}
