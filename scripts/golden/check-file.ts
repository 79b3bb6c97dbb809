/**
 * Checks the text of a file of golden cases, whatever its format. A broken case fails alone; a file that is no such
 * file at all counts as one failure. Used by scripts/verify-golden.ts and by the tests.
 */
import * as v from 'valibot';
import { checkMetricCase, metricCase } from './metric-case.ts';
import { Broken, describe, type Problem } from './problems.ts';
import { checkTrainingCase, trainingCase } from './training-case.ts';

export interface FileReport {
  readonly passed: number;
  readonly failed: number;
  /** One line for each failure. */
  readonly lines: readonly string[];
}

/** Format → how one of its cases is checked; null: it passes. */
const formats: Readonly<Record<string, (given: unknown, path: string) => Problem | null>> = {
  'golden/1': (given, path) => checkTrainingCase(parse(trainingCase, given, path)),
  'metrics/1': (given, path) => checkMetricCase(parse(metricCase, given, path)),
};

export function checkFile(text: string): FileReport {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return failure(describe({ path: '(file)', expected: 'JSON', got: (error as Error).message }));
  }
  const file = v.safeParse(
    v.object({ format: v.optional(v.unknown()), cases: v.optional(v.unknown()) }),
    content,
  );
  const format = file.success ? file.output.format : undefined;
  const check = typeof format === 'string' && Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (!file.success || check === undefined) {
    const expected = Object.keys(formats).join(' or ');
    return failure(describe({ path: 'format', expected, got: JSON.stringify(format) ?? 'nothing' }));
  }
  const { cases } = file.output;
  if (!Array.isArray(cases) || cases.length === 0) {
    const got = Array.isArray(cases) ? 'an empty array' : (JSON.stringify(cases)?.slice(0, 40) ?? 'nothing');
    return failure(describe({ path: 'cases', expected: 'an array of cases', got }));
  }
  const lines = cases.flatMap((given, index) => {
    const problem = problemOf(given, index, check);
    return problem === null ? [] : [`${nameOf(given, index)}: ${describe(problem)}`];
  });
  return { passed: cases.length - lines.length, failed: lines.length, lines };
}

function failure(line: string): FileReport {
  return { passed: 0, failed: 1, lines: [line] };
}

function problemOf(
  given: unknown,
  index: number,
  check: (given: unknown, path: string) => Problem | null,
): Problem | null {
  try {
    return check(given, `cases[${index}]`);
  } catch (error) {
    if (error instanceof Broken) return error.problem;
    throw error;
  }
}

function nameOf(given: unknown, index: number): string {
  const named = v.safeParse(v.object({ name: v.string() }), given);
  return named.success ? named.output.name : `cases[${index}]`;
}

function parse<Output>(schema: v.GenericSchema<unknown, Output>, given: unknown, path: string): Output {
  const result = v.safeParse(schema, given, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Broken({
    path: `${path}${(issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('')}`,
    expected: issue.expected ?? issue.message,
    got: issue.received,
  });
}
