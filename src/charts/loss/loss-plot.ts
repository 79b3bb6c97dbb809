/**
 * Draws the loss over time: training solid and dark, test dashed and grey, the gap between them shaded and named, the
 * range of the mini-batches, earlier runs as thin lines, what was changed marked, each line named at its end.
 *
 * Knows nothing of React or snapshots: `LossData` is what it needs of them.
 */
import { scaleLinear, scaleLog } from 'd3';
import type { ChangeLabel } from '../change-label.ts';
import { changesHeight, drawChangeLabels, drawChangeMarks, layOutChanges } from '../change-marks.ts';
import type { Palette } from '../palette.ts';
import type { Surface } from '../surface.ts';
import { type Axis, linearAxis, logAxis, NAME_GAP, spreadLabels, tickText } from '../ticks.ts';
import { drawLossAxes } from './loss-axes.ts';
import { nameGap, namePast, pointsAlong } from './loss-labels.ts';
import {
  drawBand,
  drawCursor,
  drawDot,
  drawHaloed,
  drawLine,
  drawMarked,
  drawPast,
  type PastLine,
  shadeGap,
} from './loss-layers.ts';
import { endLabels, freestPlace } from './loss-names.ts';
import type { LossRows } from './loss-rows.ts';
import type { TimeUnit } from './run-clock.ts';
import { timeAxis, timeText } from './time-axis.ts';

export interface LossData {
  readonly rows: LossRows;
  /** First and last time of the part that is looked at; null: the whole run. */
  readonly part: readonly [number, number] | null;
  /** Whether the last row is where the run stands: only there have the lines an end. */
  readonly present: boolean;
  readonly unit: TimeUnit;
  readonly timeScale: 'linear' | 'log';
  readonly lossScale: 'linear' | 'log';
  /** Of the moving average; 0: none. */
  readonly beta: number;
  /** Whether the range of the mini-batches is drawn. */
  readonly band: boolean;
  readonly timeAt: (step: number) => number;
  readonly changes: readonly ChangeLabel[];
  readonly past: readonly PastLine[];
  /** The step since which it overfits; null: it does not. */
  readonly overfitsSince: number | null;
  /** The row that is read; null: none. */
  readonly cursor: number | null;
  /** Times between which a person is marking a part; null: nothing. */
  readonly marked: readonly [number, number] | null;
  readonly names: {
    readonly train: string;
    readonly test: string;
    readonly batches: string;
    readonly gap: string;
    readonly overfitting: string;
    readonly unit: string;
    /** Names the smoothing with its factor. */
    readonly smoothed: string;
    readonly manyChanges: (count: number) => string;
  };
}

export interface LossPlace {
  /** Pixels of the plot's ends. */
  readonly left: number;
  readonly right: number;
  /** The time at a pixel. */
  readonly timeOf: (x: number) => number;
}

export interface LossRange {
  readonly lowest: number;
  /** The lowest above 0; Infinity where there is none. */
  readonly smallest: number;
  readonly highest: number;
}

/** The extent of all that is drawn between two times; null where that is nothing. */
export function rangeOf(
  { rows, past, band }: Pick<LossData, 'rows' | 'past' | 'band'>,
  [first, last]: readonly [number, number],
): LossRange | null {
  let lowest = Number.POSITIVE_INFINITY;
  let smallest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  const see = (loss: number) => {
    if (!Number.isFinite(loss)) return;
    lowest = Math.min(lowest, loss);
    if (loss > 0) smallest = Math.min(smallest, loss);
    highest = Math.max(highest, loss);
  };
  for (let i = 0; i < rows.count; i++) {
    see(rows.train[i]);
    see(rows.test[i]);
    if (!band) continue;
    see(rows.lowest[i]);
    see(rows.highest[i]);
  }
  for (const { time, train, test } of past) {
    for (let i = 0; i < time.length; i++) {
      if (time[i] < first || time[i] > last) continue;
      see(train[i]);
      see(test[i]);
    }
  }
  return Number.isFinite(lowest) ? { lowest, smallest, highest } : null;
}

/** The times from the first to the last thing that is drawn. */
function timesOf({ rows, part, past, timeScale }: LossData): readonly [number, number] {
  if (part) return [Math.max(part[0], timeScale === 'log' ? (rows.time[0] ?? 0) : 0), part[1]];
  let first = rows.count > 0 ? rows.time[0] : 0;
  let last = rows.count > 0 ? rows.time[rows.count - 1] : 0;
  for (const { time } of past) {
    last = Math.max(last, time[time.length - 1]);
    const positive = time.find((at) => at > 0) ?? first;
    first = first > 0 ? Math.min(first, positive) : positive;
  }
  return [timeScale === 'log' ? first : 0, last];
}

/** With losses that may not be known yet. */
function logLosses(known: LossRange | null, lines: number): Axis {
  if (!known || known.smallest > known.highest) return logAxis(0.11, 0.9, lines);
  return logAxis(known.smallest, known.highest, lines);
}

/** Between the place of 0 and the lowest loss above it. */
const ZERO = 18;
const TOP = 8;
const BOTTOM = 24;
/** Height of a label at a line's end. */
const LABEL = 16;
const LINE = 1.75;
/** First base line below the button over the margin. */
const WHOLE = 40;

export function drawLoss(surface: Surface, palette: Palette, data: LossData): LossPlace {
  const { context, width, height, fonts } = surface;
  const { rows, names, unit, lossScale, timeScale, beta } = data;
  const span = timesOf(data);
  const known = rangeOf(data, span);
  const lines = Math.max(2, Math.min(5, Math.floor((height - TOP - BOTTOM) / 28)));
  const losses = lossScale === 'log' ? logLosses(known, lines) : linearAxis(known?.highest ?? 0.9, lines);
  // 0 has no place on a logarithmic axis: it gets one below all others.
  const zero = lossScale === 'log' && known !== null && known.lowest <= 0;

  context.font = fonts.text;
  const left = Math.max(24, ...losses.ticks.map((tick) => context.measureText(tickText(tick)).width)) + 8;
  const banded = data.band && rows.lowest.subarray(0, rows.count).some((loss) => !Number.isNaN(loss));
  const batchesWidth = banded ? context.measureText(names.batches).width : 0;
  const endFont = data.present ? fonts.strong : fonts.text;
  context.font = endFont;
  const ends = endLabels(rows, names, data.present).map((end) => ({
    ...end,
    width: context.measureText(end.text).width,
  }));
  const bottom = height - BOTTOM;
  context.font = fonts.text;
  // Room for the name of the axis beside the last number, which is centred at the end of the axis.
  const lastTick = timeAxis(unit, timeScale, span, data.part !== null, width).high;
  const lastWidth = context.measureText(timeText(lastTick, unit)).width;
  const margin = Math.max(
    context.measureText(names.unit).width + (data.part ? 0 : NAME_GAP + lastWidth / 2) + 1,
    ...ends.map((end) => end.width + 12),
    batchesWidth + 12,
  );
  const right = width - margin;
  const times = timeAxis(unit, timeScale, span, data.part !== null, right - left);
  const x = (timeScale === 'log' ? scaleLog : scaleLinear)([times.low, times.high], [left, right]);
  const inside = data.changes.filter(({ step }) => {
    const time = data.timeAt(step);
    return time >= times.low && time <= times.high;
  });
  const edges = { left, right, top: 0, bottom };
  const changes = layOutChanges(surface, inside, (step) => x(data.timeAt(step)), names.manyChanges, edges);
  const top = TOP + changesHeight(changes);
  const y = (lossScale === 'log' ? scaleLog : scaleLinear)(
    [losses.low, losses.high],
    [zero ? bottom - ZERO : bottom, top],
  );
  // A scale gives undefined for what is no number.
  const at = (loss: number) => (lossScale === 'log' && loss <= 0 ? bottom : Number(y(loss)));
  const place = { left, right, timeOf: (pixel: number) => x.invert(pixel) };

  drawLossAxes(surface, palette, { left, right, bottom }, { losses, times, x, y, zero }, unit, names.unit);
  if (!known) return place;

  const [train, test] = beta > 0 ? [rows.trainSmoothed, rows.testSmoothed] : [rows.train, rows.test];
  // Each place is asked for many times: all of them once.
  const placed = (values: Float64Array, to: (value: number) => number) => {
    const pixels = values.slice(0, rows.count).map(to);
    return (row: number) => pixels[row];
  };
  const atRow = placed(rows.time, (time) => x(time));
  const trainAt = placed(train, at);
  const testAt = placed(test, at);
  shadeGap(context, palette, rows.count, atRow, trainAt, testAt);
  const batches = banded ? drawBand(context, palette, rows, atRow, at) : null;
  const pastPlaces = data.past.map((past) => drawPast(context, palette, past, times, x, at));
  const box = { left, right, top, bottom };
  drawChangeMarks(surface, palette, changes, edges);
  const dashed = { colour: palette.css.test, width: LINE, dash: [5, 3] };
  const solid = { colour: palette.css.train, width: LINE, dash: [] };
  if (beta > 0) {
    const faint = { width: 1, alpha: 0.4 };
    drawLine(context, rows.count, atRow, (row) => at(rows.test[row]), { ...dashed, ...faint });
    drawLine(context, rows.count, atRow, (row) => at(rows.train[row]), { ...solid, ...faint });
  }
  drawLine(context, rows.count, atRow, testAt, { ...dashed, alpha: 1 });
  drawLine(context, rows.count, atRow, trainAt, { ...solid, alpha: 1 });

  context.font = fonts.text;
  context.fillStyle = palette.css['ink-2'];
  nameGap(surface, palette, data, { atRow, trainAt, testAt, left, x });
  context.textAlign = 'left';
  if (beta > 0) {
    const wide = context.measureText(names.smoothed).width;
    const free = freestPlace(rows.count, atRow, [trainAt, testAt], wide, box);
    drawHaloed(context, palette.css.paper, names.smoothed, free.x, free.y);
  }
  const dots = ends.map(({ set, row }) => ({ x: atRow(row), y: at(rows[set][row]) }));
  if (data.past.length > 0) {
    const lines = [trainAt, testAt].flatMap((line) => pointsAlong(rows.count, atRow, line));
    namePast(surface, palette, data.past, pastPlaces, { dots, lines }, box);
  }
  drawChangeLabels(surface, palette, changes, edges);
  if (data.cursor !== null && data.cursor < rows.count) {
    drawCursor(context, palette, atRow(data.cursor), top, bottom);
  }

  const spread = [...dots.map(({ y }) => y), ...(batches === null ? [] : [batches])].map(
    (middle) => middle + 4,
  );
  // Beside a part stands the button that leads back to the whole.
  spreadLabels(spread, LABEL, data.part ? WHOLE : top + 4, bottom);
  context.font = endFont;
  context.textAlign = 'left';
  ends.forEach((end, i) => {
    if (data.present) drawDot(context, palette, end.set, dots[i].x, dots[i].y);
    context.fillStyle = end.set === 'test' ? palette.css.test : palette.css.train;
    context.fillText(end.text, right + 10, spread[i]);
  });
  if (batches !== null) {
    context.font = fonts.text;
    context.fillStyle = palette.css['ink-2'];
    context.fillText(names.batches, right + 10, spread[ends.length]);
  }
  if (data.cursor !== null && data.cursor < rows.count) {
    for (const set of ['test', 'train'] as const) {
      const read = at(rows[set][data.cursor]);
      if (!Number.isNaN(read)) drawDot(context, palette, set, atRow(data.cursor), read);
    }
  }
  if (data.marked) {
    const [from, to] = data.marked.map((time) => Math.max(left, Math.min(right, x(time))));
    drawMarked(context, palette, Math.min(from, to), Math.max(from, to), top, bottom);
  }
  return place;
}
