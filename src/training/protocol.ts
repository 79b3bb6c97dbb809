/**
 * The whole protocol between the page and the worker: two discriminated unions. Both ends switch exhaustively.
 *
 * Contract: every message names the run it belongs to (`run`, a number that the page raises with each load);
 * a message of an older run is dropped. One snapshot is in flight: after sending one, the worker sends the next only
 * when the page acknowledged it, and returns its buffers with the acknowledgement to be used again.
 */
import type { TableContents } from '../core/tables/contents.ts';
import type { TableName } from '../core/tables/tables.ts';
import type { Change, Run } from '../experiment/experiment.ts';

/** What somebody looks at; the rest is neither computed nor sent. */
export interface Watch {
  /** Side of the grid of the output over the plane, 0 when nobody looks. */
  readonly planeResolution: number;
  /** Side of the grid of each neuron's picture, 0 when nobody looks. */
  readonly neuronResolution: number;
  /** Hidden layer (or output layer = number of hidden layers) whose z is counted, −1 for none. */
  readonly activationLayer: number;
  /** Predictions of every point, for rings and the confusion matrix. */
  readonly predictions: boolean;
  /** The outputs themselves of every point, for thresholds and curves over them. */
  readonly scores: boolean;
  /** The record of gradients and weights, layer by layer. */
  readonly layers: boolean;
  /** The next update, seen from `pair`. */
  readonly update: boolean;
  /** Two parameters, null for none. */
  readonly pair: Pair | null;
  /** The training loss over two parameters, null when nobody looks. */
  readonly surface: SurfaceRequest | null;
}

/** Two places in theta. */
export type Pair = readonly [number, number];

/** A square of two parameters, half wide on each side of its centre. */
export interface SurfaceRequest {
  /** Another one is another request for the same square. */
  readonly id: number;
  readonly pair: Pair;
  readonly centre: readonly [number, number];
  readonly half: number;
  /** Also while it trains: once, of the state when it is heard. Else at rest only, and anew after each change. */
  readonly whilePlaying: boolean;
}

/** Runs until one of these holds; tested after each update, loss and accuracy after each evaluation. */
export type Goal =
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'loss'; readonly set: 'train' | 'test'; readonly below: number }
  | { readonly kind: 'accuracy'; readonly set: 'train' | 'test'; readonly above: number };

export type Command =
  /** The rows of a bundled table, before the first load of a run that names it. */
  | {
      readonly type: 'table';
      readonly run: number;
      readonly name: TableName;
      readonly contents: TableContents;
    }
  /** Starts anew; replays to `step` (or from `checkpoint`) and answers with a snapshot. */
  | {
      readonly type: 'load';
      readonly run: number;
      readonly source: Run;
      readonly step: number;
      readonly checkpoint?: Checkpoint;
    }
  /** `updatesPerSecond` is Infinity for as fast as the machine goes. */
  | {
      readonly type: 'play';
      readonly run: number;
      readonly updatesPerSecond: number;
      readonly goal: Goal | null;
    }
  | { readonly type: 'pause'; readonly run: number }
  | { readonly type: 'step'; readonly run: number; readonly by: 'update' | 'epoch' }
  | { readonly type: 'seek'; readonly run: number; readonly step: number }
  /** Applied before the next batch; answered by `changed`. Sent again after a restart, applied once (by `id`). */
  | { readonly type: 'change'; readonly run: number; readonly id: number; readonly patch: Change['patch'] }
  | { readonly type: 'watch'; readonly run: number; readonly watch: Watch }
  | { readonly type: 'ack'; readonly run: number; readonly buffers: readonly ArrayBuffer[] }
  | { readonly type: 'ping'; readonly run: number };

/** The whole state of a trainer, in plain transferable data; opaque outside of training/. */
export interface Checkpoint {
  readonly step: number;
  readonly epoch: number;
  /** Samples of the epoch already used. */
  readonly cursor: number;
  readonly batchLoss: number | null;
  /** Of the mini-batches since the last recorded step: lowest, highest, sum and number of their losses. */
  readonly batchLosses: Float64Array;
  /** Updates that the optimizer counts for its bias correction. */
  readonly t: number;
  /** Running products of the optimizer, e.g. β₁ᵗ, β₂ᵗ. */
  readonly powers: readonly number[];
  readonly theta: Float64Array;
  readonly slots: readonly Float64Array[];
  /** Ids of the changes already applied. */
  readonly applied: readonly number[];
  /** Values of deleted units by "unit<input" key, so that an undone deletion brings them back as they were. */
  readonly buried: Readonly<Record<string, readonly number[]>>;
}

/** Loss and counts of one set, evaluated with the parameters of `step`. */
export interface Evaluation {
  readonly samples: number;
  /** null where the set is empty. */
  readonly loss: number | null;
  /** k × k counts, row truth, column predicted, row-major; empty in regression. */
  readonly confusion: readonly number[];
  /** Regression only. */
  readonly mse: number | null;
  readonly mae: number | null;
  /** null where undefined (0/0). */
  readonly r2: number | null;
}

/** Counts of z of one layer over the training points. */
export interface ActivationHistogram {
  readonly layer: number;
  /** Lowest and highest edge of the equal-width bins, a symmetric range about 0. */
  readonly low: number;
  readonly high: number;
  readonly bins: readonly number[];
  /** Share of |f′(z)| < 0.05 (saturated), and of units whose f′ is 0 for every point (dead); 0 … 1. */
  readonly saturated: number;
  readonly dead: number;
}

/** The update that comes next, as two parameters see it; each array of two in the order of `pair`. */
export interface NextUpdate {
  /** Updates done before it. */
  readonly step: number;
  readonly pair: Pair;
  /** Points of its batch, in its order; the first of `count`, where there are very many. */
  readonly samples: Int32Array;
  /** Samples of the batch. */
  readonly count: number;
  /** For each of `samples` the gradient of its own loss. */
  readonly gradients: readonly [Float64Array, Float64Array];
  /** Of the whole batch: mean length of these pairs, and how many of them are 0. */
  readonly averagePull: number;
  readonly silent: number;
  /** Mean over the whole batch, and the same with the penalty's share: the gradient of the step. */
  readonly mean: readonly [number, number];
  readonly gradient: readonly [number, number];
  readonly weights: readonly [number, number];
  /** At step 0; null where the network had another shape then. */
  readonly start: readonly [number, number] | null;
  /** What the optimizer keeps, one pair for each slot; before the update. */
  readonly slots: readonly (readonly [number, number])[];
  /** βᵗ, counting this update. */
  readonly powers: readonly number[];
  readonly learningRate: number;
  /** Not trained: frozen, or of a unit that is off. */
  readonly held: readonly [boolean, boolean];
}

/** Heights of the training loss over a square of two parameters. */
export interface LossSurface {
  readonly request: SurfaceRequest;
  /** Of which state the other parameters are. */
  readonly step: number;
  /** Places along each side, the outermost ones on the edges. */
  readonly side: number;
  /** Every so many rows and columns are known: 8, 4, 2, 1. */
  readonly spacing: number;
  /** side × side, row by row: columns along the first parameter, rows along the second, both ascending. NaN: not yet; infinite: beyond what can be computed. */
  readonly heights: Float64Array;
}

/** What one frame shows. */
export interface Snapshot {
  readonly step: number;
  readonly epoch: number;
  /** Samples of the present epoch already used. */
  readonly cursor: number;
  /** Updates already done in the present epoch, and updates per epoch. */
  readonly batch: number;
  readonly updatesPerEpoch: number;
  readonly playing: boolean;
  /** Measured over the last second; 0 when paused. */
  readonly updatesPerSecond: number;
  readonly learningRate: number;
  /** Loss of the last mini-batch before its update; null at step 0. */
  readonly batchLoss: number | null;
  readonly train: Evaluation;
  readonly test: Evaluation;
  /** All parameters: layer by layer, weights row-major (units × fan-in), then biases; the output layer last. */
  readonly theta: Float64Array;
  /** Units per layer from the inputs (features) to the outputs. */
  readonly shape: readonly number[];
  /** Outputs over the plane, outputs × side × side; row 0 is the top (x₂ = +6), values at the middle of each cell. */
  readonly plane: Float32Array;
  readonly planeResolution: number;
  /** a of every feature, hidden unit and output over the plane, in the order of `shape`; units × side × side. */
  readonly neurons: Float32Array;
  readonly neuronResolution: number;
  /** For each point of the data set in its order: predicted class, or predicted value in regression; empty if unwatched. */
  readonly predictions: Float32Array;
  /** Outputs of every point, outputs × points in their order; empty if unwatched. */
  readonly scores: Float32Array;
  readonly histogram: ActivationHistogram | null;
  /** New points of the recorded curve since the last snapshot of this run: triples step, train, test (NaN: empty set). */
  readonly curve: Float64Array;
  /** For each of these points the losses of the mini-batches since the point before: lowest, highest, mean (NaN: none). */
  readonly band: Float64Array;
  /** New layer records (layer-records.ts), one after the other; empty if unwatched. */
  readonly records: Float32Array;
  /** null where it is not watched, or cannot be told. */
  readonly update: NextUpdate | null;
  /** As far as it is known, null where it is not watched. */
  readonly surface: LossSurface | null;
  /**
   * True where `curve` is all there is up to `step` (after load or seek). False after a load from a checkpoint whose past
   * this worker has not seen; then `curve` continues the page's own, whose points from the first of these on are replaced.
   */
  readonly curveRestarts: boolean;
  /** Only when paused, and about once a second while playing. */
  readonly checkpoint: Checkpoint | null;
  /** Set when a goal stopped the run with this snapshot. */
  readonly reached: Goal | null;
}

export type Event =
  | { readonly type: 'snapshot'; readonly run: number; readonly snapshot: Snapshot }
  | { readonly type: 'changed'; readonly run: number; readonly id: number; readonly step: number }
  /** The run stopped at the last finite state, `step`; what was not finite. */
  | {
      readonly type: 'diverged';
      readonly run: number;
      readonly step: number;
      readonly what: 'loss' | 'parameter';
    }
  /** Replaying towards a step; sent at most ten times a second. */
  | { readonly type: 'progress'; readonly run: number; readonly step: number; readonly target: number }
  | { readonly type: 'failed'; readonly run: number; readonly message: string }
  | { readonly type: 'alive'; readonly run: number };
