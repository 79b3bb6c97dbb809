/**
 * Whether something is an experiment, and what is wrong with it if not.
 *
 * Invariant: never throws, whatever it is given; what it answers shares nothing with what it was given.
 */
import * as v from 'valibot';
import type { Experiment } from './experiment.ts';
import { expected, type Keys, type Problem, pathOf, problem, shown } from './problems.ts';
import { expectation, experimentSchema } from './schema.ts';
import { type Finding, together } from './together.ts';

export type Checked =
  | { readonly ok: true; readonly experiment: Experiment }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Deeper than any experiment; deeper input is cut. */
const DEEPEST = 12;
/** A broken file may have thousands of problems; nobody reads more than these. */
const MOST_PROBLEMS = 50;

/** An experiment with its missing fields at the defaults, or what is wrong. */
export function check(input: unknown): Checked {
  const { experiment, findings } = examine(copyPlain(input));
  return experiment ? { ok: true, experiment } : { ok: false, problems: problemsOf(findings) };
}

export function problemsOf(findings: readonly Finding[]): Problem[] {
  return findings
    .slice(0, MOST_PROBLEMS)
    .map(({ keys, expected, got }) => problem(pathOf(keys), expected, got));
}

/** Plain data and what is wrong with it; `experiment` is null where anything is. */
export function examine({ value, findings: odd }: Plain): {
  experiment: Experiment | null;
  findings: Finding[];
} {
  const parsed = v.safeParse(experimentSchema, value);
  const findings = [...odd, ...(parsed.issues ?? []).map(findingOf)].filter(firstAtItsPath());
  if (findings.length > 0 || !parsed.success) return { experiment: null, findings };
  const mismatches = together(parsed.output);
  return mismatches.length > 0
    ? { experiment: null, findings: mismatches }
    : { experiment: parsed.output, findings: [] };
}

function firstAtItsPath(): (finding: Finding) => boolean {
  const seen = new Set<string>();
  return ({ keys }) => {
    const path = pathOf(keys);
    if (seen.has(path)) return false;
    seen.add(path);
    return true;
  };
}

function findingOf(issue: v.BaseIssue<unknown>): Finding {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number);
  return { keys, expected: expectation(issue.message), got: shown(issue.input), ...clamped(issue) };
}

function clamped(issue: v.BaseIssue<unknown>): Pick<Finding, 'repaired'> {
  const { type, requirement, input } = issue;
  if (type === 'integer') return { repaired: { value: Math.round(input as number) } };
  if (type === 'min_value' || type === 'max_value') return { repaired: { value: requirement } };
  if (type === 'max_length' && Array.isArray(input)) {
    return { repaired: { value: input.slice(0, requirement as number) } };
  }
  return {};
}

export interface Plain {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

/**
 * A copy of JSON-like data, without keys that objects have of themselves (`__proto__`, `constructor` …): they are
 * findings, and their values are never looked at.
 */
export function copyPlain(input: unknown): Plain {
  const findings: Finding[] = [];
  const copy = (value: unknown, keys: Keys): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (keys.length > DEEPEST) return null;
    if (Array.isArray(value)) return value.map((item, i) => copy(item, [...keys, i]));
    const out: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      if (key in Object.prototype)
        findings.push({ keys: [...keys, key], expected: expected.noField, got: key });
      else out[key] = copy((value as Record<string, unknown>)[key], [...keys, key]);
    }
    return out;
  };
  try {
    return { value: copy(input, []), findings };
  } catch {
    // A getter or a proxy that throws: not data.
    return { value: null, findings: [] };
  }
}
