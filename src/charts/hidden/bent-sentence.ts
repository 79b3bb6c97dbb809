/** The finding of a bent plane in words of the present language; between asterisks what is set in bold. */
import type { hidden } from '../../i18n/en.hidden.ts';
import type { HiddenFinding } from './bent-plane.ts';

/** @param values whether targets are values instead of classes */
export function bentSentence(finding: HiddenFinding, values: boolean, says: (typeof hidden)['says']): string {
  switch (finding.kind) {
    case 'nothing':
      return '';
    case 'plane':
    case 'oneUnit':
      return says[finding.kind];
    case 'share':
      return says[values ? 'fit' : 'share'](finding.here);
    case 'shares':
      return says[values ? 'fits' : 'shares'](finding.here, finding.plane);
  }
}
