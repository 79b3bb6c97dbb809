/** Findings of the charts of two weights in words of the present language; what is between asterisks is set in bold. */
import type { batches } from '../i18n/en.batches.ts';
import type { optimizer } from '../i18n/en.optimizer.ts';
import type { BatchFinding } from './batch-findings.ts';
import { epochEquation } from './batch-layout.ts';
import type { StepFinding } from './step-findings.ts';

/** The equation of an epoch, then the finding. A batch is at most all samples, as in the field of its size. */
export function batchSentence(
  finding: BatchFinding,
  samples: number,
  size: number,
  words: typeof batches,
): string {
  const used = Math.max(1, Math.min(size, samples));
  const { updates, full, rest } = epochEquation(Math.max(1, samples), used);
  const more = used === samples ? words.fullBatch : rest > 0 ? words.uneven(full, rest) : '';
  const equation = `${words.equation(samples, used, updates)}${more}.`;
  return [samples > 0 ? equation : '', said(finding, words)].filter(Boolean).join(' ');
}

function said(finding: BatchFinding, { says }: typeof batches): string {
  switch (finding.kind) {
    case 'nothing':
      return '';
    case 'agree':
    case 'disagree':
      return says[finding.kind](finding.share);
    case 'silent':
      return says.silent(finding.silent, finding.count);
    default:
      return says[finding.kind];
  }
}

/** @param name of the optimizer, as it stands on its control */
export function stepSentence(finding: StepFinding, name: string, { says }: typeof optimizer): string {
  switch (finding.kind) {
    case 'nothing':
      return '';
    case 'noSamples':
    case 'tooLarge':
    case 'held':
    case 'oneHeld':
    case 'still':
    case 'plain':
      return says[finding.kind];
    case 'alike':
    case 'coasts':
      return says[finding.kind](name);
    default:
      return says[finding.kind](name, finding.times, finding.degrees);
  }
}
