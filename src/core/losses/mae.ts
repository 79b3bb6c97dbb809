/** Mean absolute error. */
import type { LossDefinition } from '../losses.ts';

// L = 1/(nk) Σ_i Σ_j |ŷ − y|, ∂L/∂ŷ = 1/(nk) sign(ŷ − y), 0 at 0
export const mae: LossDefinition = {
  code: 'a',
  label: { en: 'Mean absolute error (MAE)', ko: '평균 절대 오차(MAE)' },
  formula: String.raw`L = \frac{1}{nk}\sum_{i=1}^{n}\sum_{j=1}^{k}\lvert\hat y_{ij} - y_{ij}\rvert`,
  derivativeFormula: String.raw`\frac{\partial L}{\partial \hat y_{ij}} = \frac{1}{nk}\operatorname{sign}(\hat y_{ij} - y_{ij})`,
  reference: 'PyTorch nn.L1Loss',
  params: {},
  activations: null,
  fromLogits: false,
  mean({ units, a }, y, stride, count) {
    const size = units * stride;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      let ofSample = 0;
      for (let j = i; j < size; j += stride) ofSample += Math.abs(a[j] - y[j]);
      sum += ofSample;
    }
    return sum / (count * units);
  },
  gradient({ units, a, delta }, y, stride, count) {
    const scale = 1 / (count * units);
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) delta[i] = scale * Math.sign(a[i] - y[i]);
    }
  },
};
