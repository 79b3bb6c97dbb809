/**
 * Where the parameters of a network come from: the experiment's explicit start, or the stream of each single weight.
 *
 * Invariant: the value of a new weight depends on the seed, the initializer, the fans of its layer, and the permanent
 * ids of its two ends; not on its place, nor on any other weight. So a fourth unit changes no draw of the first three.
 */
import { biasInitializers, weightInitializers } from '../core/initializers.ts';
import { createNetwork, type Layer, type Network, setMask } from '../core/network.ts';
import { createStream } from '../core/random.ts';
import type { Experiment, LayerParameters } from '../experiment/experiment.ts';
import { inputNames } from '../experiment/inputs.ts';
import { outputLayer } from '../experiment/outputs.ts';
import { type LayerWiring, type Wiring, weightName } from './wiring.ts';

/** Names of the connections that do not exist. */
export type Masked = ReadonlySet<string>;

/** A network of the experiment's shape with its masks; all parameters are 0. */
export function emptyNetwork(
  experiment: Experiment,
  wiring: Wiring,
  masked: Masked,
  capacity: number,
): Network {
  const output = outputLayer(experiment);
  const network = createNetwork(
    {
      inputs: inputNames(experiment).length,
      layers: [
        ...experiment.network.hidden.map(({ units, activation }) => ({ units, activation })),
        { units: output.units, activation: output.activation },
      ],
      loss: output.loss,
    },
    capacity,
  );
  wiring.forEach((layer, index) => {
    const mask = maskOf(layer, masked);
    if (mask) setMask(network, index, mask);
  });
  return network;
}

function maskOf({ id, unitIds, inputNames }: LayerWiring, masked: Masked): Float64Array | null {
  if (masked.size === 0) return null;
  let any = false;
  const mask = new Float64Array(unitIds.length * inputNames.length).fill(1);
  unitIds.forEach((unit, u) => {
    inputNames.forEach((input, i) => {
      if (!masked.has(weightName(id, unit, input))) return;
      mask[u * inputNames.length + i] = 0;
      any = true;
    });
  });
  return any ? mask : null;
}

/** Weights that were set to 0 by a mask of `initial` join `masked`, those that it allows leave it. */
export function maskedBy(
  initial: readonly LayerParameters[] | undefined,
  wiring: Wiring,
  masked: Masked,
): Masked {
  if (!initial || !fits(initial, wiring)) return masked;
  const next = new Set(masked);
  wiring.forEach(({ id, unitIds, inputNames }, layer) => {
    const { mask } = initial[layer];
    unitIds.forEach((unit, u) => {
      inputNames.forEach((input, i) => {
        if (mask && mask[u][i] === 0) next.add(weightName(id, unit, input));
        else next.delete(weightName(id, unit, input));
      });
    });
  });
  return next;
}

/** Whether an explicit start has the shape of the network. */
export function fits(initial: readonly LayerParameters[], wiring: Wiring): boolean {
  return (
    initial.length === wiring.length &&
    wiring.every(({ unitIds, inputNames }, layer) => {
      const { weights, biases, mask } = initial[layer];
      const shaped = (rows: readonly (readonly number[])[]) =>
        rows.length === unitIds.length && rows.every((row) => row.length === inputNames.length);
      return shaped(weights) && biases.length === unitIds.length && (!mask || shaped(mask));
    })
  );
}

/** Writes the explicit start into the network; masked weights stay 0. */
export function adopt(network: Network, initial: readonly LayerParameters[]): void {
  network.layers.forEach((layer, index) => {
    initial[index].weights.forEach((row, unit) => {
      row.forEach((value, input) => {
        const at = unit * layer.inputs + input;
        layer.weights[at] = layer.mask && layer.mask[at] === 0 ? 0 : value;
      });
    });
    layer.biases.set(initial[index].biases);
  });
}

/** Fills a network with the values that a new run starts from. */
export function initialize(network: Network, wiring: Wiring, experiment: Experiment): void {
  const { initial } = experiment.network;
  if (initial && fits(initial, wiring)) {
    adopt(network, initial);
    return;
  }
  network.layers.forEach((layer, index) => {
    for (let unit = 0; unit < layer.units; unit++) {
      for (let input = 0; input < layer.inputs; input++) {
        const at = unit * layer.inputs + input;
        const free = layer.mask?.[at] !== 0;
        layer.weights[at] = free ? drawWeight(experiment, layer, wiring[index], unit, input) : 0;
      }
      layer.biases[unit] = drawBias(experiment, layer, wiring[index], unit);
    }
  });
}

/** The first value of one weight. Fan-in is the number of inputs of its layer, fan-out the number of its units. */
export function drawWeight(
  experiment: Experiment,
  layer: Layer,
  wiring: LayerWiring,
  unit: number,
  input: number,
): number {
  const { name, params } = experiment.network.weightInitializer;
  const from = wiring.inputs[input];
  const end = 'feature' in from ? [from.feature] : [from.layer, from.unit];
  const stream = createStream('weight', experiment.data.seed, wiring.id, wiring.unitIds[unit], ...end);
  return weightInitializers[name].draw(stream, layer.inputs, layer.units, params);
}

/** The first value of one bias; those of the output layer start at 0. */
export function drawBias(experiment: Experiment, layer: Layer, wiring: LayerWiring, unit: number): number {
  if (wiring.id === 0) return 0;
  const { name, params } = experiment.network.biasInitializer;
  const stream = createStream('bias', experiment.data.seed, wiring.id, wiring.unitIds[unit]);
  return biasInitializers[name].draw(stream, layer.inputs, layer.units, params);
}
