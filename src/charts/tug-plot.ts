/**
 * Draws the tug of war: what each sample of a batch pulls at two weights, as an arrow from the middle, and their mean.
 * Knows nothing of React or snapshots.
 */
import { scaleLinear } from 'd3';
import type { Box } from './conveyor-plot.ts';
import { traceMark } from './mark-outline.ts';
import { drawNumeral } from './marks.ts';
import { css, HUES, type Palette } from './palette.ts';
import type { Surface } from './surface.ts';
import { calmCeiling, tickText } from './ticks.ts';

export interface TugData {
  readonly pulls: readonly [Float64Array, Float64Array];
  readonly mean: readonly [number, number];
  /** Class of each arrow, −1 where there are none. */
  readonly classes: readonly number[];
  /** There are more classes than marks: the numeral of each is its mark. */
  readonly numerals: boolean;
  /** The arrow that a person reads; null: none. */
  readonly read: number | null;
  /** What the axes are called, and the mean. */
  readonly names: readonly [string, string];
  readonly meanName: string;
}

export interface DrawnTug {
  readonly x: (pull: number) => number;
  readonly y: (pull: number) => number;
  readonly box: Box;
}

const TOP = 22;
const BOTTOM = 36;
const TIP = 3.4;

/** An arrow with a head of `head` px at its end; no longer than a dot it is one. */
export function drawArrow(
  context: CanvasRenderingContext2D,
  from: readonly [number, number],
  to: readonly [number, number],
  head: number,
): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length < 1) {
    context.beginPath();
    context.arc(to[0], to[1], 2.5, 0, 2 * Math.PI);
    context.fill();
    return;
  }
  const [ux, uy] = [dx / length, dy / length];
  const size = Math.min(head, length);
  const neck = [to[0] - size * ux, to[1] - size * uy] as const;
  context.beginPath();
  context.moveTo(from[0], from[1]);
  context.lineTo(neck[0], neck[1]);
  context.stroke();
  context.beginPath();
  context.moveTo(to[0], to[1]);
  context.lineTo(neck[0] - 0.45 * size * uy, neck[1] + 0.45 * size * ux);
  context.lineTo(neck[0] + 0.45 * size * uy, neck[1] - 0.45 * size * ux);
  context.closePath();
  context.fill();
}

export function drawTug(surface: Surface, palette: Palette, box: Box, data: TugData): DrawnTug {
  const { context, fonts } = surface;
  const { pulls, mean, names } = data;
  let largest = 0;
  for (const axis of pulls) for (const pull of axis) largest = Math.max(largest, Math.abs(pull));
  const limit = largest > 0 ? calmCeiling(largest * 1.04) : 1;
  context.font = fonts.text;
  const end = tickText(limit);
  const gutter = context.measureText(`−${end}`).width + 8;
  const side = Math.max(60, Math.min(box.width - gutter - 8, box.height - TOP - BOTTOM));
  const [left, top] = [box.x + gutter, box.y + TOP];
  const x = scaleLinear([-limit, limit], [left, left + side]);
  const y = scaleLinear([-limit, limit], [top + side, top]);
  const [middleX, middleY] = [x(0), y(0)];

  context.fillStyle = palette.css.line;
  context.fillRect(left, Math.round(middleY), side, 1);
  context.fillRect(Math.round(middleX), top, 1, side);
  context.strokeStyle = palette.css.line;
  context.lineWidth = 1;
  context.strokeRect(left, top, side, side);
  context.fillStyle = palette.css['ink-2'];
  for (const [value, text] of [
    [-limit, `−${end}`],
    [0, '0'],
    [limit, end],
  ] as const) {
    context.textAlign = 'right';
    context.fillText(text, left - 6, Math.min(top + side, Math.max(top + 9, y(value) + 4)));
    context.textAlign = value === 0 ? 'center' : value < 0 ? 'left' : 'right';
    context.fillText(text, x(value), top + side + 15);
  }
  context.textAlign = 'left';
  context.fillText(names[1], box.x, box.y + 12);
  context.textAlign = 'right';
  context.fillText(names[0], left + side, top + side + 31);

  context.strokeStyle = palette.css['ink-3'];
  context.globalAlpha = pulls[0].length > 60 ? 0.35 : 0.6;
  context.beginPath();
  pulls[0].forEach((pull, i) => {
    context.moveTo(middleX, middleY);
    context.lineTo(x(pull), y(pulls[1][i]));
  });
  context.stroke();
  context.globalAlpha = 1;
  if (data.numerals) {
    pulls[0].forEach((pull, i) => {
      drawNumeral(context, palette, data.classes[i], x(pull), y(pulls[1][i]), false);
    });
    context.textBaseline = 'alphabetic';
  }
  for (let cls = -1; cls < HUES && !data.numerals; cls++) {
    if (!data.classes.includes(cls)) continue;
    context.beginPath();
    pulls[0].forEach((pull, i) => {
      if (data.classes[i] === cls) traceMark(context, Math.max(0, cls), x(pull), y(pulls[1][i]), TIP);
    });
    context.lineWidth = 1.5;
    context.strokeStyle = palette.css.paper;
    context.stroke();
    context.fillStyle = cls < 0 ? palette.css['ink-2'] : css(palette.marks[cls]);
    context.fill();
  }

  const tip = [x(mean[0]), y(mean[1])] as const;
  for (const [width, colour] of [
    [6, palette.css.paper],
    [2.5, palette.css.ink],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.fillStyle = colour;
    drawArrow(context, [middleX, middleY], tip, width === 6 ? 14 : 10);
  }
  label(surface, palette, data.meanName, tip, mean, { x: left, y: top, width: side, height: side });
  if (data.read !== null && data.read < pulls[0].length) {
    const at = [x(pulls[0][data.read]), y(pulls[1][data.read])] as const;
    context.strokeStyle = palette.css.here;
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(middleX, middleY);
    context.lineTo(at[0], at[1]);
    context.moveTo(at[0] + 6, at[1]);
    context.arc(at[0], at[1], 6, 0, 2 * Math.PI);
    context.stroke();
  }
  return { x, y, box: { x: left, y: top, width: side, height: side } };
}

/** Beyond the tip of an arrow, within the box. */
function label(
  { context, fonts }: Surface,
  palette: Palette,
  text: string,
  [x, y]: readonly [number, number],
  [dx, dy]: readonly [number, number],
  box: Box,
): void {
  context.font = fonts.strong;
  context.textAlign = 'left';
  const width = context.measureText(text).width;
  const wanted = dx < 0 ? x - width - 8 : x + 8;
  const at = Math.max(box.x + 3, Math.min(box.x + box.width - width - 3, wanted));
  const base = Math.max(box.y + 12, Math.min(box.y + box.height - 5, dy < 0 ? y + 16 : y - 6));
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = palette.css.paper;
  context.strokeText(text, at, base);
  context.fillStyle = palette.css.ink;
  context.fillText(text, at, base);
}
