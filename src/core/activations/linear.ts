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
  notes: {
    range: String.raw`(-\infty, \infty)`,
    use: { en: 'The output of a regression network.', ko: '회귀 신경망의 출력층에 써요.' },
    strength: { en: 'The output can take any value.', ko: '어떤 값이든 내보낼 수 있어요.' },
    weakness: {
      en: 'However many linear layers are stacked, they equal a single one.',
      ko: '아무리 여러 층을 쌓아도 선형 층 하나와 같아요.',
    },
  },
  value: (z) => z,
  derivative: () => 1,
  forward(z, a, units, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) a[i] = z[i];
    }
  },
  timesDerivative() {},
};
