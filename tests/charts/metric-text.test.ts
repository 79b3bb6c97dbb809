/** Rounding never says more than is so: perfect, zero and 0/0 only where they are; what overflowed is too large. */
import { describe, expect, test } from 'vitest';
import { metricsColumn } from '../../src/charts/MetricsTable.tsx';
import { classFormulas, regressionFormulas } from '../../src/charts/metric-formulas.ts';
import { determination, errorText, shareText } from '../../src/charts/metric-text.ts';
import type { Evaluation } from '../../src/training/protocol.ts';

const BIG = 'too large';
/** Diverged: the squares overflowed, the distances did not yet. */
const diverged: Evaluation = { samples: 60, loss: null, confusion: [], mse: null, mae: 8.9e154, r2: null };
const equal: Evaluation = { samples: 60, loss: 0.5, confusion: [], mse: 0.5, mae: 0.25, r2: null };

test('a share is 1.00 only where all are right and 0.00 only where none is', () => {
  const shares = [1, 299 / 300, 4999 / 5000, 0.995, 0.9949, 0.5, 0.005, 0.004, 1 / 5000, 0, null];
  expect(shares.map(shareText)).toEqual([
    '1.00',
    '0.997',
    '>0.999',
    '0.995',
    '0.99',
    '0.50',
    '0.01',
    '0.004',
    '<0.001',
    '0.00',
    '0/0',
  ]);
});

test('an error has at most three figures, and is 0.00 only where it is 0', () => {
  const errors = [0, 1.5e-8, 0.0004, 0.0042, 0.27, 1.1, 12.34, 123.4, 1234, 8.9e154];
  const texts = errors.map((error) => errorText(error, BIG));
  expect(texts).toEqual([
    '0.00',
    '<0.001',
    '<0.001',
    '0.004',
    '0.27',
    '1.10',
    '12.3',
    '123',
    '1,230',
    '8.9×10¹⁵⁴',
  ]);
  for (const value of [null, Number.NaN, Number.POSITIVE_INFINITY]) expect(errorText(value, BIG)).toBe(BIG);
});

describe('R²', () => {
  test('is 0/0 only where all targets are equal', () => {
    expect(determination(equal)).toBe('equalTargets');
    expect(determination(diverged)).toBe('tooLarge');
    expect(determination({ ...equal, mse: Number.POSITIVE_INFINITY })).toBe('tooLarge');
    // The squares are finite, but not their quotient by a small spread.
    expect(determination({ ...equal, mse: 1e307 })).toBe('tooLarge');
    expect(determination({ ...equal, r2: -3 })).toBe(-3);
  });

  test('stands in the table as what it is', () => {
    expect(metricsColumn(diverged, 0, BIG)).toEqual([BIG, BIG, '8.9×10¹⁵⁴', BIG]);
    expect(metricsColumn(equal, 0, BIG)).toEqual(['0.50', '0.50', '0.25', '0/0']);
    const r2 = (value: number) => metricsColumn({ ...equal, r2: value }, 0, BIG)[3];
    expect([1, 0.9999, 0.5, 0, -0.001, -0.3, -1234, -3e20].map(r2)).toEqual([
      '1.00',
      '>0.999',
      '0.50',
      '0.00',
      '−0.001',
      '−0.30',
      '−1,230',
      '−3.0×10²⁰',
    ]);
  });
});

test('a loss that overflowed in a classification is too large as well', () => {
  const hinge: Evaluation = { ...diverged, samples: 4, confusion: [1, 1, 1, 1], mae: null };
  expect(metricsColumn(hinge, 2, BIG)).toEqual([BIG, '0.50', '0.50', '0.50', '0.50']);
});

describe('formulas', () => {
  test('of a diverged run say so, without fractions', () => {
    const { mse, mae, r2 } = regressionFormulas(diverged, BIG);
    expect(mse).toEqual({ above: '', below: '', value: BIG, undefined: false });
    expect(r2).toEqual(mse);
    expect(mae.value).toBe('8.90×10¹⁵⁴');
    expect(regressionFormulas(equal, BIG).r2).toMatchObject({ value: '0/0', undefined: true });
  });

  test('round as the table does', () => {
    expect(classFormulas([150, 1, 0, 149], 0).accuracy.value).toBe('0.997');
    expect(classFormulas([150, 0, 0, 150], 0).accuracy.value).toBe('1.00');
  });

  test('of an empty set have no value at all', () => {
    expect(classFormulas([], 0).accuracy).toEqual({ above: '', below: '', value: '', undefined: false });
    expect(
      regressionFormulas({ ...equal, samples: 0, loss: null, mse: null, mae: null }, BIG).mse.value,
    ).toBe('');
  });
});
