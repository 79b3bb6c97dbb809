/**
 * Draws one step of two weights as its parts, one after the other: what the gradient alone would do, what momentum,
 * scaling and decay add, and the step they make. Told apart by their lines and names, not by colours.
 * Knows nothing of React or snapshots.
 */
import { scaleLinear } from 'd3';
import type { Box } from './conveyor-plot.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';
import { tickText } from './ticks.ts';
import { drawArrow } from './tug-plot.ts';

type Place = readonly [number, number];

export interface StepArrow {
  readonly name: string;
  readonly part: 'gradient' | 'momentum' | 'scaling' | 'decay' | 'step';
  /** Δ of both weights. */
  readonly by: Place;
}

const DASHES = { gradient: [], momentum: [6, 3], scaling: [2, 3], decay: [8, 3, 2, 3], step: [] };
const TOP = 22;
const BOTTOM = 26;

/**
 * @param arrows the parts in their order, the step itself last
 * @param noStep said where nothing moves
 */
export function drawStep(
  { context, fonts }: Surface,
  palette: Palette,
  box: Box,
  title: string,
  arrows: readonly StepArrow[],
  noStep: string,
): void {
  context.font = fonts.strong;
  context.textAlign = 'left';
  context.fillStyle = palette.css.ink;
  context.fillText(title, box.x, box.y + 12);
  context.font = fonts.text;
  const names = Math.max(...arrows.map(({ name }) => context.measureText(name).width), 0) + 14;

  let at: Place = [0, 0];
  const pieces = arrows.map(({ by, ...arrow }) => {
    const from: Place = arrow.part === 'step' ? [0, 0] : at;
    const to: Place = [from[0] + by[0], from[1] + by[1]];
    at = to;
    return { ...arrow, from, to };
  });
  const across = pieces.flatMap(({ from, to }) => [from[0], to[0]]);
  const up = pieces.flatMap(({ from, to }) => [from[1], to[1]]);
  const [left, right] = [Math.min(0, ...across), Math.max(0, ...across)];
  const [low, high] = [Math.min(0, ...up), Math.max(0, ...up)];
  const width = Math.max(40, box.width - names - 16);
  const height = Math.max(40, box.height - TOP - BOTTOM - 12);
  const span = Math.max((right - left) / width, (high - low) / height);
  if (!(span > 0) || !Number.isFinite(span)) {
    context.fillStyle = palette.css['ink-2'];
    context.fillText(noStep, box.x, box.y + 34);
    return;
  }
  const middle: Place = [box.x + 8 + width / 2, box.y + TOP + 6 + height / 2];
  const x = (value: number) => middle[0] + (value - (left + right) / 2) / span;
  const y = (value: number) => middle[1] - (value - (low + high) / 2) / span;

  context.fillStyle = palette.css.line;
  context.fillRect(box.x, Math.round(y(0)), width + 16, 1);
  context.fillRect(Math.round(x(0)), box.y + TOP, 1, height + 12);
  for (const { part, from, to } of pieces) {
    const whole = part === 'step';
    context.lineWidth = whole ? 3 : 1.5;
    context.strokeStyle = whole ? palette.css.ink : palette.css['ink-2'];
    context.fillStyle = context.strokeStyle;
    context.setLineDash(DASHES[part]);
    drawArrow(context, [x(from[0]), y(from[1])], [x(to[0]), y(to[1])], whole ? 11 : 8);
    context.setLineDash([]);
  }
  // Names at the right, each joined to the middle of its arrow.
  const heights = pieces.map(({ from, to }) => y((from[1] + to[1]) / 2));
  stackLabels(heights, 17, box.y + TOP + 8, box.y + TOP + height + 6);
  const nameAt = box.x + width + 26;
  pieces.forEach(({ name, part, from, to }, i) => {
    context.lineWidth = 1;
    context.strokeStyle = palette.css.edge;
    context.beginPath();
    context.moveTo(x((from[0] + to[0]) / 2), y((from[1] + to[1]) / 2));
    context.lineTo(nameAt - 4, heights[i]);
    context.stroke();
    context.font = part === 'step' ? fonts.strong : fonts.text;
    context.fillStyle = part === 'step' ? palette.css.ink : palette.css['ink-2'];
    context.textAlign = 'left';
    context.fillText(name, nameAt, heights[i] + 4);
  });
  // How long a stretch of it is.
  const stretch = scaleLinear([0, span * width], [0, 1]).ticks(4)[1] ?? span * width;
  const bar = stretch / span;
  const foot = box.y + box.height - 10;
  context.fillStyle = palette.css['ink-2'];
  context.fillRect(box.x + 8, foot, bar, 1);
  context.fillRect(box.x + 8, foot - 3, 1, 7);
  context.fillRect(box.x + 8 + bar, foot - 3, 1, 7);
  context.font = fonts.text;
  context.fillText(tickText(stretch), box.x + 16 + bar, foot + 4);
}

/** Moves labels of `height` below each other, keeping their order, from `top` on and, if there is room, to `bottom`; in place. */
export function stackLabels(ys: number[], height: number, top: number, bottom: number): void {
  const order = ys.map((_, i) => i).sort((a, b) => ys[a] - ys[b] || a - b);
  let free = bottom;
  for (const i of order.toReversed()) {
    ys[i] = Math.min(ys[i], free);
    free = ys[i] - height;
  }
  free = top;
  for (const i of order) {
    ys[i] = Math.max(ys[i], free);
    free = ys[i] + height;
  }
}
