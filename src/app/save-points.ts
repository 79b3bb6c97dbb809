/** The points as a file on the person's device. */
import type { Experiment } from '../experiment/experiment.ts';
import { pointsCsv } from '../experiment/points-csv.ts';

export function savePoints({ data }: Experiment): void {
  const address = URL.createObjectURL(new Blob([pointsCsv(data)], { type: 'text/csv' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = 'neurosketch-points.csv';
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
