import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounded, limits, round4 } from '../../src/experiment/limits.ts';
import {
  NUMBER,
  readBase36,
  readNumber,
  writeBase36,
  writeNumber,
} from '../../src/experiment/link-numbers.ts';

describe('numbers in links', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [0.03, '3d2'],
    [0.5, '5d1'],
    [12.5, '125d1'],
    [-1.5, 'n15d1'],
    [20, '20'],
    [100, '100'],
    [1000, '1e3'],
    [5000, '5e3'],
    [1234, '1234'],
    [-300, 'n300'],
    [1e-8, '1d8'],
    [1e6, '1e6'],
    [0.9999, '9999d4'],
    [2147483647, '2147483647'],
  ])('%d is written %s', (x, text) => {
    expect(writeNumber(x)).toBe(text);
    expect(readNumber(text)).toBe(x + 0);
  });

  test.each([
    '',
    'n',
    'd',
    '3d',
    'e3',
    '3e',
    '3dn2',
    '--3',
    '3.5',
    'Infinity',
    '9e999',
    '1234567890123456',
    ' 3',
    '3d2d2',
  ])('%j is no number', (text) => expect(readNumber(text)).toBeNull());

  test('every rounded number reads back as the very double, in the shortest spelling', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }).map(round4), (x) => {
        const text = writeNumber(x);
        expect(Object.is(readNumber(text), x)).toBe(true);
        expect(text).toMatch(new RegExp(`^${NUMBER}$`));
        expect(text).not.toMatch(/^n?0.|[1-9]0+[ed]|00000/);
      }),
      { numRuns: 2000 },
    );
  });

  test('tiny numbers too', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-290, max: 1e-3, noNaN: true }).map(round4),
        (x) => readNumber(writeNumber(x)) === x,
      ),
    );
  });

  test('whole numbers are exact', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 48 }), (x) => readNumber(writeNumber(x)) === x));
  });

  test('seeds in base 36 are exact', () => {
    fc.assert(fc.property(fc.integer(limits.seed), (x) => readBase36(writeBase36(x)) === x));
    expect(readBase36('')).toBeNull();
    expect(readBase36('a-b')).toBeNull();
  });
});

describe('rounding', () => {
  test('to four significant digits, the nearest decimal', () => {
    expect(round4(0.123456)).toBe(0.1235);
    expect(round4(-98765)).toBe(-98770);
    expect(round4(0.1 + 0.2)).toBe(0.3);
    expect(Object.is(round4(-0), 0)).toBe(true);
    expect(round4(Number.NaN)).toBeNaN();
  });

  test('is stable, and never leads out of a bound', () => {
    for (const bound of Object.values(limits)) {
      fc.assert(
        fc.property(fc.double(), (x) => {
          const y = bounded(bound, x);
          expect(y).toBeGreaterThanOrEqual(bound.min);
          expect(y).toBeLessThanOrEqual(bound.max);
          expect(bounded(bound, y)).toBe(y);
          if (bound.whole) expect(Number.isInteger(y)).toBe(true);
        }),
        { numRuns: 50 },
      );
    }
  });
});
