/** The logistic function. */
import type { ActivationDefinition } from '../activations.ts';
import { sigmoid } from '../math.ts';

// σ(z) = 1 / (1 + e^−z), σ′ = σ (1 − σ)
export const sigmoidActivation: ActivationDefinition = {
  code: 's',
  label: { en: 'sigmoid', ko: 'sigmoid' },
  formula: String.raw`f(z) = \frac{1}{1 + e^{-z}}`,
  derivativeFormula: String.raw`f'(z) = f(z)\,(1 - f(z))`,
  reference: 'PyTorch nn.Sigmoid',
  params: {},
  hidden: true,
  elementwise: true,
  notes: {
    range: '(0, 1)',
    use: {
      en: 'The output for two classes, read as a probability.',
      ko: '두 클래스를 나누는 출력층에서 확률로 읽어요.',
    },
    strength: { en: 'Smooth, and always between 0 and 1.', ko: '매끄럽고 값이 늘 0과 1 사이예요.' },
    weakness: {
      en: 'Its slope is at most 1/4, so gradients vanish in deep networks.',
      ko: '경사가 최대 1/4이라 층이 깊으면 기울기 소실이 일어나요.',
    },
  },
  value: (z) => sigmoid(z),
  derivative(z) {
    const a = sigmoid(z);
    return a * (1 - a);
  },
  forward(z, a, units, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) a[i] = sigmoid(z[i]);
    }
  },
  timesDerivative(delta, _z, a, units, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) delta[i] *= a[i] * (1 - a[i]);
    }
  },
};
