/**
 * Where weights and biases start. Each entry draws one value from the stream of that one weight.
 *
 * Invariant: a draw is a number of the stream times a scale that depends on the fans, so a layer that grows changes the
 * scale of its weights but not their draws. Knows nothing of networks; seeds and keys are in the stream.
 */
import type { Definition, Notes, ParamDefinition, Params } from './definition.ts';
import type { Stream } from './random.ts';

export type WeightInitializerName =
  | 'zeros'
  | 'constant'
  | 'uniform'
  | 'normal'
  | 'glorot_uniform'
  | 'glorot_normal'
  | 'he_uniform'
  | 'he_normal';

export type BiasInitializerName = 'constant' | 'uniform';

export interface InitializerDefinition extends Definition {
  readonly notes: Notes;
  /** One value. Fan-in is the number of inputs of the layer, fan-out the number of its units, both at least 1. */
  draw(stream: Stream, fanIn: number, fanOut: number, params: Params): number;
}

/** Uniform in [−limit, limit). */
function uniform(stream: Stream, limit: number): number {
  return limit * (2 * stream.uniform() - 1);
}

const value: ParamDefinition = {
  symbol: 'c',
  code: 'v',
  label: { en: 'Value', ko: '값' },
  default: 0.5,
  min: -10,
  max: 10,
  scale: 'linear',
  step: 0.1,
};

const limit: ParamDefinition = {
  symbol: 'a',
  code: 'a',
  label: { en: 'Limit', ko: '한계' },
  default: 1,
  min: 0.0001,
  max: 10,
  scale: 'log',
  step: 0.0001,
};

const std: ParamDefinition = {
  symbol: String.raw`\sigma`,
  code: 's',
  label: { en: 'Standard deviation', ko: '표준편차' },
  default: 1,
  min: 0.0001,
  max: 10,
  scale: 'log',
  step: 0.0001,
};

const GLOROT = 'Glorot & Bengio 2010; PyTorch nn.init.xavier_';
const HE = 'He et al. 2015; PyTorch nn.init.kaiming_';

export const weightInitializers: Readonly<Record<WeightInitializerName, InitializerDefinition>> = {
  zeros: {
    code: 'z',
    label: { en: 'Zeros', ko: '0' },
    formula: 'w = 0',
    reference: 'PyTorch nn.init.zeros_',
    params: {},
    notes: {
      range: '0',
      use: {
        en: 'To see why weights are drawn at random.',
        ko: '가중치를 왜 무작위로 뽑는지 확인할 때 써요.',
      },
      strength: {
        en: 'Without hidden layers it is a fair and repeatable start.',
        ko: '은닉층이 없다면 치우치지 않고 늘 똑같은 출발점이에요.',
      },
      weakness: {
        en: 'All neurons of a layer stay equal, so they learn as one.',
        ko: '한 층의 뉴런이 끝까지 똑같아서 뉴런 하나처럼 배워요.',
      },
    },
    draw: () => 0,
  },
  constant: {
    code: 'c',
    label: { en: 'Constant', ko: '상수' },
    formula: 'w = c',
    reference: 'PyTorch nn.init.constant_',
    params: { value },
    notes: {
      range: 'c',
      use: {
        en: 'To start from a chosen point of the loss.',
        ko: '손실 곡면의 정해진 곳에서 출발할 때 써요.',
      },
      strength: { en: 'Everyone starts at the same place.', ko: '누구나 같은 곳에서 출발해요.' },
      weakness: {
        en: 'Like zeros: neurons that start equal stay equal.',
        ko: '0과 마찬가지로, 똑같이 시작한 뉴런은 끝까지 똑같아요.',
      },
    },
    draw: (_stream, _fanIn, _fanOut, params) => params.value,
  },
  // w ~ U(−a, a)
  uniform: {
    code: 'u',
    label: { en: 'Uniform', ko: '균등분포' },
    formula: String.raw`w \sim U(-a,\, a)`,
    reference: 'PyTorch nn.init.uniform_',
    params: { limit },
    notes: {
      range: String.raw`[-a,\, a)`,
      use: {
        en: 'To try out how large the start should be.',
        ko: '처음 값이 얼마나 커야 좋은지 시험할 때 써요.',
      },
      strength: {
        en: 'Simple; no weight is beyond the limit.',
        ko: '단순하고, 한계를 넘는 가중치가 없어요.',
      },
      weakness: {
        en: 'One limit does not suit narrow and wide layers alike.',
        ko: '좁은 층과 넓은 층에 한계 하나가 두루 맞지는 않아요.',
      },
    },
    draw: (stream, _fanIn, _fanOut, params) => uniform(stream, params.limit),
  },
  // w ~ N(0, σ²)
  normal: {
    code: 'n',
    label: { en: 'Normal', ko: '정규분포' },
    formula: String.raw`w \sim N(0,\, \sigma^2)`,
    reference: 'PyTorch nn.init.normal_',
    params: { std },
    notes: {
      range: String.raw`(-\infty, \infty)`,
      use: {
        en: 'To see what too small or too large a start does.',
        ko: '너무 작거나 큰 출발이 어떤지 볼 때 써요.',
      },
      strength: { en: 'One number sets how large the weights are.', ko: '수 하나로 가중치의 크기를 정해요.' },
      weakness: {
        en: 'Too small stalls, too large saturates, and it depends on the width.',
        ko: '너무 작으면 배우지 못하고 너무 크면 포화되는데, 그 기준이 층의 너비마다 달라요.',
      },
    },
    draw: (stream, _fanIn, _fanOut, params) => params.std * stream.normal(),
  },
  // w ~ U(−a, a), a = √(6 / (n_in + n_out))
  glorot_uniform: {
    code: 'g',
    label: { en: 'Glorot uniform', ko: 'Glorot 균등분포' },
    formula: String.raw`w \sim U(-a,\, a),\quad a = \sqrt{\frac{6}{n_\text{in} + n_\text{out}}}`,
    reference: `${GLOROT}uniform_`,
    params: {},
    notes: {
      range: String.raw`[-a,\, a)`,
      use: {
        en: 'With tanh, sigmoid or softmax; the usual choice.',
        ko: 'tanh, 시그모이드, 소프트맥스와 함께 흔히 써요.',
      },
      strength: {
        en: 'Signals and gradients keep their size from layer to layer.',
        ko: '층을 지나도 신호와 기울기의 크기가 유지돼요.',
      },
      weakness: {
        en: 'With ReLU the signal shrinks, as half of it is cut off.',
        ko: 'ReLU에서는 신호의 절반이 잘려 나가 점점 작아져요.',
      },
    },
    draw: (stream, fanIn, fanOut) => uniform(stream, Math.sqrt(6 / (fanIn + fanOut))),
  },
  // w ~ N(0, σ²), σ = √(2 / (n_in + n_out))
  glorot_normal: {
    code: 'h',
    label: { en: 'Glorot normal', ko: 'Glorot 정규분포' },
    formula: String.raw`w \sim N(0,\, \sigma^2),\quad \sigma = \sqrt{\frac{2}{n_\text{in} + n_\text{out}}}`,
    reference: `${GLOROT}normal_`,
    params: {},
    notes: {
      range: String.raw`(-\infty, \infty)`,
      use: { en: 'As Glorot uniform.', ko: 'Glorot 균등분포와 같은 곳에 써요.' },
      strength: {
        en: 'Same variance as Glorot uniform, with a few larger weights.',
        ko: '분산은 Glorot 균등분포와 같고, 조금 더 큰 가중치도 나와요.',
      },
      weakness: {
        en: 'As Glorot uniform: too small for ReLU.',
        ko: 'Glorot 균등분포처럼 ReLU에는 너무 작아요.',
      },
    },
    draw: (stream, fanIn, fanOut) => Math.sqrt(2 / (fanIn + fanOut)) * stream.normal(),
  },
  // w ~ U(−a, a), a = √(6 / n_in)
  he_uniform: {
    code: 'k',
    label: { en: 'He uniform', ko: 'He 균등분포' },
    formula: String.raw`w \sim U(-a,\, a),\quad a = \sqrt{\frac{6}{n_\text{in}}}`,
    reference: `${HE}uniform_`,
    params: {},
    notes: {
      range: String.raw`[-a,\, a)`,
      use: { en: 'With ReLU and its relatives.', ko: 'ReLU와 그 변형에 써요.' },
      strength: {
        en: 'Makes up for the half that ReLU cuts off, so deep layers still get a signal.',
        ko: 'ReLU가 잘라 내는 절반을 메워서 깊은 층까지 신호가 닿아요.',
      },
      weakness: { en: 'Saturates tanh and sigmoid sooner.', ko: 'tanh와 시그모이드는 더 쉽게 포화돼요.' },
    },
    draw: (stream, fanIn) => uniform(stream, Math.sqrt(6 / fanIn)),
  },
  // w ~ N(0, σ²), σ = √(2 / n_in)
  he_normal: {
    code: 'i',
    label: { en: 'He normal', ko: 'He 정규분포' },
    formula: String.raw`w \sim N(0,\, \sigma^2),\quad \sigma = \sqrt{\frac{2}{n_\text{in}}}`,
    reference: `${HE}normal_`,
    params: {},
    notes: {
      range: String.raw`(-\infty, \infty)`,
      use: {
        en: 'As He uniform: with ReLU and its relatives.',
        ko: 'He 균등분포처럼 ReLU와 그 변형에 써요.',
      },
      strength: {
        en: 'Same variance as He uniform, with a few larger weights.',
        ko: '분산은 He 균등분포와 같고, 조금 더 큰 가중치도 나와요.',
      },
      weakness: { en: 'Saturates tanh and sigmoid sooner.', ko: 'tanh와 시그모이드는 더 쉽게 포화돼요.' },
    },
    draw: (stream, fanIn) => Math.sqrt(2 / fanIn) * stream.normal(),
  },
};

export const biasInitializers: Readonly<Record<BiasInitializerName, InitializerDefinition>> = {
  constant: {
    code: 'c',
    label: { en: 'Constant', ko: '상수' },
    formula: 'b = c',
    reference: 'PyTorch nn.init.constant_',
    params: { value: { ...value, default: 0 } },
    notes: {
      range: 'c',
      use: { en: 'Usually 0.', ko: '보통 0을 써요.' },
      strength: { en: 'At 0 no neuron prefers a side.', ko: '0이면 어느 뉴런도 한쪽으로 치우치지 않아요.' },
      weakness: {
        en: 'Far below 0, ReLU neurons start dead.',
        ko: '0보다 한참 작으면 ReLU 뉴런이 죽은 채로 시작해요.',
      },
    },
    draw: (_stream, _fanIn, _fanOut, params) => params.value,
  },
  // b ~ U(−a, a)
  uniform: {
    code: 'u',
    label: { en: 'Uniform', ko: '균등분포' },
    formula: String.raw`b \sim U(-a,\, a)`,
    reference: 'PyTorch nn.init.uniform_',
    params: { limit },
    notes: {
      range: String.raw`[-a,\, a)`,
      use: {
        en: 'To spread the bends of the neurons over the plane.',
        ko: '뉴런이 꺾이는 자리를 평면에 흩어 놓을 때 써요.',
      },
      strength: {
        en: 'Neurons differ from the start, even with few inputs.',
        ko: '입력이 적어도 뉴런이 처음부터 서로 달라요.',
      },
      weakness: {
        en: 'Too wide a spread leaves some neurons saturated or dead.',
        ko: '너무 넓게 흩으면 포화되거나 죽은 뉴런이 생겨요.',
      },
    },
    draw: (stream, _fanIn, _fanOut, params) => uniform(stream, params.limit),
  },
};
