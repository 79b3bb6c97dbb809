/** The hinge loss of support vector machines; targets are −1 and +1. */
import type { LossDefinition } from '../losses.ts';

// L = 1/(nk) Σ_i Σ_j max(0, 1 − yŷ), ∂L/∂ŷ = −y/(nk) where yŷ < 1, else 0
export const hinge: LossDefinition = {
  code: 'n',
  label: { en: 'Hinge', ko: 'Hinge' },
  formula: String.raw`L = \frac{1}{nk}\sum_{i=1}^{n}\sum_{j=1}^{k}\max(0,\, 1 - y_{ij}\,\hat y_{ij}),\quad y \in \{-1, 1\}`,
  derivativeFormula: String.raw`\frac{\partial L}{\partial \hat y_{ij}} = \begin{cases} -\frac{1}{nk}\,y_{ij} & y_{ij}\,\hat y_{ij} < 1 \\ 0 & \text{else} \end{cases}`,
  reference: 'Cortes & Vapnik 1995',
  params: {},
  activations: null,
  fromLogits: false,
  mean({ units, a }, y, stride, count) {
    const size = units * stride;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      let ofSample = 0;
      for (let j = i; j < size; j += stride) {
        const short = 1 - y[j] * a[j];
        ofSample += 0.5 * (short + Math.abs(short));
      }
      sum += ofSample;
    }
    return sum / (count * units);
  },
  gradient({ units, a, delta }, y, stride, count) {
    const scale = 1 / (count * units);
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) {
        delta[i] = scale * (Number(1 - y[i] * a[i] > 0) * -y[i]);
      }
    }
  },
};
