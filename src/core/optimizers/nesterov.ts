/** Momentum that looks ahead. */
import type { OptimizerDefinition } from '../optimizers.ts';
import { flush } from './flush.ts';
import { momentumParam } from './params.ts';

export const nesterov: OptimizerDefinition = {
  code: 'n',
  label: { en: 'Nesterov', ko: 'Nesterov' },
  formula: String.raw`v \leftarrow \mu v + g,\quad w \leftarrow w - \eta\,(g + \mu v)`,
  reference: 'Nesterov 1983; Sutskever et al. 2013; PyTorch optim.SGD(nesterov)',
  params: { momentum: momentumParam },
  slots: 1,
  powers: [],
  // v ← μv + g, θ ← θ − η(g + μv)
  update(theta, grad, [velocity], learningRate, params) {
    const mu = params.momentum;
    for (let i = 0; i < theta.length; i++) {
      const g = flush(grad[i]);
      const v = mu * velocity[i] + g;
      velocity[i] = flush(v);
      theta[i] -= learningRate * (g + mu * v);
    }
  },
};
