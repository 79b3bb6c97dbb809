/**
 * What the checks of golden files have in common: a value that differs, and when two values count as equal.
 */

/** One value that is not what the file expects, e.g. `losses[3]: expected 0.25, got 0.5`. */
export interface Problem {
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

export function describe({ path, expected, got }: Problem): string {
  return `${path}: expected ${expected}, got ${got}`;
}

/** A file or case that cannot be checked at all. */
export class Broken extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(describe(problem));
    this.problem = problem;
  }
}

/** |got − expected| ≤ absolute + relative · |expected| */
export interface Tolerance {
  readonly absolute: number;
  readonly relative: number;
}

/** Compares nested arrays, objects, numbers and null leaf by leaf; the first difference, or null. */
export function firstDifference(
  path: string,
  expected: unknown,
  got: unknown,
  tolerance: Tolerance,
): Problem | null {
  if (typeof expected === 'number' && typeof got === 'number') {
    const limit = tolerance.absolute + tolerance.relative * Math.abs(expected);
    // written so that NaN differs from everything
    if (Math.abs(got - expected) <= limit) return null;
    return { path, expected: String(expected), got: String(got) };
  }
  if (Array.isArray(expected) && Array.isArray(got)) {
    if (expected.length !== got.length) {
      return { path: `${path}.length`, expected: String(expected.length), got: String(got.length) };
    }
    for (const [index, value] of expected.entries()) {
      const problem = firstDifference(`${path}[${index}]`, value, got[index], tolerance);
      if (problem !== null) return problem;
    }
    return null;
  }
  if (isRecord(expected) && isRecord(got)) {
    for (const [key, value] of Object.entries(expected)) {
      const problem = firstDifference(path === '' ? key : `${path}.${key}`, value, got[key], tolerance);
      if (problem !== null) return problem;
    }
    return null;
  }
  return expected === got ? null : { path, expected: JSON.stringify(expected), got: String(got) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
