/** Steps divided by the recent size of the gradient. */
import type { OptimizerDefinition } from '../optimizers.ts';
import { flush, flushSquare } from './flush.ts';
import { epsilonParam } from './params.ts';

export const rmsprop: OptimizerDefinition = {
  code: 'r',
  label: { en: 'RMSprop', ko: 'RMSprop' },
  formula: String.raw`v \leftarrow \rho v + (1-\rho)\,g^2,\quad w \leftarrow w - \frac{\eta\, g}{\sqrt{v} + \varepsilon}`,
  reference: 'Tieleman & Hinton 2012; PyTorch optim.RMSprop',
  params: {
    rho: {
      symbol: String.raw`\rho`,
      code: 'r',
      label: { en: 'Memory of the square', ko: '기울기 제곱의 기억' },
      default: 0.99,
      min: 0,
      max: 0.999,
      scale: 'linear',
      step: 0.001,
    },
    epsilon: epsilonParam,
  },
  slots: 1,
  powers: [],
  // v ← ρv + (1 − ρ)g·g, θ ← θ − ηg / (√v + ε)
  update(theta, grad, [square], learningRate, { rho, epsilon }) {
    for (let i = 0; i < theta.length; i++) {
      const g = flush(grad[i]);
      const v = rho * square[i] + (1 - rho) * g * g;
      square[i] = flushSquare(v);
      theta[i] -= (learningRate * g) / (Math.sqrt(v) + epsilon);
    }
  },
};
