/** Korean words of the batches of an epoch and the pulls of their samples. */
import type { batches as english } from './en.batches.ts';
import { integer, number, percent } from './format.ts';

const ofAverage = (share: number) => (share < 0.01 ? '0.01배 미만' : `${number(share, 2)}배`);

export const batches: typeof english = {
  title: '배치',
  weights: { first: '가로축 가중치', second: '세로축 가중치' },
  weight: (from, to) => `w(${from} → ${to})`,
  bias: (of) => `b(${of})`,
  unit: (layer, unit) => `은닉 ${layer}의 ${unit}`,
  output: (unit) => (unit ? `출력 ${unit}` : '출력'),
  gradientOf: (weight) => `∂L/∂${weight}`,
  mean: '평균',

  done: '끝',
  next: (update) => `다음, 갱신 ${update}`,
  where: (batch, count, used, samples) =>
    `배치 ${integer(count)}개 중 ${integer(batch)}번째, 샘플 ${integer(samples)}개 중 ${integer(used)}개 사용`,
  part: (drawn) => `(배치마다 ${integer(drawn)}개만 그림)`,
  equation: (samples, size, count) =>
    `⌈${integer(samples)} ÷ ${integer(size)}⌉ = 에폭마다 *갱신 ${integer(count)}회*`,
  fullBatch: ': 전체 배치',
  uneven: (full, rest) => `: ${integer(full)}개는 가득, 하나는 ${integer(rest)}개`,
  says: {
    noSamples: '학습할 점이 없어요.',
    tooLarge: '손실이 *너무 커서* 계산할 수 없고, 다음 걸음도 없어요.',
    alone: '샘플 하나가 이번 걸음을 혼자 정해요.',
    still: '이 배치에는 두 가중치를 당기는 샘플이 없어요.',
    outweighs: '샘플 하나가 *나머지를 모두 합친 것보다 세게* 당겨요.',
    silent: (silent, count) =>
      `샘플 ${integer(count)}개 중 *${integer(silent)}개*는 두 가중치를 전혀 당기지 않아요.`,
    agree: (share) =>
      `화살표들이 같은 쪽을 가리켜요. 이들의 평균은 보통 화살표의 *${ofAverage(share)}* 길이예요.`,
    disagree: (share) =>
      `화살표들이 서로 엇갈려요. 이들의 평균은 보통 화살표의 *${ofAverage(share)}* 길이밖에 안 돼요.`,
  },
  told: (told, count) =>
    `샘플 ${integer(count)}개 중 앞의 ${integer(told)}개만 화살표로 그렸고, 평균은 모두의 평균이에요.`,
  tooLarge: '수가 너무 커서 화살표가 없어요.',
  table: '다음 배치의 샘플이 당기는 힘',
  columns: { sample: '샘플', target: '정답', mean: '평균' },
  reading: (index, count, target, first, second) =>
    `샘플 ${count}개 중 ${index}번째, ${target}: ${first}, ${second}`,
  class: (name) => `클래스 ${name}`,
  value: (value) => `정답 ${value}`,
  summary: (where, share) => `${where}. 화살표들의 평균은 보통 화살표 길이의 ${percent(share)}예요.`,
};
