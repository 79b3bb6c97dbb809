/** The hyperbolic tangent. */
import type { ActivationDefinition } from '../activations.ts';
import { tanh } from '../math.ts';

// tanh z = (e^2z − 1) / (e^2z + 1), tanh′ = 1 − tanh²
export const tanhActivation: ActivationDefinition = {
  code: 't',
  label: { en: 'tanh', ko: 'tanh' },
  formula: String.raw`f(z) = \tanh z`,
  derivativeFormula: "f'(z) = 1 - f(z)^2",
  reference: 'LeCun et al. 1998, Efficient BackProp',
  params: {},
  hidden: true,
  elementwise: true,
  value: (z) => tanh(z),
  derivative(z) {
    const a = tanh(z);
    return 1 - a * a;
  },
  forward(z, a, units, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) a[i] = tanh(z[i]);
    }
  },
  timesDerivative(delta, _z, a, units, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) delta[i] *= 1 - a[i] * a[i];
    }
  },
};
