/** Korean words of the plane as a hidden layer sees it. */
import type { hidden as english } from './en.hidden.ts';
import { percent } from './format.ts';

export const hidden: typeof english = {
  title: '은닉층이 보는 평면',
  layer: '층',
  plane: '입력',
  hidden: (layer) => `은닉 ${layer}`,
  across: '가로',
  up: '세로',
  unit: (unit) => `뉴런 ${unit}`,
  play: '층 따라가기',
  stop: '멈추기',
  says: {
    plane: '아직 굽지 않은 평면이에요. 층을 따라가면 굽는 모습이 보여요.',
    shares: (here, plane) =>
      `이 두 뉴런에서는 곧은 선으로 학습 점의 *${percent(here)}*를 가를 수 있어요. 원래 평면에서는 *${percent(plane)}*예요.`,
    between: (from, to) => `*${from}* → *${to}* 사이를 지나고 있어요.`,
    oneUnit: '이 층에는 뉴런이 하나뿐이라 두 축이 모두 그 뉴런이에요.',
    share: (here) => `이 두 뉴런에서는 곧은 선으로 학습 점의 *${percent(here)}*를 가를 수 있어요.`,
    fit: (here) => `이 두 뉴런에서는 평평한 면이 학습 정답의 분산을 *${percent(here)}* 설명해요.`,
    fits: (here, plane) =>
      `이 두 뉴런에서는 평평한 면이 학습 정답의 분산을 *${percent(here)}* 설명해요. 원래 평면에서는 *${percent(plane)}*예요.`,
  },
  noLayer: '은닉층이 없어서 평면을 굽히는 것이 없어요.',
  table: '점이 놓이는 곳',
  columns: ['점', '정답', '나눔'],
  reading: (point, is, u, v) => `점 ${point}, ${is}: ${u}, ${v}`,
  sets: { train: '학습', test: '시험' },
};
