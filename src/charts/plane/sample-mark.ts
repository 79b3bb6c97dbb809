/** The chosen sample on a plot: a cross with an open middle, in the colour of what is here. */
import type { Palette } from '../palette.ts';

const REACH = 13;
const OPEN = 6;

export function drawSample(context: CanvasRenderingContext2D, palette: Palette, x: number, y: number): void {
  for (const [width, colour] of [
    [4.5, palette.css.paper],
    [2, palette.css.here],
  ] as const) {
    context.beginPath();
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      context.moveTo(x + dx * OPEN, y + dy * OPEN);
      context.lineTo(x + dx * REACH, y + dy * REACH);
    }
    context.lineWidth = width;
    context.lineCap = 'butt';
    context.strokeStyle = colour;
    context.stroke();
  }
}
