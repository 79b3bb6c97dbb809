/**
 * The outlines of the class marks as canvas paths, many of them in one path, also where a drawing becomes SVG and knows
 * no Path2D.
 * Invariant: the same shapes as ClassMark's, made from its paths.
 */
import { markPaths } from '../ui/ClassMark.tsx';

type Corner = readonly [number, number];

/** Corners of a path of straight lines, around the origin. */
function corners(path: string): readonly Corner[] {
  const found: [number, number][] = [];
  let x = 0;
  let y = 0;
  for (const [, command, text] of path.matchAll(/([MLHhVvZ])([^A-Za-z]*)/g)) {
    const values = (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const step = command === 'M' || command === 'L' ? 2 : 1;
    for (let i = 0; i + step <= values.length; i += step) {
      if (step === 2) [x, y] = [values[i], values[i + 1]];
      else if (command === 'H') x = values[i];
      else if (command === 'h') x += values[i];
      else if (command === 'V') y = values[i];
      else if (command === 'v') y += values[i];
      found.push([x, y]);
    }
  }
  return found;
}

/** null: the circle. */
const OUTLINES: readonly (readonly Corner[] | null)[] = markPaths.map((path) =>
  path.includes('A') ? null : corners(path),
);
/** Radius of the circle in the box of 12. */
const CIRCLE = 4.4;

/** Adds the mark of a class to the present path. @param radius half of its box */
export function traceMark(
  context: CanvasRenderingContext2D,
  shape: number,
  x: number,
  y: number,
  radius: number,
): void {
  const scale = radius / 6;
  const outline = OUTLINES[shape % OUTLINES.length];
  if (!outline) {
    context.moveTo(x + CIRCLE * scale, y);
    context.arc(x, y, CIRCLE * scale, 0, 2 * Math.PI);
    return;
  }
  outline.forEach(([dx, dy], i) => {
    if (i === 0) context.moveTo(x + dx * scale, y + dy * scale);
    else context.lineTo(x + dx * scale, y + dy * scale);
  });
  context.closePath();
}
