/**
 * What can be said of a chart in one sentence, as data: a finding holds only where its numbers make it true.
 * sentences.ts words it. Pure functions.
 */
import { classMetrics } from '../core/metrics.ts';
import type { Evaluation } from '../training/protocol.ts';
import { determination } from './metric-text.ts';
import { overfitsSince } from './overfitting.ts';

export type LossFinding =
  | { readonly kind: 'nothing' | 'start' | 'tooLarge' | 'noTest' | 'together' | 'testLower' | 'trainZero' }
  /** `times` is test / train; `since`: the step at which the smoothed test loss was lowest. */
  | { readonly kind: 'overfits'; readonly times: number; readonly since: number }
  | { readonly kind: 'apart'; readonly times: number };

/** Test over train from which the two no longer go together. */
const APART = 1.25;
/** What of a snapshot the losses are told from. */
interface Measured {
  readonly step: number;
  readonly train: Pick<Evaluation, 'samples' | 'loss'>;
  readonly test: Pick<Evaluation, 'samples' | 'loss'>;
}

/**
 * It overfits where the test loss is well above the training loss and, smoothed, has risen since its lowest while the
 * training loss has not; where it only lies above, that is all that is said. A loss without a number though there are
 * samples has overflowed.
 * @param measured null before the first snapshot
 * @param curve as recorded so far: triples step, train, test
 */
export function lossFinding(measured: Measured | null, curve: ArrayLike<number>): LossFinding {
  if (!measured || measured.train.samples === 0) return { kind: 'nothing' };
  const { step, train, test } = measured;
  if (step === 0) return { kind: 'start' };
  if (train.loss === null || (test.loss === null && test.samples > 0)) return { kind: 'tooLarge' };
  if (test.loss === null) return { kind: 'noTest' };
  if (train.loss === test.loss) return { kind: 'together' };
  if (!(train.loss > 0)) return { kind: 'trainZero' };
  const times = test.loss / train.loss;
  if (times < 1 / APART) return { kind: 'testLower' };
  if (times <= APART) return { kind: 'together' };
  const since = overfitsSince(curve);
  return since === null ? { kind: 'apart', times } : { kind: 'overfits', times, since };
}

export type OutputFinding =
  | { readonly kind: 'nothing' | 'empty' }
  | { readonly kind: 'neverPredicted' | 'absent'; readonly classes: readonly number[] }
  | { readonly kind: 'wrong'; readonly wrong: number; readonly samples: number }
  | { readonly kind: 'allRight'; readonly samples: number }
  | { readonly kind: 'off'; readonly mae: number }
  | { readonly kind: 'equalTargets' | 'tooLarge' };

/** What the numbers under the plane mean for one set. What is undefined comes before what is wrong. */
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
  const { precision, recall, accuracy } = classMetrics(confusion, classes);
  const undefinedOnes = (values: readonly (number | null)[]) =>
    values.flatMap((value, cls) => (value === null ? [cls] : []));
  const absent = undefinedOnes(recall);
  const never = undefinedOnes(precision);
  if (never.length > 0) return { kind: 'neverPredicted', classes: never };
  if (absent.length > 0) return { kind: 'absent', classes: absent };
  const wrong = samples - Math.round((accuracy ?? 0) * samples);
  return wrong === 0 ? { kind: 'allRight', samples } : { kind: 'wrong', wrong, samples };
}
