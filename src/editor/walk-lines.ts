/**
 * Where an arrow key leads between neurons and lines: from a neuron to its line nearest in height, from a line to its
 * neighbours at the same neuron and to its ends. A pure function of the layout; knows nothing of the page.
 */
import type { Line } from './connections/curve.ts';
import type { NetworkLayout } from './layout.ts';

/** The end of a line whose other lines are its neighbours. */
export type Pivot = 'source' | 'target';

export interface End {
  readonly column: number;
  readonly unit: number;
}

const heightOf = (layout: NetworkLayout, { column, unit }: End): number | null => {
  const place = layout.columns[column];
  return place?.ys[place.units.indexOf(unit)] ?? null;
};

/** The line out of (right) or into (left) a neuron that leads to the nearest one in height; null at the ends. */
export function lineFrom(layout: NetworkLayout, from: End, direction: 'left' | 'right'): Line | null {
  const there = from.column + (direction === 'right' ? 1 : -1);
  const column = layout.columns[there];
  const y = heightOf(layout, from);
  if (!column || y === null || column.units.length === 0) return null;
  const distances = column.ys.map((other) => Math.abs(other - y));
  const unit = column.units[distances.indexOf(Math.min(...distances))] as number;
  return direction === 'right'
    ? { gap: from.column, input: from.unit, unit }
    : { gap: there, input: unit, unit: from.unit };
}

/** The next line of the same neuron above or below; null after the last. */
export function neighbourLine(layout: NetworkLayout, line: Line, pivot: Pivot, sign: number): Line | null {
  const column = layout.columns[pivot === 'source' ? line.gap + 1 : line.gap];
  const now = pivot === 'source' ? line.unit : line.input;
  const next = column?.units[column.units.indexOf(now) + sign];
  if (next === undefined) return null;
  return pivot === 'source' ? { ...line, unit: next } : { ...line, input: next };
}

export function endOf({ gap, input, unit }: Line, end: Pivot): End {
  return end === 'source' ? { column: gap, unit: input } : { column: gap + 1, unit };
}

export interface WalkLines {
  readonly lineFrom: typeof lineFrom;
  readonly neighbourLine: typeof neighbourLine;
  readonly endOf: typeof endOf;
}
