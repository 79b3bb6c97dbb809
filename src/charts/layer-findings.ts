/**
 * What the records of the layers say in one sentence, as data. One mini-batch is a noisy witness: a verdict needs the
 * last record and the median of the recent ones to agree; where they do not, only the number is told. Pure functions.
 */
import { LOWEST_DECADE, stepOf, WEIGHT_BINS, WEIGHTS_AT } from '../core/layer-record.ts';
import {
  COUNT,
  layerValue,
  MEAN,
  placeOf,
  RANGE,
  type Records,
  recentValues,
  UPDATE,
} from './layer-history.ts';

/** First layer over last below this: the gradient vanishes on its way back. Above its inverse: it grows. */
export const VANISHING = 0.01;
/** Within this factor of each other first and last are called even. */
export const EVEN = 10;
/** A mean |∂L/∂w| beyond this explodes; the scale of the records ends here. */
export const EXPLODING_MEAN = 10;
/** Below this a mean |∂L/∂w| is hardly there: the scale of the records begins here. */
export const TINY_MEAN = 10 ** LOWEST_DECADE;
/** ‖Δw‖/‖w‖ beyond this: one update is larger than all the weights of the layer. */
export const EXPLODING_UPDATE = 1;
/** Records that the median is taken of. */
const RECENT = 8;

export type GradientFinding =
  /** Nothing recorded; recorded, but nothing to be told for sure; no weight has any gradient, or hardly any. */
  | { readonly kind: 'nothing' | 'unclear' | 'allZero' | 'tiny' }
  /** No weight of these layers has any gradient, while others have. */
  | { readonly kind: 'zero'; readonly layers: readonly number[] }
  | { readonly kind: 'tooLarge'; readonly layer: number }
  | { readonly kind: 'explodes' | 'jumps'; readonly layer: number; readonly value: number }
  | { readonly kind: 'single'; readonly value: number }
  /** `ratio` is the mean |∂L/∂w| of the first layer over that of the last. */
  | { readonly kind: 'vanishes' | 'grows' | 'even' | 'ratio'; readonly ratio: number };

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Whether it holds now, and of the middle of the recent values. */
function holds(values: readonly number[], condition: (value: number) => boolean): boolean {
  return values.length > 0 && condition(values[values.length - 1]) && condition(median(values));
}

/** Whether a layer is flagged: `explodes` by its gradient, `jumps` by its update. */
export function explosionOf(
  records: Records,
  layer: number,
  layers: number,
): 'tooLarge' | 'explodes' | 'jumps' | null {
  const means = recentValues(records, layer, layers, MEAN, RECENT);
  if (means.length > 0 && !Number.isFinite(means[means.length - 1])) return 'tooLarge';
  if (holds(means, (mean) => mean > EXPLODING_MEAN)) return 'explodes';
  const updates = recentValues(records, layer, layers, UPDATE, RECENT);
  return holds(updates, (ratio) => ratio > EXPLODING_UPDATE) ? 'jumps' : null;
}

/** Whether none of its weights has had a gradient in any of the recent records. */
export function withoutGradient(records: Records, layer: number, layers: number): boolean {
  const means = recentValues(records, layer, layers, MEAN, RECENT);
  return means.length > 0 && means.every((mean) => mean === 0);
}

/** @param layers how many there are now, the output included */
export function gradientFinding(records: Records, layers: number): GradientFinding {
  const last = records.at(-1);
  if (!last) return { kind: 'nothing' };
  const all = Array.from({ length: layers }, (_, layer) => layer).filter(
    (layer) => placeOf(last, layer, layers) >= 0,
  );
  if (all.length === 0) return { kind: 'unclear' };
  const now = (layer: number, which: number) => layerValue(last, layer, layers, which);

  const zero = all.filter((layer) => withoutGradient(records, layer, layers));
  if (zero.length === all.length) return { kind: 'allZero' };
  const flags = all.map((layer) => ({ layer, flag: explosionOf(records, layer, layers) }));
  const tooLarge = flags.find(({ flag }) => flag === 'tooLarge');
  if (tooLarge) return { kind: 'tooLarge', layer: tooLarge.layer };
  for (const [kind, which] of [
    ['explodes', MEAN],
    ['jumps', UPDATE],
  ] as const) {
    const flagged = flags.filter(({ flag }) => flag === kind).map(({ layer }) => layer);
    if (flagged.length === 0) continue;
    const layer = flagged.reduce((worst, next) => (now(next, which) > now(worst, which) ? next : worst));
    return { kind, layer, value: now(layer, which) };
  }
  if (zero.length > 0) return { kind: 'zero', layers: zero };

  // The ratio of next to nothing to next to nothing says nothing.
  const tiny = (layer: number) =>
    holds(recentValues(records, layer, layers, MEAN, RECENT), (mean) => mean < TINY_MEAN);
  if (all.every(tiny)) return { kind: 'tiny' };

  const [first, end] = [0, layers - 1];
  if (layers === 1) return { kind: 'single', value: now(0, MEAN) };
  const ratios = records.slice(-RECENT).flatMap((record) => {
    const ratio = layerValue(record, first, layers, MEAN) / layerValue(record, end, layers, MEAN);
    return Number.isNaN(ratio) ? [] : [ratio];
  });
  const ratio = now(first, MEAN) / now(end, MEAN);
  if (!(ratio > 0) || !Number.isFinite(ratio)) return { kind: 'unclear' };
  if (holds(ratios, (r) => r < VANISHING)) return { kind: 'vanishes', ratio };
  if (holds(ratios, (r) => r > 1 / VANISHING)) return { kind: 'grows', ratio };
  if (holds(ratios, (r) => r >= 1 / EVEN && r <= EVEN)) return { kind: 'even', ratio };
  return { kind: 'ratio', ratio };
}

export type WeightFinding =
  /** `tooLarge`: a weight is no number any more that the records can hold. */
  | { readonly kind: 'nothing' | 'tooLarge' }
  /** Since the first record, which is of update `since`. */
  | { readonly kind: 'still'; readonly since: number }
  /** `times` as wide as at the first record, of update `since`, by the root of the mean square. */
  | {
      readonly kind: 'wider' | 'narrower';
      readonly layer: number;
      readonly times: number;
      readonly since: number;
    };

/** From this factor on a change of width is told; the counts in bins do not tell it finer. */
const CHANGED = 1.5;

/** √ of the mean square of the weights of a layer, each taken at the middle of its bin; NaN where there are none. */
export function widthOf(record: Float32Array, layer: number, layers: number): number {
  const at = placeOf(record, layer, layers);
  if (at < 0) return Number.NaN;
  const range = record[at + RANGE];
  let sum = 0;
  let count = 0;
  for (let bin = 0; bin < WEIGHT_BINS; bin++) {
    const middle = range * ((2 * bin + 1) / WEIGHT_BINS - 1);
    sum += record[at + WEIGHTS_AT + bin] * middle * middle;
    count += record[at + WEIGHTS_AT + bin];
  }
  return Math.sqrt(sum / count);
}

/** Where the weights lie within one bin of 0, their width is not known. */
function knownWidth(record: Float32Array, layer: number, layers: number): number {
  const width = widthOf(record, layer, layers);
  return width > (2 * layerValue(record, layer, layers, RANGE)) / WEIGHT_BINS ? width : Number.NaN;
}

/** The layer whose weights have changed most in width since the first record. */
export function weightFinding(records: Records, layers: number): WeightFinding {
  if (records.length < 2) return { kind: 'nothing' };
  const [first, last] = [records[0], records[records.length - 1]];
  const ranges = Array.from({ length: layers }, (_, layer) => layerValue(last, layer, layers, RANGE));
  if (ranges.includes(Number.POSITIVE_INFINITY)) return { kind: 'tooLarge' };
  let most: { layer: number; times: number } | null = null;
  let allKnown = true;
  for (let layer = 0; layer < layers; layer++) {
    const same = layerValue(first, layer, layers, COUNT) === layerValue(last, layer, layers, COUNT);
    const times = knownWidth(last, layer, layers) / knownWidth(first, layer, layers);
    // Another shape of the network is not a change of its weights.
    if (!same || Number.isNaN(times)) {
      allKnown = false;
      continue;
    }
    if (!most || Math.abs(Math.log(times)) > Math.abs(Math.log(most.times))) most = { layer, times };
  }
  if (!most) return { kind: 'nothing' };
  const since = stepOf(first);
  if (most.times >= CHANGED) return { kind: 'wider', ...most, since };
  if (most.times <= 1 / CHANGED) return { kind: 'narrower', ...most, since };
  return allKnown ? { kind: 'still', since } : { kind: 'nothing' };
}
