/**
 * The experiment's JSON file: `{ format: 'neurosketch/1', experiment, changes?, step? }`. It may carry what a link
 * cannot: own points, a start with given weights and masks, batches in order.
 *
 * Invariant: reading never throws; a file that is not right is refused with every problem named, and nothing is lost.
 * writeFile(readFile(text)) says the same as the text. Own points are written as points-written.ts says.
 */

import type { Localized } from '../core/definition.ts';
import { PARTS } from './canonical.ts';
import { check, copyPlain } from './check.ts';
import { applyPatch, type Change, type Experiment, type Patch, type Run } from './experiment.ts';
import { jsonEndsAt } from './json-place.ts';
import { limits } from './limits.ts';
import { type Points, readPoints, standIn, withPlainPoints, writtenPoints } from './points-written.ts';
import { expected, inside, type Problem, problem, shown } from './problems.ts';
import { isRecord } from './schema.ts';
import { FORMAT, migrated, VERSION, versionOf } from './versions.ts';

export type Read =
  | { readonly ok: true; readonly run: Run; readonly step: number }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Characters; the largest network given weight by weight takes about a quarter. */
const LONGEST = 20_000_000;

/** The file to be kept or sent, in the fewest characters. What did not change since the last time is not written anew. */
export function compactFile({ experiment, changes }: Run, step: number): string {
  let points = experiment.data.points;
  const texts = changes.map((change) => {
    const text = changeText(change, points);
    if (change.patch.data && 'points' in change.patch.data) points = change.patch.data.points;
    return text;
  });
  return (
    `{"format":"${FORMAT}/${VERSION}","experiment":${experimentText(experiment)}` +
    `${texts.length > 0 ? `,"changes":[${texts.join(',')}]` : ''}${step > 0 ? `,"step":${step}` : ''}}`
  );
}

/** The file to be read by people: indented, with a point, or a row of numbers, on one line. */
export function writeFile(run: Run, step: number): string {
  const text = JSON.stringify(JSON.parse(compactFile(run, step)), null, 2);
  // No string holds a line break, so brackets on lines of their own are those of lists.
  return `${text.replace(/\[\n\s+([^[\]{}"]+?)\n\s+\]/g, (_, row: string) => `[${row.replace(/\n\s+/g, ' ')}]`)}\n`;
}

const experimentTexts = new WeakMap<Experiment, string>();

function experimentText(experiment: Experiment): string {
  const { data } = experiment;
  const text =
    experimentTexts.get(experiment) ??
    JSON.stringify(
      data.points
        ? { ...experiment, data: { ...data, points: writtenPoints(data.points, null) } }
        : experiment,
    );
  experimentTexts.set(experiment, text);
  return text;
}

/** By patch, with the points that it follows. */
const patchTexts = new WeakMap<Patch, { readonly after: Points | undefined; readonly text: string }>();

function changeText({ step, patch }: Change, before: Points | undefined): string {
  const known = patchTexts.get(patch);
  const text = known && known.after === before ? known.text : patchText(patch, before);
  patchTexts.set(patch, { after: before, text });
  return `{"step":${step},"patch":${text}}`;
}

/** JSON has no undefined: a field that a patch takes away is written as null. */
function patchText(patch: Patch, before: Points | undefined): string {
  const { data } = patch;
  const told = data?.points
    ? { ...patch, data: { ...data, points: writtenPoints(data.points, before?.list ?? null) } }
    : patch;
  return JSON.stringify(told, (_, value) => (value === undefined ? null : value));
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
  const checked = check(withPlainPoints(file.experiment ?? {}));
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
const OPTIONAL = ['points', 'table', 'initial', 'cut', 'frozen', 'off', 'parameters', 'again'];

function patchOf(experiment: Experiment, value: unknown, where: string, problems: Problem[]): Patch | null {
  if (!isRecord(value)) {
    problems.push(problem(where, expected.object, shown(value)));
    return null;
  }
  const next: Record<string, unknown> = {};
  const now = experiment.data.points;
  const told = isRecord(value.data) && isRecord(value.data.points) ? value.data.points : null;
  const soFar = problems.length;
  const points = told ? readPoints(now, told, `${where}.data.points`, problems) : null;
  if (problems.length > soFar) return null;
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
  const data = next.data as Record<string, unknown>;
  if (points) data.points = points.probe;
  else if (now && data.points === now) data.points = standIn(now);
  let checked = check(withoutAbsent(next));
  if (!checked.ok && points) {
    data.points = points.full;
    checked = check(withoutAbsent(next));
  }
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
  const { points: probed } = checked.experiment.data;
  if (points && probed && patch.data) patch.data.points = points.complete(probed);
  return patch as Patch;
}

function withoutAbsent(parts: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(parts));
}
