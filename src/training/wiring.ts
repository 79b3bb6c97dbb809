/**
 * Which weight is which: every weight is known by the permanent id of its unit and that of its input, wherever it lies
 * in `theta`. Two layouts of one network are matched by these names.
 *
 * Invariant: names are unique within a network. Knows nothing of values.
 */
import type { Experiment } from '../experiment/experiment.ts';
import { layerIds } from '../experiment/ids.ts';
import { inputNames } from '../experiment/inputs.ts';
import { outputLayer } from '../experiment/outputs.ts';

/** An input by its name, a unit by the id of its layer and its own. */
export type InputId = { readonly feature: string } | { readonly layer: number; readonly unit: number };

export interface LayerWiring {
  /** Permanent id of the layer; 0 is the output layer. */
  readonly id: number;
  readonly unitIds: readonly number[];
  readonly inputs: readonly InputId[];
  /** Names of `inputs`, e.g. `x1` or `2.0`. */
  readonly inputNames: readonly string[];
}

export type Wiring = readonly LayerWiring[];

export function wiringOf(experiment: Experiment): Wiring {
  const outputs = outputLayer(experiment).units;
  const layers = [
    ...layerIds(experiment.network),
    { id: 0, unitIds: Array.from({ length: outputs }, (_, unit) => unit) },
  ];
  let inputs: readonly InputId[] = inputNames(experiment).map((name) => ({ feature: name }));
  return layers.map(({ id, unitIds }) => {
    const layer = { id, unitIds, inputs, inputNames: inputs.map(nameOf) };
    inputs = unitIds.map((unit) => ({ layer: id, unit }));
    return layer;
  });
}

export function nameOf(input: InputId): string {
  return 'feature' in input ? input.feature : `${input.layer}.${input.unit}`;
}

/** `unit<input`, e.g. `2.0<1.3` or `1.0<x1`; the bias is `1.0<bias`. */
export function weightName(layer: number, unit: number, input: string): string {
  return `${layer}.${unit}<${input}`;
}

export function sameWiring(a: Wiring, b: Wiring): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
