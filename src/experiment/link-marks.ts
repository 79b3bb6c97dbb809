/**
 * Marks of single units and parameters in links. They say places, not names, so they are read when the network is
 * known: a table of fields like link-fields.ts's, applied to a whole experiment.
 *
 *   e, ef, eo   layer "-" bits {"-" layer "-" bits}    cut; frozen; off. Layer 1 is the first hidden one
 *   ew          layer "-" count {"-" place "-" value} {"-" …}    values set by hand; `r2` behind a value: set again twice
 *
 * Bits are five to a character of base 32, the first place in the highest bit, zeros at the end left out. Places of
 * `e` are the weights, row by row; of `eo` the units; of `ef` units, weights, biases; of `ew` weights, biases.
 */
import type { Experiment } from './experiment.ts';
import { limits, round4 } from './limits.ts';
import { CROCKFORD } from './link-checksum.ts';
import type { Note } from './link-choices.ts';
import { NUMBER, readNumber, writeNumber } from './link-numbers.ts';
import type { Marks } from './marks.ts';
import { BIAS, type LayerNames, layerNames, parameterName, unitName } from './names.ts';

export interface MarkField {
  readonly key: string;
  write(experiment: Experiment): string;
  /** What the text says of this network; notes what cannot be read. */
  read(value: string, experiment: Experiment, note: Note): Marks;
}

const PLACES = { en: 'places in the network', ko: '신경망 안의 자리' };

const units = ({ id, unitIds }: LayerNames): string[] => unitIds.map((unit) => unitName(id, unit));
const weights = ({ id, unitIds, inputs }: LayerNames): string[] =>
  unitIds.flatMap((unit) => inputs.map((input) => parameterName(id, unit, input)));
const biases = ({ id, unitIds }: LayerNames): string[] =>
  unitIds.map((unit) => parameterName(id, unit, BIAS));

function bitsOf(marked: readonly boolean[]): string {
  let text = '';
  for (let at = 0; at < marked.length; at += 5) {
    let five = 0;
    for (let bit = 0; bit < 5; bit++) five = 2 * five + Number(marked[at + bit] ?? false);
    text += CROCKFORD[five];
  }
  return text.replace(/0+$/, '');
}

function list(
  key: string,
  mark: 'cut' | 'frozen' | 'off',
  places: (layer: LayerNames) => readonly string[],
): MarkField {
  return {
    key,
    write(experiment) {
      const marked = new Set(experiment.network[mark]);
      if (marked.size === 0) return '';
      return layerNames(experiment)
        .map((layer, l) => [l + 1, bitsOf(places(layer).map((name) => marked.has(name)))] as const)
        .filter(([, bits]) => bits !== '')
        .map(([l, bits]) => `${l}-${bits}`)
        .join('-');
    },
    read(value, experiment, note) {
      if (value === '') return {};
      const layers = layerNames(experiment).map(places);
      const segments = value.split('-');
      const names: string[] = [];
      for (let at = 0; at < segments.length; at += 2) {
        const [layer = '', bits = ''] = segments.slice(at, at + 2);
        const own = layers[Number(layer) - 1];
        const marked = own && [...bits].flatMap((letter) => bitsIn(CROCKFORD.indexOf(letter)));
        if (!own || !marked || bits === '' || marked.lastIndexOf(1) >= own.length)
          note(PLACES, `${layer}-${bits}`);
        else names.push(...own.filter((_, i) => marked[i] === 1));
      }
      return names.length > 0 ? { [mark]: names } : {};
    },
  };
}

const bitsIn = (five: number): number[] => [16, 8, 4, 2, 1].map((bit) => (five >= 0 && five & bit ? 1 : 0));

const VALUE = new RegExp(`^(${NUMBER})(?:r([1-9][0-9]{0,3}))?$`);

const values: MarkField = {
  key: 'ew',
  write(experiment) {
    const { parameters, again } = experiment.network;
    if (!parameters) return '';
    return layerNames(experiment)
      .map((layer, l) => {
        const set = [...weights(layer), ...biases(layer)].flatMap((name, place) => {
          const value = parameters[name];
          if (value === undefined) return [];
          return [`${place}-${writeNumber(value)}${again?.[name] ? `r${again[name]}` : ''}`];
        });
        return set.length > 0 ? [l + 1, set.length, ...set].join('-') : '';
      })
      .filter((text) => text !== '')
      .join('-');
  },
  read(value, experiment, note) {
    if (value === '') return {};
    const layers = layerNames(experiment).map((layer) => [...weights(layer), ...biases(layer)]);
    const parameters: Record<string, number> = {};
    const again: Record<string, number> = {};
    const segments = value.split('-');
    for (let at = 0; at < segments.length; ) {
      const [layer = '', count = ''] = segments.slice(at, at + 2);
      at += 2;
      for (let i = 0; i < Math.max(1, Number(count) || 0) && at < segments.length; i++, at += 2) {
        const [place = '', text = ''] = segments.slice(at, at + 2);
        const name = layers[Number(layer) - 1]?.[Number(place)];
        const [, digits, times] = VALUE.exec(text) ?? [];
        const x = readNumber(digits ?? '');
        if (name === undefined || x === null || Math.abs(x) > limits.parameter.max)
          note(PLACES, `${layer}-${place}-${text}`);
        else {
          parameters[name] = round4(x);
          if (times) again[name] = Number(times);
        }
      }
    }
    return { parameters, again };
  },
};

/** In the order in which they are written, after the fields. */
export const markFields: readonly MarkField[] = [
  list('e', 'cut', weights),
  list('ef', 'frozen', (layer) => [...units(layer), ...weights(layer), ...biases(layer)]),
  list('eo', 'off', units),
  values,
];
