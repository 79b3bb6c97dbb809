/** All metrics of a set as one table: each class with its counts, and the three means. Pure. */
import { classMetrics } from '../core/metrics.ts';
import type { metrics } from '../i18n/en.metrics.ts';
import type { Evaluation } from '../training/protocol.ts';
import { className } from '../ui/ClassMark.tsx';
import { countsOf, fits } from './counts.ts';
import type { Cell, ChartTable } from './frame/chart-source.ts';
import { MEANS } from './metric-findings.ts';
import { determination } from './metric-text.ts';

type Words = typeof metrics;

/** @param tooLarge stands for what overflowed */
export function metricTable(
  evaluation: Evaluation | null,
  classes: number,
  caption: string,
  words: Words,
  tooLarge: string,
): ChartTable {
  if (classes === 0) return regressionTable(evaluation, caption, words, tooLarge);
  const { precision, recall, columns: heads } = words;
  const columns = [heads.of, 'TP', 'FP', 'FN', 'TN', heads.points, precision, recall, 'F₁'];
  if (!evaluation || !fits(evaluation, classes) || evaluation.samples === 0) {
    return { caption, columns, rows: [] };
  }
  const { confusion } = evaluation;
  const metrics = classMetrics(confusion, classes);
  const defined = (value: number | null): Cell => value ?? '0/0';
  const rows = metrics.support.map((support, cls): readonly Cell[] => {
    const { tp, fp, fn, tn } = countsOf(confusion, cls);
    const shares = [metrics.precision[cls], metrics.recall[cls], metrics.f1[cls]].map(defined);
    return [className(cls, classes), tp, fp, fn, tn, support, ...shares];
  });
  const means = MEANS.map((mean): readonly Cell[] => {
    const { precision: p, recall: r, f1 } = metrics[mean];
    // With one answer for each point the micro mean is the accuracy.
    const name = mean === 'micro' ? words.microTerm : words.means[mean];
    return [name, null, null, null, null, metrics.total, p, r, f1];
  });
  return { caption, columns, rows: [...rows, ...means] };
}

function regressionTable(
  evaluation: Evaluation | null,
  caption: string,
  { columns: heads }: Words,
  tooLarge: string,
): ChartTable {
  const columns = [heads.metric, heads.value];
  if (!evaluation || evaluation.samples === 0) return { caption, columns, rows: [] };
  const known = (value: number | null): Cell => (value !== null && Number.isFinite(value) ? value : tooLarge);
  const r2 = determination(evaluation);
  const rows: readonly (readonly Cell[])[] = [
    ['MSE', known(evaluation.mse)],
    ['MAE', known(evaluation.mae)],
    ['R²', r2 === 'equalTargets' ? '0/0' : r2 === 'tooLarge' ? tooLarge : r2],
  ];
  return { caption, columns, rows };
}
