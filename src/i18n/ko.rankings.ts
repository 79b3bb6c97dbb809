/** Korean words of the ROC and the precision–recall curve. */
import type { rankings as english } from './en.rankings.ts';
import { integer, plain } from './format.ts';
import { often } from './often.ts';
import { withParticle } from './particle.ts';

const SETS = { train: '학습 데이터', test: '시험 데이터' } as const;

export const rankings: typeof english = {
  sets: { train: '학습', test: '시험' },
  title: 'ROC와 정밀도–재현율',
  ofClass: '클래스',
  className: (name) => `클래스 ${name}`,
  threshold: '임곗값',
  thresholdOf: (score) => `${score}의 임곗값`,
  hint: (name, score, flipped) =>
    flipped
      ? `${score} 값이 여기까지면 ${name}, 넘으면 B로 예측해요.`
      : `${score} 값이 이보다 크면 ${withParticle(name, '로')} 예측해요.`,
  ofSeveral: (score) =>
    `점만 움직여요. 클래스가 여럿이면 ${score} 하나만 보지 않고 p가 가장 큰 클래스(◇)를 골라요.`,
  noThreshold: '힌지 손실의 출력은 확률이 아니라 마진이라 0과 비교해요.',
  noClasses: '회귀는 클래스가 아니라 값을 예측해서 순위를 매기지 않아요.',
  roc: 'ROC AUC',
  averagePrecision: '평균 정밀도',
  fpr: '거짓양성률',
  shortRecall: '재현율',
  recall: '재현율(참양성률)',
  precision: '정밀도',
  score: (name) => `p(${name})`,
  margin: '마진',
  theMargin: (flipped) => (flipped ? '−마진' : '마진'),
  called: (score, sign, threshold) => `${score} ${sign} ${threshold}`,
  calledNothing: '예측 없음',
  calledAll: '모두 예측',
  read: (called, recall, fpr, precision) =>
    `${called}: 재현율 ${recall}, 거짓양성률 ${fpr}, 정밀도 ${precision}`,
  picture: '두 곡선. 거짓양성률에 따른 재현율과, 재현율에 따른 정밀도.',
  summary: (set, auc, average) => `${SETS[set]}: ROC 곡선 아래 면적 ${auc}, 평균 정밀도 ${average}.`,
  undefined: '0/0, 정의되지 않음',
  columns: { set: '데이터', called: '예측 조건' },
  says: {
    nothing: '아직 순위를 매길 출력이 없어요.',
    empty: {
      train: '학습 데이터가 비어 있어 순위를 매길 점이 없어요.',
      test: '시험 데이터가 비어 있어요. 점을 남겨 두거나 학습 데이터를 보세요.',
    },
    onlyThis: (set, name) =>
      `${SETS[set]}의 점이 모두 ${withParticle(name, '라서')} 거짓양성률이 0/0, ROC 곡선이 정의되지 않아요.`,
    noneOfThis: (set, name) =>
      `${SETS[set]}에 ${name}인 점이 없어 재현율이 0/0, 두 곡선 모두 정의되지 않아요.`,
    perfect: (set, name, score) =>
      `${SETS[set]}에서 ${name}의 ${score} 값이 *모두* 다른 점보다 커요. 다 맞히는 임곗값이 있어요.`,
    reversed: (set, name, score) => `${SETS[set]}에서 ${name}의 ${score} 값이 모두 다른 점보다 *작아요*.`,
    ranks: (set, name, score, auc) =>
      `${SETS[set]}에서 ${name}의 ${score} 값이 다른 점보다 클 확률은 *${often(auc)}예요*.`,
    chance: (set, name, score, auc) =>
      `${SETS[set]}에서 ${name}의 ${score} 값이 다른 점보다 큰 쌍은 *${often(auc)}로*, 우연과 구별되지 않아요.`,
    worse: (set, name, score, auc) =>
      `${SETS[set]}에서 ${name}의 ${score} 값이 다른 점보다 클 확률은 *${often(auc)}로*, 우연보다 나빠요.`,
    calledNone: (set, name, threshold, positives) =>
      `${SETS[set]}에서 임곗값이 ${plain(threshold)}이면 ${name} 예측이 *하나도 없어* 정밀도가 0/0이고, ${integer(positives)}개를 모두 놓쳐요.`,
    sameCalls: (set, threshold) =>
      `${SETS[set]}에서 임곗값 ${plain(threshold)}의 예측은 0.5일 때와 같아요. 그 사이에 점이 없어요.`,
    forPrecision: (set, threshold, precision, recall) =>
      `${SETS[set]}에서 임곗값을 0.5에서 ${withParticle(plain(threshold), '로')} 옮기니 정밀도는 *${precision.join(' → ')}*, 재현율은 *${withParticle(recall.join(' → '), '가')}* 됐어요.`,
    forRecall: (set, threshold, precision, recall) =>
      `${SETS[set]}에서 임곗값을 0.5에서 ${withParticle(plain(threshold), '로')} 옮기니 재현율은 *${recall.join(' → ')}*, 정밀도는 *${withParticle(precision.join(' → '), '가')}* 됐어요.`,
  },
};
