/**
 * The range of z that the chart of activations shows: as far as z are counted, not the power of two in which the worker
 * counts. It widens at once and narrows only by more than one bin, so that a single z that comes and goes moves nothing.
 * Pure.
 */
import type { ActivationHistogram } from '../training/protocol.ts';

/** Half of the range where nothing is counted. */
const EMPTY = 6;
/** Nearer than this to 0 every curve is a straight line. */
const LEAST = 2;

/**
 * @param also further places of z that are to be seen, as the largest |z|
 * @param before half of the range so far; null: none
 * @returns half of the range, the edge of a bin
 */
export function shownHalf(
  histogram: Pick<ActivationHistogram, 'high' | 'bins'> | null,
  also: number,
  before: number | null,
): number {
  if (!histogram || histogram.bins.length === 0) return EMPTY;
  const { high, bins } = histogram;
  const width = (2 * high) / bins.length;
  let outermost = 0;
  for (let i = 0; i < bins.length; i++)
    if (bins[i] > 0) outermost = Math.max(outermost, Math.abs(i + 0.5 - bins.length / 2) + 0.5);
  // z that overflowed are in no bin: then nothing says how far it goes.
  if (outermost === 0) return high;
  const far = Number.isFinite(also) ? Math.ceil(also / width - 1e-9) : 0;
  const reach = Number((Math.max(outermost, far) * width).toPrecision(9));
  const needed = Math.min(high, Math.max(LEAST, reach));
  const calm = before !== null && before >= needed && before <= needed + 1.01 * width && before <= high;
  return calm ? before : needed;
}
