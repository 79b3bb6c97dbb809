/**
 * One form for what means the same: ids that a fresh network has anyway are left out, fields without a value are gone,
 * and a change names exactly the fields that it alters. Two experiments determine the same run if and only if their
 * canonical forms are equal.
 */

import { equal } from './equal.ts';
import { applyPatch, type Change, type Experiment, type Patch, type Run } from './experiment.ts';
import { canonical } from './ids.ts';
import { withCanonicalMarks } from './marks.ts';

export const PARTS = ['data', 'inputs', 'network', 'training'] as const;

function withoutAbsent<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

export function canonicalExperiment(raw: Experiment): Experiment {
  const experiment = withCanonicalMarks(raw);
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
