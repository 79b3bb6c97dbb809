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
  notes: {
    range: String.raw`(0, \infty)`,
    use: { en: 'Outputs that must be positive.', ko: '항상 양수여야 하는 출력에 써요.' },
    strength: { en: 'A smooth ReLU whose slope is never 0.', ko: '경사가 0이 되지 않는 매끄러운 ReLU예요.' },
    weakness: {
      en: 'Its outputs are all positive, never centred on 0.',
      ko: '출력이 모두 양수라서 0을 중심으로 모이지 않아요.',
    },
  },
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
