/**
 * The marks of points on a canvas: six shapes for classes, filled for training, open for test, each with a halo of
 * paper, and the ring of a wrong answer.
 *
 * Invariant: a class has the same shape here as in the interface's ClassMark. Radius is that of the circle.
 */
import { markPaths } from '../ui/ClassMark.tsx';
import { css, HUES, type Palette, type Rgb } from './palette.ts';

let paths: readonly Path2D[] | null = null;

function outline(shape: number): Path2D {
  paths ??= markPaths.map((d) => new Path2D(d));
  return paths[shape % HUES];
}

/** How a shape gets onto a canvas: files are drawn without Path2D. */
export interface Pen {
  stroke(context: CanvasRenderingContext2D, shape: number): void;
  fill(context: CanvasRenderingContext2D, shape: number): void;
}

const brush: Pen = {
  stroke: (context, shape) => context.stroke(outline(shape)),
  fill: (context, shape) => context.fill(outline(shape)),
};

export interface Mark {
  readonly x: number;
  readonly y: number;
  /** 0 … 5 */
  readonly shape: number;
  readonly colour: Rgb;
  /** Half of the box in CSS pixels. */
  readonly radius: number;
  readonly open: boolean;
  /** An edge of its own, where the colour alone may be close to paper. */
  readonly edged?: boolean;
}

export function drawMark(
  context: CanvasRenderingContext2D,
  palette: Palette,
  mark: Mark,
  pen: Pen = brush,
): void {
  const { open, edged = false, shape } = mark;
  const scale = mark.radius / 6;
  const colour = css(mark.colour);
  context.save();
  context.translate(mark.x, mark.y);
  context.scale(scale, scale);
  context.lineJoin = 'round';
  // The halo, under everything.
  context.lineWidth = open ? 3.8 : 1.8;
  context.strokeStyle = palette.css.paper;
  pen.stroke(context, shape);
  if (open) {
    context.fillStyle = palette.css.paper;
    context.strokeStyle = edged ? palette.css['ink-2'] : colour;
    context.lineWidth = edged ? 3.4 : 2.2;
    pen.stroke(context, shape);
    if (edged) {
      context.strokeStyle = colour;
      context.lineWidth = 2;
      pen.stroke(context, shape);
    }
    pen.fill(context, shape);
  } else {
    if (edged) {
      context.strokeStyle = palette.css['ink-2'];
      context.lineWidth = 1.6;
      pen.stroke(context, shape);
    }
    context.fillStyle = colour;
    pen.fill(context, shape);
  }
  context.restore();
}

/** The numeral of a class, where there are more than have marks: ink in training, grey in test. */
export function drawNumeral(
  context: CanvasRenderingContext2D,
  palette: Palette,
  numeral: number,
  x: number,
  y: number,
  test: boolean,
): void {
  context.font = '600 9px sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = 2;
  context.strokeStyle = palette.css.paper;
  context.strokeText(String(numeral), x, y);
  context.fillStyle = test ? palette.css.test : palette.css.train;
  context.fillText(String(numeral), x, y);
}

/** Radius of a mark in CSS pixels: as in a textbook with few points, smaller when they would cover each other. */
export function markRadius(count: number, plot: number): number {
  const area = (plot * plot) / Math.max(1, count);
  return Math.max(2, Math.min(3.9, 0.26 * Math.sqrt(area)));
}

/** Rings around points, in ink the wrong ones; `centres` are x, y pairs in CSS pixels. */
export function drawRings(
  context: CanvasRenderingContext2D,
  palette: Palette,
  centres: ArrayLike<number>,
  length: number,
  radius: number,
  ink: string = palette.css.ink,
): void {
  strokeRings(context, centres, length, radius, 2.6, palette.css.paper);
  strokeRings(context, centres, length, radius, 1.1, ink);
}

/** A path of its own each time: where a drawing becomes SVG a path has one stroke. */
function strokeRings(
  context: CanvasRenderingContext2D,
  centres: ArrayLike<number>,
  length: number,
  radius: number,
  width: number,
  colour: string,
): void {
  context.beginPath();
  for (let i = 0; i < length; i += 2) {
    context.moveTo(centres[i] + radius, centres[i + 1]);
    context.arc(centres[i], centres[i + 1], radius, 0, 2 * Math.PI);
  }
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}
