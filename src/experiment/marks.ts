/**
 * The marks that a hand leaves on single units and parameters: cut, frozen, switched off, set to a value.
 *
 * Invariant: in the canonical form every mark names something of the network that it can be a mark of, once, in the
 * order of the parameters; lists without entries are absent; what is cut has no value of its own.
 */
import type { Experiment, NetworkShape } from './experiment.ts';
import { BIAS_INPUT, byPlace, createFinder, type NamedPlace } from './names.ts';

export const MARK_LISTS = ['cut', 'frozen', 'off'] as const;
export type MarkList = (typeof MARK_LISTS)[number];
export type Marks = Pick<NetworkShape, MarkList | 'parameters'>;

/** Whether something at this place can carry the mark. */
function carries(mark: MarkList | 'parameters', { layer, input }: NamedPlace, hidden: number): boolean {
  if (mark === 'cut') return input !== null && input !== BIAS_INPUT;
  if (mark === 'off') return input === null && layer < hidden;
  return mark === 'frozen' || input !== null;
}

/** The experiment with its marks in canonical form; the same object where they are. */
export function withCanonicalMarks(experiment: Experiment): Experiment {
  const { network } = experiment;
  if (MARK_LISTS.every((list) => network[list] === undefined) && network.parameters === undefined) {
    return experiment;
  }
  const marks = canonicalMarks(experiment);
  const same =
    MARK_LISTS.every((list) => sameList(network[list], marks[list])) &&
    sameList(
      network.parameters && Object.keys(network.parameters),
      marks.parameters && Object.keys(marks.parameters),
    );
  return same ? experiment : { ...experiment, network: { ...withoutMarks(network), ...marks } };
}

/** The marks that name something, in their order; only the lists that have entries. */
export function canonicalMarks(experiment: Experiment): Marks {
  const { network } = experiment;
  const find = createFinder(experiment);
  const hidden = network.hidden.length;
  const sorted = (names: readonly string[], mark: MarkList | 'parameters'): string[] =>
    [...new Set(names)]
      .map((name) => ({ name, place: find(name) }))
      .filter(
        (one): one is { name: string; place: NamedPlace } =>
          one.place !== null && carries(mark, one.place, hidden),
      )
      .sort((a, b) => byPlace(a.place, b.place))
      .map(({ name }) => name);
  const marks: { -readonly [Key in keyof Marks]: Marks[Key] } = {};
  for (const list of MARK_LISTS) {
    const names = sorted(network[list] ?? [], list);
    if (names.length > 0) marks[list] = names;
  }
  const cut = new Set(marks.cut);
  const values = network.parameters ?? {};
  const set = sorted(Object.keys(values), 'parameters').filter((name) => !cut.has(name));
  if (set.length > 0)
    marks.parameters = Object.fromEntries(set.map((name) => [name, values[name] as number]));
  return marks;
}

export function withoutMarks(network: NetworkShape): NetworkShape {
  const { cut: _cut, frozen: _frozen, off: _off, parameters: _parameters, ...rest } = network;
  return rest;
}

/** A patch of all marks: those that are gone are named as absent. */
export function marksPatch(marks: Marks): Marks {
  return { cut: marks.cut, frozen: marks.frozen, off: marks.off, parameters: marks.parameters };
}

function sameList(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((name, i) => name === b[i]);
}
