/**
 * The experiment: everything that determines a run and nothing else. Plain JSON, immutable.
 * A run is a pure function: run(experiment, changes, step) → parameters.
 *
 * Knows nothing of links, files, trainers, or the page.
 */
import type { ActivationName } from '../core/activations.ts';
import type { DatasetName } from '../core/datasets/index.ts';
import type { Choice } from '../core/definition.ts';
import type { FeatureName } from '../core/features.ts';
import type { BiasInitializerName, WeightInitializerName } from '../core/initializers.ts';
import type { LossName } from '../core/losses.ts';
import type { OptimizerName } from '../core/optimizers.ts';
import type { PenaltyName } from '../core/regularizers.ts';
import type { ScheduleName } from '../core/schedules.ts';
import type { TableName } from '../core/tables/tables.ts';
import { equal } from './equal.ts';

export type Task = 'binary' | 'multiclass' | 'regression';

/** A point given by hand or by file. `target` is a class number from 0, or a value in regression. */
export interface ExplicitPoint {
  readonly x1: number;
  readonly x2: number;
  readonly target: number;
  /** Held out for testing; default false. */
  readonly test?: boolean;
}

/** A table given by hand or by file; files carry it, links do not. */
export interface OwnTable {
  readonly columnNames: readonly string[];
  readonly task: Task;
  /** Empty in regression. */
  readonly classNames: readonly string[];
  /** rows × columns */
  readonly rows: readonly (readonly number[])[];
  /** Class number or value of each row. */
  readonly targets: readonly number[];
}

export interface TableData {
  /** A bundled table, or `own`: the rows given with it. */
  readonly name: TableName | 'own';
  /** Numbers of the columns that are inputs, ascending; at least two. */
  readonly columns: readonly number[];
  /** Each input to mean 0 and standard deviation 1, measured on the training part. */
  readonly standardized: boolean;
  /** Which two of `columns` are the axes of the plane (numbers of columns); null: the two principal components. */
  readonly axes: readonly [number, number] | null;
  /** Only with `own`. */
  readonly own?: OwnTable;
}

export interface Data {
  readonly dataset: Choice<DatasetName>;
  /** 10 … 5,000 */
  readonly samples: number;
  /** Standard deviation of Gaussian noise in raw units of the plane (of the target in regression), 0 … 3. */
  readonly noise: number;
  /** Weight of the later classes against the first, 0.05 … 0.95; 0.5 is equal. With two classes: the share of class B. */
  readonly balance: number;
  /** Share of labels moved to the next class, 0 … 0.5. */
  readonly flipped: number;
  /** Share of the points held out for testing, 0 … 0.9. */
  readonly testShare: number;
  /** Each class is split by itself, so that both sides have the same balance. */
  readonly stratified: boolean;
  /** 0 … 2^31 − 1. The one seed of everything random in a run. */
  readonly seed: number;
  /** Explicit points instead of the generator's; only in files. */
  readonly points?: {
    readonly task: Task;
    readonly classes: number;
    readonly list: readonly ExplicitPoint[];
  };
  /** Measured data instead of points of the plane; exclusive with `points`. */
  readonly table?: TableData;
}

export interface FeatureChoice {
  readonly name: FeatureName;
  /** Multiplies the feature; default 1. */
  readonly factor: number;
}

export interface Inputs {
  /** Raw coordinates are divided by this (sin and cos take raw ones); default 3. */
  readonly scale: number;
  /** At least one, in the registry's order, no repeats. */
  readonly features: readonly FeatureChoice[];
}

export interface HiddenLayer {
  /** 1 … 128 */
  readonly units: number;
  readonly activation: Choice<ActivationName>;
  /** Share of the outputs that are set to 0 in an update, 0 … 0.9; absent: none. */
  readonly dropout?: number;
  /** Absent: the network's own. */
  readonly weightInitializer?: Choice<WeightInitializerName>;
  /**
   * Permanent ids, written only where they differ from a fresh network's: layer i has id i + 1, its units 0 … units − 1.
   * A unit that is added gets an id that this layer never used, else it would be the twin of a survivor.
   */
  readonly id?: number;
  readonly unitIds?: readonly number[];
}

/** The parameters of one layer: weights (units × fan-in), biases (units), mask 0/1 of the weights' shape. */
export interface LayerParameters {
  readonly weights: readonly (readonly number[])[];
  readonly biases: readonly number[];
  readonly mask?: readonly (readonly number[])[];
}

export interface NetworkShape {
  /** 0 … 8 layers */
  readonly hidden: readonly HiddenLayer[];
  readonly weightInitializer: Choice<WeightInitializerName>;
  /** Of hidden biases; the output layer's biases start at 0. */
  readonly biasInitializer: Choice<BiasInitializerName>;
  /** Explicit start, hidden layers then output; only in files. */
  readonly initial?: readonly LayerParameters[];
  /**
   * What was done to single units and parameters by hand, by the names of marks.ts, each list in the order of the
   * parameters; absent where there is nothing. Connections that do not exist: `2.0<1.3`, `1.0<x1`.
   */
  readonly cut?: readonly string[];
  /** What is not trained: parameters (`2.0<1.3`, `2.0<bias`), or units (`2.0`: their weights in, and their bias). */
  readonly frozen?: readonly string[];
  /** Hidden units that are switched off: their output is 0, and nothing at them is trained. */
  readonly off?: readonly string[];
  /** Values set by hand, by the name of the parameter. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** How often a value was set to the same once more, after training had moved it: so that this is a change as well. */
  readonly again?: Readonly<Record<string, number>>;
}

export interface Training {
  readonly loss: Choice<LossName>;
  readonly optimizer: Choice<OptimizerName>;
  /** 1e-6 … 100, η before the schedule. */
  readonly learningRate: number;
  readonly schedule: Choice<ScheduleName>;
  readonly penalty: Choice<PenaltyName>;
  /** 1 … 5,000; a batch larger than the training set is the full batch. */
  readonly batchSize: number;
  /** `sequential`: the samples in their order, no shuffling; only in files. */
  readonly order: 'shuffled' | 'sequential';
}

export interface Experiment {
  readonly data: Data;
  readonly inputs: Inputs;
  readonly network: NetworkShape;
  readonly training: Training;
}

/** What a change alters: whole fields of the four parts. */
export interface Patch {
  readonly data?: Partial<Data>;
  readonly inputs?: Partial<Inputs>;
  readonly network?: Partial<NetworkShape>;
  readonly training?: Partial<Training>;
}

/** A change made while the run went on: it applies before the batch of `step` is chosen. */
export interface Change {
  /** Unique within a run, ascending. */
  readonly id: number;
  readonly step: number;
  readonly patch: Patch;
}

/** An experiment and what was changed while it ran, in order. */
export interface Run {
  readonly experiment: Experiment;
  readonly changes: readonly Change[];
}

/** Parts that the patch does not name stay the same objects. */
export function applyPatch(experiment: Experiment, patch: Patch): Experiment {
  const { data, inputs, network, training } = experiment;
  return {
    data: patch.data ? { ...data, ...patch.data } : data,
    inputs: patch.inputs ? { ...inputs, ...patch.inputs } : inputs,
    network: patch.network ? { ...network, ...patch.network } : network,
    training: patch.training ? { ...training, ...patch.training } : training,
  };
}

/**
 * The experiment that was drawn before, as long as what a drawing shows of it is the same: data, inputs, network and
 * loss. A learning rate that is dragged draws nothing anew; neither does a weight, for drawings follow the frames.
 */
export function drawnExperiment(before: Experiment | null, now: Experiment): Experiment {
  const same =
    before !== null &&
    before.data === now.data &&
    before.inputs === now.inputs &&
    before.training.loss === now.training.loss &&
    (before.network === now.network || equal(withoutValues(before.network), withoutValues(now.network)));
  return same ? before : now;
}

/** The network but for the values that were set by hand: those are seen in the parameters of a frame. */
function withoutValues({ parameters: _parameters, again: _again, ...network }: NetworkShape) {
  return network;
}

/** The experiment as it stands after all changes of the run. */
export function present(run: Run): Experiment {
  return run.changes.reduce((experiment, change) => applyPatch(experiment, change.patch), run.experiment);
}
