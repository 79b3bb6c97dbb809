/**
 * The lens of the plane: threshold and temperature, one neuron instead of the answer, points lit, levels, the chosen
 * sample.
 *
 * Invariant: at threshold 0.5 and temperature 1, with nothing else chosen, it shows what the plane shows without it.
 */
import { decide } from '../decide.ts';
import type { Palette } from '../palette.ts';
import { createField, type PlaneField, setField } from '../plane-fill.ts';
import { drawPoints, fillColours } from '../plane-layers.ts';
import type { PlaneLens, Seen } from '../plane-lens.ts';
import { markWrong, type PlanePoints } from '../plane-points.ts';
import { drawLevels, levelsOf } from './levels.ts';
import { type PlaneMemory, pictureOf, remember } from './plane-memory.ts';
import { drawResiduals } from './residuals.ts';
import { drawSample } from './sample-mark.ts';
import { seeField } from './temper.ts';

export interface LensSettings {
  readonly points: PlanePoints;
  readonly palette: Palette;
  /** Of values in regression. */
  readonly scale: number;
  readonly vertical: number;
  readonly showTest: boolean;
  readonly threshold: number;
  readonly temperature: number;
  /** The chosen sample. */
  readonly sample: number | null;
  /** Points of this truth that are called so are lit, of one set. */
  readonly cell: { readonly truth: number; readonly predicted: number } | null;
  readonly cellSet: 'train' | 'test';
  /** The neuron whose picture is shown; layer as in a selection. */
  readonly neuron: { readonly layer: number; readonly unit: number } | null;
  readonly levels: boolean;
  readonly residuals: boolean;
}

const UNKNOWN = new Uint8Array(0);

/** Class of each point at the threshold; empty where it is not known. @param out is used where they are decided anew */
export function classesAt(
  memory: PlaneMemory,
  points: PlanePoints,
  threshold: number,
  out = new Uint8Array(points.count),
): ArrayLike<number> {
  const { field, scores, predictions } = memory;
  if (threshold === 0.5 || points.classes !== 2 || field?.answer !== 'probability') return predictions;
  if (scores.length !== points.count) return UNKNOWN;
  decide(scores, points.count, 1, threshold, out);
  return out;
}

/** Writes 1 for each point of the cell; null where none is chosen or nothing is known. */
function litPoints(
  classes: ArrayLike<number>,
  { points, cell, cellSet }: LensSettings,
  out: Uint8Array,
): Uint8Array | null {
  if (!cell || classes.length !== points.count) return null;
  for (let i = 0; i < points.count; i++) {
    const side = (points.isTest[i] === 1) === (cellSet === 'test');
    out[i] = side && points.target[i] === cell.truth && classes[i] === cell.predicted ? 1 : 0;
  }
  return out;
}

/** The largest |a| of a picture, rounded up to a number that is easily read. */
export function pictureScale(picture: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < picture.length; i++) largest = Math.max(largest, Math.abs(picture[i]));
  if (!(largest > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  return ([1, 1.5, 2, 3, 5, 7.5].find((step) => largest <= step * power * 1.0001) ?? 10) * power;
}

export function createLens(memory: PlaneMemory, settings: LensSettings): PlaneLens {
  const { points, palette, threshold, temperature, neuron, showTest } = settings;
  const plain = threshold === 0.5 && temperature === 1;
  // Written anew in each frame, allocated once.
  const wrong = new Uint8Array(points.count);
  const decided = new Uint8Array(points.count);
  const cellPoints = new Uint8Array(points.count);
  const neuronColours = neuron ? fillColours(palette, 'value', 1, 'soft') : null;
  let seen: PlaneField | null = null;
  let picture: PlaneField | null = null;
  let lit: Uint8Array | null = null;

  function judge(): void {
    const classes = classesAt(memory, points, threshold, decided);
    markWrong(points, classes, showTest ? null : 'train', wrong);
    if (neuron) wrong.fill(0);
    lit = litPoints(classes, settings, cellPoints);
    // Rings would draw the eye to points that are not meant.
    if (lit) for (let i = 0; i < wrong.length; i++) wrong[i] &= lit[i];
  }

  function pictureSeen(): Seen | null {
    const at = neuron && pictureOf(memory.shape, neuron.layer, neuron.unit);
    const { neuronSide: side, neurons } = memory;
    const size = side * side;
    if (at === null || !neuronColours || neurons.length < (at + 1) * size || side === 0) return null;
    if (picture?.side !== side) picture = createField('value', 1, side);
    setField(picture, neurons.subarray(at * size, (at + 1) * size));
    return { field: picture, colours: neuronColours, scale: pictureScale(picture.values) };
  }

  judge();
  return {
    threshold,
    get wrong() {
      return plain && !neuron && !lit ? null : wrong;
    },
    get pointStrength() {
      return lit ? 0.22 : 1;
    },
    receive(snapshot, field) {
      remember(memory, snapshot, field, neuron !== null);
      judge();
    },
    shown(own) {
      const alone = pictureSeen();
      if (alone) return alone;
      if (plain || own.field.answer === 'value' || own.field.answer === 'margin') return own;
      const { answer, outputs, side } = own.field;
      if (seen?.side !== side || seen.outputs !== outputs || seen.answer !== answer)
        seen = createField(answer, outputs, side);
      seeField(own.field, threshold, temperature, seen);
      return { ...own, field: seen };
    },
    over(surface, centres) {
      const { context, width } = surface;
      const { field } = memory;
      const { scale, vertical, sample } = settings;
      if (settings.residuals && field && points.classes === 0)
        drawResiduals(surface, palette, { field, points, memory, centres, vertical, showTest, scale });
      const alone = settings.levels ? pictureSeen() : null;
      if (alone) drawLevels(surface, palette, alone.field, levelsOf('value', alone.scale));
      else if (settings.levels && field) drawLevels(surface, palette, field, levelsOf(field.answer, scale));
      if (lit)
        drawPoints(context, palette, points, {
          ...centres,
          showTest: true,
          valueScale: scale,
          vertical,
          side: width,
          only: lit,
        });
      if (sample !== null && sample < points.count)
        drawSample(context, palette, centres.x[sample], centres.y[sample]);
    },
  };
}
