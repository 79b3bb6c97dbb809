/** How many numbers the network learns, and that in words. */

import type { Catalogue } from '../i18n/en.ts';
import { integer } from '../i18n/format.ts';

/** Σ over the layers of units · (fan-in + 1). @param shape units per layer from the inputs to the outputs */
export function numberOfParameters(shape: readonly number[]): number {
  return shape.slice(1).reduce((sum, units, i) => sum + units * ((shape[i] as number) + 1), 0);
}

/** `163 parameters`: the subtitle of the network. */
export function parametersText(text: Catalogue, shape: readonly number[]): string {
  const count = numberOfParameters(shape);
  return text.editor.parameters(integer(count), count === 1);
}
