/** What the layers are called on charts: hidden ones by their number, the output last. */
import type { Experiment } from '../experiment/experiment.ts';
import type { Catalogue } from '../i18n/en.ts';

export function layerTitles(experiment: Experiment, text: Catalogue['charts']): readonly string[] {
  return [...experiment.network.hidden.map((_, i) => text.hidden(i + 1)), text.output];
}
