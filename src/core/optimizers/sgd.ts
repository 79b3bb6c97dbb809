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
  notes: {
    use: {
      en: 'The plain rule, to see what the gradient does.',
      ko: '기울기가 하는 일을 그대로 볼 때 써요.',
    },
    strength: { en: 'Simple, with no memory.', ko: '단순하고 기억할 값이 없어요.' },
    weakness: {
      en: 'Slow in long valleys; it needs a well-chosen learning rate.',
      ko: '긴 골짜기에서 느리고, 학습률을 잘 골라야 해요.',
    },
  },
  // θ ← θ − ηg
  update(theta, grad, _slots, learningRate) {
    for (let i = 0; i < theta.length; i++) theta[i] -= learningRate * flush(grad[i]);
  },
};
