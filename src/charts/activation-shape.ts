/** An activation function as a shape to draw: f and f′ over a range of z, and where f is flat. Pure. */

import type { ActivationName } from '../core/activations.ts';
import { activations } from '../core/activations.ts';
import type { Choice } from '../core/definition.ts';

/** |f′(z)| below this is flat, as in the worker's count of saturated neurons. */
export const FLAT = 0.05;

export interface ActivationShape {
  /** The range of z, −half … half. */
  readonly half: number;
  /** Equally spaced from −half to half. */
  readonly z: Float64Array;
  readonly f: Float64Array;
  readonly slope: Float64Array;
  /** Stretches of z where f is flat. */
  readonly flat: readonly (readonly [from: number, to: number])[];
  /** Values shown, with a margin: all of f, and f′. */
  readonly low: number;
  readonly high: number;
}

/** Odd, so that z = 0, where ReLU bends, is among them. */
const SAMPLES = 201;

export function activationShape(choice: Choice<ActivationName>, half: number): ActivationShape {
  const { value, derivative } = activations[choice.name];
  const z = Float64Array.from({ length: SAMPLES }, (_, i) => (-1 + (2 * i) / (SAMPLES - 1)) * half);
  const f = z.map((at) => value(at, choice.params));
  const slope = z.map((at) => derivative(at, choice.params));
  const flat: [number, number][] = [];
  for (let i = 0; i < SAMPLES; i++) {
    if (Math.abs(slope[i]) >= FLAT) continue;
    const previous = flat.at(-1);
    if (previous && i > 0 && Math.abs(slope[i - 1]) < FLAT) previous[1] = z[i];
    else flat.push([z[i], z[i]]);
  }
  let low = Math.min(0, ...slope);
  let high = Math.max(0, ...slope);
  for (const a of f) {
    low = Math.min(low, a);
    high = Math.max(high, a);
  }
  const margin = 0.07 * (high - low || 1);
  return {
    half,
    z,
    f,
    slope,
    flat: flat.filter(([from, to]) => to > from),
    low: low - margin,
    high: high + margin,
  };
}
