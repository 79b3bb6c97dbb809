/**
 * Reads the network at any place: the parameters of the newest snapshot in a network of the page's own, one sample wide.
 *
 * Invariant: the same forward as the worker's, so at rest what is read is exact; nothing is read of parameters that do
 * not fit the experiment.
 */
import type { PlaneReader } from '../../charts/plane/reading.ts';
import { forward } from '../../core/network.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { type Dataset, inputRows, materialize } from '../../training/dataset.ts';
import type { Frames } from '../../training/frames.ts';
import { emptyNetwork } from '../../training/parameters.ts';
import type { Snapshot } from '../../training/protocol.ts';
import { wiringOf } from '../../training/wiring.ts';

export function createPlaneReader(experiment: Experiment, frames: Frames): PlaneReader {
  const network = emptyNetwork(experiment, wiringOf(experiment), new Set(), 1);
  const outputs = new Float64Array(network.outputs);
  const x1 = new Float64Array(1);
  const x2 = new Float64Array(1);
  /** Whose parameters the network has. */
  let taken: Snapshot | null = null;
  let dataset: Dataset | null = null;
  const data = () => {
    dataset ??= materialize(experiment);
    return dataset;
  };

  /** The newest snapshot's arrays are the page's until the next one comes. */
  function newest(): boolean {
    const latest = frames.latest();
    if (!latest || latest.theta.length !== network.theta.length) return false;
    if (latest !== taken) network.theta.set(latest.theta);
    taken = latest;
    return true;
  }

  function run(input: (row: number) => number): Float64Array | null {
    if (!newest()) return null;
    for (let row = 0; row < network.inputs; row++) network.x[row * network.stride] = input(row);
    forward(network, 1);
    const { a } = network.layers[network.layers.length - 1];
    for (let k = 0; k < outputs.length; k++) outputs[k] = a[k * network.stride];
    return outputs;
  }

  return {
    at(first, second) {
      x1[0] = first;
      x2[0] = second;
      const rows = inputRows(experiment, x1, x2);
      return run((row) => rows[row]);
    },
    ofSample(index) {
      const { features, points } = data();
      if (index < 0 || index >= points.count) return null;
      return run((row) => features[row * points.count + index]);
    },
    inputsOf(index) {
      const { features, points, inputs } = data();
      return Array.from({ length: inputs }, (_, row) => features[row * points.count + index]);
    },
  };
}
