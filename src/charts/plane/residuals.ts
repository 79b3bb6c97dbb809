/**
 * Residuals of a regression: with one input a line from each point to the answer at its place; on the plane a ring that
 * is the larger the further off the answer is.
 *
 *   r_i = ŷ_i − y_i;  radius of the ring ∝ √|r|, so that its area stands for |r|
 */
import { PLANE } from '../../core/datasets/index.ts';
import { css, mix, type Palette } from '../palette.ts';
import type { PlaneField } from '../plane-fill.ts';
import type { Centres } from '../plane-lens.ts';
import type { PlanePoints } from '../plane-points.ts';
import type { Surface } from '../surface.ts';
import type { PlaneMemory } from './plane-memory.ts';

interface Measured {
  readonly field: PlaneField;
  readonly points: PlanePoints;
  readonly memory: PlaneMemory;
  readonly centres: Centres;
  /** The plot's top: PLANE, or the largest value shown where the target is the second axis. */
  readonly vertical: number;
  readonly showTest: boolean;
  /** Largest value of the scale. */
  readonly scale: number;
}

/** ŷ − y of each point; null where there are no predictions of these points. */
export function residualsOf(points: PlanePoints, predictions: ArrayLike<number>): Float64Array | null {
  if (points.classes > 0 || predictions.length !== points.count || points.count === 0) return null;
  return Float64Array.from({ length: points.count }, (_, i) => predictions[i] - points.target[i]);
}

/** Radius in CSS pixels of a residual's ring: a thirtieth of the plot where it is the whole scale. */
export function residualRadius(residual: number, scale: number, side: number): number {
  return Math.min(1.5, Math.sqrt(Math.abs(residual) / scale)) * (side / 30);
}

export function drawResiduals(surface: Surface, palette: Palette, measured: Measured): void {
  const { points, memory, centres, vertical, showTest, scale } = measured;
  const { context, width, height } = surface;
  const residuals = residualsOf(points, memory.predictions);
  if (!residuals) return;
  context.beginPath();
  for (let i = 0; i < points.count; i++) {
    if ((points.isTest[i] === 1 && !showTest) || !Number.isFinite(residuals[i])) continue;
    const x = centres.x[i];
    const y = centres.y[i];
    if (vertical !== PLANE) {
      const answer = Math.max(-1.2, Math.min(1.2, (points.target[i] + residuals[i]) / vertical));
      context.moveTo(x, y);
      context.lineTo(x, (height * (1 - answer)) / 2);
    } else {
      const radius = residualRadius(residuals[i], scale, width);
      if (radius < 1) continue;
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
  }
  context.lineWidth = 1;
  context.strokeStyle = css(mix(palette.rgb.ink, palette.rgb.paper, 0.5));
  context.stroke();
}
