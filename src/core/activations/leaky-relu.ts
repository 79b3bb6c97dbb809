/** ReLU with a small slope for negative z. */
import type { ActivationDefinition } from '../activations.ts';

// f(z) = max(0, z) + s min(0, z); slope s at 0
function leaky(z: number, slope: number): number {
  return 0.5 * (z + Math.abs(z)) + slope * (0.5 * (z - Math.abs(z)));
}

function leakySlope(z: number, slope: number): number {
  const positive = Number(z > 0);
  return positive + slope * (1 - positive);
}

export const leakyRelu: ActivationDefinition = {
  code: 'k',
  label: { en: 'leaky ReLU', ko: 'leaky ReLU' },
  formula: String.raw`f(z) = \begin{cases} z & z > 0 \\ s z & z \le 0 \end{cases}`,
  derivativeFormula: String.raw`f'(z) = \begin{cases} 1 & z > 0 \\ s & z \le 0 \end{cases}`,
  reference: 'Maas, Hannun & Ng 2013',
  params: {
    slope: {
      symbol: 's',
      code: 's',
      label: { en: 'Slope for z < 0', ko: 'z < 0의 경사' },
      default: 0.01,
      min: 0,
      max: 1,
      scale: 'linear',
      step: 0.01,
    },
  },
  hidden: true,
  elementwise: true,
  value: (z, { slope }) => leaky(z, slope),
  derivative: (z, { slope }) => leakySlope(z, slope),
  forward(z, a, units, stride, count, { slope }) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) a[i] = leaky(z[i], slope);
    }
  },
  timesDerivative(delta, z, _a, units, stride, count, { slope }) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) delta[i] *= leakySlope(z[i], slope);
    }
  },
};
