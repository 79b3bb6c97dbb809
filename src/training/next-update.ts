/**
 * The update that comes next, looked at from two parameters: what each sample of its batch pulls at them, the mean that
 * is the step's gradient, and what the optimizer remembers of them.
 *
 * Invariant: the numbers are those of the update that the trainer will make, its dropout included; the trainer, its
 * gradient among it, is not touched. At most `MOST_PULLS` samples are told, the mean is of all of them.
 */
import { arrangeEpoch } from '../core/epoch-order.ts';
import { openGate } from '../core/gate.ts';
import { TINY } from '../core/math.ts';
import { backward, createNetwork, forward, type Layer, type Network } from '../core/network.ts';
import { optimizers } from '../core/optimizers.ts';
import { addPenalty } from '../core/regularizers.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { createDropout, type Dropout } from './dropout.ts';
import { gather } from './evaluation.ts';
import { heldPlaces } from './held.ts';
import type { Checkpoint, NextUpdate, Pair } from './protocol.ts';
import type { Trainer } from './trainer.ts';
import { wiringOf } from './wiring.ts';

export const MOST_PULLS = 256;

/** What is kept from frame to frame, as long as the trainer's network and experiment are the same. */
interface Bench {
  readonly trained: Network;
  readonly experiment: Experiment;
  /** Shares the parameters; gradient and batch are its own. */
  readonly network: Network;
  readonly dropout: Dropout | null;
  readonly held: ReadonlySet<number>;
  readonly order: Int32Array;
}

let kept: Bench | null = null;

function benchOf({ network: trained, experiment, dataset }: Trainer): Bench {
  if (
    kept?.trained === trained &&
    kept.experiment === experiment &&
    kept.order.length === dataset.train.length
  )
    return kept;
  const grad = new Float64Array(trained.size);
  const network = createNetwork(trained.spec, trained.capacity, { ...trained, grad });
  for (const [l, { dropout }] of experiment.network.hidden.entries()) {
    if (dropout && network.layers[l].gate === null) openGate(network.layers[l], network.stride, null);
  }
  kept = {
    trained,
    experiment,
    network,
    dropout: createDropout(network, wiringOf(experiment), experiment),
    held: new Set(heldPlaces(experiment, trained)),
    order: new Int32Array(dataset.train.length),
  };
  return kept;
}

/** The layer that a parameter is of. */
function layerAt(network: Network, place: number): number {
  return network.layers.findLastIndex(({ offset }) => offset <= place);
}

/** n · δ · x of each sample: the gradient of its own loss, as the mean is over n. */
function pulls(network: Network, place: number, count: number, out: Float64Array): void {
  const index = layerAt(network, place);
  const { offset, units, inputs, delta, mask }: Layer = network.layers[index];
  const { stride } = network;
  const at = place - offset;
  const bias = at >= units * inputs;
  const unit = bias ? at - units * inputs : Math.floor(at / inputs);
  const x = index === 0 ? network.x : network.layers[index - 1].out;
  const row = bias ? 0 : (at % inputs) * stride;
  const exists = bias || mask === null || mask[at] !== 0;
  for (let i = 0; i < out.length; i++) {
    const pull = count * delta[unit * stride + i] * (bias ? 1 : x[row + i]);
    out[i] = exists ? pull : 0;
  }
}

/**
 * @param start the state at step 0
 * @returns null where no sample trains, there is no such parameter, or the update would leave the finite numbers
 */
export function nextUpdateOf(trainer: Trainer, start: Checkpoint, pair: Pair): NextUpdate | null {
  const { dataset, experiment, steps, epoch, cursor } = trainer;
  const { optimizer } = trainer.model;
  const { training, data } = experiment;
  const available = dataset.train.length;
  const count = Math.min(training.batchSize, available - cursor);
  const exists = (place: number) => Number.isInteger(place) && place >= 0 && place < trainer.network.size;
  if (count <= 0 || !pair.every(exists)) return null;
  const { network, dropout, held, order } = benchOf(trainer);
  arrangeEpoch(order, dataset.train, training.order, data.seed, epoch);
  gather(network, dataset, order, cursor, count);
  dropout?.drop(steps, count);
  forward(network, count);
  const loss = backward(network, count);
  const told = Math.min(MOST_PULLS, count);
  const [first, second] = pair.map((place) => {
    const out = new Float64Array(count);
    pulls(network, place, count, out);
    return out;
  });
  let length = 0;
  let silent = 0;
  for (let i = 0; i < count; i++) {
    length += Math.sqrt(first[i] * first[i] + second[i] * second[i]);
    if (first[i] === 0 && second[i] === 0) silent++;
  }
  const of = (values: ArrayLike<number>): [number, number] => [values[pair[0]], values[pair[1]]];
  const mean = of(network.grad);
  addPenalty(training.penalty, network);
  const gradient = of(network.grad);
  if (![loss, ...gradient].every(Number.isFinite)) return null;
  const { powers: named } = optimizers[optimizer.choice.name];
  return {
    step: steps,
    pair,
    samples: order.slice(cursor, cursor + told),
    count,
    gradients: [first.slice(0, told), second.slice(0, told)],
    averagePull: length / count,
    silent,
    mean,
    gradient,
    weights: of(trainer.network.theta),
    start: start.theta.length === trainer.network.size ? of(start.theta) : null,
    slots: optimizer.slots.map(of),
    powers: named.map((name, i) => {
      const power = optimizer.powers[i] * optimizer.choice.params[name];
      return power < TINY ? 0 : power;
    }),
    learningRate: trainer.learningRate,
    held: [held.has(pair[0]), held.has(pair[1])],
  };
}
