/**
 * The marks that a hand leaves on single units and parameters: cut, frozen, switched off, set to a value.
 *
 * Invariant: in the canonical form every mark names something of the network that it can be a mark of, once, in the
 * order of the parameters; marks without entries are absent. A value set by hand stays while its connection is cut.
 */
import type { Experiment, NetworkShape } from './experiment.ts';
import { BIAS_INPUT, byPlace, createFinder, type NamedPlace } from './names.ts';

/** Lists of names. */
export const MARK_LISTS = ['cut', 'frozen', 'off'] as const;
export type MarkList = (typeof MARK_LISTS)[number];
/** Numbers by name. */
export const MARK_RECORDS = ['parameters', 'again'] as const;
const MARKS = [...MARK_LISTS, ...MARK_RECORDS] as const;
type Mark = (typeof MARKS)[number];
export type Marks = Pick<NetworkShape, Mark>;

/** Whether something at this place can carry the mark. */
function carries(mark: Mark, { layer, input }: NamedPlace, hidden: number): boolean {
  if (mark === 'cut') return input !== null && input !== BIAS_INPUT;
  if (mark === 'off') return input === null && layer < hidden;
  return mark === 'frozen' || input !== null;
}

/** The experiment with its marks in canonical form; the same object where they are. */
export function withCanonicalMarks(experiment: Experiment): Experiment {
  const { network } = experiment;
  if (MARKS.every((mark) => network[mark] === undefined)) return experiment;
  const marks = canonicalMarks(experiment);
  const same = MARKS.every((mark) => sameNames(network[mark], marks[mark]));
  return same ? experiment : { ...experiment, network: { ...withoutMarks(network), ...marks } };
}

/** The marks that name something, in their order; only those that have entries. */
export function canonicalMarks(experiment: Experiment): Marks {
  const { network } = experiment;
  const find = createFinder(experiment);
  const hidden = network.hidden.length;
  const sorted = (names: readonly string[], mark: Mark): string[] =>
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
  const { parameters = {}, again = {} } = network;
  const set = sorted(Object.keys(parameters), 'parameters');
  const repeated = set.filter((name) => again[name]);
  const pick = (names: readonly string[], values: Readonly<Record<string, number>>) =>
    Object.fromEntries(names.map((name) => [name, values[name] as number]));
  if (set.length > 0) marks.parameters = pick(set, parameters);
  if (repeated.length > 0) marks.again = pick(repeated, again);
  return marks;
}

export function withoutMarks(network: NetworkShape): NetworkShape {
  return Object.fromEntries(
    Object.entries(network).filter(([key]) => !(MARKS as readonly string[]).includes(key)),
  ) as unknown as NetworkShape;
}

/** A patch of all marks: those that are gone are named as absent. */
export function marksPatch({ cut, frozen, off, parameters, again }: Marks): Marks {
  return { cut, frozen, off, parameters, again };
}

function sameNames(a: Marks[Mark], b: Marks[Mark]): boolean {
  const [one, two] = [namesOf(a), namesOf(b)];
  return (
    one.length === two.length &&
    one.every((name, i) => name === two[i]) &&
    (a === undefined) === (b === undefined)
  );
}

/** The names in a list or of a record. */
export function namesOf(marks: Marks[Mark]): readonly string[] {
  return Array.isArray(marks) ? marks : Object.keys(marks ?? {});
}
