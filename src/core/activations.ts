/**
 * The table of activation functions. Each has its own file in `activations/`, with the formula, the rows of a batch
 * (`forward`), and the derivative beside it; to add one is to write such a file, name it here, and say in
 * `activations/notes.ts` what it is for.
 *
 * Invariant: `forward` and `value` give the same bits for the same z, as do `timesDerivative` and `derivative`.
 * It does not know layers, losses or batches beyond the (units × stride) matrix it is given.
 */
import { elu } from './activations/elu.ts';
import { gelu } from './activations/gelu.ts';
import { leakyRelu } from './activations/leaky-relu.ts';
import { linear } from './activations/linear.ts';
import { relu } from './activations/relu.ts';
import { sigmoidActivation } from './activations/sigmoid.ts';
import { silu } from './activations/silu.ts';
import { softmax } from './activations/softmax.ts';
import { softplusActivation } from './activations/softplus.ts';
import { tanhActivation } from './activations/tanh.ts';
import type { Definition, Params } from './definition.ts';

export type ActivationName =
  | 'linear'
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'leaky_relu'
  | 'elu'
  | 'gelu'
  | 'silu'
  | 'softplus'
  | 'softmax';

/**
 * z, a and delta are (units × stride) matrices, one row a unit, of which the first `count` columns (samples) are in
 * use; the rest is neither read nor written. Inside its loops stands the formula itself: V8 inlines it there, while a
 * call through the table for each value would not be. No loop branches on the sign of the data.
 */
export interface ActivationDefinition extends Definition {
  /** LaTeX. */
  readonly derivativeFormula: string;
  /** Whether hidden layers may have it. */
  readonly hidden: boolean;
  /** Whether each value of a depends on its own z alone. */
  readonly elementwise: boolean;
  /** a = f(z) of one value. Softmax, which needs a whole layer: the share of a class against one other with z = 0. */
  value(z: number, params: Params): number;
  /** f′(z) of one value. */
  derivative(z: number, params: Params): number;
  /** a ← f(z). */
  forward(
    z: Float64Array,
    a: Float64Array,
    units: number,
    stride: number,
    count: number,
    params: Params,
  ): void;
  /** delta ← delta · f′(z), where delta is ∂L/∂a on entry and ∂L/∂z on return; `a` is what `forward` made of z. */
  timesDerivative(
    delta: Float64Array,
    z: Float64Array,
    a: Float64Array,
    units: number,
    stride: number,
    count: number,
    params: Params,
  ): void;
}

export const activations: Readonly<Record<ActivationName, ActivationDefinition>> = {
  linear,
  sigmoid: sigmoidActivation,
  tanh: tanhActivation,
  relu,
  leaky_relu: leakyRelu,
  elu,
  gelu,
  silu,
  softplus: softplusActivation,
  softmax,
};
