/** Korean words of the charts of gradients and weights: the same keys as `en.layers.ts`, by type. */
import type { layers as english } from './en.layers.ts';
import { compact, integer, number } from './format.ts';

const times = (ratio: number) => (ratio > 100 ? '100배 이상' : `${number(ratio, 1)}배`);
const first = (since: number) => (since === 0 ? '처음' : `갱신 ${integer(since)}회 뒤`);
const pair = (first: string, last: string, ratio: number) => `${first} : ${last} = *${compact(ratio, 2)}*.`;

export const layers: typeof english = {
  hint: '왼쪽·오른쪽 화살표로 시간을, 위·아래 화살표로 층을 옮겨요. Home은 첫 갱신, End는 지금이에요',
  gradients: {
    title: '층별 기울기',
    caption: '진할수록 가중치가 많아요. 선은 평균이에요.',
    size: '|∂L/∂w|',
    updates: '갱신',
    mean: '평균',
    ratio: '‖Δw‖/‖w‖',
    explodes: '폭주',
    noGradient: '기울기 없음',
    below: '< 10⁻⁹',
    says: {
      nothing: '아직 기울기가 없어요. 재생을 눌러 보세요.',
      allZero: '모든 ∂L/∂w가 *0*이라 아무것도 배우지 않아요.',
      tiny: '모든 층에서 평균 |∂L/∂w|가 *10⁻⁹*보다 작아요.',
      zero: (names) => `*${names.join(', ')}* 층은 ∂L/∂w가 모두 0이라 배우지 않아요.`,
      tooLarge: (name) => `*${name}*의 기울기가 너무 커서 계산할 수 없어요. 기울기 폭주예요.`,
      explodes: (name, value) =>
        `${name}의 평균 |∂L/∂w|가 *${compact(value, 2)}*, 10을 넘어요. 기울기 폭주예요.`,
      jumps: (name, value) =>
        `갱신 한 번에 ${name}의 가중치가 제 크기의 *${times(value)}* 움직여요. 폭주예요.`,
      single: '층이 하나뿐이라 되돌아가며 사라질 기울기가 없어요.',
      vanishes: (first, last, ratio) => `${pair(first, last, ratio)} 기울기 소실이에요.`,
      grows: (first, last, ratio) => `${pair(first, last, ratio)} 뒤로 갈수록 기울기가 커져요.`,
      even: (first, last, ratio) => `${pair(first, last, ratio)} 사라지는 기울기가 없어요.`,
      ratio: pair,
    },
    table: '기록된 갱신마다 층별 기울기의 크기',
    columns: {
      update: '갱신',
      layer: '층',
      mean: '평균 |∂L/∂w|',
      largest: '최대 |∂L/∂w|',
      ratio: '‖Δw‖/‖w‖',
      weights: '가중치 수',
    },
    reading: (name, step, mean, largest, ratio) =>
      `${name}, 갱신 ${step}회: 평균 |∂L/∂w| ${mean}, 최대 ${largest}, ‖Δw‖/‖w‖ ${ratio}`,
  },
  weights: {
    title: '층별 가중치',
    caption: '진할수록 가중치가 많아요.',
    updates: '갱신',
    now: '지금',
    says: {
      nothing: '아직 견줄 만큼 기록되지 않았어요.',
      tooLarge: '가중치가 *너무 커져* 그릴 수 없어요.',
      still: (since) =>
        since === 0
          ? '어느 층도 가중치의 크기가 크게 바뀌지 않았어요.'
          : `갱신 ${integer(since)}회 뒤로 어느 층도 가중치의 크기가 크게 바뀌지 않았어요.`,
      wider: (name, value, since) =>
        value > 100
          ? `${name}의 가중치가 ${first(since)}의 *100배 이상*으로 커졌어요.`
          : `${name}의 가중치가 ${first(since)}의 약 *${times(value)}*로 커졌어요.`,
      narrower: (name, value, since) =>
        `${name}의 가중치가 ${first(since)} 크기의 약 *${compact(value, 2)}*로 줄었어요.`,
    },
    table: '기록된 갱신마다 층별 가중치의 개수. 평균 크기는 이 개수로 어림한 값',
    columns: { update: '갱신', layer: '층', from: '부터', to: '까지', width: '평균 크기(어림)' },
    reading: (name, step, width, range) =>
      `${name}, 갱신 ${step}회: 평균 크기 약 ${width}, 모두 ±${range} 안`,
  },
};
