/** Findings in words of the present language. What is between asterisks is set in bold (`setSentence`). */
import type { Catalogue } from '../i18n/en.ts';
import { className } from '../ui/ClassMark.tsx';
import type { OutputFinding } from './findings.ts';

type Text = Catalogue['charts'];

export function outputSentence(finding: OutputFinding, set: 'train' | 'test', text: Text): string {
  const says = text.outputSays;
  switch (finding.kind) {
    case 'nothing':
      return '';
    case 'empty':
      return says.empty[set];
    case 'unused':
    case 'neverPredicted':
    case 'absent':
      return says[finding.kind](set, finding.classes.map(className));
    case 'means':
      return says.means;
    case 'off':
      return says.off(set, finding.mae);
    case 'equalTargets':
    case 'tooLarge':
      return says[finding.kind](set);
  }
}
