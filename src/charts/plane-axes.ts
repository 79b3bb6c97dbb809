/** What the two axes of the plane are of some data, and how numbers stand at them. */
import { datasets } from '../core/datasets/index.ts';
import type { Data } from '../experiment/experiment.ts';
import { compact, number, plain } from '../i18n/format.ts';

/**
 * `plane`: x₁ and x₂; `oneInput`: the target over x₁; of a table `sigma`: standard deviations of two columns or
 * components, or `own`: two columns as measured, each with units of its own.
 */
export type PlaneAxes = 'plane' | 'oneInput' | 'sigma' | 'own';

export function axesOf({ points, table, dataset }: Data): PlaneAxes {
  if (table) return table.standardized || table.columns.length > 2 ? 'sigma' : 'own';
  return !points && datasets[dataset.name].oneInput === true ? 'oneInput' : 'plane';
}

/** What the axes are called, across and upwards. */
export const PLANE_NAMES = {
  plane: ['x₁', 'x₂'],
  oneInput: ['x₁', 'y'],
  sigma: ['→', '↑'],
  own: ['→', '↑'],
} as const satisfies Record<PlaneAxes, readonly [string, string]>;

/** Two units of the plane are one standard deviation of a table. */
export const SIGMA = 2;

/** The number at a tick; empty where the axis has units that are not told. */
export function axisTick(axes: PlaneAxes, value: number): string {
  if (axes === 'own') return '';
  if (axes === 'sigma') return value === 0 ? '0' : `${plain(value / SIGMA)}σ`;
  return scaleText(value);
}

/** A round value of a scale, with a power of ten where it would be too long. */
export function scaleText(value: number): string {
  return Math.abs(value) < 1e5 ? plain(value) : compact(value, 2);
}

/** A place in words: `x₁ 1.20   x₂ −3.40`; empty where the axes have units that are not told. */
export function placeText(axes: PlaneAxes, x1: number, x2: number): string {
  switch (axes) {
    case 'plane':
      return `x₁\u00a0${number(x1)}   x₂\u00a0${number(x2)}`;
    case 'oneInput':
      return `x₁\u00a0${number(x1)}`;
    case 'sigma':
      return `→\u00a0${number(x1 / SIGMA)}σ   ↑\u00a0${number(x2 / SIGMA)}σ`;
    case 'own':
      return '';
  }
}
