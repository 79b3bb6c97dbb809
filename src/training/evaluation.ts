/**
 * What the network makes of all points: loss, counts and predictions, with the parameters as they are.
 *
 * Invariant: samples pass in ascending order in chunks of `CHUNK`, so the sums do not depend on the batch size.
 * Reads the shared parameters; its batch buffers are its own, so that training is not disturbed.
 */
import { confusionMatrix, regressionMetrics } from '../core/metrics.ts';
import { forward, lossOf, type Network } from '../core/network.ts';
import type { Dataset } from './dataset.ts';
import type { Evaluation } from './protocol.ts';

/** Samples that pass at once. */
export const CHUNK = 256;

/** Copies `count` points, from position `from` of `order` on, into the network's x and y. */
export function gather(
  network: Network,
  data: Dataset,
  order: Int32Array,
  from: number,
  count: number,
): void {
  copyRows(data.features, data.inputs, data.points.count, order, from, count, network.x, network.stride);
  copyRows(data.targets, data.outputs, data.points.count, order, from, count, network.y, network.stride);
}

function copyRows(
  source: Float64Array,
  rows: number,
  width: number,
  order: Int32Array,
  from: number,
  count: number,
  target: Float64Array,
  stride: number,
): void {
  for (let row = 0; row < rows; row++) {
    for (let i = 0, at = row * stride; i < count; i++, at++)
      target[at] = source[row * width + order[from + i]];
  }
}

/** The class that the outputs stand for: the largest of several, one output against its threshold. */
function classOf(a: Float64Array, outputs: number, stride: number, i: number, threshold: number): number {
  if (outputs === 1) return Number(a[i] > threshold);
  let best = 0;
  for (let k = 1; k < outputs; k++) if (a[k * stride + i] > a[best * stride + i]) best = k;
  return best;
}

export interface Evaluator {
  evaluate(set: 'train' | 'test'): Evaluation;
  /** Predicted class, or value in regression, of every point. */
  predict(out: Float32Array): void;
}

/** @param network shares the trainer's parameters, capacity `CHUNK` */
export function createEvaluator(network: Network, data: Dataset): Evaluator {
  const { points } = data;
  const regression = points.task === 'regression';
  const threshold = network.spec.loss.name === 'hinge' ? 0 : 0.5;
  const output = network.layers[network.layers.length - 1];
  const truth = { train: pick(points.target, data.train), test: pick(points.target, data.test) };
  const predicted = {
    train: new Float64Array(data.train.length),
    test: new Float64Array(data.test.length),
  };
  const everything = Int32Array.from({ length: points.count }, (_, i) => i);

  /** Writes the predictions and returns the mean loss. */
  function run(order: Int32Array, out: Float64Array | Float32Array): number {
    let sum = 0;
    for (let from = 0; from < order.length; from += CHUNK) {
      const count = Math.min(CHUNK, order.length - from);
      gather(network, data, order, from, count);
      forward(network, count);
      sum += lossOf(network, count) * count;
      for (let i = 0; i < count; i++) {
        out[from + i] = regression
          ? output.a[i]
          : classOf(output.a, data.outputs, network.stride, i, threshold);
      }
    }
    return sum / order.length;
  }

  return {
    evaluate(set) {
      const samples = data[set].length;
      const none = { samples, loss: null, confusion: [], mse: null, mae: null, r2: null };
      if (samples === 0) {
        return regression ? none : { ...none, confusion: new Array(points.classes * points.classes).fill(0) };
      }
      const loss = finite(run(data[set], predicted[set]));
      if (!regression) {
        return { ...none, loss, confusion: [...confusionMatrix(truth[set], predicted[set], points.classes)] };
      }
      const { mse, mae, r2 } = regressionMetrics(truth[set], predicted[set]);
      return { ...none, loss, mse: finite(mse), mae: finite(mae), r2: finite(r2) };
    },
    predict(out) {
      run(everything, out);
    },
  };
}

function pick(values: Float64Array, indices: Int32Array): Float64Array {
  return Float64Array.from(indices, (i) => values[i]);
}

/** What is not finite has no value: the next update will say so. */
function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

/** Share of right predictions; null without samples and in regression. */
export function accuracyOf({ confusion, samples }: Evaluation): number | null {
  if (samples === 0 || confusion.length === 0) return null;
  const classes = Math.sqrt(confusion.length);
  let right = 0;
  for (let k = 0; k < classes; k++) right += confusion[k * (classes + 1)];
  return right / samples;
}
