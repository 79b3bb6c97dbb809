/** The Gaussian error linear unit, exact (with erf, not its tanh approximation). */
import type { ActivationDefinition } from '../activations.ts';
import { erf, exp } from '../math.ts';

const SQRT_HALF = Math.sqrt(0.5);
/** 1 / √(2π) */
const DENSITY_AT_0 = 0.3989422804014327;

// Φ(z) = ½ (1 + erf(z / √2)), the standard normal distribution function
function distribution(z: number): number {
  return 0.5 * (1 + erf(z * SQRT_HALF));
}

// f′(z) = Φ(z) + z φ(z), φ(z) = e^(−z²/2) / √(2π)
function geluSlope(z: number): number {
  return distribution(z) + z * (DENSITY_AT_0 * exp(-0.5 * z * z));
}

export const gelu: ActivationDefinition = {
  code: 'g',
  label: { en: 'GELU', ko: 'GELU' },
  formula: String.raw`f(z) = z\,\Phi(z) = \tfrac{z}{2}\left(1 + \operatorname{erf}\tfrac{z}{\sqrt 2}\right)`,
  derivativeFormula: String.raw`f'(z) = \Phi(z) + \frac{z}{\sqrt{2\pi}}\,e^{-z^2/2}`,
  reference: 'Hendrycks & Gimpel 2016, arXiv:1606.08415',
  params: {},
  hidden: true,
  elementwise: true,
  value: (z) => z * distribution(z),
  derivative: (z) => geluSlope(z),
  forward(z, a, units, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) a[i] = z[i] * distribution(z[i]);
    }
  },
  timesDerivative(delta, z, _a, units, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) delta[i] *= geluSlope(z[i]);
    }
  },
};
