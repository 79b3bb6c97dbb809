/** The identity. It exists so that every layer has an activation. */
import type { ActivationDefinition } from '../activations.ts';

// f(z) = z, f′(z) = 1
export const linear: ActivationDefinition = {
  code: 'l',
  label: { en: 'linear', ko: '선형' },
  formula: 'f(z) = z',
  derivativeFormula: "f'(z) = 1",
  reference: 'PyTorch nn.Identity',
  params: {},
  hidden: true,
  elementwise: true,
  value: (z) => z,
  derivative: () => 1,
  forward(z, a, units, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) a[i] = z[i];
    }
  },
  timesDerivative() {},
};
