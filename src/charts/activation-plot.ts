/**
 * Draws f and f′ of one layer above the distribution of its z; where f is flat the ground is shaded.
 * Knows nothing of React or snapshots.
 */
import { line, scaleLinear } from 'd3';
import type { ActivationShape } from './activation-shape.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';
import { fittingTicks, tickText } from './ticks.ts';

/** Share of the height that the bars may take. */
const BARS = 0.27;
const TOP = 4;
const BOTTOM = 24;
const RIGHT = 20;

export function drawActivation(
  surface: Surface,
  palette: Palette,
  shape: ActivationShape,
  bins: readonly number[],
  names: { readonly f: string; readonly slope: string },
): void {
  const { context, width, height, fonts } = surface;
  const base = height - BOTTOM;
  const bars = (base - TOP) * BARS;
  const values = scaleLinear([shape.low, shape.high], [base - bars - 6, TOP]);
  context.font = fonts.text;
  const ticks = values.ticks(height < 240 ? 2 : 4);
  const left = Math.max(...ticks.map((tick) => context.measureText(tickText(tick)).width)) + 8;
  const x = scaleLinear([-shape.half, shape.half], [left, width - RIGHT]);

  context.fillStyle = palette.css.recess;
  for (const [from, to] of shape.flat) context.fillRect(x(from), TOP, x(to) - x(from), base - TOP);

  context.textAlign = 'right';
  for (const tick of ticks) {
    context.fillStyle = palette.css.line;
    context.fillRect(left, Math.round(values(tick)), width - RIGHT - left, 1);
    context.fillStyle = palette.css['ink-2'];
    context.fillText(tickText(tick), left - 8, values(tick) + 4);
  }
  context.fillStyle = palette.css.line;
  context.fillRect(Math.round(x(0)), TOP, 1, base - TOP);

  drawBars(surface, palette, shape.half, bins, x, base, bars);
  context.fillStyle = palette.css.edge;
  context.fillRect(left, base, width - RIGHT - left, 1);
  context.fillStyle = palette.css['ink-2'];
  context.textAlign = 'center';
  const widthOf = (tick: number) => context.measureText(tickText(tick)).width;
  const nameAt = width - 10;
  for (const tick of fittingTicks(x.ticks(width < 260 ? 3 : 5), x, widthOf, nameAt - 8)) {
    context.fillText(tickText(tick), x(tick), base + 19);
  }
  context.font = fonts.variable;
  context.textAlign = 'right';
  context.fillText('z', width - 4, base + 19);

  const draw = (ys: Float64Array, colour: string, lineWidth: number) => {
    context.beginPath();
    line<number>(
      (_, i) => x(shape.z[i]),
      (y) => values(y),
    ).context(context)(ys as unknown as number[]);
    context.lineJoin = 'round';
    context.lineWidth = lineWidth;
    context.strokeStyle = colour;
    context.stroke();
  };
  draw(shape.slope, palette.css['ink-3'], 1.25);
  draw(shape.f, palette.css.ink, 2);

  // Named at the right end of each line, apart from one another.
  const last = shape.z.length - 1;
  const ends = [values(shape.f[last]), values(shape.slope[last])];
  if (Math.abs(ends[0] - ends[1]) < 14) {
    const up = ends[0] <= ends[1] ? -1 : 1;
    const middle = (ends[0] + ends[1]) / 2;
    ends[0] = middle + 7 * up;
    ends[1] = middle - 7 * up;
  }
  context.textAlign = 'left';
  context.fillStyle = palette.css.ink;
  context.fillText(names.f, width - RIGHT + 5, Math.max(TOP + 9, ends[0] + 4));
  context.fillStyle = palette.css['ink-3'];
  context.fillText(names.slope, width - RIGHT + 5, ends[1] + 4);
}

/** Bars by sign; the square root of the counts, so that a few do not vanish beside many. */
function drawBars(
  { context }: Surface,
  palette: Palette,
  half: number,
  bins: readonly number[],
  x: (z: number) => number,
  base: number,
  height: number,
): void {
  const most = Math.max(1, ...bins);
  const step = (2 * half) / Math.max(1, bins.length);
  bins.forEach((count, i) => {
    if (count === 0) return;
    const from = -half + i * step;
    const tall = Math.max(1, height * Math.sqrt(count / most));
    context.fillStyle = from + step / 2 < 0 ? palette.css['negative-2'] : palette.css['positive-2'];
    context.fillRect(x(from) + 0.5, base - tall, x(from + step) - x(from) - 1, tall);
  });
}
