/**
 * The table of datasets, and how points come from it: the class of each point, noise, flipped labels, the split.
 *
 * Invariant: each point is a pure function of dataset, seed and index. More points leave the old ones as they are
 * (but along spiral arms), more noise moves the same points further, a larger share of flipped labels or of test
 * points only adds to the smaller.
 * Knows nothing of scaling, features, networks or explicit points.
 */
import type { Choice } from '../definition.ts';
import { createStream } from '../random.ts';
import { bumps } from './bumps.ts';
import { checkerboard } from './checkerboard.ts';
import { circle } from './circle.ts';
import { curve } from './curve.ts';
import { type DatasetDefinition, type DatasetTask, PLANE } from './dataset.ts';
import { heart } from './heart.ts';
import { imbalancedGaussians } from './imbalanced-gaussians.ts';
import { drawLots, isChosen } from './lots.ts';
import { plane } from './plane.ts';
import { ridge } from './ridge.ts';
import { rings } from './rings.ts';
import { threeArms } from './three-arms.ts';
import { threeBlobs } from './three-blobs.ts';
import { twoGaussians } from './two-gaussians.ts';
import { twoMoons } from './two-moons.ts';
import { twoSpirals } from './two-spirals.ts';
import { wheel } from './wheel.ts';
import { xorBlobs } from './xor-blobs.ts';
import { xorSquare } from './xor-square.ts';

export { type DatasetDefinition, type DatasetTask, PLANE } from './dataset.ts';

export type DatasetName =
  | 'two_gaussians'
  | 'imbalanced_gaussians'
  | 'circle'
  | 'rings'
  | 'xor_square'
  | 'xor_blobs'
  | 'checkerboard'
  | 'two_moons'
  | 'two_spirals'
  | 'heart'
  | 'three_blobs'
  | 'three_arms'
  | 'wheel'
  | 'plane'
  | 'bumps'
  | 'ridge'
  | 'curve';

export const datasets: Readonly<Record<DatasetName, DatasetDefinition>> = {
  two_gaussians: twoGaussians,
  imbalanced_gaussians: imbalancedGaussians,
  circle,
  rings,
  xor_square: xorSquare,
  xor_blobs: xorBlobs,
  checkerboard,
  two_moons: twoMoons,
  two_spirals: twoSpirals,
  heart,
  three_blobs: threeBlobs,
  three_arms: threeArms,
  wheel,
  plane,
  bumps,
  ridge,
  curve,
};

export interface Points {
  readonly count: number;
  readonly task: DatasetTask;
  /** 0 in regression. */
  readonly classes: number;
  /** Raw coordinates. */
  readonly x1: Float64Array;
  readonly x2: Float64Array;
  /** Class number from 0, or the value in regression. */
  readonly target: Float64Array;
}

/** As in the experiment's data, where the ranges are stated. */
export interface PointSettings {
  readonly dataset: Choice<DatasetName>;
  readonly samples: number;
  readonly noise: number;
  readonly balance: number;
  readonly flipped: number;
  readonly seed: number;
}

export function generate(settings: PointSettings): Points {
  const { dataset, samples: count, noise, balance, flipped, seed } = settings;
  const { code, task, classes, oneInput, point } = datasets[dataset.name];
  const x1 = new Float64Array(count);
  const x2 = new Float64Array(count);
  const target = new Float64Array(count);
  const lots = classes > 0 && flipped > 0 ? drawLots(count, 'flip', seed) : null;
  const later = laterShare(classes, balance);
  const laterInAll = laterBefore(count, later);
  const out = new Float64Array(3);
  for (let i = 0; i < count; i++) {
    const stream = createStream('data', seed, code, i);
    // Drawn first and always, so that neither the noise nor the shape's own parameters change a draw.
    const noise1 = stream.normal();
    const noise2 = stream.normal();
    if (classes === 0) {
      point(i, count, 0, i, count, stream, dataset.params, out);
      target[i] = out[2] + noise * noise1;
      x1[i] = out[0];
      x2[i] = oneInput ? target[i] : out[1];
      continue;
    }
    const before = laterBefore(i, later);
    const isLater = laterBefore(i + 1, later) > before;
    const others = classes - 1;
    const cls = isLater ? 1 + (before % others) : 0;
    const indexInClass = isLater ? Math.floor(before / others) : i - before;
    const countInClass = isLater ? Math.ceil((laterInAll - cls + 1) / others) : count - laterInAll;
    point(i, count, cls, indexInClass, countInClass, stream, dataset.params, out);
    x1[i] = fold(out[0] + noise * noise1);
    x2[i] = fold(out[1] + noise * noise2);
    target[i] = lots !== null && isChosen(lots[i], flipped) ? (cls + 1) % classes : cls;
  }
  return { count, task, classes, x1, x2, target };
}

/** p = (k − 1)·b / ((1 − b) + (k − 1)·b), the share of all classes but the first; 0 in regression. */
function laterShare(classes: number, balance: number): number {
  if (classes === 0) return 0;
  const weight = (classes - 1) * balance;
  return weight / (1 - balance + weight);
}

/**
 * How many of the first n points are of a later class: n·p, rounded. So the counts are exact in every beginning, the
 * first class is spread evenly among the later ones, and those take turns.
 */
function laterBefore(n: number, share: number): number {
  return Math.floor(n * share + 0.5 + 1e-9);
}

/** Back into the plane, as from a mirror at its edge: a point outside would be learned from but not seen. */
function fold(x: number): number {
  if (x >= -PLANE && x <= PLANE) return x;
  const period = 4 * PLANE;
  const shifted = x + PLANE - period * Math.floor((x + PLANE) / period);
  return shifted <= 2 * PLANE ? shifted - PLANE : 3 * PLANE - shifted;
}

export interface SplitSettings {
  readonly testShare: number;
  readonly stratified: boolean;
  readonly seed: number;
}

/**
 * Indices of the training and the test points, each ascending.
 *
 * The side of a point is a pure function of seed, share and its index (stratified: its class and its index within
 * the class), so that points that stay keep their side; counts as in lots.ts: exact for whole blocks of 20 where the
 * share is in steps of 5 %. One exception: at least one point is left to train with.
 */
export function split(points: Points, settings: SplitSettings): { train: Int32Array; test: Int32Array } {
  const { testShare, stratified, seed } = settings;
  const lots =
    stratified && points.classes > 0 ? lotsByClass(points, seed) : drawLots(points.count, 'split', seed);
  const train: number[] = [];
  const test: number[] = [];
  for (let i = 0; i < points.count; i++) (isChosen(lots[i], testShare) ? test : train).push(i);
  if (train.length === 0 && test.length > 0) {
    const last = lots.indexOf(lots.reduce((a, b) => Math.max(a, b)));
    train.push(...test.splice(last, 1));
  }
  return { train: Int32Array.from(train), test: Int32Array.from(test) };
}

function lotsByClass(points: Points, seed: number): Float64Array {
  const counts = new Int32Array(points.classes);
  for (const cls of points.target) counts[cls]++;
  const lotsOf = Array.from(counts, (count, cls) => drawLots(count, 'split', seed, cls));
  const lots = new Float64Array(points.count);
  counts.fill(0);
  for (let i = 0; i < points.count; i++) {
    const cls = points.target[i];
    lots[i] = lotsOf[cls][counts[cls]++];
  }
  return lots;
}
