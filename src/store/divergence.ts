/** What helps when a run diverged: a smaller learning rate, named. */
import type { OptimizerName } from '../core/optimizers.ts';

const DIGITS = [1, 2, 3, 5];

/** Rates that are seldom too large: per-weight rates move a weight by about η, whatever its gradient is. */
const USUAL: Readonly<Record<OptimizerName, number>> = {
  sgd: 0.1,
  momentum: 0.03,
  nesterov: 0.03,
  rmsprop: 0.01,
  adagrad: 0.1,
  adam: 0.03,
  adamw: 0.03,
};

/** About a tenth of `learningRate`, but no more than the optimizer usually bears; a round number, at least 1e-6. */
export function remedyFor(learningRate: number, optimizer: OptimizerName): number {
  const wanted = Math.min(learningRate / 10, USUAL[optimizer]);
  let best = 1e-6;
  for (let exponent = -6; exponent <= 1; exponent++) {
    for (const digit of DIGITS) {
      const candidate = Number(`${digit}e${exponent}`);
      if (candidate <= wanted * 1.0001) best = candidate;
    }
  }
  return best;
}
