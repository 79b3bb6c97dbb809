/**
 * A fully connected network: its parameters in one flat vector, a batch in feature-major matrices, forward and
 * backward over the batch.
 *
 * Invariants: every sum has one accumulator and takes its terms in ascending index order, starting from the bias for z
 * and from +0 otherwise; nothing is allocated after creation; a masked weight and its gradient are 0; a unit that is
 * switched off, or dropped in this batch, sends 0 to the next layer and gets no gradient.
 * It does not know where samples come from, how parameters are drawn or updated, nor penalties.
 */
import { type ActivationDefinition, type ActivationName, activations } from './activations.ts';
import type { Choice } from './definition.ts';
import { type Gated, openGate, throughGate } from './gate.ts';
import { type LossName, losses } from './losses.ts';
import { product, sumRows } from './product.ts';

export interface LayerSpec {
  readonly units: number;
  readonly activation: Choice<ActivationName>;
}

export interface NetworkSpec {
  /** Features of a sample. */
  readonly inputs: number;
  /** Hidden layers from the input on, the output layer last. */
  readonly layers: readonly LayerSpec[];
  readonly loss: Choice<LossName>;
}

export interface Layer extends Gated {
  readonly units: number;
  /** Units of the layer before it, or features. */
  readonly inputs: number;
  readonly activation: Choice<ActivationName>;
  readonly definition: ActivationDefinition;
  /** Where its weights start in theta; its biases follow them. */
  readonly offset: number;
  /** Views into theta and grad: weights units × inputs, row-major; biases units. */
  readonly weights: Float64Array;
  readonly biases: Float64Array;
  readonly gradWeights: Float64Array;
  readonly gradBiases: Float64Array;
  /** units × inputs of 0 (no connection) and 1, or null where all exist. */
  mask: Float64Array | null;
  /** units × stride: weighted sums, activations, and δ = ∂L/∂z after `backward`. */
  readonly z: Float64Array;
  readonly a: Float64Array;
  readonly delta: Float64Array;
}

export interface Network {
  readonly spec: NetworkSpec;
  readonly inputs: number;
  readonly outputs: number;
  /** Number of parameters. */
  readonly size: number;
  /** Most samples in a batch. */
  readonly capacity: number;
  /** Distance between the rows of the batch matrices: capacity, rounded up to even. */
  readonly stride: number;
  readonly theta: Float64Array;
  readonly grad: Float64Array;
  /** inputs × stride and outputs × stride: the batch, filled by the caller, one row a feature or output. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly layers: readonly Layer[];
}

/** Weights and biases of a fully connected network of this shape. */
export function numberOfParameters(inputs: number, units: readonly number[]): number {
  let size = 0;
  let fanIn = inputs;
  for (const count of units) {
    size += count * (fanIn + 1);
    fanIn = count;
  }
  return size;
}

/** @throws RangeError with path, expected and got, where layers and loss do not go together. */
function checkSpec({ inputs, layers, loss }: NetworkSpec): void {
  if (!(inputs >= 1)) throw new RangeError(`inputs: expected at least 1, got ${inputs}`);
  if (layers.length === 0) throw new RangeError('layers: expected at least an output layer, got none');
  for (const [index, { units, activation }] of layers.entries()) {
    if (!(units >= 1)) throw new RangeError(`layers[${index}].units: expected at least 1, got ${units}`);
    if (index < layers.length - 1 && !activations[activation.name].hidden) {
      throw new RangeError(
        `layers[${index}].activation: expected one for hidden layers, got ${activation.name}`,
      );
    }
  }
  const output = layers[layers.length - 1].activation.name;
  const allowed = losses[loss.name].activations;
  if (allowed !== null && !allowed.includes(output)) {
    throw new RangeError(
      `layers[${layers.length - 1}].activation: expected ${allowed.join(' or ')} for ${loss.name}, got ${output}`,
    );
  }
}

/**
 * A network of zeros for batches of up to `capacity` samples. With `share` (a network of the same shape) it uses that
 * one's theta, grad and present masks with batch matrices of its own, e.g. to compute outputs over a plane.
 */
export function createNetwork(spec: NetworkSpec, capacity: number, share?: Network): Network {
  checkSpec(spec);
  const shape = spec.layers.map((layer) => layer.units);
  const size = numberOfParameters(spec.inputs, shape);
  if (share !== undefined && share.size !== size) {
    throw new RangeError(`share: expected a network of ${size} parameters, got ${share.size}`);
  }
  const theta = share?.theta ?? new Float64Array(size);
  const grad = share?.grad ?? new Float64Array(size);
  const stride = capacity + (capacity % 2);
  const layers: Layer[] = [];
  let offset = 0;
  let inputs = spec.inputs;
  for (const { units, activation } of spec.layers) {
    const biasesAt = offset + units * inputs;
    const end = biasesAt + units;
    const a = new Float64Array(units * stride);
    layers.push({
      units,
      inputs,
      activation,
      definition: activations[activation.name],
      offset,
      weights: theta.subarray(offset, biasesAt),
      biases: theta.subarray(biasesAt, end),
      gradWeights: grad.subarray(offset, biasesAt),
      gradBiases: grad.subarray(biasesAt, end),
      mask: share?.layers[layers.length].mask ?? null,
      z: new Float64Array(units * stride),
      a,
      delta: new Float64Array(units * stride),
      off: null,
      gate: null,
      out: a,
    });
    offset = end;
    inputs = units;
  }
  const x = new Float64Array(spec.inputs * stride);
  const y = new Float64Array(inputs * stride);
  const network = {
    spec,
    inputs: spec.inputs,
    outputs: inputs,
    size,
    capacity,
    stride,
    theta,
    grad,
    x,
    y,
    layers,
  };
  share?.layers.forEach(({ off }, l) => {
    if (off) openGate(layers[l], stride, off);
  });
  return network;
}

/**
 * Says which connections of a layer exist (units × inputs; 0 = none) and zeroes the weights of the others; null: all.
 * Their gradient is 0 from then on, but an optimizer's slots of an earlier time are the caller's to clear.
 */
export function setMask(network: Network, layerIndex: number, mask: ArrayLike<number> | null): void {
  const layer = network.layers[layerIndex];
  if (mask === null) {
    layer.mask = null;
    return;
  }
  if (mask.length !== layer.weights.length) {
    throw new RangeError(
      `layers[${layerIndex}].mask: expected ${layer.weights.length} numbers, got ${mask.length}`,
    );
  }
  layer.mask = Float64Array.from(mask, (m) => Number(m !== 0));
  for (let i = 0; i < mask.length; i++) if (layer.mask[i] === 0) layer.weights[i] = 0;
}

// z = Wx + b, a = f(z), layer by layer; x of the next is a · gate
/** Computes z and a of every layer for the first `count` samples of x. */
export function forward(network: Network, count: number): void {
  const { stride, layers } = network;
  let x = network.x;
  for (let l = 0; l < layers.length; l++) {
    const layer = layers[l];
    const { units, inputs, z, weights, biases } = layer;
    product(z, stride, biases, weights, inputs, 1, x, stride, 1, units, count, inputs);
    activate(layer, stride, count);
    if (layer.gate !== null) throughGate(layer.out, layer.a, layer.gate, units, stride, count);
    x = layer.out;
  }
}

/** The loss of the first `count` samples against y, without penalties; after `forward`. */
export function lossOf(network: Network, count: number): number {
  const { loss } = network.spec;
  return losses[loss.name].mean(
    network.layers[network.layers.length - 1],
    network.y,
    network.stride,
    count,
    loss.params,
  );
}

// ∂L/∂W = δxᵀ, ∂L/∂b = δ1, and for the layer below ∂L/∂a = Wᵀδ, δ = ∂L/∂a · f′(z)
/** Fills grad (without penalties) and every layer's delta for the first `count` samples; after `forward`. @returns the loss. */
export function backward(network: Network, count: number): number {
  const { stride, layers, y } = network;
  const { name, params } = network.spec.loss;
  const output = layers[layers.length - 1];
  const loss = losses[name];
  loss.gradient(output, y, stride, count, params);
  if (!loss.fromLogits) timesDerivative(output, stride, count);
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = layers[l];
    gradients(layer, l === 0 ? network.x : layers[l - 1].out, stride, count);
    if (l > 0) {
      const below = layers[l - 1];
      product(
        below.delta,
        stride,
        null,
        layer.weights,
        1,
        layer.inputs,
        layer.delta,
        stride,
        1,
        layer.inputs,
        count,
        layer.units,
      );
      if (below.gate !== null) throughGate(below.delta, below.delta, below.gate, below.units, stride, count);
      timesDerivative(below, stride, count);
    }
  }
  return loss.mean(output, y, stride, count, params);
}

// A full batch without padding is, to an elementwise function, one long row: the loops of small layers are short.

function activate({ definition, z, a, units, activation }: Layer, stride: number, count: number): void {
  const { params } = activation;
  const all = units * stride;
  if (definition.elementwise && count === stride) definition.forward(z, a, 1, all, all, params);
  else definition.forward(z, a, units, stride, count, params);
}

function timesDerivative(layer: Layer, stride: number, count: number): void {
  const { definition, delta, z, a, units, activation } = layer;
  const { params } = activation;
  const all = units * stride;
  if (definition.elementwise && count === stride)
    definition.timesDerivative(delta, z, a, 1, all, all, params);
  else definition.timesDerivative(delta, z, a, units, stride, count, params);
}

/** Sums over the samples, in the order of the batch. */
function gradients(layer: Layer, x: Float64Array, stride: number, count: number): void {
  const { units, inputs, delta, gradWeights, gradBiases, mask } = layer;
  product(gradWeights, inputs, null, delta, stride, 1, x, 1, stride, units, inputs, count);
  if (mask !== null) for (let i = 0; i < mask.length; i++) gradWeights[i] *= mask[i];
  sumRows(gradBiases, delta, stride, units, count);
}
