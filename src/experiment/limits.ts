/**
 * Every numeric bound of an experiment, once: the checks, the link and the interface's sliders all read it here.
 * Hyperparameters of registry entries carry their own bounds in the registries.
 *
 * Invariant: a bound has at most four significant digits, so that rounding (`round4`) never leads out of it;
 * whole numbers are exact.
 */
import type { ParamDefinition } from '../core/definition.ts';

export interface Bound {
  readonly min: number;
  readonly max: number;
  /** Whole numbers only. */
  readonly whole: boolean;
}

const real = (min: number, max: number): Bound => ({ min, max, whole: false });
const whole = (min: number, max: number): Bound => ({ min, max, whole: true });

export const limits = {
  samples: whole(10, 5000),
  noise: real(0, 3),
  balance: real(0.05, 0.95),
  flipped: real(0, 0.5),
  testShare: real(0, 0.9),
  seed: whole(0, 2147483647),
  scale: real(0.1, 100),
  factor: real(-1000, 1000),
  layers: whole(0, 8),
  units: whole(1, 128),
  dropout: real(0, 0.9),
  learningRate: real(1e-6, 100),
  batchSize: whole(1, 5000),
  /** Ids of layers and units. */
  id: whole(0, 1_000_000),
  /** Updates since the start, in changes and links. */
  step: whole(0, 1_000_000_000),
  changes: whole(0, 10_000),
  /** Own points: how many, in how many classes, where, and their values in regression. */
  points: whole(0, 5000),
  classes: whole(2, 10),
  coordinate: real(-1000, 1000),
  value: real(-1000, 1000),
  /** Names in one list of marks: more than all parameters of the largest network. */
  marks: whole(0, 200_000),
  /** Tables: columns that are inputs, of a bundled one and of one's own, rows, and values. */
  inputColumns: whole(2, 64),
  ownColumns: whole(2, 10),
  rows: whole(2, 5000),
  cell: real(-1e9, 1e9),
  /** Weights and biases given by hand or by file. */
  parameter: real(-1e6, 1e6),
} as const satisfies Record<string, Bound>;

/** The bound of a registry entry's hyperparameter. */
export function boundOf({ min, max, step }: ParamDefinition): Bound {
  return { min, max, whole: step === 1 };
}

/**
 * x to four significant digits, the nearest such decimal; −0 becomes 0. Everything a person sets passes through here
 * before it is used, so that a link, which carries four digits, gives the same run to the last bit.
 */
export function round4(x: number): number {
  return Number.isFinite(x) ? Number(x.toPrecision(4)) + 0 : x;
}

/** x put into the bound and rounded as the experiment carries it. NaN becomes `min`. */
export function bounded({ min, max, whole }: Bound, x: number): number {
  if (Number.isNaN(x)) return min;
  const inside = Math.min(max, Math.max(min, x));
  return whole ? Math.round(inside) + 0 : round4(inside);
}
