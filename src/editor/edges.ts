/**
 * The connections between two columns: smooth curves, coloured by the sign and sized by |w|. The selected neuron's are
 * drawn in full on top, the incoming ones with their numbers.
 *
 * Lines of one sign and nearly one size are one stroke: with 32 × 32 connections a stroke each would cost a frame.
 * Invariant: whatever is drawn lies within the gap, so that one gap can be drawn anew without the others.
 */
import { compact, signed } from '../i18n/format.ts';
import type { Column } from './layout.ts';
import type { drawCased, drawMarked } from './marked-lines.ts';

export interface EdgeStyle {
  readonly positive: string;
  readonly negative: string;
  readonly ink: string;
  readonly paper: string;
  readonly font: string;
  /** More contrast is wanted: nothing is dimmed. */
  readonly full: boolean;
  /** The colour of what is selected. */
  readonly here: string;
  readonly marked: MarkedLines | null;
}

/** Draws what is not drawn by its weight alone; loaded after the first paint. */
export interface MarkedLines {
  readonly drawMarked: typeof drawMarked;
  readonly drawCased: typeof drawCased;
}

/** Bits of the marks of a line: see line-marks.ts. */
export const CUT = 1;
export const FROZEN = 2;
/** One of its ends is switched off. */
export const OFF = 4;

/** By gap: one byte a connection, by unit and input; null where there are none. */
export type LineMarks = readonly (Uint8Array | null)[];

export interface Gap {
  readonly from: Column;
  readonly to: Column;
  /** Ends of the curves. */
  readonly x1: number;
  readonly x2: number;
  /** Stroke of each line of this gap, by target and source as shown; used again in each frame. */
  readonly levels: Uint8Array;
}

/** Steps of size; more could not be told apart. */
const LEVELS = 24;
/** In place of a stroke: it is not drawn by its weight alone. */
const NO_STROKE = 255;
/** Lines by stroke: of each level the negative ones, then the others. */
const counts = new Uint16Array(2 * LEVELS);
const WIDEST = 4.2;
const THINNEST = 0.5;

export function gapBetween(from: Column, to: Column): Gap {
  return {
    from,
    to,
    x1: from.x + from.tile / 2 + 1,
    x2: to.x - to.tile / 2 - 1,
    levels: new Uint8Array(from.units.length * to.units.length),
  };
}

/** |w| at the end of the scale: the largest of all weights of `theta` (layer by layer, weights, then biases). */
export function largestWeight(theta: ArrayLike<number>, shape: readonly number[]): number {
  let largest = 0;
  let at = 0;
  for (let l = 1; l < shape.length; l++) {
    const count = (shape[l] as number) * (shape[l - 1] as number);
    for (let i = 0; i < count; i++) {
      const size = Math.abs(theta[at + i] as number);
      if (size > largest && size < Number.POSITIVE_INFINITY) largest = size;
    }
    at += count + (shape[l] as number);
  }
  return largest;
}

/** Where the weights into each layer begin in theta: entry g belongs to the gap before column g + 1. */
export function weightOffsets(shape: readonly number[]): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (let l = 1; l < shape.length; l++) {
    offsets.push(at);
    at += (shape[l] as number) * ((shape[l - 1] as number) + 1);
  }
  return offsets;
}

/**
 * Gives how many lines were drawn by their weights.
 * @param weights where the weights of this gap are: theta from `offset` on, targets × `inputs`
 * @param targets units that `weights` has rows for
 * @param source, target the selected neuron's number if it stands on that side, else −1
 */
export function drawGap(
  context: CanvasRenderingContext2D,
  gap: Gap,
  weights: {
    readonly theta: ArrayLike<number>;
    readonly offset: number;
    readonly inputs: number;
    readonly targets: number;
    /** Marks of line-marks.ts by unit and input; null: none in this gap. */
    readonly marks: Uint8Array | null;
    /** 1 where a line is drawn though it is not selected, by unit and input; null: all are. */
    readonly drawn: Uint8Array | null;
  },
  largest: number,
  source: number,
  target: number,
  style: EdgeStyle,
  /** Number of the selected connection's source into `target`, −1: none. */
  input = -1,
): number {
  const { from, to, levels } = gap;
  const { theta, offset, inputs, targets, marks, drawn } = weights;
  const scale = largest > 0 ? 1 / largest : 0;
  // Where neurons stand close, thick lines would cover each other.
  const thickness = Math.min(1, Math.max(0.4, Math.min(from.pitch, to.pitch) / 42));

  let drawnLines = 0;
  counts.fill(0);
  for (let j = 0, edge = 0; j < to.units.length; j++) {
    const unit = to.units[j] as number;
    for (let i = 0; i < from.units.length; i++, edge++) {
      const input = from.units[i] as number;
      levels[edge] = NO_STROKE;
      if (input === source || unit === target || !isPlain(input, unit)) continue;
      if (drawn !== null && drawn[unit * inputs + input] === 0) continue;
      const w = weightOf(input, unit);
      const level = Math.min(LEVELS - 1, Math.round(Math.abs(w) * scale * (LEVELS - 1)) | 0);
      const stroke = 2 * level + (w < 0 ? 0 : 1);
      levels[edge] = stroke;
      counts[stroke] = 1 + (counts[stroke] as number);
      drawnLines += 1;
    }
  }

  for (let stroke = 0; stroke < 2 * LEVELS; stroke++) {
    if (counts[stroke] === 0) continue;
    const size = (stroke >> 1) / (LEVELS - 1);
    context.lineWidth = (THINNEST + WIDEST * size) * thickness;
    context.globalAlpha = style.full ? 1 : 0.17 + 0.22 * size;
    context.strokeStyle = stroke & 1 ? style.positive : style.negative;
    context.beginPath();
    for (let j = 0, edge = 0; j < to.units.length; j++) {
      for (let i = 0; i < from.units.length; i++, edge++) if (levels[edge] === stroke) curve(i, j);
    }
    context.stroke();
  }

  context.globalAlpha = 1;
  if (marks)
    style.marked?.drawMarked(
      context,
      gap,
      { marks, inputs, targets, drawn, source, target },
      weightOf,
      scale * thickness,
      style,
    );
  if (source < 0 && target < 0) return drawnLines;
  for (let j = 0; j < to.units.length; j++) {
    const unit = to.units[j] as number;
    for (let i = 0; i < from.units.length; i++) {
      if (from.units[i] !== source && unit !== target) continue;
      if (!isPlain(from.units[i] as number, unit)) continue;
      drawnLines += 1;
      const w = weightOf(from.units[i] as number, unit);
      context.beginPath();
      curve(i, j);
      context.lineWidth = Math.max(1, (THINNEST + WIDEST * Math.min(1, Math.abs(w) * scale)) * thickness);
      context.strokeStyle = w < 0 ? style.negative : style.positive;
      context.stroke();
    }
  }
  if (target >= 0 && input >= 0)
    style.marked?.drawCased(context, gap, input, target, weightOf, scale * thickness, marks, inputs, style);
  else if (target >= 0) drawNumbers(context, gap, weightOf, target, style, marks, inputs);
  return drawnLines;

  /** Drawn by its weight alone: it is there and carries no mark. */
  function isPlain(input: number, unit: number): boolean {
    return unit < targets && input < inputs && (marks === null || marks[unit * inputs + input] === 0);
  }

  function weightOf(input: number, unit: number): number {
    const w = theta[offset + unit * inputs + input] as number;
    return w - w === 0 ? w : 0;
  }

  function curve(i: number, j: number): void {
    const [y1, y2, middle] = [from.ys[i] as number, to.ys[j] as number, (gap.x1 + gap.x2) / 2];
    context.moveTo(gap.x1, y1);
    context.bezierCurveTo(middle, y1, middle, y2, gap.x2, y2);
  }
}

/** Height of a line of numbers, and the least gap that holds one. */
const LINE = 16;
const NUMBER_GAP = 64;

/** Can the numbers of the incoming weights stand beside their lines? */
export function numbersFit(gap: Gap): boolean {
  return gap.x2 - gap.x1 >= NUMBER_GAP && gap.from.pitch >= LINE;
}

/**
 * The curve's height is y₁ + (y₂ − y₁)·s with s = 3u² − 2u³; neighbouring lines into one neuron are pitch·(1 − s)
 * apart at u. The numbers stand as far along their lines as they still have room.
 */
export function placeOfNumbers(pitch: number, count: number): number {
  if (count <= 1) return 0.5;
  const s = Math.max(0.05, Math.min(0.6, 1 - LINE / pitch));
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const u = (low + high) / 2;
    if (u * u * (3 - 2 * u) < s) low = u;
    else high = u;
  }
  return low;
}

/** `+1.08`; huge ones with one digit: the next neuron is near. */
function shortNumber(w: number): string {
  if (Math.abs(w) < 10_000) return signed(w);
  return (w > 0 ? '+' : '') + compact(w, 1);
}

function drawNumbers(
  context: CanvasRenderingContext2D,
  gap: Gap,
  weightOf: (input: number, unit: number) => number,
  target: number,
  style: EdgeStyle,
  marks: Uint8Array | null,
  inputs: number,
): void {
  const { from, to } = gap;
  const j = to.units.indexOf(target);
  if (j < 0 || !numbersFit(gap)) return;
  const u = placeOfNumbers(from.pitch, from.units.length);
  const s = u * u * (3 - 2 * u);
  const middle = (gap.x1 + gap.x2) / 2;
  // x of the curve with its handles at the middle.
  const along = gap.x1 * (1 - u) ** 3 + 3 * middle * u * (1 - u) + gap.x2 * u ** 3;
  const x = Math.min(gap.x2 - 24, Math.max(gap.x1 + 24, along));
  context.font = style.font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 5;
  context.strokeStyle = style.paper;
  context.fillStyle = style.ink;
  const count = from.units.length;
  for (let i = 0; i < count; i++) {
    // What is cut has no weight, not one of 0.
    if (((marks?.[target * inputs + (from.units[i] as number)] ?? 0) & CUT) !== 0) continue;
    // Two numbers have room above and below their lines; more stand on them.
    const shift = count === 2 ? (i === 0 ? -10 : 11) : 0;
    const y = (from.ys[i] as number) + ((to.ys[j] as number) - (from.ys[i] as number)) * s + shift;
    const text = shortNumber(weightOf(from.units[i] as number, target));
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
}
