/** Values in columns, as the layers over time are read: time to the sides, layers up and down. */
import { describe, expect, test } from 'vitest';
import { columnKey } from '../../src/charts/frame/column-keys.ts';

/** 20 records of 3 layers. */
const from = (at: number | null, ...keys: string[]) =>
  keys.reduce<number | null>((here, key) => columnKey(key, here, 60, 3) ?? null, at);
const place = (index: number | null) => index !== null && [Math.floor(index / 3), index % 3];

describe('keys', () => {
  test('begin in the first layer, at either end of time', () => {
    expect(place(from(null, 'ArrowRight'))).toEqual([0, 0]);
    expect(place(from(null, 'ArrowLeft'))).toEqual([19, 0]);
    expect(place(from(null, 'ArrowDown'))).toEqual([19, 0]);
    expect(place(from(null, 'End'))).toEqual([19, 0]);
  });

  test('left and right stay in the layer, up and down at the time', () => {
    expect(place(from(31, 'ArrowRight'))).toEqual([11, 1]);
    expect(place(from(31, 'ArrowLeft', 'ArrowLeft'))).toEqual([8, 1]);
    expect(place(from(31, 'ArrowDown'))).toEqual([10, 2]);
    expect(place(from(31, 'ArrowUp'))).toEqual([10, 0]);
    expect(place(from(31, 'PageUp'))).toEqual([19, 1]);
    expect(place(from(31, 'PageDown'))).toEqual([0, 1]);
    expect(place(from(31, 'Home'))).toEqual([0, 1]);
    expect(place(from(31, 'End'))).toEqual([19, 1]);
  });

  test('stop at every edge', () => {
    expect(place(from(2, 'ArrowLeft', 'ArrowDown'))).toEqual([0, 2]);
    expect(place(from(57, 'ArrowRight', 'ArrowUp'))).toEqual([19, 0]);
  });

  test('Escape ends it; other keys do nothing', () => {
    expect(columnKey('Escape', 4, 60, 3)).toBeNull();
    expect(columnKey('a', 4, 60, 3)).toBeUndefined();
  });

  test('with nothing to read lead to the first place', () => {
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'End', 'PageUp'])
      expect(columnKey(key, null, 0, 3)).toBe(0);
  });
});
