/** Huber's loss: squared for small errors, absolute for large ones. */
import type { LossDefinition } from '../losses.ts';

// With e = ŷ − y and c = e clamped to ±δ:
// ℓ(e) = c (e − c/2), which is ½e² within ±δ and δ (|e| − ½δ) beyond; ℓ′(e) = c
function clamp(error: number, delta: number): number {
  return Math.max(-delta, Math.min(delta, error));
}

export const huber: LossDefinition = {
  code: 'h',
  label: { en: 'Huber', ko: 'Huber' },
  formula: String.raw`L = \frac{1}{nk}\sum_{i,j}\begin{cases} \tfrac12 e_{ij}^2 & \lvert e_{ij}\rvert \le \delta \\ \delta\,(\lvert e_{ij}\rvert - \tfrac12\delta) & \text{else} \end{cases},\quad e = \hat y - y`,
  derivativeFormula: String.raw`\frac{\partial L}{\partial \hat y_{ij}} = \frac{1}{nk}\max(-\delta, \min(\delta, e_{ij}))`,
  reference: 'Huber 1964; PyTorch nn.HuberLoss',
  params: {
    delta: {
      symbol: String.raw`\delta`,
      code: 'd',
      label: { en: 'Squared up to', ko: '제곱으로 재는 한계' },
      default: 1,
      min: 0.1,
      max: 5,
      scale: 'linear',
      step: 0.1,
    },
  },
  activations: null,
  fromLogits: false,
  mean({ units, a }, y, stride, count, params) {
    const size = units * stride;
    const limit = params.delta;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      let ofSample = 0;
      for (let j = i; j < size; j += stride) {
        const error = a[j] - y[j];
        const clamped = clamp(error, limit);
        ofSample += clamped * (error - 0.5 * clamped);
      }
      sum += ofSample;
    }
    return sum / (count * units);
  },
  gradient({ units, a, delta }, y, stride, count, params) {
    const scale = 1 / (count * units);
    const limit = params.delta;
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) delta[i] = scale * clamp(a[i] - y[i], limit);
    }
  },
};
