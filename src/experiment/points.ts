/**
 * Points made by hand: from the points of any data to explicit ones, and what a hand does to them.
 *
 * Invariant: whatever these give passes the checks: at most `limits.points.max` points inside of the plane, coordinates
 * with three decimals, two to six classes (two of them binary), and every point says on which side of the split it is.
 * Randomness is an argument. What changes nothing gives the same object.
 */
import { generate, PLANE, type Points, split } from '../core/datasets/index.ts';
import { drawLots, isChosen } from '../core/datasets/lots.ts';
import { cos, sin } from '../core/math.ts';
import type { Data, ExplicitPoint } from './experiment.ts';
import { limits } from './limits.ts';

export type PointSet = NonNullable<Data['points']>;

/** A place in the plane, raw coordinates. */
export interface Spot {
  readonly x1: number;
  readonly x2: number;
}

/** As many as have a mark of their own. */
export const MOST_CLASSES = 6;

const TWO_CLASSES: PointSet = { task: 'binary', classes: 2, list: [] };

/** The points of the data as explicit ones, each on the side where it is now. */
export function explicitPoints(data: Data): PointSet {
  const { points } = data;
  if (points) return points.list.every(({ test }) => test !== undefined) ? points : flagged(data, points);
  const { task, classes, x1, x2, target } = generate(data);
  const list = Array.from(target, (value, i) => ({
    x1: rounded(x1[i] as number),
    x2: rounded(x2[i] as number),
    target: classes > 0 ? value : rounded(value),
  }));
  return splitAnew(data, { task, classes, list });
}

/** Where one point says its side, those that say nothing train; else the split of the data holds. */
function flagged(data: Data, points: PointSet): PointSet {
  if (!points.list.some(({ test }) => test !== undefined)) return splitAnew(data, points);
  return { ...points, list: points.list.map((point) => ({ ...point, test: point.test === true })) };
}

/** All points split anew, by the share and the seed of the data. */
export function resplit(data: Data): PointSet {
  return splitAnew(data, explicitPoints(data));
}

function splitAnew(data: Data, { task, classes, list }: PointSet): PointSet {
  const points: Points = {
    count: list.length,
    task,
    classes,
    x1: Float64Array.from(list, ({ x1 }) => x1),
    x2: Float64Array.from(list, ({ x2 }) => x2),
    target: Float64Array.from(list, ({ target }) => target),
  };
  const tests = new Set(list.length > 0 ? split(points, data).test : []);
  return { task, classes, list: list.map((point, i) => ({ ...point, test: tests.has(i) })) };
}

/** Points for classes, without any point yet. */
export function emptyPlane(data: Data): PointSet {
  const { points } = data;
  return points && points.task !== 'regression' ? { ...points, list: [] } : TWO_CLASSES;
}

/**
 * Points of a class more, as many as there is room for. Each draws its lot as it falls and stays on its side; a first
 * point trains.
 * @param made how many points were ever made, so that erasing does not deal the same lots again
 */
export function addPoints(
  data: Data,
  cls: number,
  spots: readonly Spot[],
  made = explicitPoints(data).list.length,
): PointSet {
  const points = explicitPoints(data);
  if (points.task === 'regression' || cls >= points.classes) return points;
  const room = limits.points.max - points.list.length;
  const falling = spots.slice(0, Math.max(0, room));
  if (falling.length === 0) return points;
  const { testShare, stratified, seed } = data;
  const gone = Math.max(0, made - points.list.length);
  const first = gone + (stratified ? (countsOf(points)[cls] as number) : points.list.length);
  const keys = stratified ? [cls] : [];
  const lots = drawLots(first + falling.length, 'split', seed, ...keys);
  let trains = points.list.some(({ test }) => !test);
  const added = falling.map(({ x1, x2 }, i): ExplicitPoint => {
    const test = trains && isChosen(lots[first + i] as number, testShare);
    trains = true;
    return { x1: inside(x1), x2: inside(x2), target: cls, test };
  });
  return { ...points, list: [...points.list, ...added] };
}

/** `count` places spread evenly over the disc; those that would fall beside the plane are left out. */
export function spray(at: Spot, radius: number, count: number, random: () => number): Spot[] {
  const spots = Array.from({ length: count }, () => {
    const distance = radius * Math.sqrt(random());
    const angle = 2 * Math.PI * random();
    return { x1: at.x1 + distance * cos(angle), x2: at.x2 + distance * sin(angle) };
  });
  return spots.filter(({ x1, x2 }) => Math.abs(x1) <= PLANE && Math.abs(x2) <= PLANE);
}

export function erasePoints(points: PointSet, at: Spot, radius: number): PointSet {
  const list = points.list.filter((point) => distance2(point, at) > radius * radius);
  return list.length === points.list.length ? points : { ...points, list };
}

/** The nearest point not further away than `within`; of equal ones the last, which lies on top. −1: there is none. */
export function nearestPoint({ list }: PointSet, at: Spot, within: number): number {
  let nearest = -1;
  let best = within * within;
  list.forEach((point, i) => {
    const distance = distance2(point, at);
    if (distance > best) return;
    best = distance;
    nearest = i;
  });
  return nearest;
}

export function movePoint(points: PointSet, index: number, to: Spot): PointSet {
  const point = points.list[index];
  if (!point) return points;
  const [x1, x2] = [inside(to.x1), inside(to.x2)];
  if (point.x1 === x1 && point.x2 === x2) return points;
  return { ...points, list: points.list.with(index, { ...point, x1, x2 }) };
}

export function removePoint(points: PointSet, index: number): PointSet {
  return points.list[index] ? { ...points, list: points.list.toSpliced(index, 1) } : points;
}

/** One class more, without points. */
export function addClass(points: PointSet): PointSet {
  if (points.task === 'regression' || points.classes >= MOST_CLASSES) return points;
  return withClasses(points, points.classes + 1);
}

/** Without a class and its points; later classes move up. Two stay. */
export function removeClass(points: PointSet, cls: number): PointSet {
  if (points.classes <= limits.classes.min || !(cls >= 0 && cls < points.classes)) return points;
  const list = points.list
    .filter(({ target }) => target !== cls)
    .map((point) => (point.target > cls ? { ...point, target: point.target - 1 } : point));
  return withClasses({ ...points, list }, points.classes - 1);
}

function withClasses(points: PointSet, classes: number): PointSet {
  return { ...points, classes, task: classes === 2 ? 'binary' : 'multiclass' };
}

/** How many points each class has. */
export function countsOf({ classes, list }: PointSet): readonly number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const { target } of list) if (target in counts) counts[target] = (counts[target] as number) + 1;
  return counts;
}

/** What a person should know of these points; null: nothing. */
export function stateOf(points: PointSet): 'empty' | 'oneClass' | 'full' | null {
  if (points.list.length === 0) return 'empty';
  if (points.list.length >= limits.points.max) return 'full';
  return countsOf(points).filter((count) => count > 0).length === 1 ? 'oneClass' : null;
}

function distance2(a: Spot, b: Spot): number {
  return (a.x1 - b.x1) * (a.x1 - b.x1) + (a.x2 - b.x2) * (a.x2 - b.x2);
}

function inside(x: number): number {
  return rounded(Math.min(PLANE, Math.max(-PLANE, x)));
}

/** Three decimals; −0 becomes 0. */
function rounded(x: number): number {
  return Math.round(x * 1000) / 1000 + 0;
}
