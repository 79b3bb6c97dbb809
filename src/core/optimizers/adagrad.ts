/** Steps divided by the size of all gradients so far. */
import type { OptimizerDefinition } from '../optimizers.ts';
import { flush, flushSquare } from './flush.ts';
import { adagradEpsilonParam } from './params.ts';

export const adagrad: OptimizerDefinition = {
  code: 'd',
  label: { en: 'AdaGrad', ko: 'AdaGrad' },
  formula: String.raw`v \leftarrow v + g^2,\quad w \leftarrow w - \frac{\eta\, g}{\sqrt{v} + \varepsilon}`,
  reference: 'Duchi, Hazan & Singer 2011; PyTorch optim.Adagrad',
  params: { epsilon: adagradEpsilonParam },
  slots: 1,
  powers: [],
  // v ← v + g·g, θ ← θ − ηg / (√v + ε)
  update(theta, grad, [square], learningRate, { epsilon }) {
    for (let i = 0; i < theta.length; i++) {
      const g = flush(grad[i]);
      const v = square[i] + g * g;
      square[i] = flushSquare(v);
      theta[i] -= (learningRate * g) / (Math.sqrt(v) + epsilon);
    }
  },
};
