/** The exponential linear unit. */
import type { ActivationDefinition } from '../activations.ts';
import { exp, expm1 } from '../math.ts';

// f(z) = max(0, z) + α (e^min(0, z) − 1)
function eluValue(z: number, alpha: number): number {
  return 0.5 * (z + Math.abs(z)) + alpha * expm1(0.5 * (z - Math.abs(z)));
}

// f′(z) = 1 for z > 0, else α e^z (as PyTorch: α at 0)
function eluSlope(z: number, alpha: number): number {
  const positive = Number(z > 0);
  return positive + (1 - positive) * (alpha * exp(0.5 * (z - Math.abs(z))));
}

export const elu: ActivationDefinition = {
  code: 'e',
  label: { en: 'ELU', ko: 'ELU' },
  formula: String.raw`f(z) = \begin{cases} z & z > 0 \\ \alpha\,(e^{z} - 1) & z \le 0 \end{cases}`,
  derivativeFormula: String.raw`f'(z) = \begin{cases} 1 & z > 0 \\ \alpha\,e^{z} & z \le 0 \end{cases}`,
  reference: 'Clevert, Unterthiner & Hochreiter 2016, arXiv:1511.07289',
  params: {
    alpha: {
      symbol: String.raw`\alpha`,
      code: 'a',
      label: { en: 'Depth for z < 0', ko: 'z < 0의 깊이' },
      default: 1,
      min: 0.1,
      max: 3,
      scale: 'linear',
      step: 0.1,
    },
  },
  hidden: true,
  elementwise: true,
  value: (z, { alpha }) => eluValue(z, alpha),
  derivative: (z, { alpha }) => eluSlope(z, alpha),
  forward(z, a, units, stride, count, { alpha }) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) a[i] = eluValue(z[i], alpha);
    }
  },
  timesDerivative(delta, z, _a, units, stride, count, { alpha }) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) delta[i] *= eluSlope(z[i], alpha);
    }
  },
};
