/**
 * The table of loss functions. Each has its own file in `losses/`, the gradient beside the loss; to add one is to
 * write such a file, name it here, and say in `losses/notes.ts` what it is for.
 *
 * Invariant: a loss is summed over the outputs of a sample, then over the samples, each with one accumulator in
 * ascending order, and divided once. It does not know the layers below the output, nor penalties.
 */
import type { ActivationName } from './activations.ts';
import type { Choice, Definition, Params } from './definition.ts';
import { crossEntropy } from './losses/cross-entropy.ts';
import { hinge } from './losses/hinge.ts';
import { huber } from './losses/huber.ts';
import { mae } from './losses/mae.ts';
import { mse } from './losses/mse.ts';

export type LossName = 'mse' | 'mae' | 'huber' | 'cross_entropy' | 'hinge';

/** What a loss sees of the output layer: (units × stride) matrices, one row an output. */
export interface Output {
  readonly units: number;
  readonly activation: Choice<ActivationName>;
  readonly z: Float64Array;
  readonly a: Float64Array;
  readonly delta: Float64Array;
}

export interface LossDefinition extends Definition {
  /** LaTeX. */
  readonly derivativeFormula: string;
  /** The output activations it is defined for; null: all. */
  readonly activations: readonly ActivationName[] | null;
  /** Whether `gradient` gives ∂L/∂z of the output layer at once; else ∂L/∂a. */
  readonly fromLogits: boolean;
  /** The loss of the first `count` samples; y is (units × stride) as the output is. */
  mean(output: Output, y: Float64Array, stride: number, count: number, params: Params): number;
  /** delta ← ∂L/∂a, or ∂L/∂z where `fromLogits`. */
  gradient(output: Output, y: Float64Array, stride: number, count: number, params: Params): void;
}

export const losses: Readonly<Record<LossName, LossDefinition>> = {
  mse,
  mae,
  huber,
  cross_entropy: crossEntropy,
  hinge,
};
