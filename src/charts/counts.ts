/**
 * What a confusion matrix says about one class taken against all others, and how a cell of it is shaded.
 *
 *   TP called c and is c      FP called c, is not      FN is c, not called so      TN neither
 */
import { integer } from '../i18n/format.ts';
import type { Evaluation } from '../training/protocol.ts';
import { shareText } from './metric-text.ts';

export interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

export interface Cell {
  readonly truth: number;
  readonly predicted: number;
}

/** What stands in the cells: counts, or their shares of the row or of the column. */
export type CellNumbers = 'counts' | 'rows' | 'columns';

/** @param confusion k × k, row truth, column predicted, row-major */
export function countsOf(confusion: ArrayLike<number>, cls: number): Counts {
  const classes = Math.sqrt(confusion.length);
  let called = 0;
  let truly = 0;
  let all = 0;
  for (let i = 0; i < classes; i++) {
    called += confusion[i * classes + cls];
    truly += confusion[cls * classes + i];
  }
  for (let i = 0; i < confusion.length; i++) all += confusion[i];
  const tp = confusion[cls * classes + cls];
  return { tp, fp: called - tp, fn: truly - tp, tn: all - called - truly + tp };
}

/** Whether the counts are of as many classes as the experiment has. */
export function fits({ confusion }: Evaluation, classes: number): boolean {
  return confusion.length === classes * classes && classes > 0;
}

/** What a cell is to a class taken against all others. */
export function markOf(truth: number, predicted: number, cls: number): keyof Counts {
  if (truth === cls) return predicted === cls ? 'tp' : 'fn';
  return predicted === cls ? 'fp' : 'tn';
}

/**
 * How strongly a cell is coloured, in percent: the stronger the larger its share. A mistake is at its fullest from half
 * of its row (or column) on.
 * @param all of the row, or of the column
 */
export function cellStrength(count: number, all: number, right: boolean): number {
  const share = all === 0 ? 0 : count / all;
  return Math.round(right ? 35 + 65 * share : 20 + 80 * Math.min(1, 2 * share));
}

/** CSS colour of a cell: on the diagonal the class, elsewhere grey. */
export function cellColour(
  count: number,
  all: number,
  truth: number,
  predicted: number,
  hues: number,
): string {
  if (count === 0) return 'var(--recess)';
  const right = truth === predicted;
  const token = right ? `--class-${(truth % hues) + 1}-fill` : '--mistake';
  return `color-mix(in srgb, var(${token}) ${cellStrength(count, all, right)}%, var(--paper))`;
}

/** @param all of the row or column */
export function cellText(count: number, all: number, numbers: CellNumbers, tight: boolean): string {
  if (numbers === 'counts') return tight ? String(count) : integer(count);
  return tightened(shareText(all === 0 ? null : count / all), tight);
}

/** A share where ten stand side by side: without the 0 before the point. */
export function tightened(share: string, tight: boolean): string {
  return tight ? share.replace(/^0\./, '.') : share;
}
