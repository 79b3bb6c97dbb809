/**
 * A table as CSV: the inputs by their names, then what is predicted. Reading it again gives the same table.
 *
 * Invariant: a text with letters beyond ASCII begins with the mark of UTF-8, else spreadsheets take it for the encoding
 * of their country.
 */
import { csvFormatRows } from 'd3';
import type { OwnTable } from '../../experiment/experiment.ts';

export function tableCsv({ columnNames, classNames, rows, targets, task }: OwnTable, target: string): string {
  const answer = (i: number) =>
    task === 'regression' ? String(targets[i]) : (classNames[targets[i] as number] ?? String(targets[i]));
  const text = csvFormatRows([
    [...columnNames, target],
    ...rows.map((row, i) => [...row.map(String), answer(i)]),
  ]);
  return /[^\0-\x7f]/.test(text) ? `\ufeff${text}` : text;
}
