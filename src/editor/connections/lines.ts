/**
 * Lines of the drawing as what the experiment names: from numbers of gap and units to names and back to marks.
 * A bias is a line without an input: `input` is BIAS_INPUT.
 */
import type { Experiment } from '../../experiment/experiment.ts';
import { BIAS, BIAS_INPUT, layerNames, parameterName, unitName } from '../../experiment/names.ts';
import type { Snapshot } from '../../training/protocol.ts';
import { weightOffsets } from '../edges.ts';
import type { Line } from './curve.ts';

export type LineState = 'trained' | 'cut' | 'frozen';

/** The name of a connection or bias, null where there is none. */
export function nameOf(experiment: Experiment, { gap, input, unit }: Line): string | null {
  const layer = layerNames(experiment)[gap];
  const unitId = layer?.unitIds[unit];
  const from = input === BIAS_INPUT ? BIAS : layer?.inputs[input];
  return layer && unitId !== undefined && from !== undefined ? parameterName(layer.id, unitId, from) : null;
}

export function namesOf(experiment: Experiment, lines: readonly Line[]): string[] {
  return lines.flatMap((line) => nameOf(experiment, line) ?? []);
}

/** Its value in a snapshot; 0 where there is none. */
export function valueIn(snapshot: Snapshot | null, { gap, input, unit }: Line): number {
  const inputs = snapshot?.shape[gap];
  const units = snapshot?.shape[gap + 1];
  if (!snapshot || inputs === undefined || units === undefined) return 0;
  const offset = weightOffsets(snapshot.shape)[gap] as number;
  const at = input === BIAS_INPUT ? units * inputs + unit : unit * inputs + input;
  const value = snapshot.theta[offset + at] ?? 0;
  return Number.isFinite(value) ? value : 0;
}

/** Whether it is cut, or else frozen: itself, or with its whole neuron. */
export function stateOf(experiment: Experiment, line: Line): LineState {
  const { cut, frozen } = experiment.network;
  if (!cut && !frozen) return 'trained';
  const name = nameOf(experiment, line);
  if (name === null) return 'trained';
  if (cut?.includes(name)) return 'cut';
  return frozen?.includes(name) || frozen?.includes(unitOfName(name)) ? 'frozen' : 'trained';
}

/** Frozen by itself, so that it alone can be trained again. */
export const unitOfName = (name: string) => name.slice(0, name.indexOf('<'));

/** Names of the neurons that are frozen as a whole; and of all their parameters, for when one of them is to learn. */
export function parametersOfUnit(experiment: Experiment, unit: string): string[] {
  for (const { id, unitIds, inputs } of layerNames(experiment)) {
    const unitId = unitIds.find((one) => unitName(id, one) === unit);
    if (unitId === undefined) continue;
    return [...inputs, BIAS].map((input) => parameterName(id, unitId, input));
  }
  return [];
}
