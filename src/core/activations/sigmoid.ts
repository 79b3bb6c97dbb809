/** The logistic function. */
import type { ActivationDefinition } from '../activations.ts';
import { sigmoid } from '../math.ts';

// σ(z) = 1 / (1 + e^−z), σ′ = σ (1 − σ)
export const sigmoidActivation: ActivationDefinition = {
  code: 's',
  label: { en: 'sigmoid', ko: 'sigmoid' },
  formula: String.raw`f(z) = \frac{1}{1 + e^{-z}}`,
  derivativeFormula: String.raw`f'(z) = f(z)\,(1 - f(z))`,
  reference: 'PyTorch nn.Sigmoid',
  params: {},
  hidden: true,
  elementwise: true,
  value: (z) => sigmoid(z),
  derivative(z) {
    const a = sigmoid(z);
    return a * (1 - a);
  },
  forward(z, a, units, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) a[i] = sigmoid(z[i]);
    }
  },
  timesDerivative(delta, _z, a, units, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) delta[i] *= a[i] * (1 - a[i]);
    }
  },
};
