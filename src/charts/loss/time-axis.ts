/** The time axis of a run, linear or logarithmic, in any unit: its ends, its ticks, and how they are written. Pure. */
import { scaleLinear } from 'd3';
import { compact, integer, plain } from '../../i18n/format.ts';
import { type Axis, calmCeiling } from '../ticks.ts';
import type { TimeUnit } from './run-clock.ts';

/** A run that has hardly begun has an axis of so much. */
const LEAST = { updates: 10, epochs: 1, samples: 10 } as const satisfies Record<TimeUnit, number>;

/** At the end of the axis its name may leave no room for a number. */
const NEAR_END = 0.9;

/**
 * @param first the earliest time that is drawn; above 0 on a logarithmic axis
 * @param part true: from `first` to `last` exactly, as in a part of the run; else from 0 to a calm end
 * @param width of the axis, in pixels
 */
export function timeAxis(
  unit: TimeUnit,
  scale: 'linear' | 'log',
  [first, last]: readonly [number, number],
  part: boolean,
  width: number,
): Axis {
  if (scale === 'log') {
    const low = first > 0 ? first : LEAST[unit] / 10;
    const end = part ? last : calmCeiling(last);
    const high = end > low ? end : 10 * low;
    const ticks = powerTicks(low, high, width);
    const room = ticks.filter((tick) => Math.log(tick / low) <= NEAR_END * Math.log(high / low));
    // A short part has hardly a power in it, and is nearly even.
    return { low, high, ticks: room.length > 1 ? ticks : evenTicks(unit, low, high, width) };
  }
  const low = part ? first : 0;
  const end = part ? last : Math.max(LEAST[unit], calmCeiling(last));
  const high = end > low ? end : low + 1;
  return { low, high, ticks: evenTicks(unit, low, high, width) };
}

/** As many as there is room for, but two at least that can be written: a single number would be no scale. */
function evenTicks(unit: TimeUnit, low: number, high: number, width: number): readonly number[] {
  const scale = scaleLinear([low, high], [0, 1]);
  let ticks: readonly number[] = [];
  for (let wanted = Math.max(2, Math.min(4, Math.floor(width / 70))); wanted <= 8; wanted++) {
    ticks = scale.ticks(wanted).filter((tick) => unit === 'epochs' || Number.isInteger(tick));
    if (ticks.filter((tick) => scale(tick) <= NEAR_END).length > 1) break;
  }
  return ticks;
}

/** Room for a number, in pixels. */
const ROOM = 56;

/** 1, 2 and 5 times each power of ten where they are few; else the powers alone, evenly as many as fit. */
function powerTicks(low: number, high: number, width: number): readonly number[] {
  const [from, to] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const decades = Math.log10(high / low);
  const digits = decades <= 2 ? [1, 2, 5] : [1];
  const every = Math.max(1, Math.ceil((decades * ROOM) / Math.max(ROOM, width)));
  const ticks: number[] = [];
  for (let power = from; power <= to; power++) {
    if (decades > 2 && power % every !== 0) continue;
    for (const digit of digits) {
      const tick = Number(`${digit}e${power}`);
      if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) ticks.push(tick);
    }
  }
  return ticks;
}

/** A time as it stands at a tick: 250, 12,000, 1.5×10⁶; epochs with what decimals they need. */
export function timeText(time: number, unit: TimeUnit): string {
  if (time >= 1e6) return compact(time, 2).replace('.0×', '×').replace(/^1×/, '');
  return unit === 'epochs' ? plain(time, 4) : integer(time);
}
