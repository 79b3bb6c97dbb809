/**
 * Fewer points that keep every extreme: the range of many buckets in a column of pixels, and a long curve as a short
 * one. Pure.
 */

/**
 * The lowest and highest of what falls into each column of pixels, as triples x, lowest, highest; columns without a
 * value are left out. No extreme is lost, whatever the number of buckets.
 * @param x ascending, in pixels
 * @param width of a column, in pixels
 */
export function columnRanges(
  count: number,
  x: (i: number) => number,
  lowest: ArrayLike<number>,
  highest: ArrayLike<number>,
  width: number,
): readonly number[] {
  const ranges: number[] = [];
  let column = Number.NaN;
  for (let i = 0; i < count; i++) {
    const [low, high] = [lowest[i], highest[i]];
    if (Number.isNaN(low + high)) continue;
    const at = x(i);
    const here = Math.floor(at / width);
    const end = ranges.length;
    if (here === column) {
      ranges[end - 3] = (here + 0.5) * width;
      ranges[end - 2] = Math.min(ranges[end - 2], low);
      ranges[end - 1] = Math.max(ranges[end - 1], high);
    } else ranges.push(at, low, high);
    column = here;
  }
  return ranges;
}

/**
 * The points of a curve that are enough to draw it small: of each of `buckets` stretches those at which one of the
 * columns is lowest or highest, and the first and last of all. At most 2 + 2 · columns · buckets points.
 * @param columns in which extremes are looked for, each count long; NaN: unknown
 * @returns their indices, ascending
 */
export function extremesOf(
  count: number,
  columns: readonly ArrayLike<number>[],
  buckets: number,
): readonly number[] {
  const kept = new Set<number>(count > 0 ? [0, count - 1] : []);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = Math.floor((bucket * count) / buckets);
    const to = Math.floor(((bucket + 1) * count) / buckets);
    for (const column of columns) {
      let least = -1;
      let most = -1;
      for (let i = from; i < to; i++) {
        if (Number.isNaN(column[i])) continue;
        if (least < 0 || column[i] < column[least]) least = i;
        if (most < 0 || column[i] > column[most]) most = i;
      }
      if (least >= 0) kept.add(least).add(most);
    }
  }
  return [...kept].sort((a, b) => a - b);
}
