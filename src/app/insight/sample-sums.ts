/**
 * The weighted sums z of one sample in every layer, computed here from the parameters of a frame: the same forward pass
 * as in the worker, with one sample.
 */
import { forward } from '../../core/network.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { materialize } from '../../training/dataset.ts';
import { emptyNetwork } from '../../training/parameters.ts';
import { wiringOf } from '../../training/wiring.ts';

/** Gives z of every unit of a layer; null where the parameters are those of another network. */
export type SampleSums = (theta: Float64Array, layer: number) => Float64Array | null;

/** @param sample its place among the points; null where there is no such point */
export function sampleSums(experiment: Experiment, sample: number): SampleSums | null {
  const { features, inputs, points } = materialize(experiment);
  if (!(sample >= 0 && sample < points.count)) return null;
  // What is cut has weight 0 in every frame.
  const network = emptyNetwork(experiment, wiringOf(experiment), new Set(), 1);
  const { stride, layers } = network;
  for (let i = 0; i < inputs; i++) network.x[i * stride] = features[i * points.count + sample];
  return (theta, index) => {
    const layer = layers[index];
    if (theta.length !== network.size || !layer) return null;
    network.theta.set(theta);
    forward(network, 1);
    return layer.z.filter((_, at) => at % stride === 0);
  };
}
