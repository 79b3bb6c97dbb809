/**
 * Painted points as they are kept on this device: a stroke made while it trains is many changes whose lists begin alike,
 * so a list is written as how many points it has in common with the one before it, and the rest.
 *
 * Invariant: `lengthened` undoes `shortened`; what it cannot read stays as it is, for the checks to refuse.
 */
import type { Data, ExplicitPoint, Patch, Run } from '../experiment/experiment.ts';

interface Short {
  readonly same: number;
  readonly rest: readonly ExplicitPoint[];
}

type List = readonly ExplicitPoint[];

/** The run with short lists: for writing only. */
export function shortened({ experiment, changes }: Run): Run {
  let before: List = experiment.data.points?.list ?? [];
  return {
    experiment,
    changes: changes.map((change) => {
      const points = change.patch.data?.points;
      if (!points) return change;
      const short = shortList(before, points.list);
      before = points.list;
      return { ...change, patch: withList(change.patch, points, short) };
    }),
  };
}

function shortList(before: List, list: List): Short {
  let same = 0;
  while (same < list.length && same < before.length && equal(list[same], before[same])) same++;
  return { same, rest: list.slice(same) };
}

function withList(patch: Patch, points: NonNullable<Data['points']>, list: unknown): Patch {
  return { ...patch, data: { ...patch.data, points: { ...points, list: list as List } } };
}

function equal(a: ExplicitPoint | undefined, b: ExplicitPoint | undefined): boolean {
  return a === b || (a?.x1 === b?.x1 && a?.x2 === b?.x2 && a?.target === b?.target && a?.test === b?.test);
}

interface Kept {
  readonly experiment?: { readonly data?: Partial<Data> };
  readonly changes?: readonly { readonly patch?: Patch }[];
}

/** What `shortened` wrote, parsed, with whole lists again. */
export function lengthened(file: unknown): unknown {
  const { experiment, changes } = file as Kept;
  if (!changes) return file;
  let before: List = experiment?.data?.points?.list ?? [];
  return {
    ...(file as Kept),
    changes: changes.map((change) => {
      const points = change.patch?.data?.points;
      const list = points?.list as List | Short | undefined;
      if (!points || !list) return change;
      if ('same' in list) {
        const whole = [...before.slice(0, list.same), ...list.rest];
        before = whole;
        return { ...change, patch: withList(change.patch as Patch, points, whole) };
      }
      before = list;
      return change;
    }),
  };
}
