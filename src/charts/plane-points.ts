/**
 * The points of an experiment as a chart shows them, and which of their rings are drawn.
 *
 * Invariant: points stand in the order of the data set, which is the order of a snapshot's predictions.
 * Knows nothing of canvases.
 */
import { generate, PLANE, type Points, split } from '../core/datasets/index.ts';
import type { Data, TableData } from '../experiment/experiment.ts';
import { classesOf, taskOf } from '../experiment/outputs.ts';
import { tableView } from '../experiment/table-view.ts';

export interface PlanePoints extends Points {
  /** 1 where the point is held out for testing. */
  readonly isTest: Uint8Array;
}

export function planePoints(data: Data): PlanePoints {
  if (data.table) return tablePoints(data, data.table);
  const points = data.points ? explicitPoints(data) : generate(data);
  const isTest = new Uint8Array(points.count);
  const flagged = data.points?.list.some((point) => point.test !== undefined);
  if (data.points && flagged) {
    data.points.list.forEach((point, i) => {
      isTest[i] = point.test ? 1 : 0;
    });
  } else if (points.count > 0) {
    for (const i of split(points, data).test) isTest[i] = 1;
  }
  return { ...points, isTest };
}

/** The rows of a table where the plane shows them; what lies beyond its edge is drawn at the edge. */
function tablePoints(data: Data, table: TableData): PlanePoints {
  const view = tableView();
  if (!view) throw new Error('data.table: expected a table whose view is there, got none');
  const { points, test } = view.tableRows(data, table);
  const { x1, x2 } = view.tablePlane(data, table);
  const isTest = new Uint8Array(points.count);
  for (const i of test) isTest[i] = 1;
  const inside = (x: number) => Math.max(-PLANE, Math.min(PLANE, x));
  return { ...points, x1: x1.map(inside), x2: x2.map(inside), isTest };
}

function explicitPoints(data: Data): Points {
  const list = data.points?.list ?? [];
  return {
    count: list.length,
    task: taskOf(data),
    classes: classesOf(data),
    x1: Float64Array.from(list, ({ x1 }) => x1),
    x2: Float64Array.from(list, ({ x2 }) => x2),
    target: Float64Array.from(list, ({ target }) => target),
  };
}

/** How many points each class has. */
export function classCounts(points: Points): readonly number[] {
  const counts = new Array<number>(points.classes).fill(0);
  for (const cls of points.target) counts[cls] += 1;
  return counts;
}

/** The symmetric scale of values in regression: the largest |target|, rounded up to a number that is easily read. */
export function valueScale(points: Points): number {
  let largest = 0;
  for (const value of points.target) largest = Math.max(largest, Math.abs(value));
  if (!(largest > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  // Noise beyond a round number by a tenth does not stretch the scale.
  const digit = [1, 1.5, 2, 3, 5, 7.5].find((step) => largest <= step * power * 1.1) ?? 10;
  return Number((digit * power).toPrecision(2));
}

/**
 * From raw coordinates to the side of a square plot: x₁ to the right, x₂ upwards.
 * @param vertical the plot's top; PLANE, or with one input the largest value shown
 */
export function toPlot(
  points: Points,
  side: number,
  vertical: number = PLANE,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const half = side / 2;
  return {
    x: points.x1.map((x1) => half + (x1 / PLANE) * half),
    y: points.x2.map((x2) => half - (x2 / vertical) * half),
  };
}

/** Up to so many wrong points, only rings that would hide each other are left out. */
export const RINGS = 40;
/** From so many on rings keep the whole distance: a network that knows nothing yet is wrong everywhere. */
export const MANY_RINGS = 160;
/** In radii of a ring. */
const FARTHEST = 5;

/**
 * Chooses which wrong points get a ring, and writes their centres to `out` as x, y pairs.
 *
 * No ring's centre lies within another ring; beyond `RINGS` wrong points they keep more and more distance, up to five
 * radii. In the order of the points, so that from frame to frame the same ones are kept.
 * @returns length used in `out`, twice the number of rings
 */
export function thinnedRings(
  wrong: ArrayLike<number>,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  radius: number,
  out: Float64Array,
): number {
  let count = 0;
  for (let i = 0; i < wrong.length; i++) count += wrong[i];
  const many = Math.min(1, Math.max(0, (count - RINGS) / (MANY_RINGS - RINGS)));
  const gap = (1 + (FARTHEST - 1) * many) * radius;
  const nearest = gap * gap;
  let used = 0;
  for (let i = 0; i < wrong.length; i++) {
    if (!wrong[i]) continue;
    let free = true;
    for (let j = 0; free && j < used; j += 2) {
      const dx = out[j] - x[i];
      const dy = out[j + 1] - y[i];
      free = dx * dx + dy * dy >= nearest;
    }
    if (!free) continue;
    out[used++] = x[i];
    out[used++] = y[i];
  }
  return used;
}

/**
 * Marks the points whose predicted class is not their own; writes 0 or 1 for each point, 0 where nothing is known.
 * @param set only points of this set count; null: both
 * @returns how many are wrong
 */
export function markWrong(
  points: PlanePoints,
  predictions: ArrayLike<number>,
  set: 'train' | 'test' | null,
  out: Uint8Array,
): number {
  out.fill(0);
  if (points.classes === 0 || predictions.length !== points.count) return 0;
  let wrong = 0;
  for (let i = 0; i < points.count; i++) {
    if (set !== null && (points.isTest[i] === 1) !== (set === 'test')) continue;
    if (predictions[i] === points.target[i]) continue;
    out[i] = 1;
    wrong += 1;
  }
  return wrong;
}
