/**
 * What units and parameters are called, wherever they stand: by the permanent ids of both ends of a connection.
 *
 *   unit       `2.0`        layer 2, unit 0; the output layer is 0
 *   weight     `2.0<1.3`    into unit 2.0 from unit 1.3; from an input: `1.0<x1`
 *   bias       `2.0<bias`
 *
 * Invariant: names are unique within a network, and survive every change of its shape.
 */
import type { Experiment } from './experiment.ts';
import { layerIds } from './ids.ts';
import { inputNames } from './inputs.ts';
import { outputLayer } from './outputs.ts';

export const BIAS = 'bias';
/** Id of the output layer. */
export const OUTPUT_ID = 0;

export interface LayerNames {
  readonly id: number;
  readonly unitIds: readonly number[];
  /** Names of what comes in: inputs, or units of the layer before. */
  readonly inputs: readonly string[];
}

export function unitName(layer: number, unit: number): string {
  return `${layer}.${unit}`;
}

/** @param input name of a unit or of an input, or `bias` */
export function parameterName(layer: number, unit: number, input: string): string {
  return `${layer}.${unit}<${input}`;
}

/** Hidden layers from the input on, the output layer last. */
export function layerNames(experiment: Experiment): LayerNames[] {
  const outputs = outputLayer(experiment).units;
  const layers = [
    ...layerIds(experiment.network),
    { id: OUTPUT_ID, unitIds: Array.from({ length: outputs }, (_, unit) => unit) },
  ];
  let inputs = inputNames(experiment);
  return layers.map(({ id, unitIds }) => {
    const layer = { id, unitIds, inputs };
    inputs = unitIds.map((unit) => unitName(id, unit));
    return layer;
  });
}

/** Where a name leads: numbers of layer (0 is the first hidden one) and unit, and of the input; BIAS_INPUT is the bias. */
export interface NamedPlace {
  readonly layer: number;
  readonly unit: number;
  /** null: the unit itself. */
  readonly input: number | null;
}

/** Stands for the bias where the number of an input is expected: it comes after all of them. */
export const BIAS_INPUT = Number.MAX_SAFE_INTEGER;

const NAME = /^(\d{1,7})\.(\d{1,7})(?:<(.{1,20}))?$/;

/** Finds where names lead in a network; null for a name of nothing there. */
export function createFinder(experiment: Experiment): (name: string) => NamedPlace | null {
  const places = layerNames(experiment).map(({ id, unitIds, inputs }, layer) => ({
    id,
    layer,
    units: new Map(unitIds.map((unit, i) => [unit, i])),
    inputs: new Map(inputs.map((input, i) => [input, i])),
  }));
  const byId = new Map(places.map((place) => [place.id, place]));
  return (name) => {
    const [, layer, unit, input] = NAME.exec(name) ?? [];
    const place = byId.get(Number(layer));
    const unitAt = place?.units.get(Number(unit));
    if (!place || unitAt === undefined || unitName(Number(layer), Number(unit)) !== name.split('<')[0])
      return null;
    if (input === undefined) return { layer: place.layer, unit: unitAt, input: null };
    if (input === BIAS) return { layer: place.layer, unit: unitAt, input: BIAS_INPUT };
    const inputAt = place.inputs.get(input);
    return inputAt === undefined ? null : { layer: place.layer, unit: unitAt, input: inputAt };
  };
}

/** In the order of the parameters, a unit before its own. */
export function byPlace(a: NamedPlace, b: NamedPlace): number {
  return a.layer - b.layer || a.unit - b.unit || (a.input ?? -1) - (b.input ?? -1);
}
