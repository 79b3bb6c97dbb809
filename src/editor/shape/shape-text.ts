/**
 * The shape of a network as a person types it: `8 tanh, 8 relu, 4`, `2-8-8-1`, `3×8 relu`. A pure function of the text
 * and of what is drawn now.
 *
 * Invariant: what is read is within the limits, and what is not read is named by the word at fault; nothing is guessed
 * in silence: every number that does not become a hidden layer is a note.
 */
import { type ActivationName, activations } from '../../core/activations.ts';
import { type Choice, choose } from '../../core/definition.ts';
import { limits } from '../../experiment/limits.ts';

export interface TypedLayer {
  readonly units: number;
  readonly activation: Choice<ActivationName>;
}

/** What is drawn now, from which the text may leave things out. */
export interface Surroundings {
  readonly inputs: number;
  readonly outputs: number;
  readonly output: ActivationName;
  readonly hidden: readonly TypedLayer[];
}

/** A number that was typed for an end of the network, which follows from the data. */
export interface EndNote {
  readonly end: 'inputs' | 'outputs';
  readonly typed: number;
  readonly actual: number;
}

export type ShapeProblem =
  | { readonly kind: 'activation'; readonly word: string; readonly meant: ActivationName | null }
  | { readonly kind: 'outputOnly'; readonly word: string }
  | { readonly kind: 'units'; readonly word: string }
  | { readonly kind: 'noNumber'; readonly word: string }
  | { readonly kind: 'layers'; readonly count: number };

export type ShapeReading =
  | { readonly ok: true; readonly layers: readonly TypedLayer[]; readonly notes: readonly EndNote[] }
  | { readonly ok: false; readonly problem: ShapeProblem };

const NAMES = Object.keys(activations) as ActivationName[];
const bare = (word: string) => word.toLowerCase().replace(/[\s_-]/g, '');
/** Every way a name is written, without spaces and signs. */
const SPELLINGS = new Map(
  NAMES.flatMap((name) =>
    [name, activations[name].label.en, activations[name].label.ko].map(
      (spelling) => [bare(spelling), name] as const,
    ),
  ),
);
SPELLINGS.set('시그모이드', 'sigmoid');
SPELLINGS.set('소프트맥스', 'softmax');

/** Names of several words, as one word: their hyphens are no hyphens of a shape. */
function joined(text: string): string {
  return NAMES.filter((name) => name.includes('_')).reduce(
    (rest, name) => rest.replace(new RegExp(name.replaceAll('_', '[\\s_-]*'), 'gi'), name),
    text,
  );
}

const DASH = /[-\u2010-\u2015\u2212→>]+/;
const SEPARATOR = /[,，、;·/\n]+|[-\u2010-\u2015\u2212→>]+/;
/** `3x8 relu`, `8 relu`, `relu 8`; the number of layers and the name may be missing. */
const PART = /^(?:(\d+)\s*[x×*]\s*)?(\d+)\s*(\D.*)?$/i;
const NAME_FIRST = /^([^\d\s]+)\s*(\d+)$/;

interface Item {
  readonly word: string;
  readonly units: number;
  readonly activation: ActivationName | null;
}

/** Null: nothing was typed. */
export function readShape(typed: string, now: Surroundings): ShapeReading | null {
  const text = joined(typed.normalize('NFKC').replace(/[()[\]]/g, ' ')).trim();
  if (text === '') return null;
  const items: Item[] = [];
  for (const part of text.split(SEPARATOR)) {
    const word = part.trim().replace(/\s+/g, ' ');
    if (word === '') continue;
    const read = readPart(word);
    if ('problem' in read) return { ok: false, problem: read.problem };
    if (items.length + read.length > 10 * limits.layers.max)
      return { ok: false, problem: { kind: 'layers', count: items.length + read.length } };
    items.push(...read);
  }
  if (items.length === 0) return { ok: false, problem: { kind: 'noNumber', word: text } };
  // Several bare numbers side by side, `8 8 4`, are read by readPart as one part each.
  const dashed = DASH.test(text) && items.every(({ activation }) => activation === null);
  const { middle, notes } = withoutEnds(items, dashed, now);
  return layersOf(middle, notes, now);
}

function readPart(word: string): Item[] | { readonly problem: ShapeProblem } {
  if (/^\d+(?: \d+)+$/.test(word)) {
    return word.split(' ').map((units) => ({ word: units, units: Number(units), activation: null }));
  }
  const swapped = NAME_FIRST.exec(word);
  const [, times, units, name] = PART.exec(swapped ? `${swapped[2]} ${swapped[1]}` : word) ?? [];
  if (units === undefined) {
    const known = SPELLINGS.has(bare(word)) || !/^[\p{L}_ ]+$/u.test(word);
    return {
      problem: known
        ? { kind: 'noNumber', word }
        : { kind: 'activation', word, meant: nearestName(bare(word)) },
    };
  }
  const activation = name === undefined ? null : SPELLINGS.get(bare(name));
  if (activation === undefined)
    return { problem: { kind: 'activation', word, meant: nearestName(bare(name ?? '')) } };
  const count = times === undefined ? 1 : Number(times);
  if (count > limits.layers.max) return { problem: { kind: 'layers', count } };
  return Array.from({ length: count }, () => ({ word, units: Number(units), activation }));
}

/**
 * `2-8-8-3` names the ends as well: where either end is that of the data, both are taken for ends. Else all numbers are
 * hidden layers. A last one with the output's own activation, `3 softmax`, is the output.
 */
function withoutEnds(
  items: readonly Item[],
  dashed: boolean,
  now: Surroundings,
): { readonly middle: readonly Item[]; readonly notes: readonly EndNote[] } {
  const first = items[0] as Item;
  const last = items[items.length - 1] as Item;
  const notes: EndNote[] = [];
  const isOutput = last.activation === now.output && !activations[now.output].hidden;
  const whole =
    dashed &&
    (items.length === 2
      ? first.units === now.inputs && last.units === now.outputs
      : items.length > 2 && (first.units === now.inputs || last.units === now.outputs));
  if (whole && first.units !== now.inputs) {
    notes.push({ end: 'inputs', typed: first.units, actual: now.inputs });
  }
  if ((whole || isOutput) && last.units !== now.outputs) {
    notes.push({ end: 'outputs', typed: last.units, actual: now.outputs });
  }
  return { middle: items.slice(whole ? 1 : 0, whole || isOutput ? -1 : undefined), notes };
}

function layersOf(items: readonly Item[], notes: readonly EndNote[], now: Surroundings): ShapeReading {
  // A single 0 is a network without hidden layers.
  const middle = items.length === 1 && items[0]?.units === 0 ? [] : items;
  if (middle.length > limits.layers.max)
    return { ok: false, problem: { kind: 'layers', count: middle.length } };
  const layers: TypedLayer[] = [];
  let typed: Choice<ActivationName> | null = null;
  for (const { word, units, activation } of middle) {
    if (units < limits.units.min || units > limits.units.max)
      return { ok: false, problem: { kind: 'units', word } };
    if (activation !== null && !activations[activation].hidden)
      return { ok: false, problem: { kind: 'outputOnly', word } };
    const here = now.hidden[layers.length]?.activation;
    if (activation !== null) typed = here?.name === activation ? here : choose(activations, activation);
    const before: TypedLayer | undefined = layers[layers.length - 1];
    layers.push({ units, activation: typed ?? here ?? before?.activation ?? choose(activations, 'tanh') });
  }
  return { ok: true, layers, notes };
}

/** The name that was probably meant: at most two letters wrong, exchanged, missing or too many. */
function nearestName(word: string): ActivationName | null {
  let nearest: ActivationName | null = null;
  let least = Math.min(3, Math.max(2, word.length));
  for (const [spelling, name] of SPELLINGS) {
    if (!activations[name].hidden) continue;
    const d = distance(word, spelling);
    if (d < least) {
      least = d;
      nearest = name;
    }
  }
  return nearest;
}

/** Letters to change, to add, to leave out, or neighbours to exchange. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
        exchanged ? (beforeLast[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}
