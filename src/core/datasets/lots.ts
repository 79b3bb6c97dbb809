/**
 * Choosing a share of things at random, so that the choice is stable: each thing draws a lot once and for all, and is
 * chosen if its lot is below the share. So a larger share only adds, and further things change nothing.
 *
 * Invariant: every 20 consecutive lots of a block are one of each of 20 ranks, so that shares in steps of 5 % are
 * exact in every block; blocks round up by turns, so that whole per cents are exact in every 100. Inside of a block
 * the ranks are spread (below), which keeps the last, partial block near its share: any beginning of a sequence is
 * within three of it.
 * Knows nothing of points or classes.
 */
import { createStream, type Purpose } from '../random.ts';

const BLOCK = 20;

/** Guards shares such as 0.55 · 20 = 11.000000000000002. */
const ROUNDING = 1e-9;

/** The lots 0 … BLOCK of `count` things, a pure function of purpose, seed, keys and the thing's index. */
export function drawLots(count: number, purpose: Purpose, seed: number, ...keys: number[]): Float64Array {
  const lots = new Float64Array(count);
  const ranks = new Float64Array(BLOCK);
  for (let start = 0; start < count; start += BLOCK) {
    const block = start / BLOCK;
    spreadRanks(ranks, purpose, seed, block, keys);
    const turn = turnOf(block);
    const end = Math.min(BLOCK, count - start);
    for (let j = 0; j < end; j++) lots[start + j] = ranks[j] + turn;
  }
  return lots;
}

export function isChosen(lot: number, share: number): boolean {
  return lot < share * BLOCK - ROUNDING;
}

/**
 * A random permutation of 0 … 19 without clusters: each rank is equally likely in each place, but
 * - each quarter (5 places) has one of the ranks 4k … 4k + 3, for k = 0 … 4,
 * - each half (10 places) has one of the ranks 2k, 2k + 1, for k = 0 … 9.
 *
 * It is Owen's scrambling of a net in the bases 2, 2, 5 (places) and 5, 2, 2 (ranks).
 */
function spreadRanks(
  ranks: Float64Array,
  purpose: Purpose,
  seed: number,
  block: number,
  keys: readonly number[],
): void {
  const stream = createStream(purpose, seed, block, ...keys);
  const coins = stream.uint32();
  const order = [0, 1, 2, 3, 4];
  for (let place = 0; place < BLOCK; place += 5) {
    const half = place < 10 ? 0 : 1;
    const quarter = (place / 5) & 1;
    for (let i = 4; i >= 0; i--) {
      const pick = stream.integer(i + 1);
      const fifth = order[pick];
      order[pick] = order[i];
      order[i] = fifth;
      const high = quarter ^ ((coins >>> (2 * fifth + half)) & 1);
      const odd = half ^ ((coins >>> (10 + 2 * fifth + high)) & 1);
      ranks[place + i] = 4 * fifth + 2 * high + odd;
    }
  }
}

/** When a block rounds up, 0 … 1: the digits of its number in base 5, mirrored at the point, in Faure's order. */
function turnOf(block: number): number {
  let turn = 0;
  let unit = 1;
  for (let rest = block; rest > 0; rest = Math.floor(rest / 5)) {
    unit /= 5;
    turn += FAURE[rest % 5] * unit;
  }
  return turn;
}

const FAURE = [0, 3, 2, 1, 4];
