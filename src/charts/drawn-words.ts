/** Words in the middle of a box where there is nothing to draw: why it is empty. */
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** In a frame of hairlines, so that it is seen what is empty. */
export function drawWords({ context, fonts }: Surface, palette: Palette, area: Area, words: string): void {
  const { x, y, width, height } = area;
  context.lineWidth = 1;
  context.strokeStyle = palette.css.line;
  context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  context.font = fonts.text;
  context.fillStyle = palette.css['ink-2'];
  context.textAlign = 'center';
  context.fillText(words, x + width / 2, y + height / 2 + 4);
}
