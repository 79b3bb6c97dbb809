/**
 * A link taken apart into fields by key, before any of them is understood: the checksum, the version, what belongs to
 * the run, to its experiment, and to each change.
 *
 * Invariant: the first of two fields with one key holds; whatever is not taken is a problem.
 */
import { limits } from './limits.ts';
import type { Found } from './link-address.ts';
import { checksum, readChecksum } from './link-checksum.ts';
import { keyOf, RESERVED_KEYS } from './link-fields.ts';
import { excerpt, labelOfKey, linkProblem, THE_LINK } from './link-names.ts';
import { readNumber } from './link-numbers.ts';
import { expected, type Problem, problem, same } from './problems.ts';

export const LINK_VERSION = '1';

/** Of the fragment; the rest of 1,900 is for the address before it. */
export const LONGEST_FRAGMENT = 1800;

export type LinkLanguage = 'ko' | 'en';

export const LANGUAGES: Readonly<Record<LinkLanguage, string>> = { ko: 'k', en: 'e' };

const CHANGED = { en: 'the link was changed or cut off', ko: '링크가 바뀌었거나 잘렸어요.' };

/** Ids of presets. */
export const PRESET = /^[a-z0-9-]{1,24}$/;

export interface Sections {
  base: ReadonlyMap<string, string>;
  changes: { readonly step: number; readonly values: ReadonlyMap<string, string> }[];
  step: number;
  language: LinkLanguage | null;
  preset: string | null;
  problems: Problem[];
}

export function readSections({ link, written, cut }: Found): Sections {
  const problems: Problem[] = [];
  const want = { en: `at most ${LONGEST_FRAGMENT} characters`, ko: `${LONGEST_FRAGMENT}자까지만 읽어요` };
  if (cut) problems.push(problem('link', want, 'more', { label: THE_LINK }));
  const fields = fieldsOf(link, written, problems);
  const run = new Map<string, string>();
  const base = new Map<string, string>();
  const changes: Sections['changes'] = [];
  let section = base;
  let step = 0;
  for (const field of fields) {
    const key = keyOf(field);
    const value = field.slice(key?.length ?? 0);
    if (key === null) {
      problems.push(problem('link', expected.noField, excerpt(field), { label: THE_LINK }));
    } else if ((RESERVED_KEYS as readonly string[]).includes(key)) {
      const later = { en: 'nothing (not supported by this version)', ko: '이 버전이 아직 모르는 항목이에요' };
      problems.push(linkProblem(key, later, field));
    } else if (key === 'm') {
      const delta = wholeIn(value, 0, limits.step.max - step, 'm', problems);
      step += delta;
      section = new Map();
      changes.push({ step, values: section });
    } else {
      const into = key === 'x' || key === 'lg' || key === 'pr' ? run : section;
      if (into.has(key)) problems.push(linkProblem(key, { en: 'it once', ko: '두 번 적혀 있어요' }, field));
      else into.set(key, value);
    }
  }
  const x = run.get('x');
  return {
    base,
    changes,
    step: x === undefined ? 0 : wholeIn(x, 0, limits.step.max, 'x', problems),
    language: languageOf(run.get('lg'), problems),
    preset: presetOf(run.get('pr'), problems),
    problems,
  };
}

/** Without version and checksum. */
function fieldsOf(link: string, given: string, problems: Problem[]): string[] {
  const [version = '', ...fields] = link.split('.');
  if (version !== LINK_VERSION && fields.length === 0) {
    const want = { en: 'a link made by Neurosketch', ko: 'Neurosketch에서 만든 링크' };
    problems.push(problem('link', want, excerpt(given || link), { label: THE_LINK }));
    return [];
  }
  if (version !== LINK_VERSION) problems.push(linkProblem('version', same(LINK_VERSION), version));
  const last = fields.pop() ?? '';
  const written = readChecksum(last);
  const right = checksum(link.slice(0, Math.max(0, link.length - last.length - 1)));
  if (written !== right) {
    const got = written === null ? excerpt(last) : last;
    problems.push(
      problem('link.checksum', same(right), got, { label: labelOfKey('checksum'), note: CHANGED }),
    );
  }
  // What cannot be a checksum is a field of a link whose end was lost.
  if (written === null && last !== '') fields.push(last);
  return fields;
}

function wholeIn(text: string, min: number, max: number, key: string, problems: Problem[]): number {
  const x = readNumber(text);
  const inside = Math.min(max, Math.max(min, Math.round(x ?? 0)));
  if (x !== inside) problems.push(linkProblem(key, expected.whole(min, max), text));
  return inside;
}

function languageOf(text: string | undefined, problems: Problem[]): LinkLanguage | null {
  if (text === undefined) return null;
  if (text === LANGUAGES.ko) return 'ko';
  if (text === LANGUAGES.en) return 'en';
  problems.push(linkProblem('lg', { en: 'k or e', ko: 'k 또는 e' }, text));
  return null;
}

function presetOf(text: string | undefined, problems: Problem[]): string | null {
  if (text === undefined) return null;
  if (PRESET.test(text)) return text;
  problems.push(linkProblem('pr', { en: 'the id of a preset', ko: '예제의 id' }, text));
  return null;
}
