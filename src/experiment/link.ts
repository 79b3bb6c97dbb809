/**
 * A run as a short text for an address, and back.
 *
 *   link   = "1" {"." field} {"." change} "." check4        letters a–z, digits, "." and "-" only
 *   field  = key value                                      table and order in link-fields.ts; absent = default
 *   change = "m" Δstep {"." field}                          what it alters, in the same order
 *
 * Invariants: one run has one link; encode(decode(x)) is a fixpoint; decoding never throws and always ends, and gives
 * an experiment within its bounds and a list of what it could not read.
 */
import type { Localized } from '../core/definition.ts';
import { canonicalExperiment, canonicalRun, difference } from './canonical.ts';
import { defaults } from './defaults.ts';
import { equal } from './equal.ts';
import { applyPatch, type Change, type Experiment, type Run } from './experiment.ts';
import { linkIn } from './link-address.ts';
import { checksum } from './link-checksum.ts';
import type { Draft } from './link-field.ts';
import { linkFields } from './link-fields.ts';
import { OF_LAYERS } from './link-layers.ts';
import { markFields } from './link-marks.ts';
import { changeLabel, labelOfPath, linkProblem } from './link-names.ts';
import { writeNumber } from './link-numbers.ts';
import {
  LANGUAGES,
  LINK_VERSION,
  type LinkLanguage,
  LONGEST_FRAGMENT,
  PRESET,
  readSections,
} from './link-sections.ts';
import { withoutMarks } from './marks.ts';
import { called, inside, type Problem } from './problems.ts';
import { repair } from './repair.ts';

export interface LinkOptions {
  /** Updates after which the run is shown. */
  readonly step?: number;
  readonly language?: LinkLanguage | null;
  /** Id of the preset that the work started from: small letters, digits and `-`. */
  readonly preset?: string | null;
}

/** Why a run does not fit into a link; it goes into a file instead. */
export type LinkReason = 'points' | 'table' | 'initial' | 'order' | 'digits' | 'length';

export const linkReasons: Readonly<Record<LinkReason, Localized>> = {
  points: { en: 'it has data points of its own', ko: '직접 넣은 점이 있어요' },
  table: { en: 'it has a table of its own', ko: '직접 넣은 표가 있어요' },
  initial: { en: 'it starts from given weights', ko: '정해 준 가중치에서 시작해요' },
  order: { en: 'its batches are taken in order', ko: '배치를 순서대로 써요' },
  digits: { en: 'a value has more than four digits', ko: '네 자리보다 자세한 값이 있어요' },
  length: { en: 'it holds too many changes', ko: '바꾼 것이 너무 많아요' },
};

export type Encoded =
  | { readonly ok: true; readonly fragment: string }
  | { readonly ok: false; readonly reasons: readonly LinkReason[] };

export interface Decoded {
  /** False where anything had to be repaired or left out; `problems` says what. */
  readonly ok: boolean;
  readonly run: Run;
  readonly step: number;
  readonly language: LinkLanguage | null;
  readonly preset: string | null;
  readonly problems: readonly Problem[];
}

const MOST_PROBLEMS = 50;

/** The fragment without `#`, or why there is none. */
export function encodeLink(run: Run, { step = 0, language, preset }: LinkOptions = {}): Encoded {
  const told = canonicalRun(run);
  const reasons = reasonsAgainst(told);
  if (reasons.length > 0) return { ok: false, reasons };
  const fields = [LINK_VERSION, ...differing(defaults, told.experiment)];
  if (step > 0) fields.push(`x${writeNumber(step)}`);
  if (language) fields.push(`lg${LANGUAGES[language]}`);
  if (preset && PRESET.test(preset)) fields.push(`pr${preset}`);
  let before = told.experiment;
  let last = 0;
  for (const change of told.changes) {
    const after = canonicalExperiment(applyPatch(before, change.patch));
    fields.push(`m${writeNumber(change.step - last)}`, ...differing(before, after));
    before = after;
    last = change.step;
  }
  const text = fields.join('.');
  const fragment = `${text}.${checksum(text)}`;
  if (fragment.length > LONGEST_FRAGMENT) return { ok: false, reasons: ['length'] };
  // What a link cannot say exactly, it does not say: whoever opened it would see another run.
  return equal(decodeLink(fragment).run, told) ? { ok: true, fragment } : { ok: false, reasons: ['digits'] };
}

function differing(before: Experiment, after: Experiment): string[] {
  return [...linkFields, ...markFields].flatMap(({ key, write }) => {
    const value = write(after);
    return value === write(before) ? [] : key + value;
  });
}

function reasonsAgainst({ experiment, changes }: Run): LinkReason[] {
  const patches = [experiment, ...changes.map(({ patch }) => patch)];
  const reasons: LinkReason[] = [];
  if (patches.some(({ data }) => data?.points)) reasons.push('points');
  if (patches.some(({ data }) => data?.table?.name === 'own')) reasons.push('table');
  if (patches.some(({ network }) => network?.initial)) reasons.push('initial');
  if (patches.some(({ training }) => training?.order === 'sequential')) reasons.push('order');
  return reasons;
}

/** Takes whatever a person may have pasted; see link-address.ts. */
export function decodeLink(input: string): Decoded {
  const { base, changes: told, step, language, preset, problems } = readSections(linkIn(input));
  let experiment = defaults;
  /** The present experiment with what a section sets, put into its bounds; section 0 is the experiment itself. */
  const advance = (values: ReadonlyMap<string, string>, place: number): void => {
    const within = (one: Problem) =>
      place === 0 ? one : inside(`changes[${place - 1}].`, one, changeLabel(place));
    const note = (key: string) => (want: Localized, got: string) => {
      problems.push(within(linkProblem(key, want, got)));
    };
    const mended = repair(drafted(experiment, values, note));
    problems.push(...mended.problems.map((one) => within(called(labelOfPath(one.path), one))));
    experiment = canonicalExperiment(marked(mended.experiment, experiment, values, note));
  };
  advance(base, 0);
  const first = experiment;
  const changes: Change[] = [];
  told.forEach(({ step: at, values }, i) => {
    const before = experiment;
    advance(values, i + 1);
    const patch = difference(before, experiment);
    if (patch) changes.push({ id: changes.length + 1, step: at, patch });
  });
  return {
    ok: problems.length === 0,
    run: { experiment: first, changes },
    step,
    language,
    preset,
    problems: problems.filter(firstOfItsWords()).slice(0, MOST_PROBLEMS),
  };
}

/** What is wrong twice in the same words is said once. */
function firstOfItsWords(): (problem: Problem) => boolean {
  const said = new Set<string>();
  return ({ message }) => !said.has(message) && said.add(message) !== null;
}

/** The experiment with its marks, which stay in their places where a section does not name them. */
function marked(
  experiment: Experiment,
  before: Experiment,
  values: ReadonlyMap<string, string>,
  note: (key: string) => (want: Localized, got: string) => void,
): Experiment {
  const marks = markFields.map(({ key, read, write }) =>
    read(values.get(key) ?? write(before), experiment, values.has(key) ? note(key) : () => {}),
  );
  return { ...experiment, network: Object.assign({}, experiment.network, ...marks) };
}

/** A copy of the experiment with the fields that a section sets; not yet checked. */
function drafted(
  experiment: Experiment,
  values: ReadonlyMap<string, string>,
  note: (key: string) => (want: Localized, got: string) => void,
): Draft {
  const { data, inputs, network, training } = experiment;
  const draft: Draft = {
    data: { ...data },
    inputs: { ...inputs },
    network: { ...withoutMarks(network) },
    training: { ...training },
  };
  for (const { key, read, write } of linkFields) {
    // Layers are read bare; what else they had a change that does not name it leaves as it was.
    const kept = values.has('h') && OF_LAYERS.includes(key);
    const value = values.get(key) ?? (kept ? write(experiment) : undefined);
    if (value !== undefined) read(value, draft, note(key));
  }
  return draft;
}
