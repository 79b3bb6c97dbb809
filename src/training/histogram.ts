/**
 * How the z of one layer are distributed over the training points, and how much of the layer still learns.
 *
 * Invariant: every z is counted once; what lies beyond the range is counted in the outermost bins.
 */
import { activations } from '../core/activations.ts';
import { forward, type Layer, type Network } from '../core/network.ts';
import type { Dataset } from './dataset.ts';
import { CHUNK, gather } from './evaluation.ts';
import type { ActivationHistogram } from './protocol.ts';

export const BINS = 40;
/** |f′(z)| below this counts as saturated. */
const FLAT = 0.05;
/** The range is ±2, ±4, ±8 …, so that it seldom changes from frame to frame. */
const LOWEST_RANGE = 2;
const HIGHEST_RANGE = 1024;

/**
 * @param network shares the trainer's parameters, capacity `CHUNK`
 * @param index hidden layer, or output layer (= number of hidden layers)
 * @returns null where there is no such layer or no training point
 */
export function histogramOf(network: Network, data: Dataset, index: number): ActivationHistogram | null {
  const layer = network.layers[index];
  const samples = data.train.length;
  if (!layer || samples === 0) return null;
  const { units } = layer;
  const z = new Float64Array(units * samples);
  const alive = new Uint8Array(units);
  let saturated = 0;
  let largest = 0;
  for (let from = 0; from < samples; from += CHUNK) {
    const count = Math.min(CHUNK, samples - from);
    gather(network, data, data.train, from, count);
    forward(network, count);
    slopes(layer, network.stride, count);
    for (let unit = 0; unit < units; unit++) {
      for (let i = 0; i < count; i++) {
        const at = unit * network.stride + i;
        const slope = Math.abs(layer.delta[at]);
        if (slope < FLAT) saturated++;
        if (slope > 0) alive[unit] = 1;
        z[unit * samples + from + i] = layer.z[at];
        largest = Math.max(largest, Math.abs(layer.z[at]));
      }
    }
  }
  let range = LOWEST_RANGE;
  while (range < largest && range < HIGHEST_RANGE) range *= 2;
  return {
    layer: index,
    low: -range,
    high: range,
    bins: count(z, range),
    saturated: saturated / z.length,
    dead: alive.filter((living) => living === 0).length / units,
  };
}

/** Writes f′(z) to the layer's δ; of softmax the diagonal a(1 − a). */
function slopes(layer: Layer, stride: number, count: number): void {
  const { activation, units, z, a, delta } = layer;
  if (activation.name === 'softmax') {
    for (let i = 0; i < units * stride; i++) delta[i] = a[i] * (1 - a[i]);
    return;
  }
  delta.fill(1);
  activations[activation.name].timesDerivative(delta, z, a, units, stride, count, activation.params);
}

function count(z: Float64Array, range: number): number[] {
  const bins = new Array<number>(BINS).fill(0);
  for (let i = 0; i < z.length; i++) {
    const bin = Math.floor(((z[i] + range) / (2 * range)) * BINS);
    bins[Math.max(0, Math.min(BINS - 1, bin))]++;
  }
  return bins;
}
