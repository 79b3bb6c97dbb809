/** The outputs of every point as they are, for thresholds and curves over them. */
import { forward, type Network } from '../core/network.ts';
import type { Dataset } from './dataset.ts';
import { CHUNK, gather } from './evaluation.ts';

/**
 * @param network shares the trainer's parameters, capacity `CHUNK`
 * @returns outputs × points, in the order of the points
 */
export function scoresOf(network: Network, data: Dataset): Float32Array {
  const { count } = data.points;
  const out = new Float32Array(network.outputs * count);
  const { a } = network.layers[network.layers.length - 1];
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let from = 0; from < count; from += CHUNK) {
    const some = Math.min(CHUNK, count - from);
    gather(network, data, order, from, some);
    forward(network, some);
    for (let k = 0; k < network.outputs; k++) {
      for (let i = 0; i < some; i++) out[k * count + from + i] = a[k * network.stride + i];
    }
  }
  return out;
}
