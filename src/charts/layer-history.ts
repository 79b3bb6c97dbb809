/**
 * The records of the layers (core/layer-record.ts) over time, as pictures need them: a raster of time columns and rows
 * of values, and numbers of the last records.
 *
 * Invariant: a record stands for the updates since the record before it, so a column is the mean over time of what lies
 * in it, and the shares of a column add up to 1 where anything was recorded. Pure functions.
 */
import { layerOffset, layersOf, stepOf } from '../core/layer-record.ts';
import { compact } from '../i18n/format.ts';

export type Records = readonly Float32Array[];

/** Where the values of a layer lie in a record. */
export const MEAN = 0;
export const LARGEST = 1;
export const UPDATE = 2;
export const RANGE = 3;
export const COUNT = 4;

/**
 * Where the layer begins in a record (layer-arrangement.ts puts its layers in their order). −1: it was not there, or had
 * no weights.
 * @param layers how many there are now, the output among them
 */
export function placeOf(record: Float32Array, layer: number, layers: number): number {
  if (layersOf(record) !== layers) return -1;
  const at = layerOffset(layer);
  return record[at + COUNT] > 0 ? at : -1;
}

/** A value of a layer in a record; NaN where there is none. */
export function layerValue(record: Float32Array, layer: number, layers: number, which: number): number {
  const at = placeOf(record, layer, layers);
  return at < 0 ? Number.NaN : record[at + which];
}

/** The same of the last `count` records, oldest first, without those that have none. */
export function recentValues(
  records: Records,
  layer: number,
  layers: number,
  which: number,
  count: number,
): number[] {
  return records
    .slice(-count)
    .map((record) => layerValue(record, layer, layers, which))
    .filter((value) => !Number.isNaN(value));
}

/** A number of a record as text: beyond what a record can hold it is larger than 10³⁸. */
export function sizeText(value: number, significant: number): string {
  return value === Number.POSITIVE_INFINITY ? '>10³⁸' : compact(value, significant);
}

export interface Raster {
  readonly columns: number;
  readonly rows: number;
  /** rows × columns, 0 … 1: the share of the weights. */
  readonly shares: Float64Array;
  /** What `spread` gave, averaged over the column; NaN where nothing was recorded. */
  readonly line: Float64Array;
}

/**
 * Time in columns, values in rows.
 * @param high the step at the right edge; the left one is 0
 * @param spread writes the shares of one record into `row` and gives a number of it for the line; NaN: nothing there
 */
export function timeRaster(
  records: Records,
  high: number,
  columns: number,
  rows: number,
  spread: (record: Float32Array, row: Float64Array) => number,
): Raster {
  const shares = new Float64Array(rows * columns);
  const line = new Float64Array(columns);
  const weight = new Float64Array(columns);
  const row = new Float64Array(rows);
  let from = 0;
  for (const record of records) {
    const to = (stepOf(record) / high) * columns;
    row.fill(0);
    const value = spread(record, row);
    for (let column = Math.floor(from); column < Math.min(to, columns) && !Number.isNaN(value); column++) {
      const part = Math.min(to, column + 1) - Math.max(from, column);
      weight[column] += part;
      line[column] += part * value;
      for (let i = 0; i < rows; i++) shares[i * columns + column] += part * row[i];
    }
    from = to;
  }
  for (let column = 0; column < columns; column++) {
    line[column] /= weight[column];
    for (let i = 0; i < rows && weight[column] > 0; i++) shares[i * columns + column] /= weight[column];
  }
  return { columns, rows, shares, line };
}

/** Index of the record whose updates reach a step; null without records. */
export function recordAt(records: Records, step: number): number | null {
  if (records.length === 0) return null;
  let low = 0;
  let high = records.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stepOf(records[middle]) < step) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** At most `count` of the records, spread evenly, first and last among them. */
export function spreadRecords(records: Records, count: number): Records {
  if (records.length <= count) return records;
  return Array.from(
    { length: count },
    (_, i) => records[Math.round((i * (records.length - 1)) / (count - 1))],
  );
}
