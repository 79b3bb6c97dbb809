/** A table as CSV: the inputs by their names, then what is predicted. Reading it again gives the same table. */
import { csvFormatRows } from 'd3';
import type { OwnTable } from '../../experiment/experiment.ts';

export function tableCsv({ columnNames, classNames, rows, targets, task }: OwnTable, target: string): string {
  const answer = (i: number) =>
    task === 'regression' ? String(targets[i]) : (classNames[targets[i] as number] ?? String(targets[i]));
  return csvFormatRows([[...columnNames, target], ...rows.map((row, i) => [...row.map(String), answer(i)])]);
}
