/**
 * One step of one parameter, taken apart: what the gradient alone would do, what the memory of earlier gradients adds,
 * what the scaling by the usual size of the gradient adds, and what decays. And the values that are remembered. Apart
 * from the rules themselves, because a first visit needs those and not yet these.
 *
 * Invariant: the four parts add up to the step that the rule of the same name makes; every entry of the table of
 * optimizers has its parts, the type demands it.
 */
import type { Choice, Params } from '../definition.ts';
import type { OptimizerName } from '../optimizers.ts';
import { flush } from './flush.ts';

/** Before the step. */
export interface StepSituation {
  readonly weight: number;
  /** Of the batch, with the penalty's share. */
  readonly gradient: number;
  /** What the optimizer keeps of this parameter, in the order of its slots. */
  readonly slots: readonly number[];
  /** η of this step. */
  readonly learningRate: number;
  /** βᵗ, t counting this step, in the order of the definition's `powers`. */
  readonly powers: readonly number[];
}

/** A value that takes part in the step, after it was brought up to date. Names are those of the formula. */
export interface Remembered {
  readonly name: 'm' | 'v' | 'm̂' | 'v̂';
  readonly value: number;
}

export interface StepParts {
  /** −ηg, the whole step of plain gradient descent. */
  readonly gradient: number;
  /** What earlier gradients add to it. */
  readonly momentum: number;
  /** What dividing by the usual size of the gradient adds to both. */
  readonly scaling: number;
  /** Decay that does not pass through the gradient. */
  readonly decay: number;
  /** Δw, their sum. */
  readonly step: number;
  readonly remembered: readonly Remembered[];
}

type Take = (situation: StepSituation, params: Params) => Omit<StepParts, 'step'>;

/** v ← ρv + (1 − ρ)g² or v ← v + g²; the step is −ηg / (√v + ε). */
function scaled({ gradient: g, learningRate }: StepSituation, v: number, epsilon: number) {
  const plain = -learningRate * g;
  return {
    gradient: plain,
    momentum: 0,
    scaling: -(learningRate * g) / (Math.sqrt(v) + epsilon) - plain,
    decay: 0,
    remembered: [{ name: 'v', value: v }] as const,
  };
}

const adam: Take = ({ gradient: g, slots, learningRate, powers }, { beta1, beta2, epsilon }) => {
  const m = beta1 * slots[0] + (1 - beta1) * g;
  const v = beta2 * slots[1] + (1 - beta2) * g * g;
  const mean = m * (1 / (1 - powers[0]));
  const square = v * (1 / (1 - powers[1]));
  const plain = -learningRate * g;
  return {
    gradient: plain,
    momentum: -learningRate * mean - plain,
    scaling: -(learningRate * mean) / (Math.sqrt(square) + epsilon) + learningRate * mean,
    decay: 0,
    remembered: [
      { name: 'm', value: m },
      { name: 'v', value: v },
      { name: 'm̂', value: mean },
      { name: 'v̂', value: square },
    ],
  };
};

const parts: Readonly<Record<OptimizerName, Take>> = {
  sgd: ({ gradient, learningRate }) => ({
    gradient: -learningRate * gradient,
    momentum: 0,
    scaling: 0,
    decay: 0,
    remembered: [],
  }),
  // v ← μv + g, Δw = −ηv
  momentum: ({ gradient, slots, learningRate }, { momentum: mu }) => ({
    gradient: -learningRate * gradient,
    momentum: -learningRate * mu * slots[0],
    scaling: 0,
    decay: 0,
    remembered: [{ name: 'v', value: mu * slots[0] + gradient }],
  }),
  // v ← μv + g, Δw = −η(g + μv)
  nesterov: ({ gradient, slots, learningRate }, { momentum: mu }) => {
    const v = mu * slots[0] + gradient;
    return {
      gradient: -learningRate * gradient,
      momentum: -learningRate * mu * v,
      scaling: 0,
      decay: 0,
      remembered: [{ name: 'v', value: v }],
    };
  },
  rmsprop: (situation, { rho, epsilon }) => {
    const { gradient: g, slots } = situation;
    return scaled(situation, rho * slots[0] + (1 - rho) * g * g, epsilon);
  },
  adagrad: (situation, { epsilon }) => {
    const { gradient: g, slots } = situation;
    return scaled(situation, slots[0] + g * g, epsilon);
  },
  adam,
  adamw: (situation, params) => ({
    ...adam(situation, params),
    decay: -situation.learningRate * params.weightDecay * situation.weight,
  }),
};

/** Takes the next step of one parameter apart. */
export function stepParts(optimizer: Choice<OptimizerName>, situation: StepSituation): StepParts {
  const seen = { ...situation, gradient: flush(situation.gradient) };
  const taken = parts[optimizer.name](seen, optimizer.params);
  const { gradient, momentum, scaling, decay } = taken;
  return { ...taken, step: gradient + momentum + scaling + decay };
}
