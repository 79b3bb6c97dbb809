/**
 * The logarithmic scale of |∂L/∂w|: whole decades around all that was ever recorded, so that it moves seldom and drops
 * no extreme. What is below 10⁻⁹, most of it exactly 0, has a lane of its own at the foot. Pure functions.
 */
import { GRADIENT_BINS, GRADIENTS_AT, LOWEST_DECADE } from '../core/layer-record.ts';
import { MEAN, placeOf, type Records } from './layer-history.ts';

/** Decades that are shown at least. */
const LEAST = 3;

export interface GradientScale {
  /** Powers of ten at foot and head; half a decade above 10 where something is larger. */
  readonly low: number;
  readonly high: number;
  /** Whether the lane of what is smaller than all decades is there. */
  readonly zero: boolean;
}

/** Power of ten at the lower edge of a bin; the last bin is taken as half a decade. */
function edgeOf(bin: number): number {
  return LOWEST_DECADE + (bin - 1) / 2;
}

/** @param layers how many there are now */
export function gradientScale(records: Records, layers: number): GradientScale {
  let lowest = GRADIENT_BINS;
  let highest = 0;
  let zero = false;
  for (const record of records) {
    for (let layer = 0; layer < layers; layer++) {
      const at = placeOf(record, layer, layers);
      if (at < 0) continue;
      zero ||= record[at + GRADIENTS_AT] > 0;
      for (let bin = 1; bin < GRADIENT_BINS; bin++) {
        if (record[at + GRADIENTS_AT + bin] === 0) continue;
        lowest = Math.min(lowest, bin);
        highest = Math.max(highest, bin);
      }
    }
  }
  if (highest === 0) return { low: -4, high: 0, zero };
  // Beyond the last edge there is one open bin: no decade to name.
  const high = highest === GRADIENT_BINS - 1 ? edgeOf(GRADIENT_BINS) : Math.ceil(edgeOf(highest + 1));
  const low = Math.floor(edgeOf(lowest));
  return { low: Math.min(low, Math.max(LOWEST_DECADE, Math.floor(high) - LEAST)), high, zero };
}

/** Rows of half decades, and one below them where there is a lane for what is smaller. */
export function rowsOf({ low, high, zero }: GradientScale): number {
  return 2 * (high - low) + Number(zero);
}

/** Writes the shares of the half decades of one layer, the smallest first. @returns the mean |∂L/∂w|; NaN: not there */
export function spreadGradients(
  record: Float32Array,
  layer: number,
  layers: number,
  scale: GradientScale,
  row: Float64Array,
): number {
  const at = placeOf(record, layer, layers);
  if (at < 0) return Number.NaN;
  const bins = at + GRADIENTS_AT;
  let count = 0;
  for (let bin = 0; bin < GRADIENT_BINS; bin++) count += record[bins + bin];
  const lane = Number(scale.zero);
  if (scale.zero) row[0] = record[bins] / count;
  const first = 2 * (scale.low - LOWEST_DECADE) + 1;
  for (let i = lane; i < row.length; i++) {
    const bin = first + i - lane;
    if (bin < GRADIENT_BINS) row[i] = record[bins + bin] / count;
  }
  return record[at + MEAN];
}

/** Where on the rows a size stands: 0 at the foot, `rowsOf(scale)` at the head; fractions between edges. */
export function placeOnScale(scale: GradientScale, size: number): number {
  const lane = Number(scale.zero);
  if (!(size > 0)) return lane / 2;
  const place = lane + 2 * (Math.log10(size) - scale.low);
  return Math.max(lane / 2, Math.min(rowsOf(scale), place));
}

/** Powers of ten to name, at most `most` of them, the highest first to stay. */
export function decadeTicks({ low, high }: GradientScale, most: number): readonly number[] {
  const every = Math.max(1, Math.ceil((high - low) / Math.max(1, most)));
  const ticks: number[] = [];
  for (let power = Math.floor(high); power >= low; power -= every) ticks.push(power);
  return ticks;
}

/** Least distance between the numbers of the scale, in pixels. */
const TICK_ROOM = 14;
/** A number may stand so far below its line. */
const BELOW = 10;

/**
 * Which powers of ten are named in a strip, and where: inside of it, apart from one another and from what stands beside
 * the lane.
 * @param powers to choose from, the highest first; by default as many as its height has room for
 * @returns pixels of the line and of the base line of the number
 */
export function namedPowers(
  scale: GradientScale,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  powers?: readonly number[],
): readonly { readonly power: number; readonly line: number; readonly text: number }[] {
  const rows = rowsOf(scale);
  const lane = Number(scale.zero);
  const y = (place: number) => bottom - (place / rows) * (bottom - top);
  const room = y(lane) - top - lane * TICK_ROOM;
  const lowest = lane > 0 ? y(lane / 2) + 4 - TICK_ROOM : bottom;
  let free = top + 9;
  return (powers ?? decadeTicks(scale, Math.max(1, Math.floor(room / TICK_ROOM)))).flatMap((power) => {
    const line = y(lane + 2 * (power - scale.low));
    const text = Math.max(free, Math.min(bottom, line + 4));
    if (text > lowest || text > line + BELOW) return [];
    free = text + TICK_ROOM - 1;
    return [{ power, line, text }];
  });
}
