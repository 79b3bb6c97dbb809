/**
 * Which weight is which: every weight is known by the permanent id of its unit and that of its input, wherever it lies
 * in `theta`. Two layouts of one network are matched by these names.
 *
 * Invariant: names are unique within a network. Knows nothing of values.
 */
import type { Experiment } from '../experiment/experiment.ts';
import { type LayerNames, layerNames } from '../experiment/names.ts';

export interface LayerWiring extends LayerNames {
  /** Keys of the streams of the weights from each input: its name, or the ids of its layer and its own. */
  readonly inputKeys: readonly (readonly (string | number)[])[];
}

export type Wiring = readonly LayerWiring[];

export function wiringOf(experiment: Experiment): Wiring {
  const layers = layerNames(experiment);
  return layers.map((layer, l) => {
    const below = layers[l - 1];
    const inputKeys = below
      ? below.unitIds.map((unit) => [below.id, unit])
      : layer.inputs.map((input) => [input]);
    return { ...layer, inputKeys };
  });
}

export function sameWiring(a: Wiring, b: Wiring): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
