/** Korean words of painting: the same keys as `en.paint.ts`, by type. Composed in Korean, not translated. */
import type { paint as english } from './en.paint.ts';

export const paint: typeof english = {
  bar: '점 찍기',
  tools: '도구',
  tool: { paint: '뿌리기', point: '한 점', move: '옮기기', erase: '지우기' },
  classes: '찍을 클래스',
  addClass: '클래스 추가',
  mostClasses: (n) => `표시가 있는 클래스는 ${n}개까지예요.`,
  removeClass: (name) => `클래스 ${name}와 그 점 제거`,
  fewestClasses: '평면을 나누려면 클래스가 둘은 있어야 해요.',
  radius: '붓 크기',
  rate: '초당 점',
  clear: '모두 지우기',
  nothingToClear: '지울 점이 없어요.',
  leave: '마침',

  surface: '점을 찍는 평면',
  help: '화살표 키로 십자를 옮기고, Shift를 함께 누르면 조금씩 움직여요. Enter로 점을 찍고 Delete로 원 안의 점을 지워요. 1부터 6은 클래스, [ 와 ] 는 붓 크기예요. M을 누르면 점을 옮길 수 있어요. Enter로 집고 놓으며, Esc로 제자리에 돌려놓아요. Esc를 누르면 점 찍기가 끝나요.',
  keys: [
    ['1–6', '클래스'],
    ['[ ]', '크기'],
    ['Alt', '지우기'],
    ['M', '옮기기'],
    ['Enter', '점 찍기'],
  ],

  done: {
    paint: (name, n) => `${name} ${n}개를 더 찍었어요. 한 획은 한 번에 되돌려요.`,
    point: (name) => `${name} 1개를 더 찍었어요. 한 점은 한 번에 되돌려요.`,
    move: '점 하나를 옮겼어요.',
    erase: (n) => `${n}개를 지웠어요. 한 획은 한 번에 되돌려요.`,
  },
  said: {
    paint: (name, n, all) => `${name} 찍는 중. 점 ${n}개 추가, 모두 ${all}개.`,
    erase: (n, all) => `점 ${n}개 지움, ${all}개 남음.`,
    moved: (x1, x2) => `점을 ${x1}, ${x2}로 옮겼어요.`,
    at: (x1, x2) => `${x1}, ${x2}`,
    picked: (name) => `클래스 ${name}의 점을 집었어요. 화살표 키로 옮기고 Enter로 놓아요.`,
    putBack: '제자리에 돌려놓았어요.',
    nothing: '여기에는 점이 없어요.',
    tool: (name) => `도구: ${name}`,
    chosen: (name, n) => `클래스 ${name}, 점 ${n}개`,
    radius: (size) => `붓 크기 ${size}`,
    left: '점 찍기를 마쳤어요.',
  },
  begin: '평면을 누른 채 움직여 보세요. 클래스마다 모양과 키가 있어요.',
  empty: '아직 점이 없어요. 두 클래스를 찍고 재생을 눌러 보세요.',
  oneClass: (name) => `아직 클래스 ${name}뿐이라 구별할 것이 없어요. 다른 클래스도 찍어 보세요.`,
  full: (n) => `점은 ${n}개까지예요. 몇 개를 지우면 더 찍을 수 있어요.`,
  learning: '찍는 동안에도 학습이 이어져요.',

  regression: '지금 데이터는 클래스가 아니라 값이에요. 점 찍기는 클래스에만 쓸 수 있어요.',
  withClasses: '클래스 둘로 시작',

  painted: '직접 찍은 점',
  counts: (train, test) => `학습에 ${train}개, 시험에 ${test}개를 써요.`,
  largest: (name, share) => `늘 ${name}라고만 답해도 ${share}는 맞아요.`,
  testShare: '시험에 쓸 비율',
  seed: '나누기 시드',

  openFactor: (name, factor) => `${name}의 배수: ${factor}`,
  notAnInput: '먼저 켜 주세요. 배수은 입력에만 있어요.',
};
