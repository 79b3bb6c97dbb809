/** Ranges and ticks of axes whose ends follow the data, calmly: they change seldom, and to round numbers. Pure. */
import { scaleLinear } from 'd3';
import { compact, plain } from '../i18n/format.ts';

const CALM = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next calm number from `value` on, so that a growing line fills at least three quarters of its axis. */
export function calmCeiling(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const digit = CALM.find((step) => value <= step * power * (1 + 1e-9)) ?? 10;
  return Number((digit * power).toPrecision(2));
}

export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** A line nearer to the end of a logarithmic axis than this factor moves the end. */
const EDGE = 1.02;

/** No logarithmic axis goes below this. */
const SMALLEST = 1e-300;

/** 0 … the highest loss, with three to five ticks. */
export function linearAxis(highest: number, wanted = 4): Axis {
  const high = calmCeiling(highest);
  return { low: 0, high, ticks: scaleLinear([0, high], [0, 1]).ticks(wanted) };
}

/**
 * A logarithmic axis around lowest … highest, from 1 or 3 times a power of ten to the next such number. Ticks at 1 and 3
 * of each power where they are few, else at powers far enough from each other.
 */
export function logAxis(lowest: number, highest: number, wanted = 5): Axis {
  const bottom = Math.max(SMALLEST, Math.min(lowest, highest));
  const top = Math.max(bottom, highest);
  // Half steps: even ones are powers of ten, odd ones three times a power.
  const value = (half: number) => Number(`${half % 2 === 0 ? 1 : 3}e${Math.floor(half / 2)}`);
  let from = 2 * Math.floor(Math.log10(bottom) + 1e-9);
  if (value(from + 1) <= bottom * (1 + 1e-9)) from += 1;
  let to = 2 * Math.ceil(Math.log10(top) - 1e-9);
  if (to > from && value(to - 1) >= top * (1 - 1e-9)) to -= 1;
  // Not a line along the very edge, and not a single tick.
  if (value(from) * EDGE > bottom && bottom > SMALLEST) from -= 1;
  if (to <= from || value(to) < top * EDGE) to += 1;
  if (to - from < 2) from -= 1;
  const every = to - from <= wanted ? 1 : 2 * Math.ceil((to - from) / 2 / wanted);
  const ticks: number[] = [];
  for (let half = from + ((every - (((from % every) + every) % every)) % every); half <= to; half += every) {
    ticks.push(value(half));
  }
  return { low: value(from), high: value(to), ticks };
}

/** A tick's number: 0.3, 1, 1,000, and from far out 10⁻⁶. */
export function tickText(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude === 0 || (magnitude >= 1e-3 && magnitude < 1e5)) return plain(value);
  const text = compact(value, 1);
  return text.startsWith('1×') ? text.slice(2) : text;
}

/** Least room between the numbers of an axis, and between the last of them and the axis' name. */
const TICK_GAP = 8;
export const NAME_GAP = 14;

/**
 * The ticks whose numbers, centred at x, run neither into one another nor over `end`, from the first on.
 * @param end where the name of the axis begins, less `NAME_GAP`
 */
export function fittingTicks(
  ticks: readonly number[],
  x: (tick: number) => number,
  widthOf: (tick: number) => number,
  end: number,
): readonly number[] {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.filter((tick) => {
    const half = widthOf(tick) / 2;
    if (x(tick) - half < free || x(tick) + half > end) return false;
    free = x(tick) + half + TICK_GAP;
    return true;
  });
}

/**
 * Moves labels of `height` apart as little as possible, keeping their order, within top … bottom; in place. Labels that
 * would touch become a block around the mean of their places, and blocks that would touch one block (pooling).
 */
export function spreadLabels(ys: number[], height: number, top: number, bottom: number): void {
  const order = ys.map((_, i) => i).sort((a, b) => ys[a] - ys[b]);
  /** Middle of each block and how many labels it has. */
  const blocks: Block[] = [];
  for (const i of order) {
    let block: Block = { middle: ys[i], count: 1 };
    for (let above = blocks.at(-1); above && touch(above, block, height); above = blocks.at(-1)) {
      blocks.pop();
      const count = above.count + block.count;
      block = { middle: (above.middle * above.count + block.middle * block.count) / count, count };
    }
    blocks.push(block);
  }
  const spread = blocks.flatMap(({ middle, count }) =>
    Array.from({ length: count }, (_, i) => middle + (i - (count - 1) / 2) * height),
  );
  for (let i = 0, free = top; i < spread.length; i++, free = spread[i - 1] + height)
    spread[i] = Math.max(spread[i], free);
  for (let i = spread.length - 1, free = bottom; i >= 0; i--, free = spread[i + 1] - height)
    spread[i] = Math.min(spread[i], free);
  order.forEach((label, i) => {
    ys[label] = spread[i];
  });
}

interface Block {
  readonly middle: number;
  readonly count: number;
}

function touch(above: Block, below: Block, height: number): boolean {
  return below.middle - above.middle < ((above.count + below.count) / 2) * height;
}
