/**
 * Cross-entropy from the logits z, for sigmoid or softmax outputs, so that a saturated output costs neither its loss
 * nor its gradient: 1 − ŷ is never formed, and the gradient is ŷ − y and not a product with a vanishing derivative.
 *
 * Targets: 0 … 1 for each sigmoid; for softmax they add up to 1 (one-hot or soft).
 */
import type { LossDefinition, Output } from '../losses.ts';
import { exp, log, log1p } from '../math.ts';

// −[y ln σ(z) + (1 − y) ln(1 − σ(z))] = max(0, z) − yz + ln(1 + e^−|z|)
function sigmoidMean({ units, z }: Output, y: Float64Array, stride: number, count: number): number {
  const size = units * stride;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    let ofSample = 0;
    for (let j = i; j < size; j += stride) {
      const magnitude = Math.abs(z[j]);
      ofSample += 0.5 * (z[j] + magnitude) - y[j] * z[j] + log1p(exp(-magnitude));
    }
    sum += ofSample;
  }
  return sum / count;
}

// −Σ_j y_j ln ŷ_j = ln Σ_j e^(z_j − m) − Σ_j y_j (z_j − m), m = max z
function softmaxMean({ units, z }: Output, y: Float64Array, stride: number, count: number): number {
  const size = units * stride;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    let max = z[i];
    for (let j = i + stride; j < size; j += stride) max = Math.max(max, z[j]);
    let ofSample = 0;
    let exponentials = 0;
    for (let j = i; j < size; j += stride) {
      const shifted = z[j] - max;
      ofSample -= y[j] * shifted;
      exponentials += exp(shifted);
    }
    sum += ofSample + log(exponentials);
  }
  return sum / count;
}

export const crossEntropy: LossDefinition = {
  code: 'x',
  label: { en: 'Cross-entropy', ko: '교차 엔트로피' },
  formula: String.raw`L = -\frac{1}{n}\sum_{i=1}^{n}\sum_{j=1}^{k} y_{ij}\ln\hat y_{ij}`,
  derivativeFormula: String.raw`\frac{\partial L}{\partial z_{ij}} = \frac{1}{n}(\hat y_{ij} - y_{ij})`,
  reference: 'PyTorch nn.CrossEntropyLoss, nn.BCEWithLogitsLoss',
  params: {},
  activations: ['sigmoid', 'softmax'],
  fromLogits: true,
  mean(output, y, stride, count) {
    return output.activation.name === 'softmax'
      ? softmaxMean(output, y, stride, count)
      : sigmoidMean(output, y, stride, count);
  },
  gradient({ units, a, delta }, y, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) delta[i] = (a[i] - y[i]) / count;
    }
  },
};
