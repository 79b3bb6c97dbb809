/** The sigmoid linear unit, also called Swish. */
import type { ActivationDefinition } from '../activations.ts';
import { sigmoid } from '../math.ts';

// f(z) = z σ(z), f′(z) = σ (1 + z (1 − σ))
function siluSlope(z: number): number {
  const s = sigmoid(z);
  return s * (1 + z * (1 - s));
}

export const silu: ActivationDefinition = {
  code: 'i',
  label: { en: 'SiLU', ko: 'SiLU' },
  formula: String.raw`f(z) = z\,\sigma(z) = \frac{z}{1 + e^{-z}}`,
  derivativeFormula: String.raw`f'(z) = \sigma(z)\,\bigl(1 + z\,(1 - \sigma(z))\bigr)`,
  reference: 'Elfwing, Uchibe & Doya 2018; Ramachandran, Zoph & Le 2017 (Swish)',
  params: {},
  hidden: true,
  elementwise: true,
  value: (z) => z * sigmoid(z),
  derivative: (z) => siluSlope(z),
  forward(z, a, units, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) a[i] = z[i] * sigmoid(z[i]);
    }
  },
  timesDerivative(delta, z, _a, units, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) delta[i] *= siluSlope(z[i]);
    }
  },
};
