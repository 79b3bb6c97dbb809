/**
 * The network once more, as slowly and plainly as the definition reads: one sample at a time where it can be, one
 * accumulator for each sum, no tiles. The fast one is held to its bits.
 */
import type { Network } from '../../src/core/network.ts';

/** z and a of every layer for sample i, as [layer][unit]. */
export function naiveForward(network: Network, i: number): { z: number[][]; a: number[][] } {
  const z: number[][] = [];
  const a: number[][] = [];
  let x = Array.from({ length: network.inputs }, (_, f) => network.x[f * network.stride + i]);
  for (const { units, inputs, weights, biases, definition, activation } of network.layers) {
    const sums = Array.from({ length: units }, (_, j) => {
      let sum = biases[j];
      for (let k = 0; k < inputs; k++) sum += weights[j * inputs + k] * x[k];
      return sum;
    });
    const column = new Float64Array(units);
    definition.forward(Float64Array.from(sums), column, units, 1, 1, activation.params);
    x = [...column];
    z.push(sums);
    a.push(x);
  }
  return { z, a };
}

/** The gradient of the weights and biases of each layer, from the delta of the output layer that `network` holds. */
export function naiveGradient(network: Network, count: number): Float64Array {
  const { stride, layers } = network;
  const grad = new Float64Array(network.size);
  const passes = Array.from({ length: count }, (_, i) => naiveForward(network, i));
  const output = layers[layers.length - 1];
  let deltas = passes.map((_, i) =>
    Array.from({ length: output.units }, (_, k) => output.delta[k * stride + i]),
  );
  for (let l = layers.length - 1; l >= 0; l--) {
    const { units, inputs, offset, weights, mask } = layers[l];
    const below = (i: number, k: number) => (l === 0 ? network.x[k * stride + i] : passes[i].a[l - 1][k]);
    for (let j = 0; j < units; j++) {
      for (let k = 0; k < inputs; k++) {
        let sum = 0;
        for (let i = 0; i < count; i++) sum += deltas[i][j] * below(i, k);
        grad[offset + j * inputs + k] = mask === null ? sum : sum * mask[j * inputs + k];
      }
      let sum = 0;
      for (let i = 0; i < count; i++) sum += deltas[i][j];
      grad[offset + units * inputs + j] = sum;
    }
    if (l === 0) break;
    deltas = deltas.map((delta, i) => {
      const column = Float64Array.from({ length: inputs }, (_, k) => {
        let sum = 0;
        for (let j = 0; j < units; j++) sum += weights[j * inputs + k] * delta[j];
        return sum;
      });
      const { definition, activation } = layers[l - 1];
      const { z, a } = passes[i];
      const params = activation.params;
      definition.timesDerivative(
        column,
        Float64Array.from(z[l - 1]),
        Float64Array.from(a[l - 1]),
        inputs,
        1,
        1,
        params,
      );
      return [...column];
    });
  }
  return grad;
}
