/** How large a network is. */
import type { Experiment } from './experiment.ts';
import { inputNames } from './inputs.ts';
import { outputLayer } from './outputs.ts';

/** Units per layer from the inputs to the outputs. */
export function shapeOf(experiment: Experiment): number[] {
  const hidden = experiment.network.hidden.map(({ units }) => units);
  return [inputNames(experiment).length, ...hidden, outputLayer(experiment).units];
}

/** Weights and biases of all layers. */
export function numberOfParameters(experiment: Experiment): number {
  const shape = shapeOf(experiment);
  let count = 0;
  for (let l = 1; l < shape.length; l++) count += shape[l] * (shape[l - 1] + 1);
  return count;
}

/** ⌈training samples / batch size⌉; the last batch may be smaller. */
export function updatesPerEpoch(trainingSamples: number, batchSize: number): number {
  return Math.max(1, Math.ceil(trainingSamples / batchSize));
}
