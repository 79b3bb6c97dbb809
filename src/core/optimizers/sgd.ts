/** Plain gradient descent on mini-batches. */
import type { OptimizerDefinition } from '../optimizers.ts';
import { flush } from './flush.ts';

export const sgd: OptimizerDefinition = {
  code: 'g',
  label: { en: 'SGD', ko: 'SGD' },
  formula: String.raw`w \leftarrow w - \eta\, g`,
  reference: 'Robbins & Monro 1951; PyTorch optim.SGD',
  params: {},
  slots: 0,
  powers: [],
  // θ ← θ − ηg
  update(theta, grad, _slots, learningRate) {
    for (let i = 0; i < theta.length; i++) theta[i] -= learningRate * flush(grad[i]);
  },
};
