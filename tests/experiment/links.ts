/** What the tests of links are made of. */
import { activations } from '../../src/core/activations.ts';
import { choose } from '../../src/core/definition.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch, type Patch, type Run } from '../../src/experiment/experiment.ts';
import { encodeLink, type LinkOptions } from '../../src/experiment/link.ts';
import { checksum } from '../../src/experiment/link-checksum.ts';

/** The default experiment. */
export const start: Run = { experiment: defaults, changes: [] };

/** The default experiment with these patches. */
export const of = (...patches: Patch[]): Run => ({
  experiment: patches.reduce(applyPatch, defaults),
  changes: [],
});

/** The text with the checksum that it must have. */
export const signed = (text: string) => `${text}.${checksum(text)}`;

export function fragment(run: Run, options: LinkOptions = {}): string {
  const encoded = encodeLink(run, options);
  if (!encoded.ok) throw new Error(encoded.reasons.join());
  return encoded.fragment;
}

/** The fragment without its checksum. */
export const body = (run: Run, options: LinkOptions = {}) => fragment(run, options).slice(0, -5);

export const tanh = choose(activations, 'tanh');
export const leaky = choose(activations, 'leaky_relu', { slope: 0.2 });
