/**
 * What lies on the plane, in order: the fill, the line where the answer changes, the points, the rings of the wrong ones.
 *
 * Invariant: the points do not move while it trains, so they are painted once into a layer of their own; a frame costs
 * the fill, a few contours and some rings.
 */
import { contours } from 'd3';
import { PLANE } from '../core/datasets/index.ts';
import { drawMark, drawNumeral, markRadius, type Pen } from './marks.ts';
import { css, diverging, HUES, mix, type Palette, pixel } from './palette.ts';
import {
  type Answer,
  colourCount,
  fillPixels,
  lineCount,
  margins,
  type PlaneField,
  paddedSide,
  STEPS,
} from './plane-fill.ts';
import type { Centres } from './plane-lens.ts';
import { type PlanePoints, toPlot } from './plane-points.ts';
import type { Surface } from './surface.ts';

/** Side of the raster that the fill is computed on. The browser smooths it to the size of the plot. */
const RASTER = 200;

/** One pixel of every class and step, or of every step of a value. */
export function fillColours(
  palette: Palette,
  answer: Answer,
  outputs: number,
  mode: 'soft' | 'hard',
): Uint32Array {
  const colours = new Uint32Array(colourCount(answer, outputs));
  for (let entry = 0; entry < colours.length; entry++) {
    if (answer === 'value') {
      const middle = (entry + 0.5 - STEPS) / STEPS;
      colours[entry] = pixel(diverging(palette, mode === 'hard' ? Math.sign(middle) * 0.5 : middle));
    } else {
      const step = mode === 'hard' ? STEPS - 1 : entry % STEPS;
      // No seventh hue: of many classes the plane shows only how sure it is, and where the answer changes.
      const fill = outputs > HUES ? palette.rgb.line : palette.fills[Math.floor(entry / STEPS) % HUES];
      colours[entry] = pixel(mix(palette.rgb.paper, fill, 0.28 + 0.18 * step));
    }
  }
  return colours;
}

export interface FillLayer {
  /** Paints the fill over the whole surface. */
  paint(surface: Surface, field: PlaneField, colours: Uint32Array, scale: number): void;
}

export function createFillLayer(): FillLayer {
  const canvas = document.createElement('canvas');
  canvas.width = RASTER;
  canvas.height = RASTER;
  const context = canvas.getContext('2d');
  const image = context?.createImageData(RASTER, RASTER) ?? null;
  const pixels = image ? new Uint32Array(image.data.buffer) : null;
  return {
    paint(surface, field, colours, scale) {
      if (!context || !image || !pixels) return;
      fillPixels(field, colours, scale, RASTER, pixels);
      context.putImageData(image, 0, 0);
      surface.context.imageSmoothingEnabled = true;
      surface.context.drawImage(canvas, 0, 0, surface.width, surface.height);
    },
  };
}

/**
 * The ink line where the answer changes, or where the value passes 0.
 * @param scratch paddedSide × paddedSide
 */
export function drawLines(
  surface: Surface,
  palette: Palette,
  field: PlaneField,
  scratch: Float32Array,
): void {
  const { context, width } = surface;
  const padded = paddedSide(field.side);
  const scale = width / field.side;
  const contour = contours().size([padded, padded]);
  // A typed array serves d3 as well as a list.
  const values = scratch as unknown as number[];
  context.beginPath();
  for (let k = 0; k < lineCount(field); k++) {
    if (!margins(field, k, scratch)) continue;
    for (const polygon of contour.contour(values, 0).coordinates) {
      for (const ring of polygon) {
        for (let i = 0; i < ring.length; i++) {
          const [x, y] = ring[i];
          if (i === 0) context.moveTo((x - 1) * scale, (y - 1) * scale);
          else context.lineTo((x - 1) * scale, (y - 1) * scale);
        }
      }
    }
  }
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.strokeStyle = css(mix(palette.rgb.ink, palette.rgb.paper, 0.25));
  context.stroke();
}

/** With one input: ŷ over x₁, from the middle row of the plane. `vertical` is the plot's top. */
export function drawFunction(surface: Surface, palette: Palette, field: PlaneField, vertical: number): void {
  const { context, width, height } = surface;
  const { side, values } = field;
  const row = Math.floor(side / 2) * side;
  const top = (i: number) => Math.max(-0.5, Math.min(1.5, (1 - values[row + i] / vertical) / 2)) * height;
  context.lineJoin = 'round';
  // A path of its own each time: where a drawing becomes SVG a path has one stroke.
  for (const halo of [true, false]) {
    context.beginPath();
    // Half a cell further at both ends, as it came.
    context.moveTo(0, top(0) - (top(1) - top(0)) / 2);
    for (let i = 0; i < side; i++) context.lineTo(((i + 0.5) / side) * width, top(i));
    context.lineTo(width, top(side - 1) + (top(side - 1) - top(side - 2)) / 2);
    context.lineWidth = halo ? 5 : 2;
    context.strokeStyle = halo ? palette.css.paper : palette.css.ink;
    context.stroke();
  }
}

/** A cross of hairlines through 0, for a plot without fill. */
export function drawZeroLines({ context, width, height }: Surface, palette: Palette): void {
  context.fillStyle = palette.css.line;
  context.fillRect(0, height / 2, width, 1);
  context.fillRect(width / 2, 0, 1, height);
}

export interface PointLayer extends Centres {
  readonly canvas: HTMLCanvasElement;
}

/** All points of the plot on a layer of its own: test points above the training points. */
export function paintPoints(
  surface: Pick<Surface, 'width' | 'ratio'>,
  palette: Palette,
  points: PlanePoints,
  showTest: boolean,
  valueScale: number,
  vertical: number,
): PointLayer {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(surface.width * surface.ratio);
  canvas.height = canvas.width;
  const { x, y } = toPlot(points, surface.width, vertical);
  const context = canvas.getContext('2d');
  if (!context) return { canvas, x, y };
  context.scale(canvas.width / surface.width, canvas.height / surface.width);
  drawPoints(context, palette, points, { x, y, showTest, valueScale, vertical, side: surface.width });
  return { canvas, x, y };
}

export interface PointStyle {
  /** Centres in CSS pixels. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly showTest: boolean;
  readonly valueScale: number;
  readonly vertical: number;
  /** Of the plot, CSS pixels. */
  readonly side: number;
  /** Only points with 1 here; without it all. */
  readonly only?: ArrayLike<number>;
  readonly pen?: Pen;
}

export function drawPoints(
  context: CanvasRenderingContext2D,
  palette: Palette,
  points: PlanePoints,
  style: PointStyle,
): void {
  const { x, y, showTest, valueScale, vertical, side, only, pen } = style;
  const radius = markRadius(points.count, side);
  for (const test of showTest ? [0, 1] : [0]) {
    for (let i = 0; i < points.count; i++) {
      if (points.isTest[i] !== test || only?.[i] === 0) continue;
      if (Math.abs(points.x1[i]) > PLANE || Math.abs(points.x2[i]) > vertical) continue;
      const target = points.target[i];
      const regression = points.classes === 0;
      if (points.classes > HUES) {
        drawNumeral(context, palette, target, x[i], y[i], test === 1);
        continue;
      }
      const mark = {
        x: x[i],
        y: y[i],
        shape: regression ? 0 : target,
        colour: regression ? diverging(palette, target / valueScale, 1) : palette.marks[target % HUES],
        radius: test ? radius * 1.1 : radius,
        open: test === 1,
        edged: regression,
      };
      drawMark(context, palette, mark, pen);
    }
  }
}
