/**
 * The experiment nearest to something that is not quite one: what is valid is kept, numbers are put into their bounds,
 * the rest takes the defaults.
 *
 * Invariant: never throws and always ends; what it gives passes `check`; it says every repair it made.
 */
import { copyPlain, examine, problemsOf } from './check.ts';
import { defaults } from './defaults.ts';
import type { Experiment } from './experiment.ts';
import type { Keys, Problem } from './problems.ts';
import { isRecord } from './schema.ts';
import type { Finding } from './together.ts';

/** Each round mends all that was found; a few show what was hidden behind the first. */
const ROUNDS = 30;

export function repair(input: unknown): { experiment: Experiment; problems: Problem[] } {
  const { value, findings: odd } = copyPlain(input);
  const root = { value };
  const all: Finding[] = [...odd];
  for (let round = 0; round < ROUNDS; round++) {
    const { experiment, findings } = examine({ value: root.value, findings: [] });
    if (experiment) return { experiment, problems: problemsOf(all) };
    all.push(...findings);
    // From the back, so that items taken out of a list do not move those still to be mended.
    for (const finding of [...findings].reverse()) mend(root, finding);
  }
  return { experiment: defaults, problems: problemsOf(all) };
}

/** Puts the repaired value in its place, or takes the wrong one out, or what surrounds it if there is nothing. */
function mend(root: { value: unknown }, { keys, repaired }: Finding): void {
  if (repaired) {
    set(root, keys, repaired.value);
    return;
  }
  let path = keys;
  while (path.length > 0 && at(root.value, path) === undefined) path = path.slice(0, -1);
  set(root, path, undefined);
}

function at(value: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

/** `undefined` takes the value out. */
function set(root: { value: unknown }, keys: Keys, value: unknown): void {
  const last = keys.at(-1);
  if (last === undefined) {
    root.value = value ?? {};
    return;
  }
  const parent = at(root.value, keys.slice(0, -1));
  if (Array.isArray(parent) && value === undefined) parent.splice(Number(last), 1);
  else if (Array.isArray(parent)) parent[Number(last)] = value;
  else if (isRecord(parent) && value === undefined) delete parent[last];
  else if (isRecord(parent)) parent[last] = value;
  // The parent is a default that was not written: it is written now.
  else if (value !== undefined) set(root, keys.slice(0, -1), { [last]: value });
}
