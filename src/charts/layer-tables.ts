/** The records of the layers as tables. Pure functions. */
import {
  GRADIENT_BINS,
  GRADIENTS_AT,
  LOWEST_DECADE,
  stepOf,
  WEIGHT_BINS,
  WEIGHTS_AT,
} from '../core/layer-record.ts';
import type { layers as words } from '../i18n/en.layers.ts';
import type { Cell, ChartTable } from './frame/chart-source.ts';
import { widthOf } from './layer-findings.ts';
import {
  COUNT,
  LARGEST,
  MEAN,
  placeOf,
  RANGE,
  type Records,
  spreadRecords,
  UPDATE,
} from './layer-history.ts';

/** So many of the recorded updates stand in a table. */
const MOST = 120;

function finite(value: number): Cell {
  return Number.isFinite(value) ? value : null;
}

/** With no more figures than bins can tell. */
function estimate(value: number): Cell {
  return Number.isFinite(value) ? Number(value.toPrecision(3)) : null;
}

/** A row for each recorded update and layer, with the counts of every half decade. */
export function gradientTable(
  records: Records,
  names: readonly string[],
  { table, columns }: (typeof words)['gradients'],
): ChartTable {
  const power = (bin: number) => `10^${LOWEST_DECADE + (bin - 1) / 2}`;
  const bins = Array.from({ length: GRADIENT_BINS }, (_, bin) => {
    if (bin === 0) return `< ${power(1)}`;
    return bin === GRADIENT_BINS - 1 ? `≥ ${power(bin)}` : `${power(bin)} … ${power(bin + 1)}`;
  });
  return {
    caption: table,
    columns: [
      columns.update,
      columns.layer,
      columns.mean,
      columns.largest,
      columns.ratio,
      columns.weights,
      ...bins,
    ],
    rows: rowsOf(records, names, (record, at) => [
      ...[MEAN, LARGEST, UPDATE, COUNT].map((which) => finite(record[at + which])),
      ...record.subarray(at + GRADIENTS_AT, at + GRADIENTS_AT + GRADIENT_BINS),
    ]),
  };
}

/** A row for each recorded update and layer: the range that was counted, the typical size, and the counts. */
export function weightTable(
  records: Records,
  names: readonly string[],
  { table, columns }: (typeof words)['weights'],
): ChartTable {
  return {
    caption: table,
    columns: [
      columns.update,
      columns.layer,
      columns.from,
      columns.to,
      columns.width,
      ...Array.from({ length: WEIGHT_BINS }, (_, bin) => `${bin + 1}/${WEIGHT_BINS}`),
    ],
    rows: rowsOf(records, names, (record, at, layer) => [
      -record[at + RANGE],
      record[at + RANGE],
      estimate(widthOf(record, layer, names.length)),
      ...record.subarray(at + WEIGHTS_AT, at + WEIGHTS_AT + WEIGHT_BINS),
    ]),
  };
}

function rowsOf(
  records: Records,
  names: readonly string[],
  cells: (record: Float32Array, at: number, layer: number) => readonly Cell[],
): readonly (readonly Cell[])[] {
  return spreadRecords(records, MOST).flatMap((record) =>
    names.flatMap((name, layer) => {
      const at = placeOf(record, layer, names.length);
      return at < 0 ? [] : [[stepOf(record), name, ...cells(record, at, layer)]];
    }),
  );
}
