/**
 * Draws the loss over time: training solid and dark, test dashed and grey, the gap between them shaded, what was
 * changed marked, each line named at its end.
 *
 * Knows nothing of React or snapshots: `LossData` is what it needs of them.
 */
import { scaleLinear, scaleLog } from 'd3';
import type { ChangeLabel } from './change-label.ts';
import { drawChangeLabels, drawChangeMarks, layOutChanges } from './change-marks.ts';
import { lossText } from './loss-text.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';
import {
  type Axis,
  fittingTicks,
  linearAxis,
  logAxis,
  NAME_GAP,
  SMALLEST_LOSS,
  spreadLabels,
  stepAxis,
  stepText,
  tickText,
} from './ticks.ts';

/** Where the run stands, beyond the recorded curve. */
export interface LivePoint {
  readonly step: number;
  /** null where the set is empty or its loss overflowed. */
  readonly train: number | null;
  readonly test: number | null;
}

export interface LossData {
  /** Triples step, train, test; NaN where a set is empty. */
  readonly curve: readonly number[];
  readonly live: LivePoint | null;
  readonly scale: 'linear' | 'log';
  readonly changes: readonly ChangeLabel[];
  readonly names: {
    readonly train: string;
    readonly test: string;
    readonly updates: string;
    readonly manyChanges: (count: number) => string;
  };
}

export interface Range {
  readonly lowest: number;
  readonly highest: number;
  readonly last: number;
}

/** The extent of the curve and the live point; null where there is nothing to draw. */
export function rangeOf(curve: ArrayLike<number>, live: LivePoint | null): Range | null {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  const see = (loss: number | null) => {
    if (loss === null || !Number.isFinite(loss)) return;
    lowest = Math.min(lowest, loss);
    highest = Math.max(highest, loss);
  };
  for (let i = 0; i + 2 < curve.length; i += 3) {
    see(curve[i + 1]);
    see(curve[i + 2]);
  }
  see(live?.train ?? null);
  see(live?.test ?? null);
  const last = Math.max(live?.step ?? 0, curve.length >= 3 ? curve[curve.length - 3] : 0);
  return Number.isFinite(lowest) ? { lowest, highest, last } : null;
}

const TOP = 8;
const BOTTOM = 24;
/** Height of a label at a line's end. */
const LABEL = 16;

export function drawLoss(surface: Surface, palette: Palette, data: LossData): void {
  const { context, width, height, fonts } = surface;
  const { live, scale, names } = data;
  const range = rangeOf(data.curve, live) ?? { lowest: 0.11, highest: 0.9, last: 0 };
  const known = rangeOf(data.curve, live) !== null;
  const rows = Math.max(2, Math.min(5, Math.floor((height - TOP - BOTTOM) / 28)));
  const losses: Axis =
    scale === 'log' ? logAxis(range.lowest, range.highest, rows) : linearAxis(range.highest, rows);

  context.font = fonts.text;
  const left = Math.max(24, ...losses.ticks.map((tick) => context.measureText(tickText(tick)).width)) + 8;
  context.font = fonts.strong;
  const ends = endLabels(data).map((end) => ({ ...end, width: context.measureText(end.text).width }));
  const bottom = height - BOTTOM;
  context.font = fonts.text;
  // Room for the name of the axis beside the last number, which is centred at the end of the axis.
  const last = context.measureText(stepText(stepAxis(range.last, width).high)).width;
  const right = Math.max(
    context.measureText(names.updates).width + NAME_GAP + last / 2 + 1,
    ...ends.map((end) => end.width + 12),
  );
  const steps = stepAxis(range.last, width - left - right);
  const x = scaleLinear([steps.low, steps.high], [left, width - right]);
  const y = (scale === 'log' ? scaleLog : scaleLinear)([losses.low, losses.high], [bottom, TOP]);
  const at = (loss: number) => y(scale === 'log' ? Math.max(loss, SMALLEST_LOSS) : loss);

  drawAxes(surface, palette, { left, right, bottom }, losses, steps, x, y, names.updates);
  if (!known) return;

  const points = trace(data, x, at);
  shadeGap(context, palette, points);
  const box = { left, right: width - right, top: TOP, bottom };
  const changes = layOutChanges(surface, data.changes, x, names.manyChanges, box);
  drawChangeMarks(surface, palette, changes, box);
  drawLine(context, points, 2, palette.css.test, [5, 3]);
  drawLine(context, points, 1, palette.css.train, []);
  drawChangeLabels(surface, palette, changes, box);

  const ys = ends.map((end) => at(end.loss) + 4);
  const spread = [...ys];
  spreadLabels(spread, LABEL, TOP + 4, bottom);
  ends.forEach((end, i) => {
    const test = end.set === 'test';
    const colour = test ? palette.css.test : palette.css.train;
    context.beginPath();
    context.arc(x(end.step), ys[i] - 4, test ? 3.6 : 4, 0, 2 * Math.PI);
    context.lineWidth = test ? 2 : 1.5;
    context.fillStyle = test ? palette.css.paper : colour;
    context.strokeStyle = test ? colour : palette.css.paper;
    context.fill();
    context.stroke();
    context.font = fonts.strong;
    context.textAlign = 'left';
    context.fillStyle = colour;
    context.fillText(end.text, width - right + 10, spread[i]);
  });
}

interface End {
  readonly set: 'train' | 'test';
  readonly step: number;
  readonly loss: number;
  readonly text: string;
}

/**
 * Name and number of each line; the test line first, so that the training line lies on top. A line whose loss is no
 * longer known (it overflowed) is named where it ends.
 */
export function endLabels({ curve, live, names }: LossData): readonly End[] {
  return (['test', 'train'] as const).flatMap((set): End[] => {
    const loss = live?.[set] ?? null;
    if (live && loss !== null && Number.isFinite(loss)) {
      return [{ set, step: live.step, loss, text: `${names[set]} ${lossText(loss, 3)}` }];
    }
    const offset = set === 'train' ? 1 : 2;
    for (let i = curve.length - (curve.length % 3) - 3; i >= 0; i -= 3) {
      if (Number.isFinite(curve[i + offset]))
        return [{ set, step: curve[i], loss: curve[i + offset], text: names[set] }];
    }
    return [];
  });
}

/** Pixels as triples x, y of train, y of test, with the live point at the end; NaN where unknown. */
function trace(
  { curve, live }: LossData,
  x: (step: number) => number,
  y: (loss: number) => number,
): Float64Array {
  const recorded = curve.length - (curve.length % 3);
  const beyond = live !== null && (recorded === 0 || live.step > curve[recorded - 3]);
  const points = new Float64Array(recorded + (beyond ? 3 : 0));
  for (let i = 0; i < recorded; i += 3) {
    points[i] = x(curve[i]);
    points[i + 1] = y(curve[i + 1]);
    points[i + 2] = y(curve[i + 2]);
  }
  if (beyond && live) {
    points[recorded] = x(live.step);
    points[recorded + 1] = live.train === null ? Number.NaN : y(live.train);
    points[recorded + 2] = live.test === null ? Number.NaN : y(live.test);
  }
  return points;
}

function shadeGap(context: CanvasRenderingContext2D, palette: Palette, points: Float64Array): void {
  context.beginPath();
  for (let i = 0; i < points.length; i += 3) {
    if (Number.isNaN(points[i + 1] + points[i + 2])) return;
    context.lineTo(points[i], points[i + 2]);
  }
  for (let i = points.length - 3; i >= 0; i -= 3) context.lineTo(points[i], points[i + 1]);
  context.fillStyle = palette.css.recess;
  context.fill();
}

/** @param offset 1: train, 2: test */
function drawLine(
  context: CanvasRenderingContext2D,
  points: Float64Array,
  offset: 1 | 2,
  colour: string,
  dash: number[],
): void {
  context.beginPath();
  let drawn = false;
  for (let i = 0; i < points.length; i += 3) {
    const y = points[i + offset];
    if (Number.isNaN(y)) drawn = false;
    else if (drawn) context.lineTo(points[i], y);
    else {
      context.moveTo(points[i], y);
      drawn = true;
    }
  }
  context.lineJoin = 'round';
  context.lineWidth = 1.75;
  context.strokeStyle = colour;
  context.setLineDash(dash);
  context.stroke();
  context.setLineDash([]);
}

function drawAxes(
  { context, width, fonts }: Surface,
  palette: Palette,
  box: { readonly left: number; readonly right: number; readonly bottom: number },
  losses: Axis,
  steps: Axis,
  x: (step: number) => number,
  y: (loss: number) => number,
  unit: string,
): void {
  const { left, right, bottom } = box;
  context.font = fonts.text;
  context.textAlign = 'right';
  for (const tick of losses.ticks) {
    context.fillStyle = palette.css.line;
    context.fillRect(left, Math.round(y(tick)), width - right - left, 1);
    context.fillStyle = palette.css['ink-2'];
    context.fillText(tickText(tick), left - 8, y(tick) + 4);
  }
  context.fillStyle = palette.css['ink-2'];
  context.textAlign = 'right';
  context.fillText(unit, width, bottom + 19);
  const end = width - context.measureText(unit).width - NAME_GAP;
  context.textAlign = 'center';
  const widthOf = (tick: number) => context.measureText(stepText(tick)).width;
  for (const tick of fittingTicks(steps.ticks, x, widthOf, end)) {
    context.fillText(stepText(tick), x(tick), bottom + 19);
  }
}
