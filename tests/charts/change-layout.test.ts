/** Many changes: marks stay apart, labels never overlap, and what has no room is left out. */
import { expect, test } from 'vitest';
import { groupChanges, placeChanges } from '../../src/charts/change-layout.ts';
import { fittingTicks } from '../../src/charts/ticks.ts';

const at = (...steps: number[]) => steps.map((step) => ({ step, symbol: 'η', text: `to ${step}` }));
const many = (count: number) => `${count} changes`;
const same = (step: number) => step;
const widthOf = (symbol: string, text: string) => 7 * (symbol.length + text.length);

test('marks closer than 12 px become one with a count', () => {
  expect(groupChanges(at(20, 25, 31, 40, 60), same, many)).toEqual([
    { x: 20, symbol: '', text: '3 changes' },
    { x: 40, symbol: 'η', text: 'to 40' },
    { x: 60, symbol: 'η', text: 'to 60' },
  ]);
});

test('of two hundred changes no two marks and no two labels touch, and none leaves the plot', () => {
  const changes = at(...Array.from({ length: 200 }, (_, i) => 30 + ((i * 37) % 250)).sort((a, b) => a - b));
  const placed = placeChanges(groupChanges(changes, same, many), widthOf, { left: 30, right: 285, rows: 2 });
  expect(placed.length).toBeGreaterThan(10);
  for (let i = 1; i < placed.length; i++) expect(placed[i].x - placed[i - 1].x).toBeGreaterThanOrEqual(12);
  for (const row of [0, 1]) {
    const labels = placed.flatMap(({ label }) => (label?.row === row ? [label] : []));
    expect(labels.length).toBeGreaterThan(0);
    labels.forEach(({ start, symbol, text }, i) => {
      const end = start + widthOf(symbol, text);
      expect(start).toBeGreaterThanOrEqual(30);
      expect(end).toBeLessThanOrEqual(i + 1 < labels.length ? labels[i + 1].start - 8 : 285);
    });
  }
});

test('a label wider than the plot is left out, its mark stays', () => {
  const [placed] = placeChanges([{ x: 50, symbol: '', text: 'x'.repeat(99) }], widthOf, {
    left: 0,
    right: 200,
    rows: 2,
  });
  expect(placed).toEqual({ x: 50, label: null });
});

test('ticks keep apart from each other and from the name of the axis', () => {
  const wide = () => 30;
  expect(fittingTicks([0, 40, 70, 100], same, wide, 200)).toEqual([0, 40, 100]);
  expect(fittingTicks([0, 50, 100], same, wide, 114)).toEqual([0, 50]);
  expect(fittingTicks([0, 50, 100], same, wide, 115)).toEqual([0, 50, 100]);
});
