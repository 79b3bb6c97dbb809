/**
 * The points of an experiment as the network sees them: features, targets, and which points train and which test.
 *
 * Invariant: a function of the data and inputs alone, except for points given by hand without a `test` flag: of those,
 * points that stay keep their side of the split and new ones are training points, so there the data before matter too.
 * Knows nothing of batches, epochs or parameters.
 */
import { generate, type Points, split } from '../core/datasets/index.ts';
import { features } from '../core/features.ts';
import type { Data, Experiment } from '../experiment/experiment.ts';
import { inputColumns, inputNames } from '../experiment/inputs.ts';
import { classesOf, outputLayer, type Targets, taskOf } from '../experiment/outputs.ts';
import { needTableView } from '../experiment/table-view.ts';

export interface Dataset {
  readonly points: Points;
  /** Rows of `features`, one for each input. */
  readonly inputs: number;
  /** inputs × count, a row for each feature. */
  readonly features: Float64Array;
  /** Rows of `targets`: 1, or one for each class where there are more than two. */
  readonly outputs: number;
  /** outputs × count: 0/1, −1/+1 with hinge, one-hot with several classes, the value in regression. */
  readonly targets: Float64Array;
  /** Indices of the points, ascending. */
  readonly train: Int32Array;
  readonly test: Int32Array;
}

export function materialize(experiment: Experiment, previous: Dataset | null = null): Dataset {
  const { data } = experiment;
  const { units: outputs, targets } = outputLayer(experiment);
  const { table } = data;
  const rows = table && needTableView().tableRows(data, table);
  const points = rows?.points ?? pointsOf(data);
  const inputs = inputNames(experiment).length;
  return {
    points,
    inputs,
    features: rows && inputColumns(data) ? rows.inputs : featureRows(experiment, points.x1, points.x2),
    outputs,
    targets: targetRows(points, outputs, targets),
    ...(rows ? { train: rows.train, test: rows.test } : sides(data, points, previous)),
  };
}

/** Whether the split of these data follows from the points before them, in the same run. */
export function followsPrevious(data: Data, previous: Data): boolean {
  return (
    data.points !== undefined &&
    !flagged(data) &&
    data.testShare === previous.testShare &&
    data.stratified === previous.stratified &&
    data.seed === previous.seed
  );
}

/** What goes in at places of the plane, inputs × count: of many columns, those on the plane through their means. */
export function inputRows(experiment: Experiment, x1: Float64Array, x2: Float64Array): Float64Array {
  const { data } = experiment;
  const columns = inputColumns(data);
  if (!data.table || !columns) return featureRows(experiment, x1, x2);
  const { centre, u, v } = needTableView().tablePlane(data, data.table);
  const count = x1.length;
  const rows = new Float64Array(columns.length * count);
  for (let i = 0; i < rows.length; i++) {
    const row = Math.floor(i / count);
    rows[i] = centre[row] + x1[i % count] * u[row] + x2[i % count] * v[row];
  }
  return rows;
}

/**
 * The chosen features of points of the plane, inputs × count.
 * @param x1 raw coordinates, −6 … 6 for generated data
 */
export function featureRows(experiment: Experiment, x1: Float64Array, x2: Float64Array): Float64Array {
  const { scale, features: chosen } = experiment.inputs;
  const count = x1.length;
  const rows = new Float64Array(chosen.length * count);
  chosen.forEach(({ name, factor }, row) => {
    const { value } = features[name];
    for (let i = 0; i < count; i++) {
      rows[row * count + i] = factor * value(x1[i] / scale, x2[i] / scale, x1[i], x2[i]);
    }
  });
  return rows;
}

function pointsOf(data: Data): Points {
  if (!data.points) return generate(data);
  const { list } = data.points;
  return {
    count: list.length,
    task: taskOf(data),
    classes: classesOf(data),
    x1: Float64Array.from(list, (point) => point.x1),
    x2: Float64Array.from(list, (point) => point.x2),
    target: Float64Array.from(list, (point) => point.target),
  };
}

function targetRows({ count, target }: Points, outputs: number, targets: Targets): Float64Array {
  if (targets === 'plus_minus_one') return target.map((cls) => 2 * cls - 1);
  if (targets !== 'one_hot') return target.slice();
  const rows = new Float64Array(outputs * count);
  for (let i = 0; i < count; i++) rows[target[i] * count + i] = 1;
  return rows;
}

function flagged(data: Data): boolean {
  return data.points?.list.some((point) => point.test !== undefined) ?? false;
}

function sides(data: Data, points: Points, previous: Dataset | null): Pick<Dataset, 'train' | 'test'> {
  if (!data.points) return split(points, data);
  const { list } = data.points;
  if (flagged(data)) return partition(points.count, (i) => list[i].test === true);
  if (!previous) {
    if (data.testShare > 0 && points.count > 0) return split(points, data);
    return partition(points.count, () => false);
  }
  // A point is known by where it is and what it is; of equal ones as many test as did before.
  const tested = new Map<string, number>();
  const key = ({ x1, x2, target }: Points, i: number) => `${x1[i]},${x2[i]},${target[i]}`;
  for (const i of previous.test) {
    const at = key(previous.points, i);
    tested.set(at, (tested.get(at) ?? 0) + 1);
  }
  return partition(points.count, (i) => {
    const left = tested.get(key(points, i)) ?? 0;
    if (left > 0) tested.set(key(points, i), left - 1);
    return left > 0;
  });
}

function partition(count: number, tests: (index: number) => boolean): Pick<Dataset, 'train' | 'test'> {
  const train: number[] = [];
  const test: number[] = [];
  for (let i = 0; i < count; i++) (tests(i) ? test : train).push(i);
  return { train: Int32Array.from(train), test: Int32Array.from(test) };
}
