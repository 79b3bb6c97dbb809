/**
 * What is kept of each layer at a recorded step, as one `Float32Array`: the step, the number of layers, and for each
 * layer `LAYER` values. Sizes are of the weights alone, without biases; what is cut does not count.
 *
 *   0  mean |∂L/∂w| of the last mini-batch, with the penalty's share
 *   1  largest |∂L/∂w|
 *   2  ‖Δw‖ / ‖w‖ of the last update; NaN where all weights were 0
 *   3  R: the weights were counted from −R to R
 *   4  number of weights
 *   5 … 5 + GRADIENT_BINS      counts of |∂L/∂w|: below 10⁻⁹, twenty half decades to 10, and above
 *   then WEIGHT_BINS           counts of w in equal steps from −R to R
 *
 * Read by the charts of the page, written by layer-recording.ts in the worker.
 */

export const GRADIENT_BINS = 22;
/** Power of ten at the lower edge of the first half decade. */
export const LOWEST_DECADE = -9;
export const WEIGHT_BINS = 24;
/** Where the counts stand, from the beginning of a layer. */
export const GRADIENTS_AT = 5;
export const WEIGHTS_AT = GRADIENTS_AT + GRADIENT_BINS;
export const LAYER = WEIGHTS_AT + WEIGHT_BINS;
const HEAD = 2;

/** One layer of a record; views, not copies. */
export interface LayerRecord {
  readonly meanGradient: number;
  readonly largestGradient: number;
  /** ‖Δw‖ / ‖w‖; NaN where all weights were 0. */
  readonly updateRatio: number;
  readonly weightRange: number;
  readonly weights: number;
  readonly gradientBins: Float32Array;
  readonly weightBins: Float32Array;
}

export function stepOf(record: Float32Array): number {
  return record[0];
}

export function layersOf(record: Float32Array): number {
  return record[1];
}

export function emptyRecord(step: number, layers: number): Float32Array {
  const record = new Float32Array(HEAD + layers * LAYER);
  record[0] = step;
  record[1] = layers;
  return record;
}

/** Where the values of a layer begin. */
export function layerOffset(layer: number): number {
  return HEAD + layer * LAYER;
}

/** @throws RangeError where there is no such layer */
export function layerRecord(record: Float32Array, layer: number): LayerRecord {
  if (!(layer >= 0 && layer < layersOf(record))) {
    throw new RangeError(`layer: expected 0 to ${layersOf(record) - 1}, got ${layer}`);
  }
  const at = layerOffset(layer);
  return {
    meanGradient: record[at],
    largestGradient: record[at + 1],
    updateRatio: record[at + 2],
    weightRange: record[at + 3],
    weights: record[at + 4],
    gradientBins: record.subarray(at + GRADIENTS_AT, at + WEIGHTS_AT),
    weightBins: record.subarray(at + WEIGHTS_AT, at + LAYER),
  };
}

/** The records that stand one after the other in `all`; copies. */
export function recordsIn(all: Float32Array): Float32Array[] {
  const records: Float32Array[] = [];
  for (let at = 0; at < all.length; ) {
    const end = at + HEAD + all[at + 1] * LAYER;
    records.push(all.slice(at, end));
    at = end;
  }
  return records;
}
