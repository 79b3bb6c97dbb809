/** The range of z that is shown follows what is counted, calmly. */
import { describe, expect, test } from 'vitest';
import { shownHalf } from '../../src/charts/activation-range.ts';

/** 40 bins over ±16, each 0.8 wide, with z in those from `low` to `high`. */
const counted = (low: number, high: number) => ({
  high: 16,
  bins: Array.from({ length: 40 }, (_, i) => (-16 + 0.8 * i >= low - 0.8 && -16 + 0.8 * i < high ? 3 : 0)),
});

describe('half of the range', () => {
  test('ends with the outermost bin that has any z, on the side where it is further', () => {
    expect(shownHalf(counted(-9.6, 8.8), 0, null)).toBe(10.4);
    expect(shownHalf(counted(0, 8.8), 0, null)).toBeCloseTo(8.8, 9);
    expect(shownHalf(counted(-15.9, 3), 0, null)).toBe(16);
  });

  test('has the places that are to be seen as well, but no more than can be counted', () => {
    expect(shownHalf(counted(-5, 5), 11.3, null)).toBeCloseTo(12, 9);
    expect(shownHalf(counted(-5, 5), 400, null)).toBe(16);
  });

  test('widens at once, and narrows only by more than a bin', () => {
    expect(shownHalf(counted(-5, 9.5), 0, 8.8)).toBeCloseTo(9.6, 9);
    expect(shownHalf(counted(-5, 8.7), 0, 9.6)).toBeCloseTo(9.6, 9);
    expect(shownHalf(counted(-5, 7.9), 0, 9.6)).toBeCloseTo(8, 9);
  });

  test('is never so small that every curve is straight', () => {
    const near = { high: 2, bins: Array.from({ length: 40 }, (_, i) => (i === 20 ? 9 : 0)) };
    expect(shownHalf(near, 0, null)).toBe(2);
  });

  test('where nothing is counted', () => {
    expect(shownHalf(null, 0, 12)).toBe(6);
    expect(shownHalf({ high: 8, bins: [] }, 3, null)).toBe(6);
    expect(shownHalf({ high: 1024, bins: [0, 0, 0, 0] }, 3, 4)).toBe(1024);
    expect(shownHalf({ high: 8, bins: [0, 1, 1, 0] }, Number.NaN, null)).toBe(4);
  });
});
