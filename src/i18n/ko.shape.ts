/** Korean words of the dialog of shapes: the same keys as `en.shape.ts`, by type. Composed in Korean, not translated. */
import type { shape as english } from './en.shape.ts';

export const shape: typeof english = {
  title: '신경망의 모양',
  field: '입력 쪽부터 적은 은닉층',
  hint: '8 tanh, 8 relu, 4나 3x8 relu처럼, 또는 양 끝까지 2-8-8-3처럼 적어요.',
  read: (shape, activations, parameters) => `= ${shape}: ${activations}. 매개변수 ${parameters}개.`,
  enter: 'Enter를 누르면 그려요.',
  same: '지금 그려진 모양이에요.',
  inputs: (typed, actual) => `첫 수 ${typed}은(는) 그리지 않아요. 입력은 데이터에서 고른 ${actual}개예요.`,
  outputs: (typed, actual) =>
    `끝 수 ${typed}은(는) 그리지 않아요. 출력층은 뉴런 ${actual}개이고, 데이터와 손실에 따라 정해져요.`,
  problems: {
    activation: (word) => `‘${word}’: 이런 이름의 활성화 함수는 없어요.`,
    meant: (name) => `혹시 ${name}인가요?`,
    outputOnly: (word) => `‘${word}’: 이 활성화 함수는 출력층에만 써요.`,
    units: (word, most) => `‘${word}’: 한 층의 뉴런은 1개부터 ${most}개까지예요.`,
    noNumber: (word) => `‘${word}’: 뉴런 수가 빠졌어요.`,
    layers: (count, most) => `은닉층이 ${count}개예요. ${most}개까지 그릴 수 있어요.`,
  },
  stays: '그림은 그대로예요.',
  draw: '그리기',
  nothing: '먼저 모양을 적어 주세요.',
  known: '이름 있는 모양',
  shapes: {
    none: '은닉층 없음',
    perceptron: '퍼셉트론, 뉴런 하나',
    mlp: '다층 퍼셉트론',
    wide: '넓고 얕게',
    deep: '좁고 깊게',
    funnel: '깔때기',
    bottleneck: '병목',
  },
  parameters: (n) => `매개변수 ${n}개`,
  said: (shape) => `${shape} 그려짐`,
};
