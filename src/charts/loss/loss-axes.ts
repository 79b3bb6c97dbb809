/** The axes of the losses: grid lines with their losses, and the times with the name of their unit at the end. */
import type { Palette } from '../palette.ts';
import type { Surface } from '../surface.ts';
import { type Axis, fittingTicks, NAME_GAP, tickText } from '../ticks.ts';
import type { TimeUnit } from './run-clock.ts';
import { timeText } from './time-axis.ts';

interface LossAxes {
  readonly losses: Axis;
  readonly times: Axis;
  /** To pixels. */
  readonly x: (time: number) => number;
  readonly y: (loss: number) => number;
  /** 0 has a line of its own at the foot. */
  readonly zero: boolean;
}

export function drawLossAxes(
  { context, width, fonts }: Surface,
  palette: Palette,
  { left, right, bottom }: { readonly left: number; readonly right: number; readonly bottom: number },
  { losses, times, x, y, zero }: LossAxes,
  unit: TimeUnit,
  name: string,
): void {
  context.font = fonts.text;
  context.textAlign = 'right';
  const line = (at: number, text: string) => {
    context.fillStyle = palette.css.line;
    context.fillRect(left, Math.round(at), right - left, 1);
    context.fillStyle = palette.css['ink-2'];
    context.fillText(text, left - 8, at + 4);
  };
  for (const tick of losses.ticks) line(y(tick), tickText(tick));
  if (zero) line(bottom, '0');
  context.fillStyle = palette.css['ink-2'];
  context.textAlign = 'right';
  context.fillText(name, width, bottom + 19);
  const end = width - context.measureText(name).width - NAME_GAP;
  context.textAlign = 'center';
  const widthOf = (tick: number) => context.measureText(timeText(tick, unit)).width;
  for (const tick of fittingTicks(times.ticks, x, widthOf, end)) {
    context.fillText(timeText(tick, unit), x(tick), bottom + 19);
  }
}
