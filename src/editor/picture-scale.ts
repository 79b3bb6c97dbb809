/**
 * Which colours a neuron's picture has: inputs and hidden neurons by sign, outputs in the hues of the classes.
 *
 * A value becomes a colour through a table of 256 pixels, so that painting looks up and never mixes.
 */
import { diverging, mix, type Palette, pixel, type Rgb } from '../charts/palette.ts';
import type { OutputLayer } from '../experiment/outputs.ts';

export interface PictureScale {
  /** Pixels as `pixel` makes them, from the lowest value to the highest. */
  readonly table: Uint32Array;
  /** The lowest and the highest value; null: the unit's own −max|a| … max|a|. */
  readonly range: readonly [number, number] | null;
}

/** How far the hue of a class goes: a picture must not shout down the points. */
const CLASS_STRENGTH = 0.72;

function tableOf(colour: (share: number) => Rgb): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, i) => pixel(colour(i / 255)));
}

/** −max|a| … max|a| from red over paper to ink. */
export function signScale(palette: Palette): PictureScale {
  return { table: tableOf((t) => diverging(palette, 2 * t - 1)), range: null };
}

/** One scale for each output: the share of its class, the answer of two classes by one output, or a value by sign. */
export function outputScales(palette: Palette, output: OutputLayer): PictureScale[] {
  const { paper } = palette.rgb;
  // No seventh hue: of many classes all are ink.
  const many = output.units > palette.marks.length;
  const hue = (index: number) => (many ? palette.rgb.ink : (palette.marks[index] ?? palette.rgb.ink));
  const twoClasses = (t: number) => mix(paper, hue(t < 0.5 ? 0 : 1), Math.abs(2 * t - 1) * CLASS_STRENGTH);
  switch (output.targets) {
    case 'one_hot':
      return Array.from({ length: output.units }, (_, k) => ({
        table: tableOf((t) => mix(paper, hue(k), t * CLASS_STRENGTH)),
        range: [0, 1],
      }));
    case 'zero_one':
      return [{ table: tableOf(twoClasses), range: [0, 1] }];
    case 'plus_minus_one':
      return [{ table: tableOf(twoClasses), range: [-1, 1] }];
    case 'value':
      return [signScale(palette)];
  }
}
