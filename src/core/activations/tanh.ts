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
  notes: {
    range: '(-1, 1)',
    use: { en: 'Hidden layers of small networks.', ko: '작은 신경망의 은닉층에 써요.' },
    strength: {
      en: 'Centred on 0, so it usually learns faster than sigmoid.',
      ko: '0을 중심으로 대칭이라 대개 시그모이드보다 빨리 배워요.',
    },
    weakness: {
      en: 'Saturated for large |z|: beyond 3 the slope is below 0.01.',
      ko: '|z|가 크면 포화돼요. 3을 넘으면 경사가 0.01보다 작아요.',
    },
  },
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
