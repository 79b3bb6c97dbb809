/** Mean squared error. */
import type { LossDefinition } from '../losses.ts';

// L = 1/(nk) Σ_i Σ_j (ŷ − y)², ∂L/∂ŷ = 2/(nk) (ŷ − y)
export const mse: LossDefinition = {
  code: 'm',
  label: { en: 'Mean squared error (MSE)', ko: '평균 제곱 오차(MSE)' },
  formula: String.raw`L = \frac{1}{nk}\sum_{i=1}^{n}\sum_{j=1}^{k}(\hat y_{ij} - y_{ij})^2`,
  derivativeFormula: String.raw`\frac{\partial L}{\partial \hat y_{ij}} = \frac{2}{nk}(\hat y_{ij} - y_{ij})`,
  reference: 'PyTorch nn.MSELoss',
  params: {},
  activations: null,
  fromLogits: false,
  mean({ units, a }, y, stride, count) {
    const size = units * stride;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      let ofSample = 0;
      for (let j = i; j < size; j += stride) {
        const error = a[j] - y[j];
        ofSample += error * error;
      }
      sum += ofSample;
    }
    return sum / (count * units);
  },
  gradient({ units, a, delta }, y, stride, count) {
    const scale = 2 / (count * units);
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) delta[i] = scale * (a[i] - y[i]);
    }
  },
};
