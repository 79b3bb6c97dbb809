/** Numbers as text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compact,
  integer,
  number,
  parseNumber,
  percent,
  plain,
  ratio,
  signed,
} from '../../src/i18n/format.ts';

test('fixed decimals, grouped, with a true minus', () => {
  expect(number(0.4217)).toBe('0.42');
  expect(number(-1234.5, 1)).toBe('−1,234.5');
  expect(number(1234567.891, 2)).toBe('1,234,567.89');
  expect(number(-0.001)).toBe('0.00');
  expect(number(999.999, 2)).toBe('1,000.00');
  expect(number(2.5e18)).toBe('2.50×10¹⁸');
  expect(integer(1320)).toBe('1,320');
  expect(integer(-2147483647)).toBe('−2,147,483,647');
});

test('signed numbers carry their sign, zero has none', () => {
  expect(signed(0.244)).toBe('+0.24');
  expect(signed(-0.36)).toBe('−0.36');
  expect(signed(0.001)).toBe('0.00');
  expect(signed(-0)).toBe('0.00');
});

test('shares', () => {
  expect(percent(0.456)).toBe('46\u00a0%');
  expect(percent(0.4567, 1)).toBe('45.7\u00a0%');
});

test('significant digits', () => {
  expect(compact(0.013712)).toBe('0.0137');
  expect(compact(1.3199)).toBe('1.32');
  expect(compact(0.9999)).toBe('1.00');
  expect(compact(1320)).toBe('1,320');
  expect(compact(-0.0000123)).toBe('−1.23×10⁻⁵');
  expect(compact(999999)).toBe('1.00×10⁶');
  expect(compact(0)).toBe('0');
  expect(compact(1e-4)).toBe('0.000100');
});

test('settings as a person writes them', () => {
  expect(plain(0.005)).toBe('0.005');
  expect(plain(20)).toBe('20');
  expect(plain(1e-8)).toBe('10⁻⁸');
  expect(plain(2.5e-7)).toBe('2.5×10⁻⁷');
  expect(parseNumber('2.5×10⁻⁷')).toBe(2.5e-7);
  expect(parseNumber('10⁻⁸')).toBe(1e-8);
  expect(plain(0.1 + 0.2)).toBe('0.3');
  expect(plain(-1.5)).toBe('−1.5');
  expect(plain(2147483647)).toBe('2,147,483,647');
  expect(plain(0)).toBe('0');
  expect(plain(0.99)).toBe('0.99');
});

test('what is no number has no digits, and an undefined quotient says so', () => {
  for (const write of [number, integer, signed, percent, compact, plain]) {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, null, undefined]) {
      expect(write(value)).toBe('–');
    }
  }
  expect(ratio(null)).toBe('0/0');
  expect(ratio(0.909)).toBe('0.91');
  expect(ratio(Number.NaN)).toBe('–');
});

describe('typed numbers', () => {
  test.each([
    ['0.42', 0.42],
    [' 300 ', 300],
    ['2,000', 2000],
    ['1,234,567.5', 1234567.5],
    ['1e-3', 0.001],
    ['−3', -3],
    ['-.5', -0.5],
    ['5.', 5],
  ])('%s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test.each(['', ' ', 'abc', '1,5', '12,34', '0x10', '1e999', '--1', '1 2', 'Infinity', 'NaN', '.', 'e5'])(
    '%j is none',
    (text) => {
      expect(parseNumber(text)).toBeNaN();
    },
  );

  test('percent', () => {
    expect(parseNumber('67 %', true)).toBe(0.67);
    expect(parseNumber('67', true)).toBe(0.67);
    expect(parseNumber('67 %')).toBeNaN();
  });
});

test('no number is ever written with NaN, Infinity, a hyphen or an e', () => {
  fc.assert(
    fc.property(fc.double(), fc.integer({ min: 0, max: 6 }), (value, digits) => {
      for (const text of [
        number(value, digits),
        signed(value, digits),
        percent(value, digits),
        compact(value),
        plain(value),
      ]) {
        expect(text).toMatch(/^[+−]?[\d.,]+(×10⁻?[⁰¹²³⁴-⁹]+)?(\u00a0%)?$|^–$/u);
      }
    }),
  );
});

test('what is written plainly is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
      expect(parseNumber(plain(value))).toBe(value);
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (value) => {
      expect(Math.abs(parseNumber(plain(value)) / value - 1)).toBeLessThan(1e-5);
    }),
  );
});
