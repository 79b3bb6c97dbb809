/**
 * Draws the conveyor: the batches of an epoch side by side, each a grid of its samples; those that are done pale, the
 * one that comes next in a frame.
 * Knows nothing of React or snapshots.
 */
import { batchAt, batchCount, type Conveyor, currentBatch, type Epoch, layConveyor } from './batch-layout.ts';
import { traceMark } from './mark-outline.ts';
import { css, diverging, HUES, mix, type Palette, type Rgb } from './palette.ts';
import type { Surface } from './surface.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ConveyorData {
  readonly epoch: Epoch;
  /** Update that comes next, counted from 1. */
  readonly update: number;
  /** The points in the order of the epoch. */
  readonly order: Int32Array;
  /** Class or value of each point. */
  readonly target: Float64Array;
  /** 0 in regression. */
  readonly classes: number;
  /** In regression the value at full colour. */
  readonly scale: number;
  /** Place in the next batch that a person reads; null: none. */
  readonly read: number | null;
  readonly words: {
    readonly done: string;
    readonly next: (update: string) => string;
    /** e.g. "batch 4 of 10, 300 of 1,000 samples used" */
    readonly where: string;
    /** Where not all samples of a batch are drawn. */
    readonly part: (drawn: number) => string;
  };
  readonly number: (value: number) => string;
}

/** The frame of the next batch and its grid, for whoever points at a sample; null where none is drawn. */
export interface DrawnBatch {
  readonly x: number;
  readonly y: number;
  readonly pitch: number;
  readonly columns: number;
  readonly drawn: number;
}

const LABELS = 20;
const FOOT = 22;
/** From line to line of the words below. */
const LINE = 15;
const FRAME = 3;
/** Of batches up to this size all samples are drawn in any case. */
const MANY_DRAWN = 100;
/** From the edge of the box, so that the line of the frame is whole. */
const INSET = FRAME + 1;
/** From the samples of a line to those of the next. */
const BETWEEN = LABELS + 2 * FRAME + 8;
/** Of what is done so much is left. */
const PALE = 0.35;

export function drawConveyor(surface: Surface, palette: Palette, box: Box, data: ConveyorData): DrawnBatch {
  const { context, fonts } = surface;
  const { epoch, words, update } = data;
  const top = box.y + LABELS + FRAME;
  context.font = fonts.text;
  const size = Math.min(epoch.size, epoch.samples);
  // Where it may not fit beside the place, a second line tells how many are drawn.
  const broken = context.measureText(`${words.where} ${words.part(size)}`).width > box.width;
  const foot = FOOT + (broken && size > MANY_DRAWN ? LINE : 0);
  const room = {
    width: box.width - 2 * INSET,
    height: box.height - LABELS - foot - 2 * FRAME,
    between: BETWEEN,
  };
  const conveyor = layConveyor(epoch, room, data.classes > HUES);
  const { pitch, columns, rows, first, boxes, perLine } = conveyor;
  const now = currentBatch(epoch);
  const wide = columns * pitch;
  const free = (room.width - wide) / Math.max(1, perLine - 1);
  const stride = perLine > 1 ? Math.min(free, conveyor.stride * 1.7) : 0;
  const lineOf = (batch: number) => Math.floor((batch - first) / perLine);
  const left = (batch: number) => box.x + INSET + ((batch - first) % perLine) * stride;
  const topOf = (batch: number) => top + lineOf(batch) * (rows * pitch + BETWEEN);

  drawSamples(surface, palette, data, conveyor, left, topOf);

  const [here, there] = [left(now), topOf(now)];
  context.strokeStyle = palette.css.here;
  context.lineWidth = 2;
  const sizeNow = batchAt(epoch, now).to - batchAt(epoch, now).from;
  const linesNow = Math.min(rows, Math.ceil(sizeNow / columns));
  context.strokeRect(here - FRAME, there - FRAME, wide + 2 * FRAME, linesNow * pitch + 2 * FRAME);

  context.font = fonts.strong;
  context.fillStyle = palette.css.here;
  context.textAlign = 'left';
  const nextText = words.next(data.number(update));
  const nowWidth = context.measureText(nextText).width;
  const wanted = here + wide / 2 - nowWidth / 2;
  const nowAt = Math.max(box.x, Math.min(box.x + box.width - nowWidth, wanted));
  const labelAt = (batch: number) => topOf(batch) - FRAME - 8;
  context.fillText(nextText, nowAt, labelAt(now));
  context.font = fonts.text;
  context.fillStyle = palette.css['ink-2'];
  const labels = Array.from({ length: boxes }, (_, i) => first + i).filter((batch) => batch !== now);
  let end = Number.NEGATIVE_INFINITY;
  let line = 0;
  for (const batch of labels) {
    if (lineOf(batch) !== line) end = Number.NEGATIVE_INFINITY;
    line = lineOf(batch);
    const text = batch < now ? words.done : data.number(update + batch - now);
    const width = context.measureText(text).width;
    const at = Math.max(box.x, left(batch) + wide / 2 - width / 2);
    const meets = lineOf(batch) === lineOf(now) && at < nowAt + nowWidth + 8 && at + width > nowAt - 8;
    if (meets || at < end + 8 || at + width > box.x + box.width) continue;
    context.fillText(text, at, labelAt(batch));
    end = at + width;
  }
  const drawn = Math.min(columns * rows, sizeNow);
  const part = columns * rows < size ? words.part(columns * rows) : '';
  const base = topOf(first + boxes - 1) + rows * pitch + FRAME + 16;
  context.fillText(broken || !part ? words.where : `${words.where} ${part}`, box.x, base);
  if (broken && part) context.fillText(part, box.x, base + LINE);
  if (data.read !== null && data.read < drawn) {
    const [x, y] = [here + (data.read % columns) * pitch, there + Math.floor(data.read / columns) * pitch];
    context.strokeRect(x - 1.5, y - 1.5, pitch + 3, pitch + 3);
  }
  return { x: here, y: there, pitch, columns, drawn };
}

function drawSamples(
  { context, fonts }: Surface,
  palette: Palette,
  { epoch, order, target, classes, scale }: ConveyorData,
  { pitch, columns, rows, first, boxes }: Conveyor,
  left: (batch: number) => number,
  topOf: (batch: number) => number,
): void {
  const now = currentBatch(epoch);
  const last = Math.min(batchCount(epoch), first + boxes);
  const each = (from: number, to: number, visit: (point: number, x: number, y: number) => void) => {
    for (let batch = from; batch < to; batch++) {
      const { from: begin, to: end } = batchAt(epoch, batch);
      const shown = Math.min(end - begin, columns * rows);
      for (let i = 0; i < shown; i++) {
        visit(
          order[begin + i],
          left(batch) + ((i % columns) + 0.5) * pitch,
          topOf(batch) + (Math.floor(i / columns) + 0.5) * pitch,
        );
      }
    }
  };
  context.font = fonts.text;
  context.textAlign = 'center';
  const faded = (colour: Rgb, done: boolean) => css(done ? mix(palette.rgb.paper, colour, PALE) : colour);
  for (const done of [true, false]) {
    const [from, to] = done ? [first, Math.min(now, last)] : [Math.max(now, first), last];
    if (classes === 0) {
      each(from, to, (point, x, y) => {
        context.beginPath();
        traceMark(context, 0, x, y, pitch * 0.6);
        context.fillStyle = faded(diverging(palette, target[point] / scale, 1), done);
        context.fill();
        // A value near 0 is as pale as the paper.
        context.lineWidth = 0.75;
        context.strokeStyle = faded(palette.rgb['ink-3'], done);
        context.stroke();
      });
      continue;
    }
    if (classes > HUES) {
      // As on the plane the numeral is the mark.
      context.fillStyle = faded(palette.rgb.ink, done);
      each(from, to, (point, x, y) => context.fillText(String(target[point]), x, y + 0.36 * pitch));
      continue;
    }
    for (let cls = 0; cls < classes; cls++) {
      context.beginPath();
      each(from, to, (point, x, y) => {
        if (target[point] !== cls) return;
        if (pitch < 4) context.rect(x - 0.42 * pitch, y - 0.42 * pitch, 0.84 * pitch, 0.84 * pitch);
        else traceMark(context, cls, x, y, pitch * 0.6);
      });
      context.fillStyle = faded(palette.marks[cls], done);
      context.fill();
    }
  }
}
