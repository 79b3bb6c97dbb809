/**
 * What can be said of the losses in one sentence, as data and in words: a finding holds only where its numbers make it
 * true. Pure.
 */
import type { loss as words } from '../../i18n/en.loss.ts';
import type { Evaluation } from '../../training/protocol.ts';
import { trendsOf } from './trends.ts';

/** How long something has been so. */
export interface Since {
  readonly step: number;
  readonly updates: number;
  readonly epochs: number;
}

export type LossFinding =
  | { readonly kind: 'nothing' | 'start' | 'tooLarge' | 'noTest' | 'together' | 'testLower' | 'trainZero' }
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
 * @param epochsAt epochs done at a step
 * @param comparable the step since which losses are of the same data and the same loss function
 */
export function lossFinding(
  measured: Measured | null,
  curve: ArrayLike<number>,
  epochsAt: (step: number) => number,
  comparable = 0,
): LossFinding {
  if (!measured || measured.train.samples === 0) return { kind: 'nothing' };
  const { step, train, test } = measured;
  if (step === 0) return { kind: 'start' };
  if (train.loss === null || (test.loss === null && test.samples > 0)) return { kind: 'tooLarge' };
  if (test.loss === null) return { kind: 'noTest' };
  if (!(train.loss > 0)) return { kind: train.loss === test.loss ? 'together' : 'trainZero' };
  const sinceStep = (from: number): Since => ({
    step: from,
    updates: step - from,
    epochs: epochsAt(step) - epochsAt(from),
  });
  const { overfitting, bothRiseSince, sameSince } = trendsOf(curve, comparable);
  const times = test.loss / train.loss;
  if (bothRiseSince !== null) return { kind: 'bothRise', since: sinceStep(bothRiseSince) };
  if (times > APART && overfitting) {
    const { since, rises, trainFalls } = overfitting;
    return { kind: rises ? 'overfits' : 'overfitted', since: sinceStep(since), times, trainFalls };
  }
  if (sameSince !== null && times <= APART) return { kind: 'same', since: sinceStep(sameSince) };
  if (times < 1 / APART) return { kind: 'testLower' };
  return times <= APART ? { kind: 'together' } : { kind: 'apart', times };
}

/** What is between asterisks is set in bold (`setSentence`). */
export function lossSentence(finding: LossFinding, { says }: typeof words): string {
  switch (finding.kind) {
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
