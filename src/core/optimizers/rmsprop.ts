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
  notes: {
    use: { en: 'When gradients differ much in size.', ko: '기울기의 크기가 저마다 크게 다를 때 써요.' },
    strength: {
      en: 'Gives every weight a step of its own size.',
      ko: '가중치마다 걸음의 크기를 따로 맞춰요.',
    },
    weakness: {
      en: 'Keeps bouncing near the minimum unless the rate falls.',
      ko: '학습률을 줄이지 않으면 최솟값 근처에서 계속 흔들려요.',
    },
  },
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
