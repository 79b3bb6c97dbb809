/** The rectified linear unit. */
import type { ActivationDefinition } from '../activations.ts';

// max(0, z) = ½ (z + |z|), six times faster than a conditional on random signs; slope 0 at 0
export const relu: ActivationDefinition = {
  code: 'r',
  label: { en: 'ReLU', ko: 'ReLU' },
  formula: String.raw`f(z) = \max(0, z)`,
  derivativeFormula: String.raw`f'(z) = \begin{cases} 1 & z > 0 \\ 0 & z \le 0 \end{cases}`,
  reference: 'Nair & Hinton 2010',
  params: {},
  hidden: true,
  elementwise: true,
  notes: {
    range: String.raw`[0, \infty)`,
    use: {
      en: 'The usual choice for hidden layers of deep networks.',
      ko: '깊은 신경망의 은닉층에 가장 흔히 써요.',
    },
    strength: {
      en: 'Cheap, and where z > 0 the gradient passes undiminished.',
      ko: '계산이 가볍고, z > 0이면 기울기가 줄지 않고 지나가요.',
    },
    weakness: {
      en: 'A neuron with z < 0 for every sample gets no gradient: it is dead (dying ReLU).',
      ko: '모든 샘플에서 z < 0이면 기울기가 0이라 죽은 뉴런이 돼요(죽는 ReLU).',
    },
  },
  value: (z) => 0.5 * (z + Math.abs(z)),
  derivative: (z) => Number(z > 0),
  forward(z, a, units, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) a[i] = 0.5 * (z[i] + Math.abs(z[i]));
    }
  },
  timesDerivative(delta, z, _a, units, stride, count) {
    for (let row = 0; row < units; row++) {
      for (let i = row * stride, end = i + count; i < end; i++) delta[i] *= Number(z[i] > 0);
    }
  },
};
