/**
 * Own points as a file writes them: a point is `[x1, x2, target]`, with `true` behind it where it is held out for
 * testing; a change of the points is written as what it keeps of those before, `{ "keep": [first, count] }`, and what
 * is new. Points as objects and whole lists are read all the same.
 *
 * Invariant: reading what was written gives equal points, and kept ones are the same objects as before; nothing that is
 * read grows beyond the limit of points.
 */
import type { Data, ExplicitPoint } from './experiment.ts';
import { limits } from './limits.ts';
import { expected, type Problem, problem, shown } from './problems.ts';
import { isRecord } from './schema.ts';

export type Points = NonNullable<Data['points']>;
type List = readonly ExplicitPoint[];

function writtenPoint(point: ExplicitPoint): unknown {
  const { x1, x2, target, test, ...rest } = point;
  if (Object.keys(rest).length > 0) return point;
  return test === undefined ? [x1, x2, target] : [x1, x2, target, test];
}

/** @param before the points that the change finds, null where it is no change */
export function writtenPoints(points: Points, before: List | null): Record<string, unknown> {
  const whole = before === null || before.length === 0;
  return { ...points, list: whole ? points.list.map(writtenPoint) : writtenDifference(before, points.list) };
}

const keyOf = (point: ExplicitPoint): string => JSON.stringify(writtenPoint(point));
const same = (a: ExplicitPoint | undefined, b: ExplicitPoint): boolean =>
  a !== undefined && (a === b || (a.x1 === b.x1 && keyOf(a) === keyOf(b)));

function writtenDifference(before: List, list: List): unknown[] {
  const items: unknown[] = [];
  let places: Map<string, number> | null = null;
  const placeOf = (point: ExplicitPoint): number | undefined => {
    places ??= new Map(before.map((one, i) => [keyOf(one), i]));
    return places.get(keyOf(point));
  };
  let kept: [number, number] | null = null;
  let next = 0;
  for (const point of list) {
    // What follows the last one, or stands behind one that was replaced; else wherever it is.
    const found = same(before[next], point)
      ? next
      : same(before[next + 1], point)
        ? next + 1
        : next < before.length
          ? placeOf(point)
          : undefined;
    if (found === undefined) {
      items.push(writtenPoint(point));
      kept = null;
      continue;
    }
    if (kept && kept[0] + kept[1] === found) kept[1]++;
    else {
      kept = [found, 1];
      items.push({ keep: kept });
    }
    next = found + 1;
  }
  return items;
}

/** Points as objects; what is neither stays, for the check to name. */
function plain(item: unknown): unknown {
  if (!Array.isArray(item) || item.length < 3 || item.length > 4) return item;
  const [x1, x2, target, test] = item;
  return item.length === 3 ? { x1, x2, target } : { x1, x2, target, test };
}

/** The experiment of a file with its points as objects. */
export function withPlainPoints(experiment: unknown): unknown {
  if (!isRecord(experiment) || !isRecord(experiment.data) || !isRecord(experiment.data.points))
    return experiment;
  const { data } = experiment;
  const points = data.points as Record<string, unknown>;
  if (!Array.isArray(points.list)) return experiment;
  return { ...experiment, data: { ...data, points: { ...points, list: points.list.map(plain) } } };
}

/** The points that a change leads to, as they are checked: what was checked before need not be checked again. */
export interface ReadPoints {
  /** To be checked with the rest of the experiment. */
  readonly probe: unknown;
  /** The same in full, so that a problem names the right point. */
  readonly full: unknown;
  /** All points, from the probe that was found right. */
  complete(checked: Points): Points;
}

/** The points before a change that says nothing of them: one stands for all. */
export function standIn(before: Points): Points {
  return { ...before, list: before.list.slice(0, 1) };
}

/** @param given what the change says of the points; no record is left to the check */
export function readPoints(
  before: Points | undefined,
  given: unknown,
  path: string,
  problems: Problem[],
): ReadPoints {
  const asGiven = { probe: given, full: given, complete: (checked: Points) => checked };
  if (!isRecord(given) || !Array.isArray(given.list)) return asGiven;
  const list: unknown[] = [];
  const added: unknown[] = [];
  for (const [i, item] of given.list.entries()) {
    const kept = isRecord(item) && 'keep' in item;
    const run = kept ? keptRun(item, before?.list ?? [], `${path}.list[${i}]`, problems) : [plain(item)];
    if (!run) return asGiven;
    for (const point of run) list.push(point);
    if (!kept) added.push(run[0]);
    if (list.length > limits.points.max) {
      const { min, max } = limits.points;
      problems.push(problem(`${path}.list`, expected.items(min, max), `${max + 1} or more`));
      return asGiven;
    }
  }
  const full = { ...given, list };
  const known = before !== undefined && before.task === given.task && before.classes === given.classes;
  if (!known || added.length === list.length)
    return { probe: full, full, complete: (checked: Points) => checked };
  const first = added.length === 0 ? list.slice(0, 1) : [];
  return {
    probe: { ...given, list: [...first, ...added] },
    full,
    complete(checked) {
      const fresh = new Map(added.map((point, i) => [point, checked.list[first.length + i]]));
      return { ...checked, list: list.map((point) => fresh.get(point) ?? (point as ExplicitPoint)) };
    },
  };
}

/** The points that an item keeps; null, with a problem, where there are none such. */
function keptRun(
  item: Record<string, unknown>,
  before: List,
  path: string,
  problems: Problem[],
): List | null {
  const { keep, ...rest } = item;
  const [first, count] = Array.isArray(keep) && keep.length === 2 ? (keep as unknown[]) : [];
  const fits =
    Object.keys(rest).length === 0 &&
    Number.isInteger(first) &&
    Number.isInteger(count) &&
    (first as number) >= 0 &&
    (count as number) >= 1 &&
    (first as number) + (count as number) <= before.length;
  if (fits) return before.slice(first as number, (first as number) + (count as number));
  const want = {
    en: `[first, count] of the ${before.length} points before`,
    ko: `앞선 점 ${before.length}개 안의 [처음, 개수]`,
  };
  problems.push(
    problem(`${path}.keep`, want, Array.isArray(keep) ? JSON.stringify(keep).slice(0, 40) : shown(keep)),
  );
  return null;
}
