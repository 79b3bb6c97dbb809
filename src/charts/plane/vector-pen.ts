/**
 * The marks of points as plain path commands, for files: what makes SVG elements takes no Path2D. Reads the few commands
 * that `markPaths` is written in.
 */
import { markPaths } from '../../ui/ClassMark.tsx';
import type { Pen } from '../marks.ts';

type Point = readonly [number, number];

/** Corners of an outline of straight lines: M, l, L, h, H, v, V, z. @throws where there is another command */
export function corners(path: string): readonly Point[] {
  const found: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map(Number);
    if (command === 'Z' || command === 'z') continue;
    const pairs = command === 'h' || command === 'H' || command === 'v' || command === 'V' ? 1 : 2;
    if (!'MLHV'.includes(command.toUpperCase()))
      throw new RangeError(`path: expected straight lines, got ${command}`);
    for (let i = 0; i + pairs <= numbers.length; i += pairs) {
      const relative = command === command.toLowerCase();
      const upper = command.toUpperCase();
      if (upper === 'H') x = relative ? x + numbers[i] : numbers[i];
      else if (upper === 'V') y = relative ? y + numbers[i] : numbers[i];
      else [x, y] = relative ? [x + numbers[i], y + numbers[i + 1]] : [numbers[i], numbers[i + 1]];
      found.push([x, y]);
    }
  }
  return found;
}

/** Radius of the circle, which is the first mark. */
const CIRCLE = 4.4;

function trace(context: CanvasRenderingContext2D, shape: number): void {
  context.beginPath();
  if (shape % markPaths.length === 0) {
    context.arc(0, 0, CIRCLE, 0, 2 * Math.PI);
    return;
  }
  corners(markPaths[shape % markPaths.length]).forEach(([x, y], i) => {
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.closePath();
}

export const vectorPen: Pen = {
  stroke(context, shape) {
    trace(context, shape);
    context.stroke();
  },
  fill(context, shape) {
    trace(context, shape);
    context.fill();
  },
};
