/** English words of what can be done with the confusion matrix. */
import { integer, plain } from './format.ts';

export const matrix = {
  numbers: 'Numbers in the cells',
  nothing: 'Nothing has been counted yet.',
  empty: { train: 'The training set is empty.', test: 'The test set is empty.' },
  counts: 'counts',
  rows: 'rows',
  columns: 'columns',
  /** Lines around row and column, drawn before each. */
  isOne: (name: string) => `is ${name}`,
  calledOne: (name: string) => `called ${name}`,
  /** For those who do not see the lines. */
  marks: (name: string) =>
    `Solid lines: the row of what is ${name}, TP and FN. Dashed lines: the column of what was called ${name}, TP and FP. The rest is TN.`,
  cell: (count: number, all: number, truth: string, predicted: string) =>
    `${truth} called ${predicted}: ${integer(count)} of ${integer(all)}`,
  mark: (mark: string, name: string) => `${mark} of ${name}`,
  atThreshold: (threshold: number) => `at threshold ${plain(threshold)}`,
  usual: 'back to 0.5',
  predicted: 'predicted',
  truth: 'true',
  called: (name: string) => `called ${name}`,
  samples: 'points',
  recall: 'recall',
  precision: 'precision',
};
