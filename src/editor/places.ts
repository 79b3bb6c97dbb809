/**
 * Everything on the drawing that can be focused, with its place, for the arrow keys. One of them is the drawing's one
 * tab stop.
 */
import type { Line } from './connections/curve.ts';
import { hasRowOfAdds, type NetworkLayout } from './layout.ts';
import type { Place } from './walk.ts';

export const unitKey = (column: number, unit: number) => `unit-${column}-${unit}`;
export const layerKey = (column: number) => `layer-${column}`;
export const removeLayerKey = (column: number) => `remove-layer-${column}`;
export const toolsKey = (column: number) => `tools-${column}`;
/** Where grouped neurons are shown, and grouped again. */
export const restKey = (column: number) => `rest-${column}`;
export const restFootKey = (column: number) => `rest-foot-${column}`;
export const addLayerKey = (at: number) => `add-layer-${at}`;
export const addUnitKey = (column: number) => `add-unit-${column}`;
export const removeUnitKey = (column: number) => `remove-unit-${column}`;

/** The knobs of the selected line and of the selected neuron's bias: they are there while they are selected. */
export const lineKey = (line: Line) => `line-${line.gap}-${line.input}-${line.unit}`;
export const biasKey = (column: number, unit: number) => `bias-${column}-${unit}`;

/** Column and number of a neuron's key, null of other keys. */
export function unitOf(key: string): { readonly column: number; readonly unit: number } | null {
  const match = /^unit-(\d+)-(\d+)$/.exec(key);
  return match ? { column: Number(match[1]), unit: Number(match[2]) } : null;
}

/**
 * @param selected the column that shows its − buttons, −1 if none does
 * @param settings the column that shows the button of its settings: besides a hidden one, the output layer's
 */
export function placesOf(layout: NetworkLayout, selected: number, settings = selected): Place[] {
  const places: Place[] = [];
  // Without room beside the name it stands with the legend, which is no part of the drawing.
  const beside = !hasRowOfAdds(layout);
  layout.columns.forEach(({ x, units, ys, add, rest }, column) => {
    places.push({ key: layerKey(column), storey: 'head', column, x, y: 0 });
    if (add && beside && column === selected)
      places.push({ key: removeLayerKey(column), storey: 'head', column, x: x + 1, y: 0 });
    if (beside && column > 0 && column === settings)
      places.push({ key: toolsKey(column), storey: 'head', column, x: x + 2, y: 0 });
    units.forEach((unit, i) => {
      places.push({ key: unitKey(column, unit), storey: 'body', column, x, y: ys[i] as number });
    });
    if (rest) places.push({ key: restKey(column), storey: 'body', column, x, y: rest.y });
    if (rest?.foot !== undefined)
      places.push({ key: restFootKey(column), storey: 'body', column, x, y: rest.foot });
    if (!add) return;
    const pair = column === selected;
    if (pair)
      places.push({ key: removeUnitKey(column), storey: 'body', column, x: x - layout.pair, y: add.y });
    places.push({ key: addUnitKey(column), storey: 'body', column, x: pair ? x + layout.pair : x, y: add.y });
  });
  layout.layerAdds.forEach(({ x, y }, at) => {
    places.push({ key: addLayerKey(at), storey: 'head', column: at + 1, x, y });
  });
  return places;
}
