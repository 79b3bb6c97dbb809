/**
 * What is wrong with an experiment, a link or a file: where, what was expected, what was there. One form for all
 * three, so that a message is always `path: expected …, got …`.
 *
 * Invariant: `got` never holds more than a short excerpt of what a person or a stranger's file said.
 * Knows nothing of schemas, links, or the page.
 */
import type { Localized } from '../core/definition.ts';
import { is, mustBe } from './korean.ts';

export interface Problem {
  /** E.g. `network.hidden[1].units`; empty for the whole. */
  readonly path: string;
  /** E.g. `1 to 128`. */
  readonly expected: string;
  /** E.g. `0`. */
  readonly got: string;
  /** `network.hidden[1].units: expected 1 to 128, got 0` */
  readonly message: string;
  /** The message in both languages; `text.en` is `message`. */
  readonly text: Localized;
}

export type Keys = readonly (string | number)[];

const LONGEST = 40;

/** `['network', 'hidden', 1, 'units']` → `network.hidden[1].units` */
export function pathOf(keys: Keys): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    const name = clip(key);
    return path === '' ? name : `${path}.${name}`;
  }, '');
}

/** A value as it is shown in a message: short, and never `[object Object]`. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return clip(JSON.stringify(value));
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'function' || typeof value === 'symbol' ? `a ${typeof value}` : clip(String(value));
}

function clip(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The words that `shown` and the readers of links and files use. */
const KOREAN: Readonly<Record<string, string>> = {
  'an object': '객체',
  more: '더 긴 글',
  'the end of the file': '파일의 끝',
  'binary data': '글자가 아닌 데이터',
};

function inKorean(got: string): string {
  return KOREAN[got] ?? got.replace(/^a list of (\d+)$/, '$1개짜리 목록');
}

/** Ends what was expected as a noun; a whole sentence stays, with what was there behind it in brackets. */
function sentence(expected: string, got: string): string {
  if (expected.endsWith('요')) return got === 'nothing' ? `${expected}.` : `${expected}: ${inKorean(got)}`;
  return `${mustBe(expected)} 하는데 ${got === 'nothing' ? '비어 있어요' : is(inKorean(got))}.`;
}

export interface Wording {
  /** What a person calls the place; stands in the message instead of the path. */
  readonly label?: Localized;
  /** What it may come from, or what helps; stands behind. */
  readonly note?: Localized;
}

/**
 * `got` is taken as written; see `shown`. The Korean of an expectation is a noun (`정수`) or a whole sentence that ends
 * in 요 (`이런 항목은 없어요`).
 */
export function problem(
  path: string,
  expected: Localized,
  got: string,
  { label = same(path), note }: Wording = {},
): Problem {
  const where = ({ en, ko }: Localized): Localized => ({
    en: en === '' ? '' : `${en}: `,
    ko: ko === '' ? '' : `${ko}: `,
  });
  const en = `${where(label).en}expected ${expected.en}, got ${got}${note ? ` (${note.en})` : ''}`;
  const ko = `${where(label).ko}${sentence(expected.ko, got)}${note ? ` ${note.ko}` : ''}`;
  return { path, expected: expected.en, got, message: en, text: { en, ko } };
}

/** The problem as one of something larger, e.g. prefix `changes[0].`, which people call `label`. */
export function inside(
  prefix: string,
  { path, message, text, ...rest }: Problem,
  label?: Localized,
): Problem {
  const before = path === '' && prefix !== '' ? `${prefix.replace(/\.$/, '')}: ` : prefix;
  const { en, ko } = label ?? same(before);
  const all = { en: en + text.en, ko: ko + text.ko };
  return { ...rest, path: prefix + path, message: all.en, text: all };
}

/** The problem with a name that people know for its place. */
export function called(label: Localized | null, { path, text, ...rest }: Problem): Problem {
  if (!label || path === '') return { path, text, ...rest };
  const all = { en: label.en + text.en.slice(path.length), ko: label.ko + text.ko.slice(path.length) };
  return { ...rest, path, message: all.en, text: all };
}

/** Both languages of an expectation that reads the same in both. */
export function same(text: string): Localized {
  return { en: text, ko: text };
}

export const expected = {
  range: (min: number, max: number): Localized => ({
    en: `${min} to ${max}`,
    ko: `${min}에서 ${max} 사이의 값`,
  }),
  whole: (min: number, max: number): Localized => ({
    en: `a whole number from ${min} to ${max}`,
    ko: `${min}에서 ${max} 사이의 정수`,
  }),
  oneOf: (names: readonly string[]): Localized => ({
    en: `one of ${names.join(', ')}`,
    ko: `${names.join(', ')} 가운데 하나`,
  }),
  value: { en: 'a value', ko: '값' },
  object: { en: 'an object', ko: '객체' },
  list: { en: 'a list', ko: '목록' },
  mark: { en: 'a name such as 2.0<1.3', ko: '2.0<1.3 같은 이름' },
  name: { en: 'a name of 1 to 60 letters', ko: '1자에서 60자 사이의 이름' },
  truth: { en: 'true or false', ko: 'true 또는 false' },
  noField: { en: 'no such field', ko: '이런 항목은 없어요' },
  items: (min: number, max: number): Localized =>
    min === 0
      ? { en: `at most ${max} items`, ko: `${max}개까지만 돼요` }
      : { en: `${min} to ${max} items`, ko: `${min}개에서 ${max}개` },
} as const;
