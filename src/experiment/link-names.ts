/**
 * What people call the parts of a link, for what is said about them: `dataset (d)` instead of `link.d`.
 * Knows nothing of how they are written or read.
 */
import type { Localized } from '../core/definition.ts';
import { decoded } from './link-address.ts';
import { type Problem, problem, same } from './problems.ts';

/** By key of a field. */
const NAMES: Readonly<Record<string, Localized>> = {
  d: { en: 'dataset', ko: '데이터 종류' },
  n: { en: 'samples', ko: '샘플 수' },
  z: { en: 'noise', ko: '잡음' },
  w: { en: 'share of class B', ko: '클래스 B의 비율' },
  f: { en: 'flipped labels', ko: '뒤바뀐 정답' },
  r: { en: 'test share', ko: '시험에 쓸 비율' },
  s: { en: 'seed', ko: '시드' },
  c: { en: 'scale of the inputs', ko: '좌표를 나누는 값' },
  i: { en: 'inputs', ko: '입력' },
  h: { en: 'hidden layers', ko: '은닉층' },
  hi: { en: 'ids of the neurons', ko: '뉴런의 id' },
  hp: { en: 'dropout', ko: '드롭아웃' },
  hk: { en: 'initialization of single layers', ko: '층별 초기화' },
  e: { en: 'cut connections', ko: '끊은 연결' },
  ef: { en: 'what is frozen', ko: '고정한 것' },
  eo: { en: 'neurons that are off', ko: '꺼 둔 뉴런' },
  ew: { en: 'weights set by hand', ko: '직접 정한 가중치' },
  j: { en: 'loss', ko: '손실' },
  q: { en: 'optimizer', ko: '최적화 알고리즘' },
  l: { en: 'learning rate', ko: '학습률' },
  y: { en: 'learning rate over time', ko: '시간에 따른 학습률' },
  b: { en: 'batch size', ko: '배치 크기' },
  k: { en: 'initialization of the weights', ko: '가중치 초기화' },
  kb: { en: 'initialization of the biases', ko: '편향 초기화' },
  p: { en: 'penalty', ko: '규제' },
  u: { en: 'table', ko: '표' },
  x: { en: 'updates', ko: '갱신 횟수' },
  m: { en: 'updates before a change', ko: '바꾸기 전 갱신 횟수' },
  lg: { en: 'language', ko: '언어' },
  pr: { en: 'preset', ko: '예제' },
};

/** Parts without a key. */
const OTHERS: Readonly<Record<string, Localized>> = {
  version: { en: 'version at the start of the link', ko: '링크 맨 앞의 버전' },
  checksum: { en: 'check letters', ko: '확인 글자' },
};

/** Where in the experiment each field's value stands. */
const KEYS: Readonly<Record<string, string>> = {
  'data.dataset': 'd',
  'data.samples': 'n',
  'data.noise': 'z',
  'data.balance': 'w',
  'data.flipped': 'f',
  'data.testShare': 'r',
  'data.seed': 's',
  'inputs.scale': 'c',
  'inputs.features': 'i',
  'network.hidden': 'h',
  'training.loss': 'j',
  'training.optimizer': 'q',
  'training.learningRate': 'l',
  'training.schedule': 'y',
  'training.batchSize': 'b',
  'network.weightInitializer': 'k',
  'network.biasInitializer': 'kb',
  'training.penalty': 'p',
  'data.table': 'u',
};

export const THE_LINK: Localized = { en: 'link', ko: '링크' };

/** `dataset (d)`; a field without a name is called by its key alone. */
export function labelOfKey(key: string): Localized {
  const name = NAMES[key];
  if (name) return { en: `${name.en} (${key})`, ko: `${name.ko}(${key})` };
  return OTHERS[key] ?? { en: `field ${key}`, ko: `항목 ${key}` };
}

/** `network.hidden[1].units` → `hidden layer 2 (h)`; null where the path is no field's. */
export function labelOfPath(path: string): Localized | null {
  const layer = /^network\.hidden\[(\d+)\](?:\.(?:units$)?)?(.*)$/.exec(path);
  if (layer) {
    const n = Number(layer[1]) + 1;
    return followed({ en: `hidden layer ${n} (h)`, ko: `은닉층 ${n}(h)` }, layer[2] ?? '');
  }
  const own = Object.keys(KEYS).find(
    (start) => path === start || (/^[.[]/.test(path.slice(start.length)) && path.startsWith(start)),
  );
  return own === undefined ? null : followed(labelOfKey(KEYS[own] as string), path.slice(own.length));
}

/** The rest of the path by its last name: `.params.momentum` → `, momentum`. */
function followed({ en, ko }: Localized, rest: string): Localized {
  const [name] = /[a-zA-Z]\w*$/.exec(rest) ?? [];
  return name === undefined ? { en, ko } : { en: `${en}, ${name}`, ko: `${ko}, ${name}` };
}

/** Before the name of a field that a change alters. */
export function changeLabel(n: number): Localized {
  return { en: `change ${n}, `, ko: `변경 ${n}, ` };
}

/** What is expected where a code says which one it is. */
export function known(key: string): Localized {
  const { en, ko } = NAMES[key] ?? same(key);
  return { en: `a known ${en}`, ko: `알려진 ${ko}` };
}

export function linkProblem(key: string, want: Localized, got: string): Problem {
  return problem(`link.${key}`, want, excerpt(got), { label: labelOfKey(key) });
}

const LONGEST = 40;

/** What stood in the link, as a person would read it. */
export function excerpt(text: string): string {
  if (text === '') return 'nothing';
  const letters = [...decoded(text).replaceAll(/[\p{Cc}\p{Cf}]/gu, '')];
  return `"${letters.slice(0, LONGEST).join('')}${letters.length > LONGEST ? '…' : ''}"`;
}
