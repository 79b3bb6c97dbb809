/** Softmax: the one activation whose value depends on the whole layer; for outputs only. */
import type { ActivationDefinition } from '../activations.ts';
import { exp, sigmoid } from '../math.ts';

// a_j = e^(z_j − m) / Σ_k e^(z_k − m) with m = max z, so that nothing overflows; the sum runs over ascending classes
export const softmax: ActivationDefinition = {
  code: 'x',
  label: { en: 'softmax', ko: 'softmax' },
  formula: String.raw`f(z)_j = \frac{e^{z_j}}{\sum_{k} e^{z_k}}`,
  derivativeFormula: String.raw`\frac{\partial f_j}{\partial z_k} = f_j\,([j = k] - f_k)`,
  reference: 'Bridle 1990',
  params: {},
  hidden: false,
  elementwise: false,
  value: (z) => sigmoid(z),
  derivative(z) {
    const a = sigmoid(z);
    return a * (1 - a);
  },
  forward(z, a, units, stride, count) {
    const size = units * stride;
    for (let i = 0; i < count; i++) {
      let max = z[i];
      for (let j = i + stride; j < size; j += stride) max = Math.max(max, z[j]);
      let sum = 0;
      for (let j = i; j < size; j += stride) {
        const e = exp(z[j] - max);
        a[j] = e;
        sum += e;
      }
      for (let j = i; j < size; j += stride) a[j] /= sum;
    }
  },
  // δ_k ← a_k (δ_k − Σ_j δ_j a_j): the Jacobian times δ
  timesDerivative(delta, _z, a, units, stride, count) {
    const size = units * stride;
    for (let i = 0; i < count; i++) {
      let sum = 0;
      for (let j = i; j < size; j += stride) sum += delta[j] * a[j];
      for (let j = i; j < size; j += stride) delta[j] = a[j] * (delta[j] - sum);
    }
  },
};
