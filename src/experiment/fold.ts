/** The present state of a run as the beginning of another one. */
import { type Experiment, type HiddenLayer, present, type Run } from './experiment.ts';
import { inputNames } from './inputs.ts';
import { canonicalMarks, type Marks, withoutMarks } from './marks.ts';
import { BIAS, BIAS_INPUT, createFinder, layerNames, parameterName, unitName } from './names.ts';
import { outputLayer } from './outputs.ts';

/**
 * The experiment as a new beginning: ids dropped, so that the network is a fresh one, and marks by its names; an
 * explicit start is kept where it still has the network's shape.
 */
export function fold(experiment: Experiment): Experiment {
  const { hidden, initial, ...rest } = withoutMarks(experiment.network);
  const fresh = hidden.map(({ id: _id, unitIds: _unitIds, ...layer }): HiddenLayer => layer);
  const units = [...fresh.map((layer) => layer.units), outputLayer(experiment).units];
  const widths = [inputNames(experiment).length, ...units];
  const fits =
    initial !== undefined &&
    initial.length === units.length &&
    initial.every(
      ({ weights }, layer) =>
        weights.length === units[layer] && weights.every((row) => row.length === widths[layer]),
    );
  const folded = { ...experiment, network: { hidden: fresh, ...rest, ...(fits ? { initial } : {}) } };
  return {
    ...folded,
    network: { ...folded.network, ...renamed(canonicalMarks(experiment), experiment, folded) },
  };
}

/** The present settings of a run from its start again: values set by hand are those that it began with. */
export function beginAgain(run: Run): Experiment {
  const now = present(run);
  const { parameters } = run.experiment.network;
  return fold({ ...now, network: { ...now.network, parameters, again: undefined } });
}

/** The marks of one network by the names of another one of the same shape. */
function renamed(marks: Marks, from: Experiment, to: Experiment): Marks {
  const find = createFinder(from);
  const layers = layerNames(to);
  const nameOf = (name: string): string => {
    const place = find(name);
    const layer = layers[place?.layer ?? -1];
    const unit = layer?.unitIds[place?.unit ?? -1];
    if (!place || !layer || unit === undefined) return name;
    if (place.input === null) return unitName(layer.id, unit);
    const input = place.input === BIAS_INPUT ? BIAS : layer.inputs[place.input];
    return parameterName(layer.id, unit, input ?? '');
  };
  return {
    ...(marks.cut && { cut: marks.cut.map(nameOf) }),
    ...(marks.frozen && { frozen: marks.frozen.map(nameOf) }),
    ...(marks.off && { off: marks.off.map(nameOf) }),
    ...(marks.parameters && {
      parameters: Object.fromEntries(
        Object.entries(marks.parameters).map(([name, value]) => [nameOf(name), value]),
      ),
    }),
  };
}
