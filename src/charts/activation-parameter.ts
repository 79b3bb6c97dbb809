/**
 * The parameter of a curve that has one, taken hold of on the curve itself: where its handle lies, and which value the
 * parameter has when the curve is to pass through a place. Pure functions.
 */
import { type ActivationName, activations } from '../core/activations.ts';
import type { Choice, ParamDefinition } from '../core/definition.ts';

export interface CurveParameter {
  readonly key: string;
  readonly definition: ParamDefinition;
  readonly value: number;
}

/** null: the function has none. */
export function curveParameter({ name, params }: Choice<ActivationName>): CurveParameter | null {
  const [entry] = Object.entries(activations[name].params);
  if (!entry) return null;
  const [key, definition] = entry;
  return { key, definition, value: params[key] ?? definition.default };
}

/** The handle lies on the left part of the curve, where the parameter says how it runs. */
export function handleZ(half: number): number {
  return -0.7 * half;
}

/** In whole steps, within its limits. */
export function settledParameter({ min, max, step }: ParamDefinition, value: number): number {
  const stepped = Math.round(value / step) * step;
  return Number(Math.max(min, Math.min(max, stepped)).toPrecision(6));
}

/**
 * The value with which f(z) is `height`, in whole steps and within its limits: f is proportional to it where z < 0, so
 * it is the height over that of the curve with value 1.
 */
export function parameterThrough(
  { name, params }: Choice<ActivationName>,
  { key, definition }: CurveParameter,
  z: number,
  height: number,
): number {
  return settledParameter(definition, height / activations[name].value(z, { ...params, [key]: 1 }));
}
