/**
 * A run, one update after the other: run(experiment, changes, step) → parameters.
 *
 * Invariant: after `settle` the state is a function of the experiment, the list of changes and the number of updates
 * alone. No clock, no randomness but the experiment's streams, and nothing is allocated in `step`.
 * Knows nothing of workers, snapshots, speed or history.
 */
import { arrangeEpoch } from '../core/epoch-order.ts';
import { backward, forward, type Network } from '../core/network.ts';
import { addPenalty } from '../core/regularizers.ts';
import { schedules } from '../core/schedules.ts';
import { equal } from '../experiment/equal.ts';
import type { Change, Experiment, Run } from '../experiment/experiment.ts';
import { changing } from './changing.ts';
import { isRecorded } from './curve.ts';
import type { Dataset } from './dataset.ts';
import { gather } from './evaluation.ts';
import { firstModel, type Model, type Readers } from './model.ts';
import type { Checkpoint } from './protocol.ts';
import { firstStage, nextStage, type Stage } from './stage.ts';
import { allFinite } from './undo-buffer.ts';

/** An update that would have left the finite numbers; it was undone. */
export interface Divergence {
  /** Updates done up to the last finite state. */
  readonly step: number;
  readonly what: 'loss' | 'parameter';
}

export interface Trainer {
  /** As it stands after the changes applied so far. */
  readonly experiment: Experiment;
  /** All changes of the run, those of later steps included. */
  readonly changes: readonly Change[];
  /** How many of `changes` are applied. */
  readonly applied: number;
  readonly dataset: Dataset;
  readonly network: Network;
  readonly readers: Readers;
  /** All it trains with as it stands. */
  readonly model: Model;
  /** Updates done. */
  readonly steps: number;
  /** Epochs finished. */
  readonly epoch: number;
  /** Samples of the present epoch already used. */
  readonly cursor: number;
  /** η of the next update. */
  readonly learningRate: number;
  /** Loss of the last mini-batch before its update, without the penalty; null before the first. */
  readonly batchLoss: number | null;
  /** Of the mini-batches since the last recorded step: lowest, highest, sum and number of their losses. */
  readonly batchLosses: Float64Array;
  /** Raised by whatever alters the state: equal versions, equal numbers. */
  readonly version: number;
  /** Applies the changes of this step that are not applied yet. */
  settle(): void;
  /** Adds a change to this step, drops the changes of later steps, and settles. */
  change(id: number, patch: Change['patch']): Change;
  /** Settles, then does one update. Returns why there was none; then the state is as before. */
  step(): Divergence | null;
  state(): Checkpoint;
  /** Throws where the checkpoint is not of this run. Does not settle. */
  restore(checkpoint: Checkpoint): void;
}

/** At step 0, its changes not yet applied. */
export function createTrainer(source: Run): Trainer {
  let changes = [...source.changes];
  let model = firstModel(firstStage(source.experiment));
  let applied = 0;
  let steps = 0;
  let epoch = 0;
  let cursor = 0;
  let batchLoss: number | null = null;
  const batchLosses = new Float64Array(4).fill(Number.NaN);
  let version = 0;
  /** Training points in the order of `orderedEpoch`. */
  let order = new Int32Array(0);
  let orderedEpoch = -1;

  /** A change of the data ends the epoch, if it has begun; a change of the batch size keeps the cursor. */
  function enter(stage: Stage): void {
    const [before, after] = [model.stage.experiment, stage.experiment];
    model = changing()(model, stage);
    if (!equal(before.data, after.data)) {
      if (cursor > 0) epoch++;
      cursor = 0;
    }
    orderedEpoch = -1;
    version++;
  }

  function settle(): void {
    while (applied < changes.length && changes[applied].step <= steps) {
      enter(nextStage(model.stage, changes[applied].patch));
      applied++;
    }
  }

  function arrange(): void {
    const { train } = model.dataset;
    const { data, training } = model.stage.experiment;
    if (order.length !== train.length) order = new Int32Array(train.length);
    arrangeEpoch(order, train, training.order, data.seed, epoch);
    orderedEpoch = epoch;
  }

  /** Schedules count updates: t of the run is `steps`. */
  function rate(): number {
    const { schedule, learningRate } = model.stage.experiment.training;
    return schedules[schedule.name].rate(learningRate, steps, schedule.params);
  }

  function step(): Divergence | null {
    settle();
    const { dataset, network, optimizer, spare, stage, held, dropout } = model;
    const { training } = stage.experiment;
    const available = dataset.train.length;
    const count = Math.min(training.batchSize, available - cursor);
    // Without a training point there is nothing to learn from; the updates are counted all the same.
    if (count > 0) {
      if (orderedEpoch !== epoch) arrange();
      gather(network, dataset, order, cursor, count);
      dropout?.drop(steps, count);
      forward(network, count);
      const loss = backward(network, count);
      if (!Number.isFinite(loss)) return { step: steps, what: 'loss' };
      addPenalty(training.penalty, network);
      spare.keep();
      optimizer.update(network.theta, network.grad, rate());
      spare.undoAt(held);
      if (!allFinite(network.theta)) {
        spare.undo();
        return { step: steps, what: 'parameter' };
      }
      batchLoss = loss;
      const first = isRecorded(steps) || !(batchLosses[3] > 0);
      batchLosses[0] = first ? loss : Math.min(batchLosses[0], loss);
      batchLosses[1] = first ? loss : Math.max(batchLosses[1], loss);
      batchLosses[2] = first ? loss : batchLosses[2] + loss;
      batchLosses[3] = first ? 1 : batchLosses[3] + 1;
    }
    steps++;
    cursor += count;
    if (cursor >= available) {
      epoch++;
      cursor = 0;
    }
    version++;
    return null;
  }

  function state(): Checkpoint {
    const { network, optimizer, buried } = model;
    return {
      step: steps,
      epoch,
      cursor,
      batchLoss,
      batchLosses: batchLosses.slice(),
      t: optimizer.t,
      powers: [...optimizer.powers],
      theta: network.theta.slice(),
      slots: optimizer.slots.map((slot) => slot.slice()),
      applied: changes.slice(0, applied).map(({ id }) => id),
      buried,
    };
  }

  function restore(checkpoint: Checkpoint): void {
    const count = checkpoint.applied.length;
    if (checkpoint.applied.some((id, i) => changes[i]?.id !== id)) {
      throw new Error(`checkpoint.applied: expected the run's first changes, got ${checkpoint.applied}`);
    }
    // Forwards along the chain of changes where possible, else from its beginning.
    let stage = count >= applied ? model.stage : firstStage(source.experiment);
    for (let i = count >= applied ? applied : 0; i < count; i++) stage = nextStage(stage, changes[i].patch);
    if (stage !== model.stage) enter(stage);
    applied = count;
    const { network, optimizer } = model;
    if (checkpoint.theta.length !== network.size || checkpoint.slots.length !== optimizer.slots.length) {
      throw new Error(
        `checkpoint.theta: expected ${network.size} parameters and ${optimizer.slots.length} slots, ` +
          `got ${checkpoint.theta.length} and ${checkpoint.slots.length}`,
      );
    }
    network.theta.set(checkpoint.theta);
    for (let i = 0; i < optimizer.slots.length; i++) optimizer.slots[i].set(checkpoint.slots[i]);
    optimizer.t = checkpoint.t;
    optimizer.powers.set(checkpoint.powers);
    batchLosses.set(checkpoint.batchLosses);
    model = { ...model, buried: checkpoint.buried };
    ({ step: steps, epoch, cursor, batchLoss } = checkpoint);
    orderedEpoch = -1;
    version++;
  }

  return {
    get experiment() {
      return model.stage.experiment;
    },
    get changes() {
      return changes;
    },
    get applied() {
      return applied;
    },
    get dataset() {
      return model.dataset;
    },
    get network() {
      return model.network;
    },
    get readers() {
      return model.readers;
    },
    get model() {
      return model;
    },
    get steps() {
      return steps;
    },
    get epoch() {
      return epoch;
    },
    get cursor() {
      return cursor;
    },
    get learningRate() {
      return rate();
    },
    get batchLoss() {
      return batchLoss;
    },
    batchLosses,
    get version() {
      return version;
    },
    settle,
    change(id, patch) {
      settle();
      const change = { id, step: steps, patch };
      changes = [...changes.slice(0, applied), change];
      settle();
      return change;
    },
    step,
    state,
    restore,
  };
}
