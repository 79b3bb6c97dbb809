/** Gradient descent with a velocity (heavy ball). */
import type { OptimizerDefinition } from '../optimizers.ts';
import { flush } from './flush.ts';
import { momentumParam } from './params.ts';

export const momentum: OptimizerDefinition = {
  code: 'm',
  label: { en: 'Momentum', ko: '모멘텀' },
  formula: String.raw`v \leftarrow \mu v + g,\quad w \leftarrow w - \eta\, v`,
  reference: 'Polyak 1964; PyTorch optim.SGD(momentum)',
  params: { momentum: momentumParam },
  slots: 1,
  powers: [],
  // v ← μv + g, θ ← θ − ηv
  update(theta, grad, [velocity], learningRate, params) {
    const mu = params.momentum;
    for (let i = 0; i < theta.length; i++) {
      const v = mu * velocity[i] + flush(grad[i]);
      velocity[i] = flush(v);
      theta[i] -= learningRate * v;
    }
  },
};
