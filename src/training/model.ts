/**
 * What a run trains with, in the circumstances of one stage: data, network, optimizer. And how a change carries them
 * over to the next stage.
 *
 * Invariant (the rules of a change): a hyperparameter keeps parameters, slots and t; another optimizer clears slots and
 * t; another structure keeps what survives, under the same t; the seed or an initializer alone touches no weight; an
 * explicit start that is new is taken over as it is, slots kept.
 * Knows nothing of steps and epochs.
 */
import { createNetwork, type Network } from '../core/network.ts';
import { createOptimizer, type Optimizer } from '../core/optimizers.ts';
import { equal } from '../experiment/equal.ts';
import type { Experiment, LayerParameters } from '../experiment/experiment.ts';
import { byHand, setByHand } from './by-hand.ts';
import type { Dataset } from './dataset.ts';
import { createDropout, type Dropout } from './dropout.ts';
import { CHUNK, createEvaluator, type Evaluator } from './evaluation.ts';
import { createGrids, type Grids } from './grids.ts';
import { heldPlaces } from './held.ts';
import { adopt, emptyNetwork, fits, initialize } from './parameters.ts';
import { type Buried, restructure, withoutSlots } from './restructure.ts';
import { datasetOf, type Stage } from './stage.ts';
import { createUndoBuffer, type UndoBuffer } from './undo-buffer.ts';
import { sameWiring } from './wiring.ts';

export interface Model {
  readonly stage: Stage;
  readonly dataset: Dataset;
  readonly network: Network;
  readonly optimizer: Optimizer;
  readonly spare: UndoBuffer;
  /** Places in theta that are not trained. */
  readonly held: Int32Array;
  /** null: no layer has any. */
  readonly dropout: Dropout | null;
  readonly buried: Buried;
  readonly readers: Readers;
}

/** Whoever looks at the network without training it. */
export interface Readers {
  readonly evaluator: Evaluator;
  readonly grids: Grids;
  /** Shares the trainer's parameters; capacity `CHUNK`. */
  readonly network: Network;
}

/** With the values that a new run starts from. */
export function firstModel(stage: Stage): Model {
  const { experiment, wiring } = stage;
  const dataset = datasetOf(stage);
  const network = newNetwork(stage, dataset);
  initialize(network, wiring, experiment);
  setByHand(network, experiment);
  const optimizer = createOptimizer(experiment.training.optimizer, network.size);
  return complete({ stage, dataset, network, optimizer, buried: {} });
}

/** The model after a change; may share arrays with `model`, which is not to be used any more. */
export function nextModel(model: Model, stage: Stage): Model {
  const [before, after] = [model.stage.experiment, stage.experiment];
  const same = (part: (experiment: Experiment) => unknown) => equal(part(before), part(after));
  const sameLoss = same(({ training }) => training.loss);
  const sameData = same(({ data }) => data);
  const keepsDataset = sameData && sameLoss && same(({ inputs }) => inputs);
  const dataset = keepsDataset ? model.dataset : datasetOf(stage);

  const keepsNetwork =
    sameData &&
    sameLoss &&
    sameWiring(model.stage.wiring, stage.wiring) &&
    same(({ network }) => network.hidden) &&
    same(({ network }) => network.off) &&
    model.stage.masked === stage.masked &&
    model.network.capacity >= batchCapacity(after, dataset);
  const network = keepsNetwork ? model.network : newNetwork(stage, dataset);

  const { optimizer: choice } = after.training;
  const sameOptimizer = choice.name === before.training.optimizer.name;
  const previous = sameOptimizer ? model.optimizer : createOptimizer(choice, model.network.size);
  const buriedBefore = sameOptimizer ? model.buried : withoutSlots(model.buried);
  let { optimizer, buried } = { optimizer: previous, buried: buriedBefore };
  const from = {
    network: model.network,
    wiring: model.stage.wiring,
    masked: model.stage.masked,
    experiment: before,
    slots: previous.slots,
  };
  if (!keepsNetwork || !same(({ training }) => training.optimizer)) {
    optimizer = createOptimizer(choice, network.size);
    optimizer.t = previous.t;
    optimizer.powers.set(previous.powers);
  }
  const to = {
    network,
    wiring: stage.wiring,
    masked: stage.masked,
    experiment: after,
    slots: optimizer.slots,
  };
  if (optimizer !== previous || !keepsNetwork) buried = restructure(from, to, after, buriedBefore);
  const { initial } = after.network;
  if (initial && !sameStart(initial, before.network.initial) && fits(initial, stage.wiring)) {
    adopt(network, initial);
  }
  buried = byHand(from, to, buriedBefore, buried);
  return complete({ stage, dataset, network, optimizer, buried });
}

function complete(parts: Omit<Model, 'spare' | 'held' | 'dropout' | 'readers'>): Model {
  const { network, optimizer, stage } = parts;
  return {
    ...parts,
    spare: createUndoBuffer(network, optimizer),
    held: heldPlaces(stage.experiment, network),
    dropout: createDropout(network, stage.wiring, stage.experiment),
    readers: createReaders(parts),
  };
}

/** The same values; masks apart, which are the stage's. */
function sameStart(a: readonly LayerParameters[], b: readonly LayerParameters[] | undefined): boolean {
  const values = (start: readonly LayerParameters[] | undefined) =>
    start?.map(({ weights, biases }) => ({ weights, biases }));
  return equal(values(a), values(b));
}

/** Rows of a batch: what a batch can have at most. */
function batchCapacity({ training }: Experiment, { train }: Dataset): number {
  return Math.max(1, Math.min(training.batchSize, train.length));
}

function newNetwork({ experiment, wiring, masked }: Stage, dataset: Dataset): Network {
  return emptyNetwork(experiment, wiring, masked, batchCapacity(experiment, dataset));
}

/** Made when first asked for: a replay in Node never looks at a grid. */
function createReaders({ stage, dataset, network }: Pick<Model, 'stage' | 'dataset' | 'network'>): Readers {
  let shared: Network | null = null;
  let evaluator: Evaluator | null = null;
  let grids: Grids | null = null;
  function reading(): Network {
    shared ??= createNetwork(network.spec, CHUNK, network);
    return shared;
  }
  return {
    get evaluator() {
      evaluator ??= createEvaluator(reading(), dataset);
      return evaluator;
    },
    get grids() {
      grids ??= createGrids(reading(), stage.experiment);
      return grids;
    },
    get network() {
      return reading();
    },
  };
}
