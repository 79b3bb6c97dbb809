/** The points as a file on the person's device. */
import type { Experiment } from '../experiment/experiment.ts';
import { pointsCsv } from '../experiment/points-csv.ts';
import { saveFile } from './save-file.ts';

export function savePoints({ data }: Experiment): void {
  saveFile(pointsCsv(data), 'neurosketch-points.csv', 'text/csv');
}
