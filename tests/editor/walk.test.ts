import { describe, expect, it } from 'vitest';
import { layoutNetwork } from '../../src/editor/layout.ts';
import { placesOf, unitOf } from '../../src/editor/places.ts';
import { type Direction, walk } from '../../src/editor/walk.ts';

const layout = layoutNetwork([2, 4, 4, 3], 720, 430, {
  coarse: false,
  inputLabel: 20,
  outputLabel: 50,
  names: [30, 30, 52],
});
const places = placesOf(layout, 1);

function from(key: string, ...directions: Direction[]): string | null {
  let place = places.find((one) => one.key === key) ?? null;
  for (const direction of directions) place = place && walk(places, place, direction);
  return place?.key ?? null;
}

describe('walk', () => {
  it('goes down and up a column as it lies', () => {
    expect(from('unit-1-0', 'down')).toBe('unit-1-1');
    expect(from('unit-1-3', 'up')).toBe('unit-1-2');
    expect(from('unit-2-3', 'down')).toBe('add-unit-2');
    expect(from('unit-2-0', 'up')).toBe('layer-2');
    expect(from('add-unit-2', 'down')).toBeNull();
  });

  it('goes to the neuron at the same height of the next column', () => {
    expect(from('unit-1-1', 'right')).toBe('unit-2-1');
    expect(from('unit-2-3', 'left')).toBe('unit-1-3');
    expect(from('unit-0-0', 'left')).toBeNull();
    expect(from('unit-3-2', 'right')).toBeNull();
  });

  it('goes along the head: layers and the + between them', () => {
    expect(from('layer-0', 'right')).toBe('add-layer-0');
    expect(from('layer-0', 'right', 'right')).toBe('layer-1');
    expect(from('layer-1', 'right')).toBe('remove-layer-1');
    expect(from('add-layer-1', 'down')).toMatch(/^unit-2-/);
    expect(from('layer-2', 'down')).toBe('unit-2-0');
  });

  it('reaches − and + below the selected column', () => {
    expect(from('unit-1-3', 'down')).toMatch(/^(add|remove)-unit-1$/);
    expect(from('remove-unit-1', 'right')).toBe('add-unit-1');
    expect(from('add-unit-1', 'left')).toBe('remove-unit-1');
    expect(from('remove-unit-1', 'up')).toBe('unit-1-3');
  });

  it('goes to the ends', () => {
    expect(from('unit-1-0', 'last')).toBe('unit-3-0');
    expect(from('unit-2-3', 'first')).toBe('unit-0-1');
  });

  it('reaches every place from every other', () => {
    const reached = new Set(['unit-0-0']);
    for (const key of reached) {
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const to = from(key, direction);
        if (to) reached.add(to);
      }
    }
    expect([...places.map(({ key }) => key)].filter((key) => !reached.has(key))).toEqual([]);
  });

  it('reads the numbers in a key', () => {
    expect(unitOf('unit-3-12')).toEqual({ column: 3, unit: 12 });
    expect(unitOf('layer-3')).toBeNull();
  });
});
