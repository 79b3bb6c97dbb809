/** Axes that change seldom and to round numbers, whatever the losses are. */
import { describe, expect, test } from 'vitest';
import { lossText } from '../../src/charts/loss-text.ts';
import { calmCeiling, linearAxis, logAxis, spreadLabels, tickText } from '../../src/charts/ticks.ts';

test('the calm ceiling holds the value and is at least three quarters filled', () => {
  for (let value = 1e-13; value < 1e13; value *= 1.37) {
    const ceiling = calmCeiling(value);
    expect(ceiling).toBeGreaterThanOrEqual(value * (1 - 1e-9));
    expect(value / ceiling).toBeGreaterThan(0.74);
  }
  expect([calmCeiling(0), calmCeiling(1800), calmCeiling(2001)]).toEqual([1, 2000, 2500]);
});

describe('logarithmic axis', () => {
  test('of a typical run stands at 1 and 3', () => {
    expect(logAxis(0.107, 1.1)).toEqual({ low: 0.1, high: 3, ticks: [0.1, 0.3, 1, 3] });
  });

  test('of losses close together has three ticks', () => {
    expect(logAxis(1.1, 1.13)).toEqual({ low: 0.3, high: 3, ticks: [0.3, 1, 3] });
  });

  test('has a tick and room on both sides of a single value', () => {
    for (const value of [1e-12, 0.1, 0.3, 1, 1.0986, 2.9, 3, 1e12]) {
      const { low, high, ticks } = logAxis(value, value);
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
      expect(ticks.length).toBeGreaterThan(0);
    }
  });

  test.each([
    [1e-12, 1e12],
    [0, 1],
    [1e-9, 3],
    [1e-3, 2e3],
    [5e-15, 1e-14],
  ])('%d … %d has two to seven ticks inside, ascending', (lowest, highest) => {
    const { low, high, ticks } = logAxis(lowest, highest);
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThanOrEqual(Math.max(lowest, 1e-15));
    expect(high).toBeGreaterThanOrEqual(highest);
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(7);
    expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
    for (const tick of ticks) expect(tick >= low && tick <= high).toBe(true);
  });
});

test('a linear axis begins at 0', () => {
  expect(linearAxis(1.13)).toEqual({ low: 0, high: 1.2, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2] });
  expect(linearAxis(1e12).high).toBe(1e12);
});

test('ticks are short', () => {
  expect([0, 0.3, 1, 1000, 1e-3, 1e-12, 3e-6, 1e7].map(tickText)).toEqual([
    '0',
    '0.3',
    '1',
    '1,000',
    '0.001',
    '10⁻¹²',
    '3×10⁻⁶',
    '10⁷',
  ]);
});

test('a loss has few figures, whatever its size', () => {
  expect([0, 0.2718, 1.1, 12.34, 123.4, 0.0042, 1e-12, 3.2e12].map((loss) => lossText(loss))).toEqual([
    '0.00',
    '0.27',
    '1.10',
    '12.3',
    '123',
    '0.0042',
    '1.0×10⁻¹²',
    '3.2×10¹²',
  ]);
  expect(lossText(0.1072, 3)).toBe('0.107');
  expect([lossText(null), lossText(Number.NaN), lossText(Number.POSITIVE_INFINITY)]).toEqual(['–', '–', '–']);
});

describe('labels', () => {
  test('move apart evenly and keep their order', () => {
    const ys = [50, 52];
    spreadLabels(ys, 16, 0, 100);
    expect(ys).toEqual([43, 59]);
  });

  test('stay inside', () => {
    const low = [98, 99];
    spreadLabels(low, 16, 0, 100);
    expect(low).toEqual([84, 100]);
    const high = [2, 1];
    spreadLabels(high, 16, 10, 100);
    expect(high).toEqual([26, 10]);
  });

  test('that are apart stay where they are', () => {
    const ys = [80, 20];
    spreadLabels(ys, 16, 0, 100);
    expect(ys).toEqual([80, 20]);
  });
});
