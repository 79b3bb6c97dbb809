/** Korean words of the connections on the drawing: the same keys as `en.connections.ts`, by type. */
import type { connections as english } from './en.connections.ts';
import { integer, percent } from './format.ts';

export const connections: typeof english = {
  undo: '되돌리기',
  lineOut: (at, of, from, to) => `${from}에서 나가는 연결 ${of}개 중 ${at}번째, ${to}까지`,
  lineIn: (at, of, from, to) => `${to}에 들어오는 연결 ${of}개 중 ${at}번째, ${from}부터`,
  lineTo: (to) => `${to}에 들어오는 연결`,
  biasOf: (neuron) => `${neuron}의 편향`,
  weightIs: (value, state) => `가중치 ${value}, ${state}`,
  biasIs: (value, state) => `편향 ${value}, ${state}`,
  state: { trained: '학습 중', cut: '끊김', frozen: '고정됨' },
  cutLine: '끊김: 가중치 없음',
  help: '+와 −로 0.1씩, Page Up과 Page Down으로 1씩 바꿔요. Enter로 숫자를 쓰고, X로 끊고, F로 고정해요. 메뉴 키를 누르면 모두 보여요.',
  helpBias:
    '화살표 키로 0.1씩, Page Up과 Page Down으로 1씩 바꿔요. Enter로 숫자를 쓰고, F로 고정하고, Esc로 돌아가요.',

  typeNumber: '숫자 입력',
  expected: (least, most) => `${least}부터 ${most}까지의 숫자를 써 주세요. 예: −0.85`,
  zero: '0으로 두기',
  cut: '끊기',
  reconnect: '다시 잇기',
  freeze: '고정',
  unfreeze: '고정 풀기',
  isCut: '끊긴 연결이라 가중치가 없어요. 먼저 다시 이어 주세요.',
  noneCut: '이 중에 끊긴 연결이 없어요.',
  allCut: '모두 끊긴 연결이에요.',
  allFrozen: '모두 고정된 연결이에요.',

  lines: (n) => `연결 ${n}개`,
  linesChosen: (n) => (n === 0 ? '안에 든 연결이 없어요' : `연결 ${n}개 선택됨`),
  drop: '선택 해제',
  pen: '연결을 둘러 선택',
  penHint: '연결 둘레를 그려서 골라요. 마우스로는 Shift를 누른 채 끌어요.',

  said: {
    cut: (what) => `${what} 끊음`,
    reconnect: (what) => `${what} 다시 이음`,
    freeze: (what) => `${what} 고정함`,
    unfreeze: (what) => `${what} 고정 풂`,
    zero: (what) => `${what} 0으로 둠`,
    value: (what, value) => `${what}: ${value}`,
    share: (layer, share) => `${layer}: 들어오는 연결의 ${share}`,
  },
  price: (set, now, before) => `${set === 'test' ? '시험' : '학습'} 손실 ${now}, 전에는 ${before}.`,
  between: (updates) => `그 사이 ${integer(updates)}회 갱신했어요.`,
  samePrice: (set, now) => `${set === 'test' ? '시험' : '학습'} 손실 ${now}, 전과 같아요.`,

  fullyConnect: '모두 잇기',
  fullyConnectHint: '이 층으로 들어오는 끊긴 연결을 모두 다시 이어요.',
  isFull: '모든 연결이 이어져 있어요.',
  keep: '남길 비율',

  linesDrawn: '뉴런마다 그릴 연결',
  strongest: (n) => `강한 ${n}개`,
  allLines: '모두',
  noLines: '없음',
  drawn: ({ drawn, all, weight }, selected) =>
    `연결 ${integer(all)}개 중 ${integer(drawn)}개, |w| 합의 ${percent(weight)}를 그렸어요.${selected ? ' 선택한 뉴런의 연결은 모두 보여요.' : ''}`,
};
