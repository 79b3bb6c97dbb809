/** Findings of the layers in words of the present language; between asterisks what is set in bold. */
import type { layers } from '../i18n/en.layers.ts';
import type { GradientFinding, WeightFinding } from './layer-findings.ts';

/** @param names of the layers, from the first hidden one to the output */
export function gradientSentence(
  finding: GradientFinding,
  names: readonly string[],
  says: (typeof layers)['gradients']['says'],
): string {
  switch (finding.kind) {
    case 'unclear':
      return '';
    case 'nothing':
    case 'allZero':
    case 'tiny':
    case 'single':
      return says[finding.kind];
    case 'zero':
      return says.zero(finding.layers.map((layer) => names[layer]));
    case 'tooLarge':
      return says.tooLarge(names[finding.layer]);
    case 'explodes':
    case 'jumps':
      return says[finding.kind](names[finding.layer], finding.value);
    default:
      return says[finding.kind](names[0], names[names.length - 1], finding.ratio);
  }
}

export function weightSentence(
  finding: WeightFinding,
  names: readonly string[],
  says: (typeof layers)['weights']['says'],
): string {
  switch (finding.kind) {
    case 'nothing':
    case 'tooLarge':
      return says[finding.kind];
    case 'still':
      return says.still(finding.since);
    default:
      return says[finding.kind](names[finding.layer], finding.times, finding.since);
  }
}
