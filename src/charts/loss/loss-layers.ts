/**
 * The layers of the drawing of the losses, each drawn by itself: gap, range of the mini-batches, earlier runs, lines,
 * cursor, what is being marked. Places come as functions from rows to pixels.
 *
 * Draws with paths alone, so that it becomes SVG as well.
 */
import type { Palette } from '../palette.ts';
import type { Axis } from '../ticks.ts';
import { columnRanges } from './envelope.ts';
import type { LossRows } from './loss-rows.ts';

/** Width in which the extremes of the mini-batches become one, in pixels. */
const COLUMN = 3;

type Place = (row: number) => number;

/** Between the two lines, wherever both are known. */
export function shadeGap(
  context: CanvasRenderingContext2D,
  palette: Palette,
  count: number,
  x: Place,
  train: Place,
  test: Place,
): void {
  context.fillStyle = palette.css.recess;
  const known = (row: number) => !Number.isNaN(train(row) + test(row));
  for (let from = 0; from < count; from++) {
    if (!known(from)) continue;
    let to = from;
    while (to + 1 < count && known(to + 1)) to++;
    context.beginPath();
    for (let row = from; row <= to; row++) context.lineTo(x(row), test(row));
    for (let row = to; row >= from; row--) context.lineTo(x(row), train(row));
    context.closePath();
    context.fill();
    from = to;
  }
}

/**
 * From the lowest to the highest loss of the mini-batches. Where each is a point of its own the range has no height: its
 * outline is then the line of the single losses.
 * @returns the middle of its last column in pixels, for its name; null: nothing was drawn
 */
export function drawBand(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { count, lowest, highest }: LossRows,
  x: Place,
  y: (loss: number) => number,
): number | null {
  const ranges = columnRanges(count, x, lowest, highest, COLUMN);
  if (ranges.length === 0) return null;
  const tops = (offset: 1 | 2) => {
    for (let i = 0; i < ranges.length; i += 3) context.lineTo(ranges[i], y(ranges[i + offset]));
  };
  context.beginPath();
  tops(2);
  for (let i = ranges.length - 3; i >= 0; i -= 3) context.lineTo(ranges[i], y(ranges[i + 1]));
  context.closePath();
  context.globalAlpha = 0.15;
  context.fillStyle = palette.css.train;
  context.fill();
  context.globalAlpha = 0.3;
  context.strokeStyle = palette.css.train;
  context.lineWidth = 0.75;
  context.lineJoin = 'round';
  for (const offset of [1, 2] as const) {
    context.beginPath();
    tops(offset);
    context.stroke();
  }
  context.globalAlpha = 1;
  return (y(ranges[ranges.length - 2]) + y(ranges[ranges.length - 1])) / 2;
}

interface LineStyle {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
  /** 0 … 1 */
  readonly alpha: number;
}

/** A line through all rows that are known; a single one is a dot. */
export function drawLine(
  context: CanvasRenderingContext2D,
  count: number,
  x: Place,
  y: Place,
  { colour, width, dash, alpha }: LineStyle,
): void {
  context.beginPath();
  let drawn = false;
  for (let row = 0; row < count; row++) {
    const at = y(row);
    if (Number.isNaN(at)) drawn = false;
    else if (drawn) context.lineTo(x(row), at);
    else {
      context.moveTo(x(row), at);
      drawn = true;
    }
  }
  context.globalAlpha = alpha;
  context.lineJoin = 'round';
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.setLineDash([...dash]);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** Filled for training, open for test. */
export function drawDot(
  context: CanvasRenderingContext2D,
  palette: Palette,
  set: 'train' | 'test',
  x: number,
  y: number,
): void {
  const test = set === 'test';
  const colour = test ? palette.css.test : palette.css.train;
  context.beginPath();
  context.arc(x, y, test ? 3.6 : 4, 0, 2 * Math.PI);
  context.lineWidth = test ? 2 : 1.5;
  context.fillStyle = test ? palette.css.paper : colour;
  context.strokeStyle = test ? colour : palette.css.paper;
  context.fill();
  context.stroke();
}

/** Where it is read. */
export function drawCursor(
  context: CanvasRenderingContext2D,
  palette: Palette,
  x: number,
  top: number,
  bottom: number,
): void {
  context.fillStyle = palette.css.here;
  context.fillRect(x - 0.75, top, 1.5, bottom - top);
}

/** What is being marked to be looked at. */
export function drawMarked(
  context: CanvasRenderingContext2D,
  palette: Palette,
  from: number,
  to: number,
  top: number,
  bottom: number,
): void {
  context.globalAlpha = 0.12;
  context.fillStyle = palette.css.here;
  context.fillRect(from, top, to - from, bottom - top);
  context.globalAlpha = 1;
  for (const edge of [from, to]) context.fillRect(edge - 0.5, top, 1, bottom - top);
}

/** Text on a halo of paper, so that lines pass behind it. */
export function drawHaloed(
  context: CanvasRenderingContext2D,
  paper: string,
  text: string,
  x: number,
  y: number,
): void {
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}

/** An earlier run on the time axis of this one. */
export interface PastLine {
  readonly name: string;
  readonly time: Float64Array;
  readonly train: Float64Array;
  readonly test: Float64Array;
}

/** Dots instead of dashes: an earlier test loss is not the present one. */
const DOTTED = [1, 2.5];
/** So far apart are the places along a line at which its name may stand, in pixels. */
const APART = 24;

/**
 * As thin lines: training solid, test dotted.
 * @returns where its name may stand: where its training line ends, and places before that, from the right; none where it
 * is outside of what is seen
 */
export function drawPast(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { time, train, test }: PastLine,
  { low, high }: Axis,
  x: (time: number) => number,
  at: (loss: number) => number,
): readonly { readonly x: number; readonly y: number }[] {
  const hidden = (row: number) => time[row] < low || time[row] > high;
  const style = { colour: palette.css['ink-3'], width: 1.25, alpha: 0.85 };
  const line = (values: Float64Array) => (row: number) => (hidden(row) ? Number.NaN : at(values[row]));
  drawLine(context, time.length, (row) => x(time[row]), line(test), { ...style, dash: DOTTED });
  drawLine(context, time.length, (row) => x(time[row]), line(train), { ...style, dash: [] });
  const places: { x: number; y: number }[] = [];
  for (let row = time.length - 1; row >= 0; row--) {
    const place = { x: x(time[row]), y: line(train)(row) };
    if (!Number.isNaN(place.y) && !(place.x > places[places.length - 1]?.x - APART)) places.push(place);
  }
  return places;
}
