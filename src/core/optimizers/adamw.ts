/** Adam whose decay of the weights does not pass through the moments. */
import type { OptimizerDefinition } from '../optimizers.ts';
import { adam } from './adam.ts';
import { beta1Param, beta2Param, epsilonParam } from './params.ts';

export const adamw: OptimizerDefinition = {
  code: 'w',
  label: { en: 'AdamW', ko: 'AdamW' },
  formula: String.raw`w \leftarrow w - \eta\lambda\, w,\quad \text{then Adam}`,
  reference: 'Loshchilov & Hutter 2019, arXiv:1711.05101',
  params: {
    beta1: beta1Param,
    beta2: beta2Param,
    epsilon: epsilonParam,
    weightDecay: {
      symbol: String.raw`\lambda`,
      code: 'w',
      label: { en: 'Weight decay', ko: '가중치 감쇠' },
      default: 0.01,
      min: 0,
      max: 1,
      scale: 'log',
      step: 0.001,
    },
  },
  slots: 2,
  powers: ['beta1', 'beta2'],
  // θ ← θ − (ηλ)θ for weights and biases alike, then the step of Adam
  update(theta, grad, slots, learningRate, params, powers) {
    const decay = learningRate * params.weightDecay;
    for (let i = 0; i < theta.length; i++) theta[i] -= decay * theta[i];
    adam.update(theta, grad, slots, learningRate, params, powers);
  },
};
