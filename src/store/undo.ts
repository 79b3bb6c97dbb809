/**
 * Undo and redo as two stacks of entries. An entry is either a jump between runs (a reset, a data set, a preset, or an
 * edit before the first update), or recorded changes within one run.
 *
 * Invariant: one entry per gesture; an entry holds nothing of its own but references to runs and patches that share
 * what did not change. The oldest entries fall off beyond LIMIT, and where the lists of points that the entries hold
 * grow beyond MOST_POINTS. Pure functions; nothing here talks to the worker.
 */
import type { Data, Experiment, Patch, Run } from '../experiment/experiment.ts';
import type { EditLabel, Work } from './state.ts';

export type Entry =
  | {
      readonly kind: 'jump';
      readonly label: EditLabel;
      readonly gesture: string | null;
      readonly before: Work;
      readonly after: Work;
    }
  | {
      readonly kind: 'change';
      readonly label: EditLabel;
      readonly gesture: string | null;
      readonly preset: string | null;
      readonly forward: Patch;
      readonly backward: Patch;
      /** Of the recorded changes; of what was undone, those that a redo may use again. */
      readonly ids: readonly number[];
    };

export interface Stacks {
  readonly done: readonly Entry[];
  readonly undone: readonly Entry[];
}

export const EMPTY: Stacks = { done: [], undone: [] };

/** Entries. */
const LIMIT = 2000;
/** Places in all lists of points together, 4 bytes each: a thousand strokes on the largest set that there may be. */
const MOST_POINTS = 5_000_000;

/** Adds an entry, or merges it into the last one of the same gesture; what was undone is gone. */
export function push(stacks: Stacks, entry: Entry, limit = LIMIT, mostPoints = MOST_POINTS): Stacks {
  const last = stacks.done.at(-1);
  const merged = last && entry.gesture !== null && last.gesture === entry.gesture ? merge(last, entry) : null;
  const done = merged ? [...stacks.done.slice(0, -1), merged] : [...stacks.done, entry];
  return { done: newest(done.slice(-limit), mostPoints), undone: [] };
}

/** The last entries whose lists of points, each counted once, fit. The very last one stays in any case. */
function newest(entries: readonly Entry[], mostPoints: number): readonly Entry[] {
  const seen = new Set<Data['points']>([undefined]);
  let count = 0;
  for (let i = entries.length - 1; i >= 0; i--) {
    for (const points of pointsOf(entries[i] as Entry)) {
      if (!points || seen.has(points)) continue;
      seen.add(points);
      count += points.list.length;
    }
    if (count > mostPoints && i < entries.length - 1) return entries.slice(i + 1);
  }
  return entries;
}

/** What the entry itself keeps alive; the changes of a run are the run's own. */
function pointsOf(entry: Entry): readonly Data['points'][] {
  return entry.kind === 'jump'
    ? [entry.before.run.experiment.data.points, entry.after.run.experiment.data.points]
    : [entry.forward.data?.points, entry.backward.data?.points];
}

function merge(first: Entry, second: Entry): Entry | null {
  if (first.kind === 'jump' && second.kind === 'jump') return { ...second, before: first.before };
  if (first.kind === 'change' && second.kind === 'change') {
    return {
      ...first,
      forward: mergePatches(first.forward, second.forward),
      backward: mergePatches(second.backward, first.backward),
      ids: [...first.ids, ...second.ids],
    };
  }
  return null;
}

/** Both patches in one; where both name a field, the second holds. */
export function mergePatches(first: Patch, second: Patch): Patch {
  return {
    ...(first.data || second.data ? { data: { ...first.data, ...second.data } } : {}),
    ...(first.inputs || second.inputs ? { inputs: { ...first.inputs, ...second.inputs } } : {}),
    ...(first.network || second.network ? { network: { ...first.network, ...second.network } } : {}),
    ...(first.training || second.training ? { training: { ...first.training, ...second.training } } : {}),
  };
}

/** The patch that gives the fields named in `patch` the values that they have in `experiment`. */
export function inverse(patch: Patch, experiment: Experiment): Patch {
  const back: Record<string, Record<string, unknown>> = {};
  for (const part of ['data', 'inputs', 'network', 'training'] as const) {
    const fields = patch[part];
    if (!fields) continue;
    const values = experiment[part] as unknown as Record<string, unknown>;
    back[part] = Object.fromEntries(Object.keys(fields).map((key) => [key, values[key]]));
  }
  return back as Patch;
}

/**
 * The run without the changes of these ids, if they are its last ones and were made at `step`: then undo takes them
 * off the list exactly. Otherwise null: undo is itself a recorded change.
 */
export function withoutLast(run: Run, ids: readonly number[], step: number): Run | null {
  const present = run.changes.filter(({ id }) => ids.includes(id));
  if (present.length === 0) return null;
  const tail = run.changes.slice(-present.length);
  const exact = tail.every((change) => ids.includes(change.id) && change.step === step);
  return exact ? { experiment: run.experiment, changes: run.changes.slice(0, -present.length) } : null;
}
