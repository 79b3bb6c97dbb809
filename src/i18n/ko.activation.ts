/** Korean words of the chart of activations: the same keys as `en.activation.ts`, by type. */
import type { activation as english } from './en.activation.ts';
import { often } from './often.ts';

export const activation: typeof english = {
  title: '활성화와 *z*의 분포',
  layer: '층',
  curveNames: { f: 'f', slope: 'f′' },
  noLayer: '은닉층이 없어요. 소프트맥스는 모든 출력을 서로 견주는 함수라 곡선 하나로 그릴 수 없어요.',
  says: {
    nothing: '아직 센 z가 없어요.',
    tooLarge: 'z가 *너무 커서* 셀 수 없어요.',
    linear: '선형 층은 아무것도 굽히지 않아요. 경사가 어디서나 1이에요.',
    saturated: (name, share) => `${name}는 *${often(share)}*가 포화돼 있어요.`,
    off: (name, share) => `${name}는 *${often(share)}*가 꺼져 있어요.`,
    leaks: (name, share) => `${name}는 *${often(share)}*가 0 아래지만 죽지 않아요.`,
    flat: (name, share) => `${name}는 *${often(share)}*가 평평한 곳에 있어요.`,
    dead: (count) =>
      `죽은 뉴런이 *${count}개*예요. 모든 학습 샘플에서 경사가 0이라 가중치가 더는 바뀌지 않아요.`,
    allDead: (units) =>
      `뉴런 *${units}개가 모두* 죽었어요. 모든 학습 샘플에서 경사가 0이라 기울기가 이 층을 지나가지 못해요.`,
  },
  summary: (name, layer) =>
    `${layer}, ${name}의 곡선과 경사. 아래는 학습 데이터의 z 분포이고, 평평한 구간은 어둡게 칠했어요.`,
  compare: '비교',
  compareWith: (name) => `${name}와 비교할 함수`,
  tangent: '접선',
  hint: '곡선을 누르면 접선과 수치가 나와요.',
  tangentHint: '화살표 키로 곡선을 따라 옮기고, Esc로 없애요',
  noTangent: '없음',
  at: (z, f, slope) => `z ${z}: f ${f}, 경사 f′ ${slope}`,
  paramHint: '위아래로 끌거나 화살표 키로 바꿔요',
  table: '곡선과 경사, 그리고 그곳에 놓인 z의 개수',
  columns: { z: 'z', f: 'f(z)', slope: 'f′(z)', count: 'z의 개수' },
};
