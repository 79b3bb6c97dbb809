/**
 * The layers of an experiment as the drawing shows them, inputs and outputs included: column 0 is the inputs, column
 * i + 1 hidden layer i, the last one the output. And how wide their words are.
 */
import { type ActivationName, activations } from '../core/activations.ts';
import type { Choice, Localized } from '../core/definition.ts';
import type { FeatureName } from '../core/features.ts';
import { columnName } from '../experiment/column-names.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { inputColumns } from '../experiment/inputs.ts';
import { type OutputLayer, outputLayer } from '../experiment/outputs.ts';
import type { Catalogue } from '../i18n/en.ts';
import type { Line } from './connections/curve.ts';

export interface DrawnLayer {
  readonly units: number;
  /** Null: the inputs have none. */
  readonly activation: Choice<ActivationName> | null;
  readonly dropout?: number;
}

/** A feature, or what a column of a table is called. */
export type DrawnInput = FeatureName | Localized;

export interface DrawnNetwork {
  readonly features: readonly DrawnInput[];
  readonly layers: readonly DrawnLayer[];
  readonly shape: readonly number[];
  readonly output: OutputLayer;
  readonly hidden: number;
}

export function drawnNetwork(experiment: Experiment): DrawnNetwork {
  const output = outputLayer(experiment);
  const { table } = experiment.data;
  const features: readonly DrawnInput[] =
    (table && inputColumns(experiment.data)?.map((column) => columnName(table, column))) ??
    experiment.inputs.features.map(({ name }) => name);
  const layers: DrawnLayer[] = [
    { units: features.length, activation: null },
    ...experiment.network.hidden.map(({ units, activation, dropout }) => ({ units, activation, dropout })),
    { units: output.units, activation: output.activation },
  ];
  const shape = layers.map(({ units }) => units);
  return { features, layers, shape, output, hidden: experiment.network.hidden.length };
}

export function layerName(text: Catalogue['editor'], column: number, hidden: number): string {
  if (column === 0) return text.input;
  return column > hidden ? text.output : text.hidden(column);
}

/** Why the output layer is as it is. */
export function outputReason(text: Catalogue['editor'], output: OutputLayer): string {
  const { follows } = text;
  return output.targets === 'one_hot' ? follows.one_hot(output.units) : follows[output.targets];
}

/** About how wide the name of an activation is at 13 px, in either language. */
export function nameWidth(name: ActivationName, language: 'ko' | 'en'): number {
  let width = 0;
  for (const letter of activations[name].label[language]) width += letter > '\u1100' ? 13 : 7.4;
  return width;
}

/** The selected connection, null where none is, or the network has none there any more. */
export function selectedLine(
  shape: readonly number[],
  column: number,
  unit: number | null,
  input: number | null,
): Line | null {
  const gap = column - 1;
  if (unit === null || input === null || gap < 0 || input >= (shape[gap] ?? 0)) return null;
  return { gap, input, unit };
}
