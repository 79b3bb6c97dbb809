/**
 * What can be read of the plane: the outputs at a place or of a sample, exactly, and what they mean at the threshold.
 *
 * Invariant: the class said follows the outputs at temperature 1, so no temperature changes it.
 */
import type { Answer } from '../plane-fill.ts';
import { temper } from './temper.ts';

export interface PlaneReader {
  /** outputs at a place of the plane, raw coordinates; null where nothing is known. Valid until the next call. */
  at(x1: number, x2: number): Float64Array | null;
  /** The same for a sample, by its place among the points. */
  ofSample(index: number): Float64Array | null;
  /** What goes in for a sample, one number for each input. */
  inputsOf(index: number): readonly number[];
}

export interface Said {
  /** p of each class, or z, or the value: what is shown. */
  readonly outputs: readonly number[];
  /** The class said; null in regression. */
  readonly cls: number | null;
}

export function say(outputs: Float64Array, answer: Answer, threshold: number, temperature: number): Said {
  if (answer === 'value') return { outputs: [outputs[0]], cls: null };
  if (answer === 'margin') return { outputs: [outputs[0]], cls: outputs[0] > 0 ? 1 : 0 };
  const shown = outputs.slice();
  temper(shown, temperature);
  if (answer === 'probability')
    return { outputs: [1 - shown[0], shown[0]], cls: outputs[0] > threshold ? 1 : 0 };
  let winner = 0;
  for (let k = 1; k < outputs.length; k++) if (outputs[k] > outputs[winner]) winner = k;
  return { outputs: [...shown], cls: winner };
}

/** The point nearest to a place within `reach`, all in the same units; null where there is none. */
export function nearestPoint(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  at: { readonly x: number; readonly y: number },
  reach: number,
  takes: (index: number) => boolean,
): number | null {
  let best: number | null = null;
  let smallest = reach * reach;
  for (let i = 0; i < x.length; i++) {
    const distance = (x[i] - at.x) ** 2 + (y[i] - at.y) ** 2;
    if (distance > smallest || !takes(i)) continue;
    if (best !== null && distance === smallest) continue;
    smallest = distance;
    best = i;
  }
  return best;
}

/**
 * How far the line at `threshold` is from a place, in the units of the plane, to first order: |z − z₀| / |∇z|.
 * @param logitAt z of the second class at a place
 */
export function distanceToLine(
  logitAt: (x1: number, x2: number) => number,
  x1: number,
  x2: number,
  target: number,
): number {
  const h = 0.02;
  const z = logitAt(x1, x2);
  const slope = Math.hypot(
    (logitAt(x1 + h, x2) - logitAt(x1 - h, x2)) / (2 * h),
    (logitAt(x1, x2 + h) - logitAt(x1, x2 - h)) / (2 * h),
  );
  return slope > 0 ? Math.abs(z - target) / slope : Number.POSITIVE_INFINITY;
}
