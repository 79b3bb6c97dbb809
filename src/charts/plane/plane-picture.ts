/**
 * The whole plane as a picture of its own, for files: fill, line, points, rings, what the lens adds, the numbers of the
 * axes, and the key of the marks.
 */
import { PLANE } from '../../core/datasets/index.ts';
import { drawMark, drawNumeral, drawRings, markRadius } from '../marks.ts';
import { diverging, HUES, type Palette } from '../palette.ts';
import { type PlaneField, paddedSide } from '../plane-fill.ts';
import { createFillLayer, drawFunction, drawLines, drawPoints, drawZeroLines } from '../plane-layers.ts';
import type { PlaneLens } from '../plane-lens.ts';
import { type PlanePoints, thinnedRings, toPlot } from '../plane-points.ts';
import type { Surface } from '../surface.ts';
import { vectorPen } from './vector-pen.ts';

export interface PlanePicture {
  readonly palette: Palette;
  readonly lens: PlaneLens;
  readonly field: PlaneField | null;
  readonly colours: Uint32Array;
  readonly points: PlanePoints;
  /** 1 for each point that gets a ring. */
  readonly wrong: Uint8Array;
  readonly scale: number;
  readonly vertical: number;
  readonly oneInput: boolean;
  readonly showTest: boolean;
  /** Of the marks: names of the classes with their numbers of points; train, test, wrong. */
  readonly key: {
    readonly classes: readonly string[];
    readonly train: string;
    readonly test: string;
    readonly wrong: string;
  };
  /** Numbers at the axes: raw coordinate and what stands there. */
  readonly ticks: {
    readonly bottom: readonly (readonly [number, string])[];
    readonly left: readonly (readonly [number, string])[];
    /** What the axes are called, across and upwards. */
    readonly names: readonly [string, string];
  };
}

const LEFT = 28;
const BOTTOM = 22;
const KEY = 104;
const ROW = 20;

export function drawPicture(surface: Surface, picture: PlanePicture): void {
  const { context, width, height } = surface;
  const side = Math.max(40, Math.min(width - LEFT - KEY, height - BOTTOM));
  context.save();
  context.translate(LEFT, 0);
  drawPlane({ ...surface, width: side, height: side }, picture);
  context.restore();
  drawAxes(surface, picture, side);
  drawKey(surface, picture, LEFT + side + 14);
}

function drawPlane(surface: Surface, picture: PlanePicture): void {
  const { context, width, height, vector } = surface;
  const { palette, lens, field, colours, points, scale, vertical, oneInput, showTest, wrong } = picture;
  context.save();
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  if (oneInput) drawZeroLines(surface, palette);
  if (field && !oneInput) {
    const seen = lens.shown({ field, colours, scale });
    createFillLayer().paint(surface, seen.field, seen.colours, seen.scale);
    drawLines(surface, palette, seen.field, new Float32Array(paddedSide(seen.field.side) ** 2));
  }
  const centres = toPlot(points, width, vertical);
  context.globalAlpha = lens.pointStrength;
  drawPoints(context, palette, points, {
    ...centres,
    showTest,
    valueScale: scale,
    vertical,
    side: width,
    ...(vector && { pen: vectorPen }),
  });
  context.globalAlpha = 1;
  if (field && oneInput) drawFunction(surface, palette, field, vertical);
  if (points.classes > 0) {
    const radius = markRadius(points.count, width) * 1.5;
    const rings = new Float64Array(2 * points.count);
    const length = thinnedRings(wrong, centres.x, centres.y, radius, rings);
    drawRings(context, palette, rings, length, radius);
  }
  lens.over(surface, centres);
  context.restore();
  context.lineWidth = 1;
  context.strokeStyle = palette.css.line;
  context.strokeRect(0, 0, width, height);
}

function drawAxes({ context, fonts }: Surface, { palette, ticks, vertical }: PlanePicture, side: number) {
  context.font = fonts.text;
  context.fillStyle = palette.css['ink-2'];
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  for (const [at, text] of ticks.bottom)
    context.fillText(text, LEFT + (side / 2) * (1 + at / PLANE), side + 12);
  context.textAlign = 'right';
  for (const [at, text] of ticks.left)
    context.fillText(text, LEFT - 6, Math.max(8, (side / 2) * (1 - at / vertical)));
  context.fillText(ticks.names[1], LEFT - 6, 8);
  context.fillText(ticks.names[0], LEFT + side, side + 12);
}

function drawKey({ context, fonts, vector }: Surface, picture: PlanePicture, left: number): void {
  const { palette, key, points, showTest } = picture;
  context.font = fonts.text;
  context.textAlign = 'left';
  let y = 8;
  const row = (text: string, mark: (y: number) => void) => {
    mark(y);
    context.font = fonts.text;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = palette.css.ink;
    context.fillText(text, left + 14, y);
    y += ROW;
  };
  const grey = palette.rgb['ink-2'];
  const mark =
    (shape: number, colour = grey, open = false) =>
    (at: number) =>
      drawMark(
        context,
        palette,
        { x: left, y: at, shape, colour, radius: 5, open },
        vector ? vectorPen : undefined,
      );
  const marked = points.classes <= HUES;
  const numeral = (test: boolean) => (at: number) => drawNumeral(context, palette, 0, left, at, test);
  for (const [k, name] of key.classes.entries())
    row(name, marked ? mark(k, palette.marks[k % HUES]) : () => {});
  if (key.classes.length > 0) y += 6;
  row(key.train, marked ? mark(0, points.classes ? grey : diverging(palette, 1, 1)) : numeral(false));
  if (showTest) row(key.test, marked ? mark(0, grey, true) : numeral(true));
  if (points.classes > 0) row(key.wrong, (at) => drawRings(context, palette, [left, at], 2, 5));
}
