/**
 * What is said of each activation function: the values it gives, when it is used, its strength and its weakness, in both languages. Apart
 * from the functions, because a first visit needs those and not yet these words.
 *
 * Invariant: every entry of the table has its words; the type demands it.
 */

import type { ActivationName } from '../activations.ts';
import type { Notes } from '../definition.ts';

export const activationNotes: Readonly<Record<ActivationName, Notes & { readonly range: string }>> = {
  linear: {
    range: String.raw`(-\infty, \infty)`,
    use: { en: 'The output of a regression network.', ko: '회귀 신경망의 출력층에 써요.' },
    strength: { en: 'The output can take any value.', ko: '어떤 값이든 내보낼 수 있어요.' },
    weakness: {
      en: 'However many linear layers are stacked, they equal a single one.',
      ko: '아무리 여러 층을 쌓아도 선형 층 하나와 같아요.',
    },
  },
  sigmoid: {
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
  tanh: {
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
  relu: {
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
  leaky_relu: {
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
  elu: {
    range: String.raw`(-\alpha, \infty)`,
    use: { en: 'Hidden layers, in place of ReLU.', ko: '은닉층에서 ReLU 대신 써요.' },
    strength: {
      en: 'Negative outputs bring the mean activation closer to 0.',
      ko: '음수도 내보내서 출력의 평균이 0에 가까워져요.',
    },
    weakness: {
      en: 'Needs an exponential, and saturates for very negative z.',
      ko: '지수 함수를 계산해야 하고, z가 아주 작으면 포화돼요.',
    },
  },
  gelu: {
    range: String.raw`[-0.17, \infty)`,
    use: { en: 'Hidden layers of Transformers.', ko: '트랜스포머의 은닉층에 써요.' },
    strength: {
      en: 'Smooth everywhere, and close to ReLU for large |z|.',
      ko: '어디서나 매끄럽고, |z|가 크면 ReLU와 거의 같아요.',
    },
    weakness: {
      en: 'Costs more than ReLU, and falls before it rises.',
      ko: 'ReLU보다 계산이 무겁고, 커지기 전에 잠깐 작아져요.',
    },
  },
  silu: {
    range: String.raw`[-0.28, \infty)`,
    use: {
      en: 'Hidden layers of deep image networks (there called Swish).',
      ko: '깊은 이미지 신경망의 은닉층에 써요(Swish라고도 해요).',
    },
    strength: {
      en: 'Smooth: the gradient does not stop abruptly at 0.',
      ko: '매끄러워서 z = 0에서 기울기가 갑자기 끊기지 않아요.',
    },
    weakness: {
      en: 'In small networks rarely worth its price over ReLU.',
      ko: '작은 신경망에서는 ReLU보다 느린 만큼의 이득이 드물어요.',
    },
  },
  softplus: {
    range: String.raw`(0, \infty)`,
    use: { en: 'Outputs that must be positive.', ko: '항상 양수여야 하는 출력에 써요.' },
    strength: { en: 'A smooth ReLU whose slope is never 0.', ko: '경사가 0이 되지 않는 매끄러운 ReLU예요.' },
    weakness: {
      en: 'Its outputs are all positive, never centred on 0.',
      ko: '출력이 모두 양수라서 0을 중심으로 모이지 않아요.',
    },
  },
  softmax: {
    range: '(0, 1)',
    use: { en: 'The output for several classes.', ko: '여러 클래스를 나누는 출력층에 써요.' },
    strength: {
      en: 'All outputs are positive and add up to 1: a probability for each class.',
      ko: '출력이 모두 양수이고 합이 1이라 클래스별 확률로 읽어요.',
    },
    weakness: {
      en: 'One large z takes almost everything, so it can be sure and wrong.',
      ko: 'z 하나만 커도 거의 다 차지해서, 틀리면서도 확신할 수 있어요.',
    },
  },
};
