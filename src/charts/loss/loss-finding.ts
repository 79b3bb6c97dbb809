/**
 * What can be said of the losses in one sentence, as data and in words: a finding holds only where its numbers make it
 * true. Pure.
 */
import type { loss as words } from '../../i18n/en.loss.ts';
import type { Evaluation } from '../../training/protocol.ts';
import { heightOf } from './loss-height.ts';
import { trendsOf } from './trends.ts';

/** How long something has been so. */
export interface Since {
  readonly step: number;
  readonly updates: number;
  readonly epochs: number;
}

export type LossFinding =
  | { readonly kind: 'nothing' | 'start' | 'tooLarge' | 'noTest' | 'together' | 'testLower' | 'trainZero' }
  /** Nothing that could be told for sure. */
  | { readonly kind: 'unclear' }
  /** `times` is the training loss over that of step 0; `byUpdates`: nothing but updates has brought it there. */
  | { readonly kind: 'aboveStart'; readonly times: number; readonly byUpdates: boolean }
  /** `times` is the training loss over its lowest, which it had at `step`. */
  | { readonly kind: 'aboveLowest'; readonly times: number; readonly step: number }
  /** `times` is test / train. */
  | { readonly kind: 'apart'; readonly times: number }
  /** Since its lowest the test loss has been rising (`rose`: rose and then stayed), while the training loss fell or stayed. */
  | {
      readonly kind: 'overfits' | 'overfitted';
      readonly since: Since;
      readonly times: number;
      readonly trainFalls: boolean;
    }
  | { readonly kind: 'bothRise' | 'same'; readonly since: Since };

/** Test over train from which the two no longer go together. */
const APART = 1.25;
/** Training loss over that of the start from which nothing else is worth saying. */
const WILD = 10;

/** What of a snapshot the losses are told from. */
interface Measured {
  readonly step: number;
  readonly train: Pick<Evaluation, 'samples' | 'loss'>;
  readonly test: Pick<Evaluation, 'samples' | 'loss'>;
}

/**
 * It overfits where the test loss is well above the training loss and, smoothed, has risen since its lowest while the
 * training loss has not; where it only lies above, that is all that is said. A loss without a number though there are
 * samples has overflowed. Losses that are not below those of the start, or far above where they had been, are no news to
 * be glad of: what is not told of them is left out.
 * @param measured null before the first snapshot
 * @param curve as recorded so far: triples step, train, test
 * @param epochsAt epochs done at a step
 * @param comparable the step since which losses are of the same data and the same loss function
 * @param trained the step since which updates alone have moved the losses
 */
export function lossFinding(
  measured: Measured | null,
  curve: ArrayLike<number>,
  epochsAt: (step: number) => number,
  comparable = 0,
  trained = comparable,
): LossFinding {
  if (!measured || measured.train.samples === 0) return { kind: 'nothing' };
  const { step, train, test } = measured;
  if (step === 0) return { kind: 'start' };
  if (train.loss === null || (test.loss === null && test.samples > 0)) return { kind: 'tooLarge' };
  const { start, overStart, overLowest } = heightOf(train.loss, curve, comparable, trained);
  const aboveStart =
    overStart === null ? null : ({ kind: 'aboveStart', times: overStart, byUpdates: trained === 0 } as const);
  const aboveLowest = overLowest && ({ kind: 'aboveLowest', ...overLowest } as const);
  if (aboveStart && aboveStart.times >= WILD) return aboveStart;
  if (test.loss === null) return aboveStart ?? aboveLowest ?? { kind: 'noTest' };
  if (!(train.loss > 0)) return { kind: train.loss === test.loss ? 'together' : 'trainZero' };
  const sinceStep = (from: number): Since => ({
    step: from,
    updates: step - from,
    epochs: epochsAt(step) - epochsAt(from),
  });
  const { overfitting, bothRiseSince, sameSince } = trendsOf(curve, comparable);
  const times = test.loss / train.loss;
  // The trends are of what was recorded: they say nothing of a network that was altered since.
  const altered = aboveLowest !== null && curve[curve.length - 3] <= trained;
  if (bothRiseSince !== null && !altered) return { kind: 'bothRise', since: sinceStep(bothRiseSince) };
  if (aboveStart) return aboveStart;
  if (times > APART && overfitting && !altered) {
    const { since, rises, trainFalls } = overfitting;
    return { kind: rises ? 'overfits' : 'overfitted', since: sinceStep(since), times, trainFalls };
  }
  if (aboveLowest) return aboveLowest;
  if (sameSince !== null && times <= APART) return { kind: 'same', since: sinceStep(sameSince) };
  if (times < 1 / APART) return { kind: 'testLower' };
  if (times > APART) return { kind: 'apart', times };
  const lower = !start || (train.loss < start.train && !(test.loss >= start.test));
  return { kind: lower ? 'together' : 'unclear' };
}

/** What is between asterisks is set in bold (`setSentence`). */
export function lossSentence(finding: LossFinding, { says }: typeof words): string {
  switch (finding.kind) {
    case 'unclear':
      return '';
    case 'aboveStart':
      return says.aboveStart(finding.times, finding.byUpdates);
    case 'aboveLowest':
      return says.aboveLowest(finding.times, finding.step);
    case 'apart':
      return says.apart(finding.times);
    case 'overfits':
    case 'overfitted':
      return says[finding.kind](finding.since, finding.trainFalls);
    case 'bothRise':
    case 'same':
      return says[finding.kind](finding.since);
    default:
      return says[finding.kind];
  }
}
