/** Momentum and RMSprop together, corrected for their start at 0. */
import type { OptimizerDefinition } from '../optimizers.ts';
import { flush, flushSquare } from './flush.ts';
import { beta1Param, beta2Param, epsilonParam } from './params.ts';

export const adam: OptimizerDefinition = {
  code: 'a',
  label: { en: 'Adam', ko: 'Adam' },
  formula: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\,g \\ v &\leftarrow \beta_2 v + (1-\beta_2)\,g^2 \\ w &\leftarrow w - \eta\,\frac{m / (1-\beta_1^t)}{\sqrt{v / (1-\beta_2^t)} + \varepsilon} \end{aligned}`,
  reference: 'Kingma & Ba 2015, arXiv:1412.6980',
  params: { beta1: beta1Param, beta2: beta2Param, epsilon: epsilonParam },
  slots: 2,
  powers: ['beta1', 'beta2'],
  // m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g·g
  // θ ← θ − η(m·c₁) / (√(v·c₂) + ε), c = 1/(1 − βᵗ): one division and one root for each parameter
  update(theta, grad, [first, second], learningRate, { beta1, beta2, epsilon }, powers) {
    const c1 = 1 / (1 - powers[0]);
    const c2 = 1 / (1 - powers[1]);
    for (let i = 0; i < theta.length; i++) {
      const g = flush(grad[i]);
      const m = beta1 * first[i] + (1 - beta1) * g;
      const v = beta2 * second[i] + (1 - beta2) * g * g;
      first[i] = flush(m);
      second[i] = flushSquare(v);
      theta[i] -= (learningRate * (m * c1)) / (Math.sqrt(v * c2) + epsilon);
    }
  },
};
