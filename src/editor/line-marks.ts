/**
 * Which lines carry a mark, by gap: names become numbers here, once an experiment, so that no frame has to.
 * Entry g belongs to the gap before column g + 1: one byte a connection, by unit and input.
 */
import type { Experiment } from '../experiment/experiment.ts';
import { BIAS_INPUT, createFinder, layerNames } from '../experiment/names.ts';
import { CUT, FROZEN, type LineMarks, OFF } from './edges.ts';

/** Null where there are no marks at all. */
export function lineMarks(experiment: Experiment): LineMarks | null {
  const { cut, frozen, off } = experiment.network;
  if (!cut && !frozen && !off) return null;
  const find = createFinder(experiment);
  const layers = layerNames(experiment);
  const marks: (Uint8Array | null)[] = layers.map(() => null);
  const fanIn = (layer: number) => layers[layer]?.inputs.length ?? 0;
  const put = (layer: number, unit: number, input: number, mark: number) => {
    const names = layers[layer];
    if (!names) return;
    marks[layer] ??= new Uint8Array(names.unitIds.length * names.inputs.length);
    (marks[layer] as Uint8Array)[unit * fanIn(layer) + input] |= mark;
  };
  const row = (layer: number, unit: number, mark: number) => {
    for (let input = 0; input < fanIn(layer); input++) put(layer, unit, input, mark);
  };
  for (const [names, mark] of [
    [cut, CUT],
    [frozen, FROZEN],
    [off, OFF],
  ] as const) {
    for (const name of names ?? []) {
      const place = find(name);
      if (!place || place.input === BIAS_INPUT) continue;
      if (place.input !== null) put(place.layer, place.unit, place.input, mark);
      else row(place.layer, place.unit, mark);
      if (mark !== OFF) continue;
      const next = layers[place.layer + 1];
      for (let unit = 0; unit < (next?.unitIds.length ?? 0); unit++)
        put(place.layer + 1, unit, place.unit, OFF);
    }
  }
  return marks;
}
