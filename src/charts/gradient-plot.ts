/**
 * Draws the sizes of the gradients of every layer over time: a strip a layer, time across, the size upwards in half
 * decades on one scale for all layers, the darker the more weights; the mean as a line, and its number beside it.
 *
 * Knows nothing of React or snapshots.
 */

import { stepOf } from '../core/layer-record.ts';
import {
  decadeTicks,
  type GradientScale,
  gradientScale,
  namedPowers,
  placeOnScale,
  rowsOf,
  spreadGradients,
} from './gradient-scale.ts';
import { explosionOf, withoutGradient } from './layer-findings.ts';
import { layerValue, MEAN, type Records, sizeText, timeRaster, UPDATE } from './layer-history.ts';
import {
  columnsFor,
  drawCursor,
  drawMean,
  drawName,
  drawRaster,
  drawSteps,
  HEADING,
  LINE,
  layOutStrips,
  namesWidth,
  type Strip,
  type Strips,
  stepX,
} from './layer-strips.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';

export interface GradientData {
  readonly records: Records;
  /** From the first hidden layer to the output. */
  readonly names: readonly string[];
  readonly words: {
    readonly updates: string;
    readonly size: string;
    readonly mean: string;
    readonly ratio: string;
    readonly explodes: string;
    readonly noGradient: string;
    readonly below: string;
  };
  /** What is read: a record and a layer. */
  readonly cursor: { readonly record: number; readonly layer: number } | null;
}

const GAP = 6;

/** @returns where the strips are, for whoever reads the drawing */
export function drawGradients(surface: Surface, palette: Palette, data: GradientData): Strips {
  const { context, fonts, width } = surface;
  const { records, names, words, cursor } = data;
  const layers = names.length;
  const last = records.at(-1);
  const scale = gradientScale(records, layers);
  const rows = rowsOf(scale);
  const flags = names.map((_, layer) => flagOf(records, layer, layers, words));
  const numbers = names.map((_, layer) => numbersOf(last, layer, layers));

  const forNames = namesWidth(surface, [...names, ...flags.flatMap((flag) => flag ?? [])]);
  const forNumbers = namesWidth(surface, numbers.flat());
  context.font = fonts.text;
  const widthOf = (text: string) => context.measureText(text).width;
  const ticks = decadeTicks(scale, 12).map((power) => widthOf(powerText(power)));
  const left = forNames + GAP + Math.max(scale.zero ? widthOf(words.below) : 0, ...ticks) + GAP;
  const strips = layOutStrips(surface, layers, last ? stepOf(last) : 0, left, forNumbers + GAP);
  const columns = columnsFor(surface, strips);
  const shortest = strips.each.reduce((least, strip) => (tallOf(strip) < tallOf(least) ? strip : least));
  // The same in all strips, as they have one scale.
  const powers = namedPowers(scale, shortest).map(({ power }) => power);

  drawHeadings(surface, palette, strips, words, last !== undefined);
  for (const [layer, strip] of strips.each.entries()) {
    const y = (place: number) => strip.bottom - (place / rows) * (strip.bottom - strip.top);
    drawScale(surface, palette, strips, { scale, powers, strip }, y, words.below);
    const raster = timeRaster(records, strips.steps.high, columns, rows, (record, row) =>
      spreadGradients(record, layer, layers, scale, row),
    );
    drawRaster(surface, palette, raster, strips, y);
    drawMean(surface, palette, raster, strips, (mean) => y(placeOnScale(scale, mean)));
    if (cursor?.layer === layer && records[cursor.record]) {
      drawCursor(surface, palette, stepX(strips, stepOf(records[cursor.record])), strip);
    }
    drawName(surface, palette, names[layer], flags[layer], strip);
    context.textAlign = 'right';
    numbers[layer].forEach((number, line) => {
      context.font = line === 0 ? fonts.strong : fonts.text;
      context.fillStyle = line === 0 ? palette.css.ink : palette.css['ink-2'];
      if (strip.top + 11 + line * LINE <= strip.bottom) {
        context.fillText(number, width, strip.top + 11 + line * LINE);
      }
    });
  }
  drawSteps(surface, palette, strips, words.updates);
  return strips;
}

function tallOf({ top, bottom }: Strip): number {
  return bottom - top;
}

function powerText(power: number): string {
  return power === 0 ? '1' : power === 1 ? '10' : `10⁻${'⁰¹²³⁴⁵⁶⁷⁸⁹'[-power]}`;
}

function flagOf(
  records: Records,
  layer: number,
  layers: number,
  words: GradientData['words'],
): string | null {
  if (withoutGradient(records, layer, layers)) return words.noGradient;
  return explosionOf(records, layer, layers) ? words.explodes : null;
}

/** Mean |∂L/∂w| and ‖Δw‖/‖w‖ of the last record, as far as they are there. */
function numbersOf(last: Float32Array | undefined, layer: number, layers: number): readonly string[] {
  if (!last) return [];
  return [MEAN, UPDATE]
    .map((which) => layerValue(last, layer, layers, which))
    .flatMap((value) => (Number.isNaN(value) ? [] : [sizeText(value, 2)]));
}

/** What the numbers at the left and the right are; the mean in bold, as its numbers are. */
function drawHeadings(
  { context, width, fonts }: Surface,
  palette: Palette,
  { left }: Strips,
  words: GradientData['words'],
  withNumbers: boolean,
): void {
  context.font = fonts.text;
  context.fillStyle = palette.css['ink-2'];
  context.textAlign = 'right';
  context.fillText(words.size, left - GAP, HEADING);
  if (!withNumbers) return;
  context.fillText(words.ratio, width, HEADING);
  const right = width - context.measureText(`${words.ratio}  `).width;
  context.font = fonts.strong;
  context.fillStyle = palette.css.ink;
  context.fillText(words.mean, right, HEADING);
}

function drawScale(
  { context, fonts }: Surface,
  palette: Palette,
  { left, right }: Strips,
  {
    scale,
    powers,
    strip,
  }: { readonly scale: GradientScale; readonly powers: readonly number[]; readonly strip: Strip },
  y: (place: number) => number,
  below: string,
): void {
  const lane = Number(scale.zero);
  context.font = fonts.text;
  context.textAlign = 'right';
  for (const { power, line, text } of namedPowers(scale, strip, powers)) {
    context.fillStyle = palette.css.line;
    context.fillRect(left, Math.round(line), right - left, 1);
    context.fillStyle = palette.css['ink-2'];
    context.fillText(powerText(power), left - GAP, text);
  }
  context.fillStyle = palette.css.line;
  context.fillRect(left, Math.round(y(0)), right - left, 1);
  if (lane > 0) {
    context.fillRect(left, Math.round(y(1)), right - left, 1);
    context.fillStyle = palette.css['ink-2'];
    context.fillText(below, left - GAP, Math.min(y(0), y(0.5) + 4));
  }
}
