/** The bundled tables: rows as published, words in both languages; standardized columns and their main directions. */
import { describe, expect, test } from 'vitest';
import { about } from '../../src/core/tables/about.ts';
import { principalComponents } from '../../src/core/tables/components.ts';
import { providedTable, type TableContents } from '../../src/core/tables/contents.ts';
import { loadTable } from '../../src/core/tables/load.ts';
import { standardize } from '../../src/core/tables/standardize.ts';
import { type TableName, tables } from '../../src/core/tables/tables.ts';

const names = Object.keys(tables) as TableName[];
await Promise.all(names.map(loadTable));
const contents = (name: TableName) => providedTable(name) as TableContents;
const everyRow = (rows: number) => Int32Array.from({ length: rows }, (_, i) => i);

describe.each(names)('%s', (name) => {
  const { rows, columns, classes } = tables[name];

  test('has the rows, columns and classes that it says', () => {
    const { values, target } = contents(name);
    expect(target.length).toBe(rows);
    expect(values.length).toBe(rows * columns);
    expect(values.every(Number.isFinite)).toBe(true);
    const counts = Array.from({ length: classes }, (_, cls) => target.filter((one) => one === cls).length);
    expect(counts).toEqual(about[name].counts);
  });

  test('says what it is in both languages', () => {
    const { label, what, notes, columns: named, classes: called, suggested } = about[name];
    expect(named).toHaveLength(columns);
    expect(called).toHaveLength(classes);
    for (const text of [label, what, notes, ...named.map((one) => one.label), ...called]) {
      expect(text.en.trim()).not.toBe('');
      expect(text.ko.trim()).not.toBe('');
    }
    expect(suggested.columns.every((column) => column < columns)).toBe(true);
    expect(about[name].licence.name).toBe('CC BY 4.0');
  });
});

test('values are the published ones', () => {
  const iris = contents('iris').values;
  expect([iris[0], iris[150], iris[300], iris[450]]).toEqual([5.1, 3.5, 1.4, 0.2]);
  expect(contents('wine').values[12 * 178]).toBe(1065);
  // The first digit is a 0, and its third pixel 5.
  expect(contents('digits').target[0]).toBe(0);
  expect(contents('digits').values[2 * 1797]).toBe(5);
  expect(Math.max(...contents('digits').values)).toBe(16);
});

test('a permanent letter for each', () => {
  expect(Object.fromEntries(names.map((name) => [name, tables[name].code]))).toEqual({
    iris: 'i',
    wine: 'w',
    digits: 'd',
  });
});

describe('standardized', () => {
  test('columns have mean 0 and deviation 1 on the measured rows, and a constant one is 0', () => {
    const x = Float64Array.of(1, 3, 100, 7, 7, 7);
    const { z, mean, deviation } = standardize(x, 2, 3, Int32Array.of(0, 1));
    expect([...mean]).toEqual([2, 7]);
    expect([...deviation]).toEqual([1, 0]);
    expect([...z]).toEqual([-1, 1, 98, 0, 0, 0]);
  });
});

describe('principal components', () => {
  const { values } = contents('wine');
  const rows = everyRow(178);
  const { z } = standardize(values, 13, 178, rows);

  test('point along the spread, at right angles, with length 1', () => {
    const { first, second, variances, total } = principalComponents(z, 13, 178, rows);
    const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);
    expect(dot(first, first)).toBeCloseTo(1, 12);
    expect(dot(second, second)).toBeCloseTo(1, 12);
    expect(dot(first, second)).toBeCloseTo(0, 9);
    expect(total).toBeCloseTo(13, 9);
    // Known of these data: 36.2 % and 19.2 % of the spread.
    expect(variances[0] / total).toBeCloseTo(0.362, 3);
    expect(variances[1] / total).toBeCloseTo(0.192, 3);
    const along = (d: Float64Array) =>
      rows.reduce(
        (sum, i) =>
          sum +
          dot(
            Float64Array.from(d, (_, c) => z[c * 178 + i] as number),
            d,
          ) **
            2,
        0,
      );
    expect(along(first) / 178).toBeCloseTo(variances[0], 9);
  });

  test('are 0 where nothing spreads', () => {
    const { first, variances } = principalComponents(new Float64Array(6), 2, 3, everyRow(3));
    expect([...first]).toEqual([0, 0]);
    expect(variances).toEqual([0, 0]);
  });
});
