/** Marks on a time axis what was changed while the run went on: a dotted line, ◇, and in words where there is room. */
import { line } from 'd3';
import type { ChangeLabel } from './change-label.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';

const DIAMOND = line()([
  [0, -5],
  [4, 0],
  [0, 5],
  [-4, 0],
  [0, -5],
]);

/** A dotted line and ◇ at each change; in words from the last one back, where there is room. */
export function drawChanges(
  { context, fonts, width }: Surface,
  palette: Palette,
  changes: readonly ChangeLabel[],
  x: (step: number) => number,
  box: { readonly left: number; readonly top: number; readonly bottom: number },
): void {
  const { left, top, bottom } = box;
  // Two rows of words, each filled from its end backwards.
  const free = [width, width];
  for (let i = changes.length - 1; i >= 0; i--) {
    const { step, symbol, text } = changes[i];
    const at = x(step);
    context.strokeStyle = palette.css.edge;
    context.lineWidth = 1;
    context.setLineDash([1, 3]);
    context.beginPath();
    context.moveTo(at, top);
    context.lineTo(at, bottom);
    context.stroke();
    context.setLineDash([]);
    if (DIAMOND) {
      context.save();
      context.translate(at, bottom);
      const path = new Path2D(DIAMOND);
      context.fillStyle = palette.css.paper;
      context.fill(path);
      context.strokeStyle = palette.css.ink;
      context.lineWidth = 1.5;
      context.stroke(path);
      context.restore();
    }
    context.font = fonts.variable;
    const symbolWidth = symbol ? context.measureText(symbol).width + 4 : 0;
    context.font = fonts.text;
    const textWidth = symbolWidth + context.measureText(text).width;
    // Before its line where that does not run into the axis, else after it.
    const start = at - 6 - textWidth >= left ? at - 6 - textWidth : at + 6;
    const row = free.findIndex((end) => start + textWidth <= end);
    if (row < 0) continue;
    free[row] = Math.min(start, at) - 10;
    const baseline = top + 9 + row * 16;
    context.textAlign = 'left';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = palette.css.paper;
    context.fillStyle = palette.css['ink-2'];
    for (const [font, part, shift] of [
      [fonts.variable, symbol, 0],
      [fonts.text, text, symbolWidth],
    ] as const) {
      context.font = font;
      context.strokeText(part, start + shift, baseline);
      context.fillText(part, start + shift, baseline);
    }
  }
}
