/**
 * Cases of the format `golden/1`: a start, data and batches, and what an oracle computed from them. Runs the same
 * training with the core and compares. The format is described in tests/golden/README.md.
 */
import * as v from 'valibot';
import { type ActivationName, activations } from '../../src/core/activations.ts';
import { choose } from '../../src/core/definition.ts';
import { type LossName, losses } from '../../src/core/losses.ts';
import { backward, createNetwork, forward, type Network, setMask } from '../../src/core/network.ts';
import { createOptimizer, type OptimizerName, optimizers } from '../../src/core/optimizers.ts';
import { addPenalty, type PenaltyName, penalties } from '../../src/core/regularizers.ts';
import { fill, flat } from '../batch.ts';
import { Broken, firstDifference, type Problem, type Tolerance } from './problems.ts';

const TOLERANCE: Tolerance = { absolute: 1e-9, relative: 1e-7 };

const number = v.pipe(v.number(), v.finite());
const row = v.array(number);
const matrix = v.array(row);
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const namesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>) =>
  v.picklist(Object.keys(table) as Name[]);
const parameters = v.object({ weights: matrix, biases: row });

export const trainingCase = v.object({
  name: v.string(),
  inputs: v.pipe(matrix, v.minLength(1)),
  targets: v.pipe(matrix, v.minLength(1)),
  layers: v.pipe(
    v.array(
      v.object({
        units: count,
        activation: namesOf<ActivationName>(activations),
        ...parameters.entries,
        mask: v.nullish(matrix),
      }),
    ),
    v.minLength(1),
  ),
  loss: namesOf<LossName>(losses),
  optimizer: v.looseObject({ name: namesOf<OptimizerName>(optimizers), learningRate: number }),
  regularization: v.nullish(v.object({ name: namesOf<PenaltyName>(penalties), rate: v.nullish(number) })),
  batchSize: count,
  steps: count,
  expected: v.object({
    losses: row,
    firstGradients: v.array(parameters),
    finalLayers: v.array(v.looseObject(parameters.entries)),
    finalOutputs: matrix,
  }),
});

type TrainingCase = v.InferOutput<typeof trainingCase>;
type Matrix = readonly (readonly number[])[];

/** The first value of the case that the core does not reproduce, or null. @throws Broken where it cannot be run. */
export function checkTrainingCase(given: TrainingCase): Problem | null {
  const network = networkOf(given);
  const inputs = flat(given.inputs);
  const targets = flat(given.targets);
  const samples = given.inputs.length;
  const { name, learningRate, ...params } = given.optimizer;
  const optimizer = createOptimizer(choose(optimizers, name, params as Record<string, number>), network.size);
  const { regularization } = given;
  const penalty = choose(
    penalties,
    regularization?.name ?? 'none',
    regularization?.rate == null ? {} : { rate: regularization.rate },
  );
  const got = {
    losses: [] as number[],
    firstGradients: [] as ReturnType<typeof parametersOf>,
    finalLayers: [] as ReturnType<typeof parametersOf>,
    finalOutputs: [] as number[][],
  };
  let cursor = 0;
  for (let step = 0; step < given.steps; step++) {
    const size = Math.min(given.batchSize, samples - cursor);
    fill(network, inputs, targets, cursor, size);
    forward(network, size);
    got.losses.push(backward(network, size));
    if (step === 0) got.firstGradients = parametersOf(network, network.grad);
    addPenalty(penalty, network);
    optimizer.update(network.theta, network.grad, learningRate);
    cursor += size;
    if (cursor === samples) cursor = 0;
  }
  got.finalLayers = parametersOf(network, network.theta);
  fill(network, inputs, targets, 0, samples);
  forward(network, samples);
  const { a } = network.layers[network.layers.length - 1];
  got.finalOutputs = given.inputs.map((_, i) =>
    Array.from({ length: network.outputs }, (_, k) => a[k * network.stride + i]),
  );
  const { losses, firstGradients, finalLayers, finalOutputs } = given.expected;
  // in the order in which an error would spread
  return (
    firstDifference('losses[0]', losses[0], got.losses[0], TOLERANCE) ??
    firstDifference('firstGradients', firstGradients, got.firstGradients, TOLERANCE) ??
    firstDifference('losses', losses, got.losses, TOLERANCE) ??
    firstDifference('finalLayers', finalLayers, got.finalLayers, TOLERANCE) ??
    firstDifference('finalOutputs', finalOutputs, got.finalOutputs, TOLERANCE)
  );
}

function networkOf(given: TrainingCase): Network {
  const features = given.inputs[0].length;
  const samples = given.inputs.length;
  checkShape('inputs', given.inputs, samples, features);
  checkShape('targets', given.targets, samples, given.layers[given.layers.length - 1].units);
  let fanIn = features;
  for (const [index, layer] of given.layers.entries()) {
    const path = `layers[${index}]`;
    checkShape(`${path}.weights`, layer.weights, layer.units, fanIn);
    checkShape(`${path}.biases`, [layer.biases], 1, layer.units);
    if (layer.mask) checkShape(`${path}.mask`, layer.mask, layer.units, fanIn);
    fanIn = layer.units;
  }
  const network = create(given, features);
  for (const [index, layer] of given.layers.entries()) {
    network.layers[index].weights.set(flat(layer.weights));
    network.layers[index].biases.set(layer.biases);
    if (layer.mask) setMask(network, index, flat(layer.mask));
  }
  return network;
}

function create({ layers, loss, inputs }: TrainingCase, features: number): Network {
  const spec = {
    inputs: features,
    layers: layers.map(({ units, activation }) => ({ units, activation: choose(activations, activation) })),
    loss: choose(losses, loss),
  };
  try {
    return createNetwork(spec, inputs.length);
  } catch (error) {
    const [path, rest = ''] = String((error as Error).message).split(': expected ');
    const [expected, got = ''] = rest.split(', got ');
    throw new Broken({ path, expected, got });
  }
}

function checkShape(path: string, rows: Matrix, height: number, width: number): void {
  if (rows.length !== height)
    throw new Broken({ path, expected: `${height} rows`, got: String(rows.length) });
  for (const [index, values] of rows.entries()) {
    if (values.length !== width) {
      const at = height === 1 ? path : `${path}[${index}]`;
      throw new Broken({ path: at, expected: `${width} numbers`, got: String(values.length) });
    }
  }
}

/** Theta, or a vector of its shape, layer by layer as rows. */
function parametersOf(network: Network, vector: Float64Array): { weights: number[][]; biases: number[] }[] {
  return network.layers.map(({ offset, units, inputs }) => {
    const biasesAt = offset + units * inputs;
    return {
      weights: Array.from({ length: units }, (_, j) =>
        Array.from(vector.subarray(offset + j * inputs, offset + (j + 1) * inputs)),
      ),
      biases: Array.from(vector.subarray(biasesAt, biasesAt + units)),
    };
  });
}
