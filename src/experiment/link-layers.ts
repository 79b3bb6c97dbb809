/** What a link says of the hidden layers: units and activations, then what seldom differs, by the places of the layers. */
import { weightInitializers } from '../core/initializers.ts';
import type { HiddenLayer } from './experiment.ts';
import { canonical, layerIds } from './ids.ts';
import { limits, round4 } from './limits.ts';
import { readChoice, readLayers, writeChoice, writeLayers } from './link-choices.ts';
import { A_NUMBER, type LinkField } from './link-field.ts';
import { known } from './link-names.ts';
import { readNumber, writeNumber } from './link-numbers.ts';

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
    const hidden = (network.hidden as readonly HiddenLayer[]).map(
      ({ id: _id, unitIds: _unitIds, ...layer }): HiddenLayer => layer,
    );
    network.hidden = value === '' ? hidden : (withIds(hidden, value) ?? hidden);
    if (value !== '' && !withIds(hidden, value)) note({ en: 'ids of all layers', ko: '모든 층의 id' }, value);
  },
};

/** Dropout of each hidden layer, zeros at the end left out: `hp2d1-0-5d1`. */
const dropout: LinkField = {
  key: 'hp',
  write: ({ network }) =>
    network.hidden
      .map((layer) => writeNumber(layer.dropout ?? 0))
      .join('-')
      .replace(/(?:^|-)0(?:-0)*$/, ''),
  read(value, { network }, note) {
    const shares = value === '' ? [] : value.split('-').map(readNumber);
    if (shares.includes(null)) note(A_NUMBER, value);
    network.hidden = (network.hidden as readonly HiddenLayer[]).map(
      ({ dropout: _, ...layer }, i): HiddenLayer => {
        const share = shares[i];
        return share ? { ...layer, dropout: round4(share) } : layer;
      },
    );
  },
};

/** Initializers of single hidden layers, each after the number of its layer: `hk1hn-3c-v5d1`. */
const initializers: LinkField = {
  key: 'hk',
  write: ({ network }) =>
    network.hidden
      .flatMap(({ weightInitializer }, i) =>
        weightInitializer ? [i + 1 + writeChoice(weightInitializers, weightInitializer)] : [],
      )
      .join('-'),
  read(value, { network }, note) {
    const hidden = (network.hidden as readonly HiddenLayer[]).map(
      ({ weightInitializer: _, ...layer }): HiddenLayer => layer,
    );
    for (const one of value === '' ? [] : value.split(/-(?=[0-9]+[a-z])/)) {
      const [, number, text] = /^([0-9]{1,2})(.*)$/.exec(one) ?? [];
      const at = Number(number) - 1;
      const layer = hidden[at];
      if (!layer) note({ en: 'a layer and its initializer', ko: '층의 번호와 초기화' }, one);
      const read = layer && readChoice(weightInitializers, text ?? '', known('k'), note);
      if (layer && read)
        hidden[at] = { ...layer, weightInitializer: read as HiddenLayer['weightInitializer'] };
    }
    network.hidden = hidden;
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

/** In the order in which they are written: the layers, and what is read behind them. */
export const layerFields: readonly LinkField[] = [hiddenLayers, ids, dropout, initializers];

/** Those which are read again where the layers change. */
export const OF_LAYERS: readonly string[] = [ids, dropout, initializers].map(({ key }) => key);
