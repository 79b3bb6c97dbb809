/**
 * The experiment's JSON file: `{ format: 'neurosketch/1', experiment, changes?, step? }`. It may carry what a link
 * cannot: own points, a start with given weights and masks, batches in order.
 *
 * Invariant: reading never throws; a file that is not right is refused with every problem named, and nothing is lost.
 * writeFile(readFile(text)) says the same as the text.
 */

import type { Localized } from '../core/definition.ts';
import { PARTS } from './canonical.ts';
import { check, copyPlain } from './check.ts';
import { applyPatch, type Change, type Experiment, type Patch, type Run } from './experiment.ts';
import { jsonEndsAt } from './json-place.ts';
import { limits } from './limits.ts';
import { expected, inside, type Problem, problem, shown } from './problems.ts';
import { isRecord } from './schema.ts';
import { FORMAT, migrated, VERSION, versionOf } from './versions.ts';

export type Read =
  | { readonly ok: true; readonly run: Run; readonly step: number }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Characters; the largest network given weight by weight takes about a quarter. */
const LONGEST = 20_000_000;

export function writeFile({ experiment, changes }: Run, step: number): string {
  const file = {
    format: `${FORMAT}/${VERSION}`,
    experiment,
    ...(changes.length > 0
      ? { changes: changes.map((change) => ({ step: change.step, patch: written(change.patch) })) }
      : {}),
    ...(step > 0 ? { step } : {}),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** JSON has no undefined: a field that a patch takes away is written as null. */
function written(patch: Patch): Patch {
  return JSON.parse(JSON.stringify(patch, (_, value) => (value === undefined ? null : value))) as Patch;
}

export function readFile(text: string): Read {
  if (text.length > LONGEST) {
    const want = { en: `at most ${LONGEST} characters`, ko: `${LONGEST}자까지만 읽어요` };
    return { ok: false, problems: [problem('', want, String(text.length))] };
  }
  let json: unknown;
  // A byte order mark is not JSON, but editors write it.
  const plain = text.replace(/^\ufeff/, '');
  try {
    json = JSON.parse(plain);
  } catch {
    return { ok: false, problems: [badJson(plain)] };
  }
  return readParsed(json);
}

/** The same from parsed JSON. */
export function readParsed(json: unknown): Read {
  const { value, findings } = copyPlain(json);
  const [odd] = findings;
  if (odd) return { ok: false, problems: [problem(odd.keys.join('.'), odd.expected, odd.got)] };
  return readValue(value);
}

/** Said before anything else about what is no file of ours, or no longer. */
const NOT_OURS = {
  en: 'This is not a file saved by Neurosketch.',
  ko: 'Neurosketch에서 저장한 파일이 아니에요.',
};
const DAMAGED = {
  en: 'This file of Neurosketch was changed or cut off.',
  ko: 'Neurosketch에서 저장한 뒤에 바뀌었거나 잘린 파일이에요.',
};
const NEWER = {
  en: 'This file was saved by a newer Neurosketch.',
  ko: '더 새로운 Neurosketch에서 저장한 파일이에요.',
};

function stating(statement: Localized, { text, ...one }: Problem): Problem {
  const all = { en: `${statement.en} ${text.en}`, ko: `${statement.ko} ${text.ko}` };
  return { ...one, message: all.en, text: all };
}

/** What no text has: zeros, and what a decoder writes for bytes that are no letters. */
const BINARY = /[\0\ufffd]/;

function badJson(text: string): Problem {
  const at = jsonEndsAt(text);
  const line = text.slice(0, at).split('\n').length;
  const column = at - text.lastIndexOf('\n', at - 1);
  const place = { en: `Line ${line}, column ${column}`, ko: `${line}번째 줄 ${column}번째 글자` };
  const binary = BINARY.test(text.slice(at, at + 1000));
  const got =
    at >= text.length
      ? 'the end of the file'
      : binary
        ? 'binary data'
        : JSON.stringify(text.slice(at, at + 10));
  return stating(
    text.includes(`"${FORMAT}/`) ? DAMAGED : NOT_OURS,
    problem(
      `line ${line}, column ${column}`,
      { en: 'JSON', ko: 'JSON' },
      text.trim() === '' ? 'nothing' : got,
      { label: place },
    ),
  );
}

function readValue(value: unknown): Read {
  if (!isRecord(value)) {
    return { ok: false, problems: [stating(NOT_OURS, problem('', expected.object, shown(value)))] };
  }
  const version = versionOf(value.format);
  if (version === null || version > VERSION) {
    const newer = version === null ? '' : ' or older';
    const want = {
      en: `"${FORMAT}/${VERSION}"${newer}`,
      ko: `"${FORMAT}/${VERSION}"${version === null ? '' : ' 이하'}`,
    };
    const statement = version === null ? NOT_OURS : NEWER;
    return { ok: false, problems: [stating(statement, problem('format', want, shown(value.format)))] };
  }
  const file = migrated(value, version);
  const problems = Object.keys(file)
    .filter((key) => !['format', 'experiment', 'changes', 'step'].includes(key))
    .map((key) => problem(key, expected.noField, shown(file[key])));
  const step = stepOf(file.step ?? 0, 'step', 0, problems);
  const checked = check(file.experiment ?? {});
  if (!checked.ok)
    return {
      ok: false,
      problems: [...problems, ...checked.problems.map((one) => inside('experiment.', one))],
    };
  const changes = changesOf(checked.experiment, file.changes ?? [], problems);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, run: { experiment: checked.experiment, changes }, step };
}

function stepOf(value: unknown, path: string, min: number, problems: Problem[]): number {
  const { max } = limits.step;
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  problems.push(problem(path, expected.whole(min, max), shown(value)));
  return min;
}

/** Each change is checked by the experiment that it leads to. Stops at the first that is wrong. */
function changesOf(first: Experiment, value: unknown, problems: Problem[]): Change[] {
  if (!Array.isArray(value) || value.length > limits.changes.max) {
    const want = Array.isArray(value) ? expected.items(0, limits.changes.max) : expected.list;
    problems.push(problem('changes', want, shown(value)));
    return [];
  }
  const changes: Change[] = [];
  let experiment = first;
  let last = 0;
  for (const [i, item] of value.entries()) {
    const before = problems.length;
    const where = `changes[${i}]`;
    const { step, patch } = isRecord(item) ? item : {};
    last = stepOf(step, `${where}.step`, last, problems);
    const read = patchOf(experiment, patch, `${where}.patch`, problems);
    if (!read || problems.length > before) return [];
    experiment = applyPatch(experiment, read);
    changes.push({ id: i + 1, step: last, patch: read });
  }
  return changes;
}

/** Fields that a patch may take away, with null. */
const OPTIONAL = ['points', 'initial'];

function patchOf(experiment: Experiment, value: unknown, where: string, problems: Problem[]): Patch | null {
  if (!isRecord(value)) {
    problems.push(problem(where, expected.object, shown(value)));
    return null;
  }
  const next: Record<string, unknown> = {};
  for (const part of PARTS) {
    const fields = isRecord(value[part]) ? value[part] : {};
    const given = Object.entries(fields).map(([key, field]) => [
      key,
      OPTIONAL.includes(key) && field === null ? undefined : field,
    ]);
    // The given start belongs to step 0: it need not have the shape of what the network becomes.
    next[part] = { ...experiment[part], initial: undefined, ...Object.fromEntries(given) };
    if (part !== 'network') delete (next[part] as Record<string, unknown>).initial;
  }
  const strange = Object.entries(value).filter(
    ([key, part]) => !(PARTS as readonly string[]).includes(key) || !isRecord(part),
  );
  for (const [key, part] of strange) {
    const known = (PARTS as readonly string[]).includes(key);
    problems.push(problem(`${where}.${key}`, known ? expected.object : expected.noField, shown(part)));
  }
  const checked = check(withoutAbsent(next));
  if (!checked.ok) {
    problems.push(...checked.problems.map((one) => inside(`${where}.`, one)));
    return null;
  }
  const patch: Record<string, Record<string, unknown>> = {};
  for (const part of PARTS) {
    if (!isRecord(value[part])) continue;
    const whole = checked.experiment[part] as unknown as Record<string, unknown>;
    patch[part] = Object.fromEntries(Object.keys(value[part]).map((key) => [key, whole[key]]));
  }
  return patch as Patch;
}

function withoutAbsent(parts: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(parts));
}
