/** Korean words of the room `charts`: the same keys as `en.charts.ts`, by type. Composed in Korean, not translated. */
import type { charts as english } from './en.charts.ts';
import { compact } from './format.ts';
import { withParticle } from './particle.ts';

const SETS = { train: '학습 데이터', test: '시험 데이터' } as const;

export const charts: typeof english = {
  train: '학습',
  test: '시험',
  set: SETS,
  loss: '손실',
  accuracy: '정확도',
  precision: '정밀도',
  recall: '재현율',
  wrong: '오답',
  answer: '예측',
  tooLarge: '너무 큼',
  className: (name) => `클래스 ${name}`,
  hidden: (layer) => `은닉 ${layer}`,
  output: '출력',

  boundary: '결정 경계',
  pointsPerClass: '클래스별 점의 수',
  valueScale: (low, high) => `${low}은 빨강, ${high}은 짙은 색`,
  noPlane: '아직 계산된 것이 없어요.',
  summaryPoints: (count) => `−6에서 6까지의 평면에 점 ${count}개가 있어요.`,
  summaryShares: (shares) => `평면에서 차지하는 비율: ${shares}.`,
  wrongOf: {
    train: (wrong, samples) => `학습 데이터 ${samples}개 중 ${wrong}개가 오답이에요.`,
    test: (wrong, samples) => `시험 데이터 ${samples}개 중 ${wrong}개가 오답이에요.`,
  },

  metrics: '학습 데이터와 시험 데이터의 지표',
  matrix: (set) => `혼동 행렬, ${SETS[set]}`,
  truth: '실제',
  predicted: '예측',
  choose: (name) => `클래스 ${name}의 수식 채우기`,
  undefinedPrecision: (name) => `0/0: ${withParticle(name, '로')} 예측된 점이 없어요`,
  undefinedRecall: (name) => `0/0: ${name}인 점이 없어요`,
  noClasses: '회귀는 클래스가 아니라 값을 예측해서 혼동 행렬이 없어요.',
  outputSays: {
    empty: {
      train: '학습할 점이 없어요.',
      test: '시험 데이터가 비어 있어 시험할 수 없어요. 점을 남겨 두거나 학습 데이터를 보세요.',
    },
    unused: (set, names) =>
      `${SETS[set]}에 *${names.join(', ')}*인 점도 예측도 없어 정밀도·재현율·F₁이 0/0, 정의되지 않아요. 평균에는 0으로 넣어요.`,
    neverPredicted: (set, names) =>
      `${SETS[set]}에서 *${withParticle(names.join(', '), '로')}* 예측된 점이 없어 정밀도가 0/0, 정의되지 않아요. 평균에는 0으로 넣어요.`,
    absent: (set, names) =>
      `${SETS[set]}에 *${names.join(', ')}*인 점이 없어 재현율이 0/0, 정의되지 않아요. 평균에는 0으로 넣어요.`,
    means: '정밀도·재현율·F₁은 클래스 평균(매크로)이에요.',
    off: (set, mae) =>
      `${SETS[set]}에서 예측이 평균 *${compact(mae)}*만큼 빗나가요. R²는 모두 맞으면 1, 정답의 평균만 답하는 수준이면 0이에요.`,
    tooLarge: (set) => `${SETS[set]}에서 예측이 크게 빗나가, 손실이 *너무 커서* 계산할 수 없어요.`,
    equalTargets: (set) => `${SETS[set]}의 정답이 모두 같아 R²가 0/0, 정의되지 않아요.`,
  },

  manyChanges: (count) => `변경 ${count}번`,
  changed: {
    batchSize: '배치',
    samples: '점의 수',
    noise: '잡음',
    data: '데이터',
    inputs: '입력',
    layers: '층',
    neurons: '뉴런',
    activation: '활성화 함수',
    initializer: '초기화',
    dropout: '드롭아웃',
    cut: '끊음',
    frozen: '고정',
    off: '꺼짐',
    weight: '가중치',
    weights: '가중치',
    bias: '편향',
    order: '순서',
  },
};
