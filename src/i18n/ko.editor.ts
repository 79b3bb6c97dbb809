/** Korean words of the room `editor`: the same keys as `en.editor.ts`, by type. Composed in Korean, not translated. */
import type { editor as english } from './en.editor.ts';

export const editor: typeof english = {
  drawing: '신경망 그림',
  help: '화살표 키로 뉴런 사이를 옮겨 다니고, Enter로 고르고, Delete로 지워요. +와 −는 그 층의 뉴런을 더하고 빼요.',
  input: '입력',
  output: '출력',
  hidden: (n) => `은닉 ${n}`,

  neuron: (layer, n) => `${layer}, 뉴런 ${n}`,
  inputs: (layer, features) => `${layer}, 특성 ${features}개`,
  fanIn: (n) => `들어오는 연결 ${n}개`,
  bias: (value) => `편향 ${value}`,
  layer: (layer, neurons) => `${layer}, 뉴런 ${neurons}개`,
  more: (n) => `${n}개 더`,
  grouped: (n) => `뉴런 ${n}개가 더 있어요. 자리가 없어 그리지 않았을 뿐, 똑같이 계산하고 배워요.`,
  showAll: (layer, n) => `${layer}의 뉴런 ${n}개 더 보기`,
  groupAgain: (layer) => `${layer}의 뉴런 다시 묶기`,
  fewer: '접기',
  settings: '설정',
  settingsOf: (layer) => `${layer} 설정`,
  activationOf: (layer) => `${layer}의 활성화 함수`,

  addLayer: (next) => `${next} 앞에 층 추가`,
  addNeuron: (layer) => `${layer}에 뉴런 추가`,
  removeNeuron: (layer, n) => `${layer}의 뉴런 ${n} 제거`,
  removeLayer: (layer) => `${layer} 제거`,
  layersAtMost: (n) => `은닉층은 ${n}개까지예요.`,
  neuronsAtMost: (n) => `한 층의 뉴런은 ${n}개까지예요.`,
  neuronsAtLeast: '층에는 뉴런이 하나는 있어야 해요. 대신 층을 제거해 보세요.',
  inputsElsewhere: '입력은 데이터에서 골라요.',
  outputFollows: '출력층은 데이터와 손실에 따라 정해져요.',
  saidLayerAdded: (layer) => `${layer} 추가됨`,
  saidLayerRemoved: (layer) => `${layer} 제거됨`,
  saidNeurons: (layer, neurons) => `${layer}: 뉴런 ${neurons}개`,

  weight: '가중치',
  picture: '그림: 평면에서의 출력값',
  about: (activation) => `${activation} 알아보기`,
  range: '범위',
  use: '쓰임',
  strength: '강점',
  weakness: '약점',
  source: '출처',

  follows: {
    zero_one:
      '클래스가 둘이라 sigmoid 하나가 p(B)를 답하고, 나머지가 p(A)예요. 데이터와 손실에 따라 정해져요.',
    plus_minus_one:
      '힌지 손실이라 선형 출력 하나를 써요. 0보다 크면 B, 작으면 A예요. 데이터와 손실에 따라 정해져요.',
    one_hot: (classes) =>
      `클래스가 ${classes}개라 softmax가 합이 1인 확률로 답해요. 데이터와 손실에 따라 정해져요.`,
    value: '회귀라서 선형 출력 하나가 값을 그대로 답해요. 데이터와 손실에 따라 정해져요.',
  },
};
