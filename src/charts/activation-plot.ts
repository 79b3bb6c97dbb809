/**
 * Draws f and f′ of one layer above the distribution of its z; where f is flat the ground is shaded. Over it other
 * functions to compare with, the chosen sample, and a tangent.
 * Knows nothing of React or snapshots.
 */
import { scaleLinear } from 'd3';
import type { ActivationShape } from './activation-shape.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';
import { fittingTicks, spreadLabels, tickText } from './ticks.ts';

/** Share of the height that the bars may take. */
const BARS = 0.27;
const TOP = 4;
const BOTTOM = 24;
const RIGHT = 20;
/** So far the last number of z may reach over the end of its axis. */
const BESIDE_Z = 6;
/** Half of the tangent's length, CSS pixels. */
const TANGENT = 46;
/** Lines of others are told apart by their dashes, which stand before their names as well. */
const DASHES = [
  [4, 3],
  [1.5, 2.5],
  [8, 3],
  [8, 3, 1.5, 3],
  [3, 1.5],
  [12, 4],
  [1.5, 4],
  [2, 6],
  [6, 2, 2, 2],
];
const DASH = 22;
/** So much of its own range may be added above and below for other functions. */
const WIDENED = 0.5;

export interface ActivationDrawing {
  readonly shape: ActivationShape;
  /** Counts of z in equal bins from −high to high; beyond the shape's range nothing is drawn. */
  readonly bins: readonly number[];
  readonly high: number;
  readonly names: { readonly f: string; readonly slope: string };
  /** Drawn thin and named. */
  readonly others: readonly {
    readonly name: string;
    readonly dash: number;
    readonly shape: ActivationShape;
  }[];
  /** z of every unit for the chosen sample, and which of them is meant; null: no sample, or all of them. */
  readonly sample: { readonly z: ArrayLike<number>; readonly unit: number | null } | null;
  readonly tangent: { readonly z: number; readonly f: number; readonly slope: number } | null;
  /** f of the drawn function. */
  readonly f: (z: number) => number;
  /** Lowest and highest value, where they must not follow the shapes: a hand holds the curve. */
  readonly held: readonly [low: number, high: number] | null;
}

/** Where values are on the drawing, and back. */
export interface ActivationPlaces {
  x(z: number): number;
  y(value: number): number;
  zAt(x: number): number;
  valueAt(y: number): number;
  readonly range: readonly [low: number, high: number];
  /** How far down the curve is drawn. */
  readonly foot: number;
}

export function drawActivation(
  surface: Surface,
  palette: Palette,
  drawing: ActivationDrawing,
): ActivationPlaces {
  const { context, width, height, fonts } = surface;
  const { shape, names, others } = drawing;
  const base = height - BOTTOM;
  const bars = (base - TOP) * BARS;
  // Others may widen the range, but not so far that the function itself cannot be read any more.
  const more = WIDENED * (shape.high - shape.low);
  const range = drawing.held ?? [
    Math.max(shape.low - more, Math.min(shape.low, ...others.map((other) => other.shape.low))),
    Math.min(shape.high + more, Math.max(shape.high, ...others.map((other) => other.shape.high))),
  ];
  const values = scaleLinear(range, [base - bars - 6, TOP]);
  // A held curve may be pulled down over the bars.
  const foot = drawing.held ? base : base - bars - 6;
  context.font = fonts.text;
  const ticks = valueTicks(range, height < 240 ? 2 : 4);
  const left = Math.max(...ticks.map((tick) => context.measureText(tickText(tick)).width)) + 8;
  const named = Math.max(0, ...others.map(({ name }) => context.measureText(name).width + DASH + 6));
  const right = width - Math.max(RIGHT, named > 0 ? named + 8 : 0);
  const x = scaleLinear([-shape.half, shape.half], [left, right]);

  context.fillStyle = palette.css.recess;
  for (const [from, to] of shape.flat) context.fillRect(x(from), TOP, x(to) - x(from), base - TOP);

  context.textAlign = 'right';
  for (const tick of ticks) {
    context.fillStyle = palette.css.line;
    context.fillRect(left, Math.round(values(tick)), right - left, 1);
    context.fillStyle = palette.css['ink-2'];
    context.fillText(tickText(tick), left - 8, values(tick) + 4);
  }
  context.fillStyle = palette.css.line;
  context.fillRect(Math.round(x(0)), TOP, 1, base - TOP);

  drawBars(surface, palette, drawing, x, base, bars);
  context.fillStyle = palette.css.edge;
  context.fillRect(left, base, right - left, 1);
  context.fillStyle = palette.css['ink-2'];
  context.textAlign = 'center';
  const widthOf = (tick: number) => context.measureText(tickText(tick)).width;
  for (const tick of fittingTicks(x.ticks(right - left < 240 ? 3 : 5), x, widthOf, right + BESIDE_Z)) {
    context.fillText(tickText(tick), x(tick), base + 19);
  }
  context.font = fonts.variable;
  context.textAlign = 'left';
  context.fillText('z', right + BESIDE_Z + 4, base + 19);

  const draw = (z: Float64Array, ys: Float64Array, colour: string, lineWidth: number, dash: number[]) => {
    context.beginPath();
    for (let i = 0, drawn = false; i < z.length; i++) {
      // The rest of a curve that is held, or of one to compare with, lies outside.
      const at = values(ys[i]);
      const inside = at >= TOP && at <= foot;
      if (inside && drawn) context.lineTo(x(z[i]), at);
      else if (inside) context.moveTo(x(z[i]), at);
      drawn = inside;
    }
    context.lineJoin = 'round';
    context.lineWidth = lineWidth;
    context.strokeStyle = colour;
    context.setLineDash(dash);
    context.stroke();
    context.setLineDash([]);
  };
  for (const other of others) {
    draw(other.shape.z, other.shape.f, palette.css['ink-2'], 1.25, DASHES[other.dash % DASHES.length]);
  }
  draw(shape.z, shape.slope, palette.css['ink-3'], 1.25, []);
  draw(shape.z, shape.f, palette.css.ink, 2, []);

  const places: ActivationPlaces = {
    x,
    y: values,
    zAt: (at) => x.invert(at),
    valueAt: (at) => values.invert(at),
    range: [range[0], range[1]],
    foot,
  };
  drawSample(surface, palette, drawing, places, base);
  if (drawing.tangent) drawTangent(surface, palette, drawing.tangent, places, base);

  // Named at the right end of each line, apart from one another.
  const last = shape.z.length - 1;
  const ends = [
    { text: names.f, value: shape.f[last], colour: palette.css.ink, font: fonts.variable, dash: -1 },
    {
      text: names.slope,
      value: shape.slope[last],
      colour: palette.css['ink-3'],
      font: fonts.variable,
      dash: -1,
    },
    ...others.map(({ name, shape: other, dash }) => ({
      text: name,
      value: other.f[last],
      colour: palette.css['ink-2'],
      font: fonts.text,
      dash: dash % DASHES.length,
    })),
  ];
  const ys = ends.map(({ value }) => Math.max(TOP + 6, Math.min(base - 8, values(value))));
  // More than two at one height move apart step by step.
  for (let pass = 0; pass < ends.length; pass++) spreadLabels(ys, 14, TOP + 6, base - 8);
  context.textAlign = 'left';
  for (const [i, { text, colour, font, dash }] of ends.entries()) {
    const from = right + 5;
    context.font = font;
    context.fillStyle = colour;
    context.fillText(text, from + (dash < 0 ? 0 : DASH + 4), ys[i] + 4);
    if (dash < 0) continue;
    context.beginPath();
    context.moveTo(from, ys[i]);
    context.lineTo(from + DASH, ys[i]);
    context.lineWidth = 1.25;
    context.strokeStyle = colour;
    context.setLineDash(DASHES[dash]);
    context.stroke();
    context.setLineDash([]);
  }
  return places;
}

/** About so many, at least two: a single number would be no scale. */
function valueTicks(range: readonly number[], wanted: number): readonly number[] {
  const scale = scaleLinear().domain(range);
  for (let more = wanted; more < 8; more++) {
    const ticks = scale.ticks(more);
    if (ticks.length > 1) return ticks;
  }
  return scale.ticks(8);
}

/** A small mark for each unit; the chosen one with its line down to z. Beyond the range of z nothing is drawn. */
function drawSample(
  { context }: Surface,
  palette: Palette,
  { sample, f, shape }: ActivationDrawing,
  { x, y, range }: ActivationPlaces,
  base: number,
): void {
  if (!sample) return;
  for (let unit = 0; unit < sample.z.length; unit++) {
    const z = sample.z[unit];
    const chosen = unit === sample.unit;
    if (!(Math.abs(z) <= shape.half)) continue;
    const at = y(Math.max(range[0], Math.min(range[1], f(z))));
    if (chosen) {
      context.fillStyle = palette.css.here;
      context.fillRect(x(z) - 0.75, at, 1.5, base - at);
    }
    context.beginPath();
    context.arc(x(z), at, chosen ? 5 : 2.5, 0, 2 * Math.PI);
    context.fillStyle = palette.css.here;
    context.strokeStyle = palette.css.paper;
    context.lineWidth = 1.5;
    context.fill();
    context.stroke();
  }
}

function drawTangent(
  { context }: Surface,
  palette: Palette,
  { z, f, slope }: { readonly z: number; readonly f: number; readonly slope: number },
  { x, y }: ActivationPlaces,
  base: number,
): void {
  const [cx, cy] = [x(z), y(f)];
  const [dx, dy] = [x(z + 1) - cx, y(f + slope) - cy];
  const scale = TANGENT / Math.hypot(dx, dy);
  context.fillStyle = palette.css.line;
  context.fillRect(Math.round(cx), cy, 1, base - cy);
  context.beginPath();
  context.moveTo(cx - dx * scale, cy - dy * scale);
  context.lineTo(cx + dx * scale, cy + dy * scale);
  context.lineWidth = 1.75;
  context.strokeStyle = palette.css.here;
  context.stroke();
  context.beginPath();
  context.arc(cx, cy, 4.5, 0, 2 * Math.PI);
  context.fillStyle = palette.css.paper;
  context.fill();
  context.stroke();
}

/** Bars by sign; the square root of the counts, so that a few do not vanish beside many. */
function drawBars(
  { context }: Surface,
  palette: Palette,
  { shape, bins, high }: ActivationDrawing,
  x: (z: number) => number,
  base: number,
  height: number,
): void {
  const most = Math.max(1, ...bins);
  const step = (2 * high) / Math.max(1, bins.length);
  const edge = shape.half + step / 2;
  bins.forEach((count, i) => {
    const from = -high + i * step;
    if (count === 0 || from < -edge || from + step > edge) return;
    const tall = Math.max(1, height * Math.sqrt(count / most));
    context.fillStyle = from + step / 2 < 0 ? palette.css['negative-2'] : palette.css['positive-2'];
    context.fillRect(x(from) + 0.5, base - tall, x(from + step) - x(from) - 1, tall);
  });
}
