/**
 * One form for what means the same: ids that a fresh network has anyway are left out, fields without a value are gone,
 * and a change names exactly the fields that it alters. Two experiments determine the same run if and only if their
 * canonical forms are equal.
 */
import { applyPatch, type Change, type Experiment, type Patch, type Run } from './experiment.ts';
import { canonical } from './ids.ts';

export const PARTS = ['data', 'inputs', 'network', 'training'] as const;

/** Equality of plain JSON; a field without a value equals an absent one. */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, two] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key of Object.keys(one)) if (!equal(one[key], two[key])) return false;
  for (const key of Object.keys(two)) if (two[key] !== undefined && one[key] === undefined) return false;
  return true;
}

function withoutAbsent<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

export function canonicalExperiment(experiment: Experiment): Experiment {
  return {
    data: withoutAbsent(experiment.data),
    inputs: withoutAbsent(experiment.inputs),
    network: withoutAbsent(canonical(experiment.network)),
    training: withoutAbsent(experiment.training),
  };
}

/** The fields of `after` that differ from `before`, as a patch; null where nothing differs. Both canonical. */
export function difference(before: Experiment, after: Experiment): Patch | null {
  const patch: Record<string, Record<string, unknown>> = {};
  for (const part of PARTS) {
    const [old, now] = [before[part], after[part]] as unknown as Record<string, unknown>[];
    if (!old || !now) continue;
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
      if (equal(old[key], now[key])) continue;
      patch[part] ??= {};
      patch[part][key] = now[key];
    }
  }
  return Object.keys(patch).length === 0 ? null : (patch as Patch);
}

/**
 * The run as a link tells it: patches reduced to what they alter, changes that alter nothing left out, ids of changes
 * from 1.
 */
export function canonicalRun({ experiment, changes }: Run): Run {
  const first = canonicalExperiment(experiment);
  let before = first;
  const kept: Change[] = [];
  for (const { step, patch } of changes) {
    const after = canonicalExperiment(applyPatch(before, patch));
    const altered = difference(before, after);
    if (altered) kept.push({ id: kept.length + 1, step, patch: altered });
    before = after;
  }
  return { experiment: first, changes: kept };
}
