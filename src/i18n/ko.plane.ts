/** Korean words of the plane looked at more closely. */
import type { plane as english } from './en.plane.ts';
import { compact, integer, number } from './format.ts';

const list = (names: readonly string[]) => names.join(', ');
const SETS = { train: '학습', test: '시험' } as const;

export const plane: typeof english = {
  title: '결정 경계',
  surfaceTitle: '출력 곡면',
  closer: '자세히 보기',
  surface: '평면: 아무 곳이나 읽고 점 고르기',
  help: '화살표 키로 십자를 옮기고 Shift를 누르면 더 크게 옮겨요. Page Up과 Page Down은 점에서 점으로 가고, Enter는 가까운 점을 고르고, Escape는 놓아요.',
  p: (name, p) => `p(${name})\u00a0${p}`,
  z: (z) => `z\u00a0${z}`,
  value: (y) => `ŷ\u00a0${y}`,
  says: (name) => `예측 ${name}`,
  isValue: (y) => `y ${y}`,
  noPointNear: '십자 가까이에 점이 없어요.',
  chosen: '고른 점',
  sampleIs: (index, set, is) => `점 ${index} (${SETS[set]}, ${is})`,
  right: '맞음',
  wrong: '틀림',
  off: (by) => `오차 ${by}`,
  clear: '고른 점 놓기',
  threshold: '임곗값',
  thresholdHint: (name) => `p(${name})가 이 값을 넘으면 ${name}예요. 선을 끌어도 돼요.`,
  temperature: '온도',
  temperatureHint: {
    sharp: '더 확신해요. 이기는 클래스는 그대로예요.',
    same: '신경망이 답한 그대로예요.',
    soft: '덜 확신해요. 이기는 클래스는 그대로예요.',
  },
  levels: '등고선',
  residuals: '잔차',
  neuron: (name) => `뉴런: ${name}`,
  neuronNote: (name, low, high) =>
    `*${name}* 뉴런의 출력이에요. *${low}*부터 *${high}*까지이고, 0보다 작으면 빨갛고 선이 0이에요.`,
  neuronOneSided: (name, low, high) => `*${name}* 뉴런의 출력이에요. *${low}*부터 *${high}*까지예요.`,
  anyNeuron: '뉴런 하나',
  noNeuron: '신경망에서 뉴런을 고르면 그 뉴런이 보는 그림이 크게 나와요.',
  inputNamed: (name) => `입력 ${name}`,
  hiddenNamed: (layer, unit) => `은닉 ${layer}의 ${unit}번`,
  outputNamed: (unit) => `출력 ${unit}번`,
  shapes: {
    straight: '경계가 *곧은 선 하나*예요',
    straightCurve: '답이 *곧은 선*이에요',
    bent: '경계가 *굽은 선 하나*예요',
    oneEach: '클래스마다 *영역이 하나씩*이에요',
    tilted: '곡면이 *기울어진 평면*이라 굽은 곳이 없어요',
    curve: '답이 *굽은 곡선*이에요',
    everywhere: (name) => `어디서나 *${name}*라고 답해요`,
    nowhere: (names) => `*${list(names)}*라고 답하는 곳이 없어요`,
    island: (name) => `경계가 *${name}*를 둘러싸요`,
    pieces: (name, count) => `*${name}*의 영역이 *${integer(count)}개*로 나뉘어요`,
    flat: (value) => `어디서나 거의 같은 값, 약 *${compact(value, 2)}*로 답해요`,
    outside: (low, high) => `답이 *그림 밖*에 있어요. *${compact(low, 2)}*부터 *${compact(high, 2)}*까지예요`,
    tooLarge: '답이 *너무 커서 그릴 수 없어요*',
    hills: (low, high) => `곡면이 *${compact(low, 2)}*부터 *${compact(high, 2)}*까지 굽어 있어요`,
  },
  counted: (set, wrong, samples) =>
    wrong === 0
      ? `${SETS[set]} 점 ${integer(samples)}개가 모두 맞아요`
      : `${SETS[set]} 점 ${integer(samples)}개 가운데 *${integer(wrong)}개*가 틀려요`,
  atThreshold: (at, more) =>
    more === null || more === 0
      ? ` (임곗값 ${number(at)})`
      : ` (임곗값 ${number(at)}, 0.50일 때보다 *${integer(Math.abs(more))}개 ${more > 0 ? '많아요' : '적어요'}*)`,
  join: (shape, counted) =>
    [shape, counted]
      .filter(Boolean)
      .map((part) => `${part}.`)
      .join(' '),
  table: {
    caption: '평면이 답하는 것',
    columns: ['클래스', '평면 비율', '학습', '학습 오답', '시험', '시험 오답'],
    all: '전체',
    surface: ['항목', '학습 데이터', '시험 데이터'],
    points: '점',
    error: '평균 절대 오차',
  },
  file: {
    index: '점',
    target: '정답',
    set: '나눔',
    said: '예측',
    answer: '출력',
    residual: '잔차',
    train: '학습',
    test: '시험',
    wrong: '오답',
  },
};
