/** The arithmetic of sliders. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalsOf, placeOf, type Scale, stepped, valueAt } from '../../src/ui/scale.ts';

const noise: Scale = { min: 0, max: 3, step: 0.05, kind: 'linear' };
const rate: Scale = { min: 1e-6, max: 100, step: 0.1, kind: 'log' };
const batch: Scale = { min: 1, max: 5000, step: 1, kind: 'log' };
const penalty: Scale = { min: 0, max: 10, step: 0.1, kind: 'log' };
const scales: readonly Scale[] = [
  noise,
  rate,
  batch,
  penalty,
  { min: 10, max: 2000, step: 1, kind: 'linear' },
];

test('both ends are reached exactly', () => {
  for (const scale of scales) {
    expect(placeOf(scale, scale.min)).toBe(0);
    expect(placeOf(scale, scale.max)).toBe(1);
    expect(valueAt(scale, 0)).toBe(scale.min);
    expect(valueAt(scale, 1)).toBe(scale.max);
  }
});

test('a drag stops at the grid, or at preferred numbers', () => {
  expect(valueAt(noise, 0.14)).toBe(0.4);
  expect(valueAt(noise, 0.15)).toBe(0.45);
  expect(valueAt(rate, placeOf(rate, 0.0297))).toBe(0.03);
  expect(valueAt(rate, placeOf(rate, 0.0102))).toBe(0.01);
  expect(valueAt(batch, placeOf(batch, 31))).toBe(30);
});

test('every value has a place of its own, in order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...scales), fc.double({ min: 0, max: 1, noNaN: true }), (scale, place) => {
      const value = valueAt(scale, place);
      expect(value).toBeGreaterThanOrEqual(scale.min);
      expect(value).toBeLessThanOrEqual(scale.max);
      // Settled: a knob that is let go stays where it is.
      expect(valueAt(scale, placeOf(scale, value))).toBe(value);
    }),
  );
});

describe('key presses', () => {
  test('linear', () => {
    expect(stepped(noise, 0.15, 1)).toBe(0.2);
    expect(stepped(noise, 0.15, -1)).toBe(0.1);
    expect(stepped(noise, 0, -1)).toBe(0);
    expect(stepped(noise, 2.9, 10)).toBe(3);
    expect(stepped(noise, 0.42, 1)).toBe(0.45);
  });

  test('logarithmic: through preferred numbers', () => {
    expect(stepped(rate, 0.03, 1)).toBe(0.04);
    expect(stepped(rate, 0.03, -1)).toBe(0.025);
    expect(stepped(rate, 0.0297, 1)).toBe(0.03);
    expect(stepped(rate, 0.01, -1)).toBe(0.008);
    expect(stepped(rate, 0.08, 1)).toBe(0.1);
    expect(stepped(rate, 0.003, 10)).toBe(0.03);
    expect(stepped(rate, 100, 1)).toBe(100);
    expect(stepped(rate, 1e-6, -1)).toBe(1e-6);
  });

  test('logarithmic and whole: at least one further each time', () => {
    expect(stepped(batch, 1, 1)).toBe(2);
    expect(stepped(batch, 2, 1)).toBe(3);
    expect(stepped(batch, 2, -1)).toBe(1);
    expect(stepped(batch, 32, 1)).toBe(40);
    expect(stepped(batch, 32, -1)).toBe(30);
    expect(stepped(batch, 4000, 1)).toBe(5000);
  });

  test('a logarithmic scale may include 0', () => {
    expect(stepped(penalty, 0, 1)).toBe(1e-6);
    expect(stepped(penalty, 1e-6, 1)).toBe(1.2e-6);
    expect(stepped(penalty, 1e-6, -1)).toBe(0);
    expect(stepped(penalty, 0, -1)).toBe(0);
  });

  test('a press there and one back end where they began, on the grid of values', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...scales),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        (scale, place) => {
          const value = valueAt(scale, place);
          const up = stepped(scale, value, 1);
          expect(up).toBeGreaterThan(value);
          expect(stepped(scale, up, -1)).toBe(value);
        },
      ),
    );
  });
});

test('decimals of the grid', () => {
  expect(decimalsOf(noise)).toBe(2);
  expect(decimalsOf({ min: 0, max: 10, step: 1, kind: 'linear' })).toBe(0);
  expect(decimalsOf({ min: 0, max: 1, step: 0.001, kind: 'linear' })).toBe(3);
});
