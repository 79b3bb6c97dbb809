/** Softplus, ln(1 + e^z): a smooth ReLU. */
import type { ActivationDefinition } from '../activations.ts';
import { sigmoid, softplus } from '../math.ts';

// f(z) = ln(1 + e^z), f′(z) = σ(z)
export const softplusActivation: ActivationDefinition = {
  code: 'p',
  label: { en: 'softplus', ko: 'softplus' },
  formula: String.raw`f(z) = \ln(1 + e^{z})`,
  derivativeFormula: String.raw`f'(z) = \frac{1}{1 + e^{-z}}`,
  reference: 'Dugas et al. 2001',
  params: {},
  hidden: true,
  elementwise: true,
  value: (z) => softplus(z),
  derivative: (z) => sigmoid(z),
  forward(z, a, units, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) a[i] = softplus(z[i]);
    }
  },
  timesDerivative(delta, z, _a, units, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) delta[i] *= sigmoid(z[i]);
    }
  },
};
