/** The points, or the rows of the table in use, as a file on the person's device. */
import type { Localized } from '../core/definition.ts';
import type { Experiment, TableData } from '../experiment/experiment.ts';
import { taskOf } from '../experiment/outputs.ts';
import { pointsCsv } from '../experiment/points-csv.ts';
import { saveFile } from '../ui/save-file.ts';
import { tableCsv } from './import/csv.ts';
import { wholeTable } from './import/whole-table.ts';

export function savePoints({ data }: Experiment): void {
  saveFile(pointsCsv(data), 'neurosketch-points.csv', 'text/csv');
}

export function saveTable(
  { data }: Experiment,
  table: TableData,
  localize: (words: Localized) => string,
): void {
  const text = tableCsv(wholeTable(table, localize), taskOf(data) === 'regression' ? 'value' : 'class');
  saveFile(text, `neurosketch-${table.name === 'own' ? 'table' : table.name}.csv`, 'text/csv');
}
