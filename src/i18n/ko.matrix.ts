/** Korean words of what can be done with the confusion matrix. */
import type { matrix as english } from './en.matrix.ts';
import { integer, plain } from './format.ts';
import { withParticle } from './particle.ts';

export const matrix: typeof english = {
  numbers: '칸의 숫자',
  nothing: '아직 센 것이 없어요.',
  empty: { train: '학습 데이터가 비어 있어요.', test: '시험 데이터가 비어 있어요.' },
  counts: '개수',
  rows: '행 비율',
  columns: '열 비율',
  isOne: (name) => `실제 ${name}`,
  calledOne: (name) => `예측 ${name}`,
  marks: (name) =>
    `실선은 실제 ${name}인 행(TP, FN), 점선은 ${withParticle(name, '로')} 예측된 열(TP, FP)이에요. 나머지는 TN이에요.`,
  cell: (count, all, truth, predicted) =>
    `실제 ${truth}인 ${integer(all)}개 중 ${integer(count)}개를 ${withParticle(predicted, '로')} 예측`,
  mark: (mark, name) => `${name}의 ${mark}`,
  atThreshold: (threshold) => `임곗값 ${plain(threshold)} 기준`,
  usual: '0.5로',
  predicted: '예측',
  truth: '실제',
  called: (name) => `예측 ${name}`,
  samples: '점',
  recall: '재현율',
  precision: '정밀도',
};
