/** The losses as a table: the rows that are drawn, with earlier runs below them where those are shown. Pure. */
import type { loss as words } from '../../i18n/en.loss.ts';
import type { Cell, ChartTable } from '../frame/chart-source.ts';
import type { LossRows } from './loss-rows.ts';
import type { PastRun } from './past-runs.ts';
import { type RunClock, type TimeUnit, timeAt } from './run-clock.ts';

/**
 * @param past those that are shown, with their names
 * @param part first and last time of what is looked at; null: the whole
 * @param smoothed whether the moving averages are drawn
 */
export function lossTable(
  rows: LossRows,
  clock: RunClock,
  past: readonly (PastRun & { readonly called: string })[],
  part: { readonly unit: TimeUnit; readonly ends: readonly [number, number] } | null,
  smoothed: boolean,
  text: Pick<typeof words, 'table' | 'columns' | 'thisRun'>,
): ChartTable {
  const { columns } = text;
  const compared = past.length > 0;
  const averages = [columns.trainSmoothed, columns.testSmoothed];
  const own = Array.from({ length: rows.count }, (_, i): Cell[] => [
    ...(compared ? [text.thisRun] : []),
    rows.step[i],
    timeAt(clock, rows.step[i], 'epochs'),
    timeAt(clock, rows.step[i], 'samples'),
    ...[rows.train, rows.test, rows.lowest, rows.highest, rows.mean].map((values) => cell(values[i])),
    ...(smoothed ? [rows.trainSmoothed, rows.testSmoothed].map((values) => cell(values[i])) : []),
  ]);
  const seen = (time: number) => part === null || (time >= part.ends[0] && time <= part.ends[1]);
  const earlier = past.flatMap((run) =>
    Array.from(run.updates, (step, i): Cell[] => [
      run.called,
      step,
      run.epochs[i],
      run.samples[i],
      cell(run.train[i]),
      cell(run.test[i]),
      ...Array<null>(smoothed ? 5 : 3).fill(null),
    ]).filter((_, i) => seen(run[part?.unit ?? 'updates'][i])),
  );
  return {
    caption: text.table,
    columns: [
      ...(compared ? [columns.run] : []),
      columns.updates,
      columns.epochs,
      columns.samples,
      columns.train,
      columns.test,
      columns.lowest,
      columns.highest,
      columns.mean,
      ...(smoothed ? averages : []),
    ],
    rows: [...own, ...earlier],
  };
}

function cell(value: number): Cell {
  return Number.isFinite(value) ? value : null;
}
