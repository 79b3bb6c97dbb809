/** Which hidden neurons carry a mark of a hand, by column and number. */
import type { Experiment } from '../../experiment/experiment.ts';
import { layerIds } from '../../experiment/ids.ts';
import { unitName } from '../../experiment/names.ts';

export type UnitMark = 'frozen' | 'off';

/** Permanent name of the hidden neuron in this column, null of inputs, outputs and neurons that are not there. */
export function hiddenUnitName(experiment: Experiment, column: number, unit: number): string | null {
  const layer = layerIds(experiment.network)[column - 1];
  const id = layer?.unitIds[unit];
  return layer && id !== undefined ? unitName(layer.id, id) : null;
}

const NONE: readonly UnitMark[] = [];

/** The marks of each neuron of each column; empty lists where there are none at all. */
export function unitMarks(experiment: Experiment): readonly (readonly (readonly UnitMark[])[])[] {
  const { frozen, off } = experiment.network;
  if (!frozen && !off) return [];
  const isFrozen = new Set(frozen);
  const isOff = new Set(off);
  const layers = layerIds(experiment.network).map(({ id, unitIds }) =>
    unitIds.map((unit): readonly UnitMark[] => {
      const name = unitName(id, unit);
      const marks: UnitMark[] = [];
      if (isFrozen.has(name)) marks.push('frozen');
      if (isOff.has(name)) marks.push('off');
      return marks.length > 0 ? marks : NONE;
    }),
  );
  return [[], ...layers];
}
