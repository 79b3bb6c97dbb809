/** From the confusion matrix to TP, FP, FN, TN, to formulas with numbers in them, and to the shade of a cell. */
import { describe, expect, test } from 'vitest';
import { wrongOf } from '../../src/charts/boundary-summary.ts';
import { cellColour, countsOf, fits } from '../../src/charts/counts.ts';
import { metricsColumn } from '../../src/charts/MetricsTable.tsx';
import { classFormulas, regressionFormulas } from '../../src/charts/metric-formulas.ts';
import type { Evaluation } from '../../src/training/protocol.ts';

/** The mock's test set: rows are the truth. */
const confusion = [30, 1, 2, 3, 28, 2, 0, 1, 33];
const evaluation: Evaluation = { samples: 100, loss: 0.272, confusion, mse: null, mae: null, r2: null };

describe('counts', () => {
  test('of each class against the others', () => {
    expect(countsOf(confusion, 0)).toEqual({ tp: 30, fp: 3, fn: 3, tn: 64 });
    expect(countsOf(confusion, 1)).toEqual({ tp: 28, fp: 2, fn: 5, tn: 65 });
    expect(countsOf(confusion, 2)).toEqual({ tp: 33, fp: 4, fn: 1, tn: 62 });
  });

  test('do not fit another number of classes', () => {
    expect(fits(evaluation, 3)).toBe(true);
    expect(fits(evaluation, 2)).toBe(false);
    expect(fits({ ...evaluation, confusion: [] }, 0)).toBe(false);
  });

  test('how many are wrong', () => {
    expect(wrongOf(evaluation)).toBe(9);
    expect(wrongOf({ ...evaluation, confusion: [] })).toBeNull();
    expect(wrongOf({ ...evaluation, samples: 0 })).toBeNull();
  });
});

describe('formulas', () => {
  test('are filled with the live counts', () => {
    const { accuracy, precision, recall, f1 } = classFormulas(confusion, 0);
    expect(precision).toEqual({ above: '30', below: '30 + 3', value: '0.91', undefined: false });
    expect(recall).toEqual({ above: '30', below: '30 + 3', value: '0.91', undefined: false });
    expect(f1).toEqual({ above: '2 · 30', below: '2 · 30 + 3 + 3', value: '0.91', undefined: false });
    expect(accuracy).toEqual({ above: '91', below: '100', value: '0.91', undefined: false });
  });

  test('with two classes accuracy names TP and TN', () => {
    expect(classFormulas([56, 72, 25, 97], 1).accuracy).toMatchObject({ above: '97 + 56', below: '250' });
  });

  test('0/0 is 0/0', () => {
    const { precision, recall } = classFormulas([8, 0, 25, 4, 0, 29, 5, 0, 29], 1);
    expect(precision).toMatchObject({ below: '0 + 0', value: '0/0', undefined: true });
    expect(recall).toMatchObject({ value: '0.00', undefined: false });
  });

  test('without counts there are no numbers', () => {
    expect(classFormulas([], 0).f1).toMatchObject({ above: '', value: '' });
    expect(regressionFormulas(null, 'too large').mse.value).toBe('');
  });

  test('of a regression follow from the means', () => {
    const values: Evaluation = { samples: 10, loss: 0.5, confusion: [], mse: 0.5, mae: 0.25, r2: 0.75 };
    expect(regressionFormulas(values, 'too large')).toEqual({
      mse: { above: '5.00', below: '10', value: '0.500', undefined: false },
      mae: { above: '2.50', below: '10', value: '0.250', undefined: false },
      r2: { above: '5.00', below: '20.0', value: '0.75', undefined: false },
    });
    expect(regressionFormulas({ ...values, r2: null }, 'too large').r2).toMatchObject({
      below: '0',
      value: '0/0',
      undefined: true,
    });
  });
});

describe('table', () => {
  test('means are macro', () => {
    expect(metricsColumn(evaluation, 3, 'too large')).toEqual(['0.27', '0.91', '0.91', '0.91', '0.91']);
    expect(
      metricsColumn({ ...evaluation, confusion: [8, 0, 25, 4, 0, 29, 5, 0, 29] }, 3, 'too large')[2],
    ).toBe('0.27');
  });

  test('what is not known is a dash, of an empty set too', () => {
    expect(metricsColumn(null, 3, 'too large')).toEqual(['–', '–', '–', '–', '–']);
    expect(metricsColumn({ ...evaluation, samples: 0, loss: null }, 2, 'too large')).toEqual([
      '–',
      '–',
      '–',
      '–',
      '–',
    ]);
    expect(metricsColumn(evaluation, 2, 'too large')).toEqual(['0.27', '–', '–', '–', '–']);
  });

  test('a regression has its own rows', () => {
    const values = { samples: 9, loss: 1e-12, confusion: [], mse: 1e-12, mae: 1e-6, r2: null };
    expect(metricsColumn(values, 0, 'too large')).toEqual(['<0.001', '<0.001', '<0.001', '0/0']);
  });
});

describe('shade of a cell', () => {
  test('the diagonal wears the class, mistakes are grey, nothing is the recess', () => {
    expect(cellColour(30, 33, 0, 0, 6)).toMatch(/--class-1-fill\) 94%/);
    expect(cellColour(3, 33, 1, 0, 6)).toMatch(/--mistake\) 35%/);
    expect(cellColour(0, 33, 1, 0, 6)).toBe('var(--recess)');
    expect(cellColour(33, 33, 7, 7, 6)).toMatch(/--class-2-fill\) 100%/);
  });

  test('a mistake is at its fullest from half of its row on', () => {
    expect(cellColour(20, 40, 0, 1, 6)).toBe(cellColour(40, 40, 0, 1, 6));
  });
});
