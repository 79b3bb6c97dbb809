/** Korean words of the optimizer at work on two weights. */
import type { optimizer as english } from './en.optimizer.ts';
import { integer, number } from './format.ts';

const times = (ratio: number) =>
  ratio > 100 ? '100배 넘게' : ratio < 0.01 ? '0.01배 미만' : `${number(ratio, ratio < 0.1 ? 2 : 1)}배`;

export const optimizer: typeof english = {
  title: '최적화',
  survey: '지금 재기',
  surveyNote: '학습을 멈추지 않고 두 가중치 주변의 손실을 한 번 재요.',
  start: '시작',
  waiting: '손실 곡면은 멈췄을 때 재요.',
  noStep: '걸음이 없어 둘 다 제자리예요.',
  noSurface: '수가 너무 커서 곡면이 없어요.',
  measuring: '손실 곡면을 재는 중 …',
  surfaceOf: (step, first) =>
    `두 가중치에 따른 학습 손실이에요. 나머지 가중치는 갱신 ${integer(step)}회 뒤의 값이에요.${
      first > 0 ? ` 점선: 갱신 ${integer(first)}회 전의 길은 기록되지 않았어요.` : ''
    }`,
  step: (update) => `다음, 갱신 ${update}`,
  parts: {
    gradient: '기울기 −ηg',
    momentum: '모멘텀',
    scaling: '크기 조정',
    decay: '감쇠',
    step: '걸음 Δw',
  },
  rows: {
    g: '배치의 기울기',
    velocity: '속도',
    m: '기울기의 평균',
    v: '기울기 제곱의 평균',
    sum: '기울기 제곱의 합',
    m̂: '시작 보정',
    v̂: '시작 보정',
    gradient: 'SGD라면 갈 걸음',
    momentum: '모멘텀이 더한 몫',
    scaling: '크기 조정이 더한 몫',
    decay: '가중치 감쇠',
    step: '걸음',
    weight: '걸음 뒤의 가중치',
  },
  tableLabel: '다음 걸음의 수치',
  term: '항',
  says: {
    noSamples: '학습할 점이 없어요.',
    tooLarge: '손실이 *너무 커서* 계산할 수 없고, 다음 걸음도 없어요.',
    held: '두 가중치가 모두 고정되어 움직이지 않아요.',
    oneHeld: '두 가중치 가운데 하나는 고정되어, *다른 하나만* 움직여요.',
    still: '다음 걸음에서 두 가중치는 그대로예요.',
    plain: 'SGD는 *배치 기울기의 반대쪽으로* 그 η배만큼 가고, 아무것도 더하지 않아요.',
    alike: (name) => `${name}의 걸음이 SGD와 거의 같아요.`,
    coasts: (name) => `이 배치는 여기에 기울기가 없어요. ${name}의 걸음은 *기억만으로* 나아가요.`,
    straight: (name, ratio) => `${name}의 걸음은 SGD와 방향이 같고, 길이는 *${times(ratio)}*예요.`,
    turned: (name, ratio, degrees) =>
      `${name}의 걸음은 SGD의 *${times(ratio)}* 길이이고, *${integer(degrees)}°* 돌아서 있어요.`,
    longerAway: (name, ratio, degrees) =>
      `${name}의 걸음은 SGD의 *${times(ratio)}* 길이이고, *${integer(degrees)}°*나 벗어나 있어요.`,
    opposite: (name, ratio) => `${name}의 걸음은 SGD의 *${times(ratio)}* 길이이고, *방향이 반대*예요.`,
  },
  table: '두 가중치가 지나온 길과 손실 곡면',
  columns: { kind: '종류', update: '갱신', loss: '학습 손실' },
  kinds: { path: '길', surface: '곡면' },
  reading: (first, second, loss) => `${first}, ${second}: 학습 손실 ${loss}`,
  readingPath: (update, first, second) => `갱신 ${update}회 뒤: ${first}, ${second}`,
  tooLarge: '너무 큼',
};
