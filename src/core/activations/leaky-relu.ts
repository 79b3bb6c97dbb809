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
  notes: {
    range: String.raw`(-\infty, \infty)`,
    use: { en: 'Hidden layers whose ReLU neurons die.', ko: 'ReLU 뉴런이 자꾸 죽는 은닉층에 써요.' },
    strength: {
      en: 'The small slope for z < 0 lets every neuron go on learning.',
      ko: 'z < 0에서도 경사가 조금 있어서 모든 뉴런이 계속 배워요.',
    },
    weakness: {
      en: 'One more hyperparameter, and often no better than ReLU.',
      ko: '하이퍼파라미터가 하나 늘고, ReLU보다 낫지 않을 때도 많아요.',
    },
  },
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
