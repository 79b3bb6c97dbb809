/**
 * What a run trains with, in the circumstances of one stage: data, network, optimizer. How a change carries them over
 * to the next stage is in next-model.ts.
 *
 * Knows nothing of steps and epochs.
 */
import { createNetwork, type Network } from '../core/network.ts';
import { createOptimizer, type Optimizer } from '../core/optimizers.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Dataset } from './dataset.ts';
import { createDropout, type Dropout } from './dropout.ts';
import { CHUNK, createEvaluator, type Evaluator } from './evaluation.ts';
import { createGrids, type Grids } from './grids.ts';
import { heldPlaces } from './held.ts';
import { emptyNetwork, initialize } from './parameters.ts';
import type { Buried } from './restructure.ts';
import { setByHand } from './set-by-hand.ts';
import { datasetOf, type Stage } from './stage.ts';
import { createUndoBuffer, type UndoBuffer } from './undo-buffer.ts';

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

/** A model with all that follows from its parts. */
export function complete(parts: Omit<Model, 'spare' | 'held' | 'dropout' | 'readers'>): Model {
  const { network, optimizer, stage } = parts;
  return {
    ...parts,
    spare: createUndoBuffer(network, optimizer),
    held: heldPlaces(stage.experiment, network),
    dropout: createDropout(network, stage.wiring, stage.experiment),
    readers: createReaders(parts),
  };
}

/** Rows of a batch: what a batch can have at most. */
export function batchCapacity({ training }: Experiment, { train }: Dataset): number {
  return Math.max(1, Math.min(training.batchSize, train.length));
}

/** Without values. */
export function newNetwork({ experiment, wiring, masked }: Stage, dataset: Dataset): Network {
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
