/** Findings in words of the present language. What is between asterisks is set in bold (`setSentence`). */
import type { Catalogue } from '../i18n/en.ts';
import { className } from '../ui/ClassMark.tsx';
import type { ActivationFinding, OutputFinding } from './findings.ts';

type Text = Catalogue['charts'];

/** @param name of the activation function, as it stands on its control */
export function activationSentence(finding: ActivationFinding, name: string, text: Text): string {
  const says = text.activationSays;
  switch (finding.kind) {
    case 'nothing':
      return '';
    case 'linear':
      return says.linear;
    default:
      return says[finding.kind](name, finding.share) + (finding.dead > 0 ? says.dead(finding.dead) : '');
  }
}

export function outputSentence(finding: OutputFinding, set: 'train' | 'test', text: Text): string {
  const says = text.outputSays;
  switch (finding.kind) {
    case 'nothing':
      return '';
    case 'empty':
      return says.empty[set];
    case 'neverPredicted':
    case 'absent':
      return says[finding.kind](set, finding.classes.map(className));
    case 'wrong':
      return says.wrong(set, finding.wrong, finding.samples);
    case 'allRight':
      return says.allRight(set, finding.samples);
    case 'off':
      return says.off(set, finding.mae);
    case 'equalTargets':
    case 'tooLarge':
      return says[finding.kind](set);
  }
}
