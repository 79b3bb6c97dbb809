/**
 * What can be said of a chart in one sentence, as data: a finding holds only where its numbers make it true.
 * sentences.ts words it. Pure functions.
 */
import { classMetrics } from '../core/metrics.ts';
import type { Evaluation } from '../training/protocol.ts';
import { determination } from './metric-text.ts';

export type OutputFinding =
  | { readonly kind: 'nothing' | 'empty' | 'means' }
  /** `unused`: neither there nor called, so all its metrics are 0/0. */
  | { readonly kind: 'unused' | 'neverPredicted' | 'absent'; readonly classes: readonly number[] }
  | { readonly kind: 'off'; readonly mae: number }
  | { readonly kind: 'equalTargets' | 'tooLarge' };

/** What the numbers under the plane mean for one set. How many are wrong the plane's own sentence says. */
export function outputFinding(evaluation: Evaluation | null, classes: number): OutputFinding {
  if (!evaluation) return { kind: 'nothing' };
  const { samples, confusion, mae } = evaluation;
  if (samples === 0) return { kind: 'empty' };
  if (classes === 0) {
    const r2 = determination(evaluation);
    if (mae === null || typeof r2 !== 'number') return { kind: r2 === 'equalTargets' ? r2 : 'tooLarge' };
    return { kind: 'off', mae };
  }
  if (confusion.length !== classes * classes) return { kind: 'nothing' };
  const { precision, recall } = classMetrics(confusion, classes);
  const undefinedOnes = (values: readonly (number | null)[]) =>
    values.flatMap((value, cls) => (value === null ? [cls] : []));
  const absent = undefinedOnes(recall);
  const never = undefinedOnes(precision);
  const unused = never.filter((cls) => absent.includes(cls));
  if (unused.length > 0) return { kind: 'unused', classes: unused };
  if (never.length > 0) return { kind: 'neverPredicted', classes: never };
  if (absent.length > 0) return { kind: 'absent', classes: absent };
  return { kind: 'means' };
}

type SetName = 'train' | 'test';

/** Of the counted set; where it has no 0/0 in its means but the other, whose numbers stand beside it, of that one. */
export function notedFinding(
  sets: Readonly<Record<SetName, Evaluation>> | null,
  counted: SetName,
  classes: number,
): readonly [SetName, OutputFinding] {
  const of = (set: SetName) => [set, outputFinding(sets?.[set] ?? null, classes)] as const;
  const other = of(counted === 'train' ? 'test' : 'train');
  const own = of(counted);
  return own[1].kind === 'means' && 'classes' in other[1] ? other : own;
}
