/**
 * What a link can say of an experiment: a table of fields, each with its key and how it is written and read.
 *
 * Invariant: keys and codes are permanent, a key is never given another meaning, the order is fixed. A field's text
 * says its whole value: two experiments of which all fields are written alike are the same, as far as a link goes.
 */
import { datasets } from '../core/datasets/index.ts';
import type { Choice } from '../core/definition.ts';
import { type FeatureName, features } from '../core/features.ts';
import { biasInitializers, weightInitializers } from '../core/initializers.ts';
import { losses } from '../core/losses.ts';
import { optimizers } from '../core/optimizers.ts';
import { penalties } from '../core/regularizers.ts';
import { schedules } from '../core/schedules.ts';
import { type TableName, tables } from '../core/tables/tables.ts';
import type { Experiment, FeatureChoice, HiddenLayer } from './experiment.ts';
import { canonical, layerIds } from './ids.ts';
import { type Bound, limits, round4 } from './limits.ts';
import {
  type Note,
  type Registry,
  readChoice,
  readLayers,
  writeChoice,
  writeLayers,
} from './link-choices.ts';
import { known } from './link-names.ts';
import { NUMBER, readBase36, readNumber, writeBase36, writeNumber } from './link-numbers.ts';

type Part = keyof Experiment;

/** An experiment being read; not yet checked. */
export type Draft = Record<Part, Record<string, unknown>>;

export interface LinkField {
  readonly key: string;
  write(experiment: Experiment): string;
  /** Sets what can be read and notes the rest. */
  read(value: string, draft: Draft, note: Note): void;
}

const A_NUMBER = { en: 'a number such as 3d2', ko: '3d2 같은 수' };

function number(key: string, part: Part, name: string, { whole }: Bound): LinkField {
  return {
    key,
    write: (experiment) =>
      writeNumber((experiment[part] as unknown as Record<string, number>)[name] as number),
    read(value, draft, note) {
      const x = readNumber(value);
      if (x === null) note(A_NUMBER, value);
      else draft[part][name] = whole ? x : round4(x);
    },
  };
}

function choice(key: string, part: Part, name: string, registry: Registry): LinkField {
  return {
    key,
    write: (experiment) =>
      writeChoice(registry, (experiment[part] as unknown as Record<string, Choice>)[name] as Choice),
    read(value, draft, note) {
      const read = readChoice(registry, value, known(key), note);
      if (read) draft[part][name] = read;
    },
  };
}

/** Share of the points for testing, then `s` if each class is split by itself: `r3d1s`. */
const testShare: LinkField = {
  key: 'r',
  write: ({ data }) => writeNumber(data.testShare) + (data.stratified ? 's' : ''),
  read(value, { data }, note) {
    const stratified = value.endsWith('s');
    const x = readNumber(stratified ? value.slice(0, -1) : value);
    if (x === null) note(A_NUMBER, value);
    else data.testShare = round4(x);
    data.stratified = stratified;
  },
};

const seed: LinkField = {
  key: 's',
  write: ({ data }) => writeBase36(data.seed),
  read(value, { data }, note) {
    const x = readBase36(value);
    if (x === null) note({ en: 'digits and letters', ko: '숫자와 글자로 된 것' }, value);
    else data.seed = x;
  },
};

const FEATURES = new RegExp(`^([a-z]+?)(${NUMBER})?$`);

/** Codes in a row; a factor other than 1 belongs to the code before it and ends the row: `ab2-c` is x₁, 2 x₂, x₁². */
const inputFeatures: LinkField = {
  key: 'i',
  write({ inputs }) {
    const text = inputs.features.map(({ name, factor }) =>
      factor === 1 ? features[name].code : `${features[name].code + writeNumber(factor)}-`,
    );
    return text.join('').replace(/-$/, '');
  },
  read(value, { inputs }, note) {
    const names = Object.keys(features) as FeatureName[];
    const read = new Map<FeatureName, FeatureChoice>();
    for (const segment of value.split('-')) {
      const [, codes = '', digits] = FEATURES.exec(segment) ?? [];
      const factor = digits === undefined ? 1 : round4(readNumber(digits) ?? 1);
      [...codes].forEach((code, i) => {
        const name = names.find((candidate) => features[candidate].code === code);
        if (!name) note({ en: 'known inputs', ko: '알려진 입력' }, code);
        else if (read.has(name))
          note({ en: 'each input once', ko: '같은 입력은 한 번만 쓸 수 있어요' }, code);
        else read.set(name, { name, factor: i === codes.length - 1 ? factor : 1 });
      });
      if (codes === '') note({ en: 'letters of inputs', ko: '입력을 뜻하는 글자' }, segment);
    }
    if (read.size > 0) inputs.features = names.flatMap((name) => read.get(name) ?? []);
  },
};

const hiddenLayers: LinkField = {
  key: 'h',
  write: ({ network }) => writeLayers(network.hidden),
  read(value, { network }, note) {
    const hidden = readLayers(value, note);
    if (hidden.length > 0 || value === '0') network.hidden = hidden;
  },
};

/**
 * Ids where they are not a fresh network's: for each layer its id, the number of runs, then start and length of each;
 * no run for units 0, 1, 2 …: `1-2-0-3-5-1-4-0` is layer 1 with units 0, 1, 2, 5 and layer 4. Empty: a fresh network's.
 */
const ids: LinkField = {
  key: 'hi',
  write({ network }) {
    if (canonical(network).hidden.every(({ id, unitIds }) => id === undefined && unitIds === undefined))
      return '';
    const written = layerIds(network).flatMap(({ id, unitIds }) => {
      const spans = unitIds.every((unit, i) => unit === i) ? [] : spansOf(unitIds);
      return [id, spans.length, ...spans.flat()];
    });
    return written.join('-');
  },
  read(value, { network }, note) {
    const hidden = (network.hidden as readonly HiddenLayer[]).map(({ units, activation }) => ({
      units,
      activation,
    }));
    network.hidden = value === '' ? hidden : (withIds(hidden, value) ?? hidden);
    if (value !== '' && !withIds(hidden, value)) note({ en: 'ids of all layers', ko: '모든 층의 id' }, value);
  },
};

/** Runs of consecutive numbers as [start, length]. */
function spansOf(numbers: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const n of numbers) {
    const last = spans.at(-1);
    if (last && last[0] + last[1] === n) last[1] += 1;
    else spans.push([n, 1]);
  }
  return spans;
}

function withIds(hidden: readonly HiddenLayer[], value: string): HiddenLayer[] | null {
  const numbers = value.split('-').map((text) => (/^[0-9]{1,7}$/.test(text) ? Number(text) : Number.NaN));
  let next = 0;
  const read = hidden.map((layer): HiddenLayer | null => {
    const [id = Number.NaN, spans = Number.NaN] = numbers.slice(next, next + 2);
    next += 2;
    const unitIds: number[] = [];
    for (let i = 0; i < spans; i++, next += 2) {
      const [start = Number.NaN, length = Number.NaN] = numbers.slice(next, next + 2);
      if (!(length <= limits.units.max)) return null;
      for (let unit = 0; unit < length; unit++) unitIds.push(start + unit);
    }
    const whole = spans === 0 || unitIds.length === layer.units;
    return whole && !Number.isNaN(id) ? { ...layer, id, ...(spans === 0 ? {} : { unitIds }) } : null;
  });
  if (next !== numbers.length || read.includes(null) || numbers.some(Number.isNaN)) return null;
  return read as HiddenLayer[];
}

/**
 * A bundled table: its code, `r` if its values are raw, then the columns if not all and the axes, two base-36 digits
 * each: `ui-c0203`, `ud-a1b2c`. Empty: points of the plane.
 */
const tableField: LinkField = {
  key: 'u',
  write({ data: { table } }) {
    if (!table || table.name === 'own') return '';
    const { code, columns } = tables[table.name];
    const all = table.columns.length === columns;
    return [
      code + (table.standardized ? '' : 'r'),
      ...(all ? [] : [`c${pairs(table.columns)}`]),
      ...(table.axes ? [`a${pairs(table.axes)}`] : []),
    ].join('-');
  },
  read(value, { data }, note) {
    const match = /^([a-qs-z]+)(r?)(?:-c((?:[0-9a-z]{2})+))?(?:-a([0-9a-z]{4}))?$/.exec(value);
    const [, code, raw, columns, axes] = match ?? [];
    const names = Object.keys(tables) as TableName[];
    const name = names.find((candidate) => tables[candidate].code === code);
    if (value === '') data.table = undefined;
    else if (!name) note(known('u'), value);
    else {
      const all = Array.from({ length: tables[name].columns }, (_, i) => i);
      data.table = {
        name,
        columns: columns === undefined ? all : numbersIn(columns),
        standardized: raw === '',
        axes: axes === undefined ? null : numbersIn(axes),
      };
    }
  },
};

const pairs = (numbers: readonly number[]) => numbers.map((n) => n.toString(36).padStart(2, '0')).join('');
const numbersIn = (text: string) => (text.match(/../g) ?? []).map((two) => Number.parseInt(two, 36));

/** In the order in which they are written; `hi` is read after `h`. */
export const linkFields: readonly LinkField[] = [
  choice('d', 'data', 'dataset', datasets),
  number('n', 'data', 'samples', limits.samples),
  number('z', 'data', 'noise', limits.noise),
  number('w', 'data', 'balance', limits.balance),
  number('f', 'data', 'flipped', limits.flipped),
  testShare,
  seed,
  number('c', 'inputs', 'scale', limits.scale),
  inputFeatures,
  hiddenLayers,
  ids,
  choice('j', 'training', 'loss', losses),
  choice('q', 'training', 'optimizer', optimizers),
  number('l', 'training', 'learningRate', limits.learningRate),
  choice('y', 'training', 'schedule', schedules),
  number('b', 'training', 'batchSize', limits.batchSize),
  choice('k', 'network', 'weightInitializer', weightInitializers),
  choice('kb', 'network', 'biasInitializer', biasInitializers),
  choice('p', 'training', 'penalty', penalties),
  tableField,
];

/** Keys of the run: step, language, preset, and the beginning of a change. */
export const RUN_KEYS = ['x', 'lg', 'pr', 'm'] as const;

/** Keys of later versions, never to be given another meaning. */
export const RESERVED_KEYS = ['e', 'ct', 'hd', 'gl', 'cl', 't', 'o'] as const;

const ALL = [...linkFields.map(({ key }) => key), ...RUN_KEYS, ...RESERVED_KEYS];
/** Longest first: `kb` is not `k`. No code of a registry makes a shorter key read as a longer one; a test holds that. */
const KEYS = ALL.toSorted((a, b) => b.length - a.length);

/** The key that a field begins with; null where there is none. */
export function keyOf(field: string): string | null {
  return KEYS.find((key) => field.startsWith(key)) ?? null;
}
