/**
 * Marks on a time axis what was changed while the run went on: a dotted line and ◇, and in words where there is room.
 * The words are drawn last, on a halo of paper, so that no line runs through them.
 */
import type { ChangeLabel } from './change-label.ts';
import { groupChanges, type PlacedChange, placeChanges } from './change-layout.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';

/** Corners of ◇ around its middle. */
const DIAMOND = [
  [0, -5],
  [4, 0],
  [0, 5],
  [-4, 0],
] as const;

/** Height of a row of words. */
const ROW = 16;
const SYMBOL_GAP = 4;
/** Drawings that are less high have one row of words, others two. */
const LOW = 110;

interface MarksBox {
  readonly left: number;
  readonly right: number;
  /** Upper end of the words; the plot begins below them. */
  readonly top: number;
  readonly bottom: number;
}

/** What is to be marked and named, in pixels. */
export function layOutChanges(
  { context, fonts }: Surface,
  changes: readonly ChangeLabel[],
  x: (step: number) => number,
  many: (count: number) => string,
  { left, right, top, bottom }: MarksBox,
): readonly PlacedChange[] {
  const widthOf = (symbol: string, text: string) =>
    measure(context, fonts.variable, symbol, SYMBOL_GAP) + measure(context, fonts.text, text);
  const rows = bottom - top < LOW ? 1 : 2;
  return placeChanges(groupChanges(changes, x, many), widthOf, { left, right, rows });
}

/** The height that the words take above the plot, so that no curve runs through them. */
export function changesHeight(changes: readonly PlacedChange[]): number {
  return ROW * Math.max(0, ...changes.map(({ label }) => (label ? label.row + 1 : 0)));
}

function measure(context: CanvasRenderingContext2D, font: string, text: string, gap = 0): number {
  context.font = font;
  return text === '' ? 0 : context.measureText(text).width + gap;
}

/** Below the curves: a dotted line and ◇ at each. */
export function drawChangeMarks(
  { context }: Surface,
  palette: Palette,
  changes: readonly PlacedChange[],
  { top, bottom }: MarksBox,
): void {
  for (const { x, label } of changes) {
    context.strokeStyle = palette.css.edge;
    context.lineWidth = 1;
    context.setLineDash([1, 3]);
    context.beginPath();
    // From its words down: through those of others above it no line has to run.
    context.moveTo(x, label ? top + label.row * ROW : top + changesHeight(changes));
    context.lineTo(x, bottom);
    context.stroke();
    context.setLineDash([]);
    context.beginPath();
    for (const [dx, dy] of DIAMOND) context.lineTo(x + dx, bottom + dy);
    context.closePath();
    context.fillStyle = palette.css.paper;
    context.fill();
    context.strokeStyle = palette.css.ink;
    context.lineWidth = 1.5;
    context.stroke();
  }
}

/** Above the plot: the words. */
export function drawChangeLabels(
  { context, fonts }: Surface,
  palette: Palette,
  changes: readonly PlacedChange[],
  { top }: MarksBox,
): void {
  context.textAlign = 'left';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = palette.css.paper;
  context.fillStyle = palette.css['ink-2'];
  for (const { label } of changes) {
    if (!label) continue;
    const baseline = top + 10 + label.row * ROW;
    const shift = measure(context, fonts.variable, label.symbol, SYMBOL_GAP);
    // The halo of both parts first: that of the second would cut off the first.
    for (const drawn of ['strokeText', 'fillText'] as const) {
      context.font = fonts.variable;
      if (label.symbol) context[drawn](label.symbol, label.start, baseline);
      context.font = fonts.text;
      context[drawn](label.text, label.start + shift, baseline);
    }
  }
}
