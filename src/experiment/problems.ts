/**
 * What is wrong with an experiment, a link or a file: where, what was expected, what was there. One form for all
 * three, so that a message is always `path: expected …, got …`.
 *
 * Invariant: `got` never holds more than a short excerpt of what a person or a stranger's file said.
 * Knows nothing of schemas, links, or the page.
 */
import type { Localized } from '../core/definition.ts';

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

/** The words that `shown` uses. */
function inKorean(got: string): string {
  if (got === 'nothing') return '없음';
  if (got === 'an object') return '객체';
  return got.replace(/^a list of (\d+)$/, '$1개짜리 목록');
}

/** `got` is taken as written; see `shown`. */
export function problem(path: string, expected: Localized, got: string): Problem {
  const where = path === '' ? '' : `${path}: `;
  const en = `${where}expected ${expected.en}, got ${got}`;
  const ko = `${where}맞는 값은 ${expected.ko}, 받은 값은 ${inKorean(got)}`;
  return { path, expected: expected.en, got, message: en, text: { en, ko } };
}

/** The problem as one of something larger, e.g. prefix `changes[0].`. */
export function inside(prefix: string, { path, message, text, ...rest }: Problem): Problem {
  const before = path === '' && prefix !== '' ? `${prefix.replace(/\.$/, '')}: ` : prefix;
  const all = { en: before + text.en, ko: before + text.ko };
  return { ...rest, path: prefix + path, message: before + message, text: all };
}

/** Both languages of an expectation that reads the same in both. */
export const same = (text: string): Localized => ({ en: text, ko: text });

export const expected = {
  range: (min: number, max: number): Localized => ({ en: `${min} to ${max}`, ko: `${min} ~ ${max}` }),
  whole: (min: number, max: number): Localized => ({
    en: `a whole number from ${min} to ${max}`,
    ko: `${min} ~ ${max} 사이의 정수`,
  }),
  oneOf: (names: readonly string[]): Localized => ({
    en: `one of ${names.join(', ')}`,
    ko: `${names.join(', ')} 가운데 하나`,
  }),
  value: { en: 'a value', ko: '값' },
  object: { en: 'an object', ko: '객체' },
  list: { en: 'a list', ko: '목록' },
  truth: { en: 'true or false', ko: 'true 또는 false' },
  noField: { en: 'no such field', ko: '이런 항목 없음' },
  items: (min: number, max: number): Localized =>
    min === 0
      ? { en: `at most ${max} items`, ko: `최대 ${max}개` }
      : { en: `${min} to ${max} items`, ko: `${min} ~ ${max}개` },
} as const;
