/** Korean words of the metrics with their formulas. */
import type { metrics as english } from './en.metrics.ts';
import { integer, percent, plain } from './format.ts';
import { withParticle } from './particle.ts';

const SETS = { train: '학습 데이터', test: '시험 데이터' } as const;
const rare = (share: number) => percent(share, share < 0.01 ? 1 : 0);

export const metrics: typeof english = {
  title: (set) => `지표, ${SETS[set]}`,
  titleAt: (set, threshold) => `${SETS[set]}, 임곗값 ${plain(threshold)}`,
  atThreshold: (threshold) => `임곗값 ${plain(threshold)} 기준`,
  regressionTitle: (set) => `${SETS[set]}: 얼마나 빗나가는가`,
  of: '지표의 대상',
  classOf: (name) => `클래스 ${name}`,
  microTerm: '마이크로 평균(정확도)',
  means: { macro: '매크로 평균', micro: '마이크로 평균', weighted: '가중 평균' },
  called: (name) => `${withParticle(name, '로')} 예측`,
  notCalled: (name) => `${name} 아님으로 예측`,
  is: (name) => `실제 ${name}`,
  isNot: (name) => `실제 ${name} 아님`,
  countNames: { tp: '참양성', fp: '거짓양성', fn: '거짓음성', tn: '참음성' },
  right: '정답 수',
  all: '전체',
  formulasEmpty: {
    train: '학습 데이터가 비어 있어요. 시험용으로 남기는 점을 줄여 보세요.',
    test: '시험 데이터가 비어 있어요. 점을 남겨 두거나 학습 데이터를 보세요.',
  },
  formulasNothing: '아직 센 것이 없어요.',
  formulasOff: (mae) => `예측이 평균 *${mae}*만큼 빗나가요.`,
  formulasTooLarge: '오차가 *너무 커서* 계산할 수 없어요.',
  accuracy: '정확도',
  precision: '정밀도',
  recall: '재현율',
  classes: '클래스 수',
  columns: { of: '클래스', points: '점', metric: '지표', value: '값' },
  asZero: '*0/0*인 항은 0으로 넣어요.',
  says: {
    neverCalled: (name, support) =>
      `${withParticle(name, '로')} 예측된 점이 없어 정밀도가 *0/0*, 정의되지 않고 ${integer(support)}개를 모두 놓쳤어요.`,
    rareNeverCalled: (name, support, accuracy, share) =>
      `정확도는 *${accuracy}*인데 ${name}인 ${integer(support)}개는 *하나도* 못 찾았어요. ${withParticle(name, '가')} ${rare(share)}로 드물어서예요.`,
    rareMissed: (name, found, support, accuracy, share) =>
      `정확도는 *${accuracy}*인데 ${name}인 ${integer(support)}개 중 *${integer(found)}개*만 찾았어요. ${withParticle(name, '가')} ${rare(share)}로 드물어서예요.`,
    absent: (name, called) =>
      called === 0
        ? `${name}인 점도 ${withParticle(name, '로')} 예측된 점도 없어 지표가 *0/0*, 정의되지 않아요.`
        : `${name}인 점이 없는데 *${integer(called)}개*를 ${withParticle(name, '로')} 예측했어요. 재현율은 0/0, 정의되지 않아요.`,
    exact: (name, support) =>
      `${name}인 *${integer(support)}개*를 모두 찾았고, 잘못 ${withParticle(name, '로')} 예측한 점도 없어요.`,
    allFound: (name, wrong, called) =>
      `${withParticle(name, '를')} 모두 찾았지만, ${withParticle(name, '로')} 예측된 ${integer(called)}개 중 *${integer(wrong)}개*는 ${withParticle(name, '가')} 아니에요.`,
    onlyRight: (name, missed, support) =>
      `${withParticle(name, '로')} 예측된 점은 모두 ${withParticle(name, '지만')}, ${integer(support)}개 중 *${integer(missed)}개*를 놓쳤어요.`,
    confused: (name, count, missed, other) =>
      `${name}인데 놓친 ${integer(missed)}개 중 *${integer(count)}개*가 *${withParticle(other, '로')}* 예측됐어요.`,
    precision: (name, right, called) =>
      `${withParticle(name, '로')} 예측된 *${integer(called)}개* 중 *${integer(right)}개*가 실제로 ${withParticle(name, '예요')}.`,
    macro: '점이 적은 클래스도 똑같은 비중으로 넣어요.',
    macroLower: (macro, weighted) =>
      `F₁ 평균은 *${macro}*, 점의 수로 가중하면 ${weighted}. *작은* 클래스일수록 나빠요.`,
    macroHigher: (macro, weighted) =>
      `F₁ 평균은 *${macro}*, 점의 수로 가중하면 ${weighted}. *작은* 클래스일수록 좋아요.`,
    micro: '점마다 답이 하나라서 셋 모두 정확도와 같아요.',
    weighted: '점이 많은 클래스일수록 크게 넣어요. 재현율의 평균은 정확도와 같아져요.',
  },
};
