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
import type { FeatureChoice } from './experiment.ts';
import { type Bound, limits, round4 } from './limits.ts';
import { type Registry, readChoice, writeChoice } from './link-choices.ts';
import { A_NUMBER, type LinkField, type Part } from './link-field.ts';
import { layerFields } from './link-layers.ts';
import { markFields } from './link-marks.ts';
import { known } from './link-names.ts';
import { NUMBER, readBase36, readNumber, writeBase36, writeNumber } from './link-numbers.ts';
import { tableField } from './link-table.ts';

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

/** In the order in which they are written; those of the hidden layers are read after `h`. */
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
  ...layerFields,
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
export const RESERVED_KEYS = ['ct', 'hd', 'gl', 'cl', 't', 'o'] as const;

const ALL = [...linkFields, ...markFields].map(({ key }) => key).concat(RUN_KEYS, RESERVED_KEYS);
/** Longest first: `kb` is not `k`. No code of a registry makes a shorter key read as a longer one; a test holds that. */
const KEYS = ALL.toSorted((a, b) => b.length - a.length);

/** The key that a field begins with; null where there is none. */
export function keyOf(field: string): string | null {
  return KEYS.find((key) => field.startsWith(key)) ?? null;
}
