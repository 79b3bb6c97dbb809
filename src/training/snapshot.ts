/**
 * Makes a snapshot: what one frame shows, in arrays that travel by transfer.
 * Invariant: what nobody watches is not computed.
 */
import type { Buffers } from './buffers.ts';
import type { Course } from './course.ts';
import { inspection } from './inspection.ts';
import type { Goal, Snapshot, Watch } from './protocol.ts';

/** What the worker knows beside the course. */
export interface Situation {
  readonly watch: Watch;
  readonly playing: boolean;
  readonly updatesPerSecond: number;
  readonly withCheckpoint: boolean;
  readonly curveRestarts: boolean;
  readonly reached: Goal | null;
}

const NO_NUMBERS = new Float32Array(0);
const UNSEEN = { scores: NO_NUMBERS, records: NO_NUMBERS, histogram: null, update: null, surface: null };

export function makeSnapshot(course: Course, situation: Situation, buffers: Buffers): Snapshot {
  const { trainer, curve } = course;
  const { watch, playing } = situation;
  const { network, dataset, readers } = trainer;
  const { batchSize } = trainer.experiment.training;
  const { train, test } = course.evaluations();
  const shape = [network.inputs, ...network.layers.map(({ units }) => units)];

  const theta = new Float64Array(buffers.take(8 * network.size));
  theta.set(network.theta);
  const plane = floats(network.outputs * watch.planeResolution * watch.planeResolution, buffers);
  if (plane.length > 0) readers.grids.plane(watch.planeResolution, plane);
  const units = shape.reduce((sum, count) => sum + count);
  const neurons = floats(units * watch.neuronResolution * watch.neuronResolution, buffers);
  if (neurons.length > 0) readers.grids.neurons(watch.neuronResolution, neurons);
  const predictions = floats(watch.predictions ? dataset.points.count : 0, buffers);
  if (predictions.length > 0) readers.evaluator.predict(predictions);

  return {
    step: trainer.steps,
    epoch: trainer.epoch,
    cursor: trainer.cursor,
    batch: Math.ceil(trainer.cursor / batchSize),
    updatesPerEpoch: Math.ceil(dataset.train.length / batchSize),
    playing,
    updatesPerSecond: situation.updatesPerSecond,
    learningRate: trainer.learningRate,
    batchLoss: trainer.batchLoss,
    train,
    test,
    theta,
    shape,
    plane,
    planeResolution: watch.planeResolution,
    neurons,
    neuronResolution: watch.neuronResolution,
    predictions,
    ...curve.take(trainer.steps),
    ...(inspection()?.look(course, watch) ?? UNSEEN),
    curveRestarts: situation.curveRestarts,
    checkpoint: situation.withCheckpoint ? trainer.state() : null,
    reached: situation.reached,
  };
}

/** Buffers of a snapshot that are moved, not copied, to the page. */
export function transferList({
  theta,
  plane,
  neurons,
  predictions,
  scores,
  curve,
  band,
  records,
  checkpoint,
}: Snapshot): ArrayBuffer[] {
  const arrays = [theta, plane, neurons, predictions, scores, curve, band, records];
  if (checkpoint) arrays.push(checkpoint.theta, ...checkpoint.slots);
  return arrays.map(({ buffer }) => buffer as ArrayBuffer).filter(({ byteLength }) => byteLength > 0);
}

function floats(length: number, buffers: Buffers): Float32Array<ArrayBuffer> {
  return length === 0 ? new Float32Array(0) : new Float32Array(buffers.take(4 * length));
}
