import { describe, expect, it } from 'vitest';
import {
  gapBetween,
  largestWeight,
  numbersFit,
  placeOfNumbers,
  weightOffsets,
} from '../../src/editor/edges.ts';
import { layoutNetwork } from '../../src/editor/layout.ts';

describe('the weights of a snapshot', () => {
  // 2-3-1: weights 0…5, biases 6…8, weights 9…11, bias 12
  const shape = [2, 3, 1];
  const theta = [1, -2, 3, -4, 0.5, 0, 99, 99, 99, 2, 2, -5, 99];

  it('begin behind the biases of the layer before', () => {
    expect(weightOffsets(shape)).toEqual([0, 9]);
  });

  it('are scaled by the largest |w|, without biases and without what is not finite', () => {
    expect(largestWeight(theta, shape)).toBe(5);
    expect(largestWeight(theta.with(11, Number.POSITIVE_INFINITY), shape)).toBe(4);
    expect(largestWeight(theta.with(3, Number.NaN), shape)).toBe(5);
    expect(largestWeight(new Float64Array(13), shape)).toBe(0);
  });
});

describe('the numbers at the lines', () => {
  it('stay a line of type apart', () => {
    for (const pitch of [18, 24, 31, 42, 54]) {
      const u = placeOfNumbers(pitch, 8);
      const s = u * u * (3 - 2 * u);
      expect(pitch * (1 - s)).toBeGreaterThanOrEqual(15.9);
    }
    expect(placeOfNumbers(42, 1)).toBe(0.5);
  });

  it('have room on a desktop, not on a phone', () => {
    const options = { coarse: false, inputLabel: 20, outputLabel: 50, names: [30, 30, 52] };
    const gap = (width: number) => {
      const { columns } = layoutNetwork([2, 8, 8, 3], width, 440, options);
      return gapBetween(columns[0] as (typeof columns)[0], columns[1] as (typeof columns)[0]);
    };
    expect(numbersFit(gap(720))).toBe(true);
    expect(numbersFit(gap(292))).toBe(false);
  });
});
