/**
 * What a confusion matrix says about one class taken against all others, and how a cell of it is shaded.
 *
 *   TP called c and is c      FP called c, is not      FN is c, not called so      TN neither
 */
import type { Evaluation } from '../training/protocol.ts';

export interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

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

/**
 * CSS colour of a cell: on the diagonal the class, elsewhere grey; stronger the larger its share of the row.
 * A mistake is at its fullest from half of its row on.
 */
export function cellColour(
  count: number,
  row: number,
  truth: number,
  predicted: number,
  hues: number,
): string {
  if (count === 0) return 'var(--recess)';
  const share = row === 0 ? 0 : count / row;
  const [token, strength] =
    truth === predicted
      ? [`--class-${(truth % hues) + 1}-fill`, 35 + 65 * share]
      : ['--mistake', 20 + 80 * Math.min(1, 2 * share)];
  return `color-mix(in srgb, var(${token}) ${Math.round(strength)}%, var(--paper))`;
}
