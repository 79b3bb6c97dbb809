/**
 * Draws the lines that are not drawn by their weight alone: cut (dotted, two bars across its middle, no colour: it has no
 * weight), of a neuron that is switched off (dotted), frozen (dots and dashes), and the selected one (cased in violet).
 * No mark is only a colour. Allocates nothing.
 */
import { CUT, type EdgeStyle, FROZEN, type Gap, OFF } from './edges.ts';

const DOTTED = [1.5, 4];
const DOT_DASH = [8, 3, 1.5, 3];
const SOLID: number[] = [];
/** Half of a bar's height, half of the bars' distance, px. */
const BAR = 5;
const APART = 2.5;
/** As in edges.ts: the thinnest line, and how much the widest adds. */
const THINNEST = 1;
const WIDEST = 4.2;

type WeightOf = (input: number, unit: number) => number;

function trace(context: CanvasRenderingContext2D, gap: Gap, i: number, j: number): void {
  const [y1, y2, middle] = [gap.from.ys[i] as number, gap.to.ys[j] as number, (gap.x1 + gap.x2) / 2];
  context.beginPath();
  context.moveTo(gap.x1, y1);
  context.bezierCurveTo(middle, y1, middle, y2, gap.x2, y2);
}

/** Two short bars across the line, leaning with it. */
function bars(context: CanvasRenderingContext2D, gap: Gap, i: number, j: number, ink: string): void {
  const [y1, y2] = [gap.from.ys[i] as number, gap.to.ys[j] as number];
  const x = (gap.x1 + gap.x2) / 2;
  const y = (y1 + y2) / 2;
  // At its middle the curve runs 0.75 of the gap's width for 1.5 of its height.
  const [dx, dy] = [(gap.x2 - gap.x1) * 0.75, (y2 - y1) * 1.5];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  context.setLineDash(SOLID);
  context.globalAlpha = 1;
  context.lineWidth = 1.6;
  context.strokeStyle = ink;
  context.beginPath();
  for (const side of [-APART, APART]) {
    const [cx, cy] = [x + ux * side, y + uy * side];
    // A little slanted, as a break is drawn in a circuit.
    context.moveTo(cx - uy * BAR - ux * 1.5, cy + ux * BAR - uy * 1.5);
    context.lineTo(cx + uy * BAR + ux * 1.5, cy - ux * BAR + uy * 1.5);
  }
  context.stroke();
}

/** @param scale from |w| to 0 … 1, times how thick the lines of this gap are */
export function drawMarked(
  context: CanvasRenderingContext2D,
  gap: Gap,
  {
    marks,
    inputs,
    targets,
    drawn,
    source,
    target,
  }: {
    readonly marks: Uint8Array;
    readonly inputs: number;
    readonly targets: number;
    /** As `drawGap` takes them. */
    readonly drawn: Uint8Array | null;
    readonly source: number;
    readonly target: number;
  },
  weightOf: WeightOf,
  scale: number,
  style: EdgeStyle,
): void {
  for (let j = 0; j < gap.to.units.length; j++) {
    const unit = gap.to.units[j] as number;
    for (let i = 0; i < gap.from.units.length; i++) {
      const input = gap.from.units[i] as number;
      if (unit >= targets || input >= inputs) continue;
      const mark = marks[unit * inputs + input] as number;
      if (mark === 0) continue;
      if (drawn?.[unit * inputs + input] === 0 && input !== source && unit !== target) continue;
      const w = weightOf(input, unit);
      const size = Math.min(1, Math.abs(w) * scale);
      const dotted = (mark & (CUT | OFF)) !== 0;
      context.setLineDash(dotted ? DOTTED : DOT_DASH);
      context.globalAlpha = style.full ? 1 : dotted ? 0.6 : 0.45 + 0.4 * size;
      context.lineWidth = dotted ? 1.2 : THINNEST + WIDEST * 0.6 * size;
      context.strokeStyle = (mark & CUT) !== 0 ? style.ink : w < 0 ? style.negative : style.positive;
      trace(context, gap, i, j);
      context.stroke();
      if ((mark & CUT) !== 0) bars(context, gap, i, j, style.ink);
    }
  }
  context.setLineDash(SOLID);
  context.globalAlpha = 1;
}

/** The selected connection: in full, between two violet lines. */
export function drawCased(
  context: CanvasRenderingContext2D,
  gap: Gap,
  input: number,
  unit: number,
  weightOf: WeightOf,
  scale: number,
  marks: Uint8Array | null,
  inputs: number,
  style: EdgeStyle,
): void {
  const i = gap.from.units.indexOf(input);
  const j = gap.to.units.indexOf(unit);
  if (i < 0 || j < 0) return;
  const mark = marks?.[unit * inputs + input] ?? 0;
  const w = weightOf(input, unit);
  const width = (mark & CUT) !== 0 ? 1.4 : THINNEST + WIDEST * Math.min(1, Math.abs(w) * scale);
  trace(context, gap, i, j);
  context.strokeStyle = style.here;
  context.lineWidth = width + 6;
  context.stroke();
  context.strokeStyle = style.paper;
  context.lineWidth = width + 3;
  context.stroke();
  context.setLineDash((mark & (CUT | OFF)) !== 0 ? DOTTED : (mark & FROZEN) !== 0 ? DOT_DASH : SOLID);
  context.strokeStyle = (mark & CUT) !== 0 ? style.ink : w < 0 ? style.negative : style.positive;
  context.lineWidth = width;
  context.stroke();
  context.setLineDash(SOLID);
  if ((mark & CUT) !== 0) bars(context, gap, i, j, style.ink);
}
