/** A table as a picture: it is as large as its numbers need, so that no column runs into another. */
import { expect, test } from 'vitest';
import { type Palette, readPalette } from '../../src/charts/palette.ts';
import { drawTable, tableSize } from '../../src/charts/table-plot.ts';

const table = {
  caption: 'metrics',
  columns: ['class', 'TP', 'precision', 'recall'],
  rows: [
    ['a rather long name', 102, 0.99029, 1],
    ['B', 102, null, 0.5],
  ],
};
const measure = (text: string) => 7 * text.length;

test('no text of the file lies over another', () => {
  const { width, height } = tableSize(table, measure);
  const placed: { from: number; to: number; y: number }[] = [];
  let align = 'left';
  const context = {
    measureText: (text: string) => ({ width: measure(text) }),
    set textAlign(value: string) {
      align = value;
    },
    fillRect() {},
    fillText(text: string, x: number, y: number) {
      const from = align === 'right' ? x - measure(text) : x;
      placed.push({ from, to: from + measure(text), y });
    },
  } as unknown as CanvasRenderingContext2D;
  const fonts = { text: '12px serif', strong: '600 12px serif', variable: '12px serif' };
  const palette: Palette = readPalette();
  drawTable({ context, width, height, ratio: 1, fonts }, palette, table);
  expect(placed).toHaveLength(12);
  for (const one of placed) {
    expect(one.from).toBeGreaterThanOrEqual(0);
    expect(one.to).toBeLessThanOrEqual(width + 1e-9);
    for (const other of placed)
      if (one !== other && one.y === other.y) expect(one.from >= other.to || other.from >= one.to).toBe(true);
  }
});
