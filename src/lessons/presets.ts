/**
 * The presets: experiments that were measured over many seeds, each with the claim that the tests train and check.
 * A preset is what differs from the defaults; its link is computed, so it is as short as a link can be.
 */
import { activations } from '../core/activations.ts';
import { datasets } from '../core/datasets/index.ts';
import { choose, type Localized } from '../core/definition.ts';
import { biasInitializers, weightInitializers } from '../core/initializers.ts';
import { losses } from '../core/losses.ts';
import { optimizers } from '../core/optimizers.ts';
import { type TableName, tables } from '../core/tables/tables.ts';
import { defaults } from '../experiment/defaults.ts';
import {
  applyPatch,
  type Data,
  type Experiment,
  type HiddenLayer,
  type Patch,
} from '../experiment/experiment.ts';

/** What training must show, e.g. test accuracy of at least 0.95 after so many updates, in most seeds. */
export interface Claim {
  readonly updates: number;
  readonly set: 'train' | 'test';
  readonly metric: 'accuracy' | 'mse' | 'loss';
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface Preset {
  /** `[a-z0-9-]+`, permanent. */
  readonly id: string;
  readonly title: Localized;
  /** What to watch for, one sentence. */
  readonly note: Localized;
  readonly experiment: Experiment;
  readonly claim: Claim;
}

type Name = keyof typeof activations;

const layers = (activation: Name, ...units: number[]): HiddenLayer[] =>
  units.map((n) => ({ units: n, activation: choose(activations, activation) }));

const data = (name: keyof typeof datasets, some: Partial<Data> = {}): Data => ({
  ...defaults.data,
  noise: 0,
  samples: 400,
  ...some,
  dataset: some.dataset ?? choose(datasets, name),
});

const plus = (patch: Patch): Experiment => applyPatch(defaults, patch);
const sgd = choose(optimizers, 'sgd');
const mse = choose(losses, 'mse');
const he = choose(weightInitializers, 'he_normal');
const feature = (name: Experiment['inputs']['features'][number]['name']) => ({ name, factor: 1 });
const rows = (name: TableName, columns: readonly number[]): Data => ({
  ...defaults.data,
  testShare: 0.3,
  stratified: true,
  table: { name, columns, standardized: true, axes: null },
});
const circle = data('circle', { noise: 0.2 });

export const presets: readonly Preset[] = [
  {
    id: 'three-arms',
    title: { en: 'Three arms', ko: '세 갈래 나선' },
    note: {
      en: 'Three arms curl into place in about a second: the boundary is learned, not drawn.',
      ko: '세 갈래가 1초쯤이면 나뉘어요. 경계는 그린 것이 아니라 배운 것이에요.',
    },
    experiment: defaults,
    claim: { updates: 1200, set: 'test', metric: 'accuracy', atLeast: 0.95 },
  },
  {
    id: 'one-neuron',
    title: { en: 'One neuron', ko: '뉴런 하나' },
    note: {
      en: 'One neuron is one straight line, and here that is enough.',
      ko: '뉴런 하나는 직선 하나예요. 여기서는 그것으로 충분해요.',
    },
    experiment: plus({
      data: data('two_gaussians'),
      network: { hidden: [] },
      training: { optimizer: sgd, learningRate: 0.1 },
    }),
    claim: { updates: 300, set: 'test', metric: 'accuracy', atLeast: 0.97 },
  },
  {
    id: 'xor-one-neuron',
    title: { en: 'XOR, one neuron', ko: 'XOR와 뉴런 하나' },
    note: {
      en: 'Training longer does not help: no straight line separates XOR. Add a layer.',
      ko: '오래 학습해도 소용없어요. XOR를 나누는 직선은 없거든요. 층을 더해 보세요.',
    },
    experiment: plus({ data: data('xor_blobs'), network: { hidden: [] } }),
    claim: { updates: 600, set: 'test', metric: 'accuracy', atMost: 0.8 },
  },
  {
    id: 'xor-hidden',
    title: { en: 'XOR, a hidden layer', ko: 'XOR와 은닉층' },
    note: {
      en: 'Four hidden neurons draw the lines, the output combines them.',
      ko: '은닉 뉴런 넷이 선을 긋고, 출력이 그 선들을 합쳐요.',
    },
    experiment: plus({ data: data('xor_blobs'), network: { hidden: layers('tanh', 4) } }),
    claim: { updates: 600, set: 'test', metric: 'accuracy', atLeast: 0.95 },
  },
  {
    id: 'circle-features',
    title: { en: 'A good input', ko: '좋은 입력' },
    note: {
      en: 'With x₁² and x₂² as inputs, one neuron draws a circle.',
      ko: 'x₁²와 x₂²를 입력하면 뉴런 하나로도 원을 그려요.',
    },
    experiment: plus({
      data: circle,
      inputs: { features: [feature('x1'), feature('x2'), feature('x1_squared'), feature('x2_squared')] },
      network: { hidden: [] },
      training: { learningRate: 0.1 },
    }),
    claim: { updates: 300, set: 'test', metric: 'accuracy', atLeast: 0.97 },
  },
  {
    id: 'vanishing-gradient',
    title: { en: 'Vanishing gradient', ko: '기울기 소실' },
    note: {
      en: 'Six sigmoid layers: almost nothing reaches the first one, and nothing is learned. Try tanh.',
      ko: '시그모이드 여섯 층에서는 첫 층까지 기울기가 거의 닿지 않아 배우지 못해요. tanh로 바꿔 보세요.',
    },
    experiment: plus({
      data: circle,
      network: { hidden: layers('sigmoid', 8, 8, 8, 8, 8, 8) },
      training: { optimizer: sgd, learningRate: 0.1 },
    }),
    claim: { updates: 1000, set: 'test', metric: 'accuracy', atMost: 0.6 },
  },
  {
    id: 'dying-relu',
    title: { en: 'Dying ReLU', ko: '죽는 ReLU' },
    note: {
      en: 'Biases of −3 switch most ReLU neurons off for good. Start again with leaky ReLU: it recovers.',
      ko: '편향 −3에서 시작하면 ReLU 대부분이 꺼진 채로 남아요. leaky ReLU로 다시 시작하면 살아나요.',
    },
    experiment: plus({
      data: circle,
      network: {
        hidden: layers('relu', 8, 8),
        weightInitializer: he,
        biasInitializer: choose(biasInitializers, 'constant', { value: -3 }),
      },
    }),
    claim: { updates: 1000, set: 'test', metric: 'accuracy', atMost: 0.6 },
  },
  {
    id: 'mse-stalls',
    title: { en: 'Confidently wrong', ko: '확신하며 틀리기' },
    note: {
      en: 'All weights start at −3. Mean squared error crawls; cross-entropy needs a seventh of the updates.',
      ko: '모든 가중치가 −3에서 시작해요. 평균 제곱 오차는 느리고, 교차 엔트로피는 7분의 1이면 돼요.',
    },
    experiment: plus({
      data: data('two_gaussians'),
      network: { hidden: [], weightInitializer: choose(weightInitializers, 'constant', { value: -3 }) },
      training: { loss: mse, optimizer: sgd, learningRate: 0.3 },
    }),
    claim: { updates: 60, set: 'test', metric: 'accuracy', atMost: 0.9 },
  },
  {
    id: 'rate-too-large',
    title: { en: 'Learning rate 100', ko: '학습률 100' },
    note: {
      en: 'Every step jumps over the valley. Drag η down to 1 and start again.',
      ko: '걸음마다 골짜기를 뛰어넘어요. η를 1로 낮춰 다시 시작해 보세요.',
    },
    experiment: plus({
      data: circle,
      network: { hidden: layers('tanh', 8) },
      training: { optimizer: sgd, learningRate: 100 },
    }),
    claim: { updates: 1000, set: 'test', metric: 'accuracy', atMost: 0.92 },
  },
  {
    id: 'mini-batches',
    title: { en: 'Mini-batches', ko: '미니배치' },
    note: {
      en: '1,000 training samples in batches of 100 are 10 updates an epoch. Try 1, 32 and all 1,000.',
      ko: '학습 샘플 1,000개를 100개씩 나누면 한 에폭에 10번 갱신해요. 1, 32, 1,000으로도 바꿔 보세요.',
    },
    experiment: plus({
      data: { ...circle, samples: 2000 },
      network: { hidden: layers('tanh', 8) },
      training: { optimizer: sgd, learningRate: 0.3, batchSize: 100 },
    }),
    claim: { updates: 500, set: 'train', metric: 'loss', atMost: 0.2 },
  },
  {
    id: 'overfitting',
    title: { en: 'Overfitting', ko: '과적합' },
    note: {
      en: '40 points, 15 % of them mislabelled: the training loss falls, the test loss turns up early.',
      ko: '점 40개 중 15 %는 정답이 뒤바뀌어 있어요. 학습 손실은 줄어도 시험 손실은 일찍 다시 올라가요.',
    },
    experiment: plus({
      data: data('two_gaussians', { noise: 0.3, flipped: 0.15, testShare: 0.9 }),
      network: { hidden: layers('tanh', 16, 16) },
    }),
    claim: { updates: 1500, set: 'test', metric: 'loss', atLeast: 0.6 },
  },
  {
    id: 'imbalance',
    title: { en: 'Accuracy lies', ko: '정확도의 함정' },
    note: {
      en: '5 % are positive: accuracy is 96 %, yet most of the positives are missed. Look at recall.',
      ko: '양성은 5 %뿐이에요. 정확도는 96 %지만 양성 대부분을 놓쳐요. 재현율을 보세요.',
    },
    experiment: plus({
      data: data('imbalanced_gaussians', { samples: 2000, balance: 0.05, stratified: true }),
      network: { hidden: [] },
    }),
    claim: { updates: 600, set: 'test', metric: 'accuracy', atLeast: 0.94 },
  },
  {
    id: 'sine',
    title: { en: 'A curve from eight neurons', ko: '뉴런 여덟 개로 그린 곡선' },
    note: {
      en: 'Regression: every tanh adds one bend; together they make a sine.',
      ko: '회귀예요. tanh 하나가 굽이를 하나씩 더해 사인 곡선이 돼요.',
    },
    experiment: plus({
      data: data('curve'),
      inputs: { features: [feature('x1')] },
      network: {
        hidden: layers('tanh', 8),
        biasInitializer: choose(biasInitializers, 'uniform', { limit: 2 }),
      },
      training: { loss: mse },
    }),
    claim: { updates: 2000, set: 'test', metric: 'mse', atMost: 0.02 },
  },
  {
    id: 'two-spirals',
    title: { en: 'Two spirals', ko: '두 나선' },
    note: {
      en: 'The classic: 16 and 8 leaky ReLU neurons solve it; one layer of 8 does not.',
      ko: '고전적인 문제예요. leaky ReLU 16개와 8개면 풀리지만, 8개 한 층으로는 안 돼요.',
    },
    experiment: plus({
      data: data('two_spirals', { samples: 500, noise: 0.1 }),
      network: { hidden: layers('leaky_relu', 16, 8), weightInitializer: he },
    }),
    claim: { updates: 3000, set: 'test', metric: 'accuracy', atLeast: 0.95 },
  },
  {
    id: 'softmax-wheel',
    title: { en: 'Five sectors, no hidden layer', ko: '은닉층 없이 다섯 조각' },
    note: {
      en: 'Softmax alone cuts the plane into five sectors: the probabilities share one budget.',
      ko: '소프트맥스만으로 평면을 다섯 조각으로 나눠요. 확률의 합은 늘 1이에요.',
    },
    experiment: plus({
      data: data('wheel', { samples: 1000 }),
      network: { hidden: [] },
      training: { learningRate: 0.1 },
    }),
    claim: { updates: 600, set: 'test', metric: 'accuracy', atLeast: 0.94 },
  },
  {
    id: 'digits',
    title: { en: 'Written digits', ko: '손글씨 숫자' },
    note: {
      en: '64 pixels go in, ten digits come out. See which ones it confuses, and whether you would.',
      ko: '픽셀 64개가 들어가고 숫자 10개가 나와요. 무엇을 헷갈리는지, 나라면 맞혔을지 살펴보세요.',
    },
    experiment: plus({
      data: rows('digits', [...Array(tables.digits.columns).keys()]),
      network: { hidden: layers('relu', 32), weightInitializer: he },
      training: { learningRate: 0.01, batchSize: 32 },
    }),
    claim: { updates: 400, set: 'test', metric: 'accuracy', atLeast: 0.95 },
  },
  {
    id: 'iris',
    title: { en: 'Two of four measures', ko: '네 가지 중 두 가지' },
    note: {
      en: 'Length and width of the petals are enough to tell most irises. Try the sepals.',
      ko: '꽃잎의 길이와 너비만으로 붓꽃을 거의 구별해요. 꽃받침으로도 해 보세요.',
    },
    experiment: plus({
      data: rows('iris', [2, 3]),
      inputs: { scale: 2 },
      network: { hidden: layers('tanh', 4) },
      training: { batchSize: 16 },
    }),
    claim: { updates: 400, set: 'test', metric: 'accuracy', atLeast: 0.9 },
  },
];
