/**
 * The table of optimizers: rules that turn a gradient into an update of the parameters. Each has its own file in
 * `optimizers/`; to add one is to write such a file, name it here, and say in `optimizers/notes.ts` what it is for.
 *
 * Invariant: `t`, `powers` and `slots` are the whole state; writing them restores it. Rounding is fixed by the
 * expressions as written. A gradient with |g| < 2^−500 counts as 0, and moments that small are stored as 0, because
 * subnormal numbers would slow training to a third. It does not know layers: weights and biases are alike to it.
 */
import type { Choice, Definition, Params } from './definition.ts';
import { TINY } from './math.ts';
import { adagrad } from './optimizers/adagrad.ts';
import { adam } from './optimizers/adam.ts';
import { adamw } from './optimizers/adamw.ts';
import { momentum } from './optimizers/momentum.ts';
import { nesterov } from './optimizers/nesterov.ts';
import { rmsprop } from './optimizers/rmsprop.ts';
import { sgd } from './optimizers/sgd.ts';

export type OptimizerName = 'sgd' | 'momentum' | 'nesterov' | 'rmsprop' | 'adagrad' | 'adam' | 'adamw';

export interface OptimizerDefinition extends Definition {
  /** How many values it keeps for each parameter. */
  readonly slots: number;
  /** Names of the params β whose running product βᵗ it keeps, in the order of `powers`. */
  readonly powers: readonly string[];
  /** theta ← theta after one step; slots and powers (already multiplied for this step) as declared above. */
  update(
    theta: Float64Array,
    grad: Float64Array,
    slots: readonly Float64Array[],
    learningRate: number,
    params: Params,
    powers: Float64Array,
  ): void;
}

export const optimizers: Readonly<Record<OptimizerName, OptimizerDefinition>> = {
  sgd,
  momentum,
  nesterov,
  rmsprop,
  adagrad,
  adam,
  adamw,
};

export interface Optimizer {
  readonly choice: Choice<OptimizerName>;
  /** Arrays of the shape of theta, 0 at the start. */
  readonly slots: readonly Float64Array[];
  /** Updates done. */
  t: number;
  /** Running products such as β₁ᵗ, 1 at the start. */
  readonly powers: Float64Array;
  /** One step down the gradient: changes theta, slots, powers and t. Allocates nothing. */
  update(theta: Float64Array, grad: Float64Array, learningRate: number): void;
}

/** A fresh optimizer for `size` parameters. */
export function createOptimizer(choice: Choice<OptimizerName>, size: number): Optimizer {
  const definition = optimizers[choice.name];
  const slots = Array.from({ length: definition.slots }, () => new Float64Array(size));
  const powers = new Float64Array(definition.powers.length).fill(1);
  return {
    choice,
    slots,
    t: 0,
    powers,
    update(theta, grad, learningRate) {
      this.t++;
      for (let i = 0; i < powers.length; i++) {
        const power = powers[i] * choice.params[definition.powers[i]];
        powers[i] = power < TINY ? 0 : power;
      }
      definition.update(theta, grad, slots, learningRate, choice.params, powers);
    },
  };
}
