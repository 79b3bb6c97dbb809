/**
 * Draws the sizes of the gradients of every layer over time: a strip a layer, time across, the size upwards in half
 * decades on one scale for all layers, the darker the more weights; the mean as a line, and its number above.
 *
 * Knows nothing of React or snapshots.
 */

import { stepOf } from '../core/layer-record.ts';
import { compact } from '../i18n/format.ts';
import {
  decadeTicks,
  type GradientScale,
  gradientScale,
  placeOnScale,
  rowsOf,
  spreadGradients,
} from './gradient-scale.ts';
import { explosionOf, withoutGradient } from './layer-findings.ts';
import { layerValue, MEAN, type Records, timeRaster, UPDATE } from './layer-history.ts';
import {
  columnsFor,
  drawCursor,
  drawMean,
  drawRaster,
  drawSteps,
  fittingTexts,
  layOutStrips,
  type Strips,
  stepX,
} from './layer-strips.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';
import { tickText } from './ticks.ts';

export interface GradientData {
  readonly records: Records;
  /** From the first hidden layer to the output. */
  readonly names: readonly string[];
  readonly words: {
    readonly updates: string;
    readonly mean: (value: string) => string;
    readonly update: (value: string) => string;
    readonly explodes: string;
    readonly noGradient: string;
    readonly below: string;
  };
  /** What is read: a record and a layer. */
  readonly cursor: { readonly record: number; readonly layer: number } | null;
}

const TEXT_GAP = 12;
/** Least distance between the numbers of the scale. */
const TICK_ROOM = 13;

/** @returns where the strips are, for whoever reads the drawing */
export function drawGradients(surface: Surface, palette: Palette, data: GradientData): Strips {
  const { context, fonts } = surface;
  const { records, names, words, cursor } = data;
  const layers = names.length;
  const last = records.length > 0 ? stepOf(records[records.length - 1]) : 0;
  const scale = gradientScale(records, layers);
  const rows = rowsOf(scale);
  context.font = fonts.text;
  const widthOf = (text: string) => context.measureText(text).width;
  const widest = Math.max(
    scale.zero ? widthOf(words.below) : 0,
    ...decadeTicks(scale, 12).map((power) => widthOf(powerText(power))),
  );
  const strips = layOutStrips(surface, layers, last, widest + 8, 1);
  const columns = columnsFor(surface, strips);

  for (const [layer, strip] of strips.each.entries()) {
    const y = (place: number) => strip.bottom - (place / rows) * (strip.bottom - strip.top);
    drawScale(surface, palette, strips, scale, y, words.below, Math.abs(y(0) - y(rows)));
    const raster = timeRaster(records, strips.steps.high, columns, rows, (record, row) =>
      spreadGradients(record, layer, layers, scale, row),
    );
    drawRaster(surface, palette, raster, strips, y);
    drawMean(surface, palette, raster, strips, (mean) => y(placeOnScale(scale, mean)));
    if (cursor?.layer === layer && records[cursor.record]) {
      drawCursor(surface, palette, stepX(strips, stepOf(records[cursor.record])), strip);
    }
    drawHeading(surface, palette, data, layer, strip.text);
  }
  drawSteps(surface, palette, strips, words.updates);
  return strips;
}

function powerText(power: number): string {
  return tickText(Number(`1e${power}`));
}

function drawScale(
  { context, fonts }: Surface,
  palette: Palette,
  { left, right }: Strips,
  scale: GradientScale,
  y: (place: number) => number,
  below: string,
  tall: number,
): void {
  const lane = Number(scale.zero);
  context.font = fonts.text;
  context.textAlign = 'right';
  const most = Math.max(1, Math.floor((tall - lane * TICK_ROOM) / TICK_ROOM));
  for (const power of decadeTicks(scale, most)) {
    const at = y(lane + 2 * (power - scale.low));
    context.fillStyle = palette.css.line;
    context.fillRect(left, Math.round(at), right - left, 1);
    if (lane > 0 && Math.abs(at - y(0.5)) < TICK_ROOM) continue;
    context.fillStyle = palette.css['ink-2'];
    context.fillText(powerText(power), left - 6, at + 4);
  }
  context.fillStyle = palette.css.line;
  context.fillRect(left, Math.round(y(0)), right - left, 1);
  if (lane > 0) {
    context.fillRect(left, Math.round(y(1)), right - left, 1);
    context.fillStyle = palette.css['ink-2'];
    context.fillText(below, left - 6, y(0.5) + 4);
  }
}

/** Name at the left, the numbers of the last record at the right; what is flagged says so in words. */
function drawHeading(
  { context, width, fonts }: Surface,
  palette: Palette,
  { records, names, words }: GradientData,
  layer: number,
  y: number,
): void {
  const layers = names.length;
  context.font = fonts.strong;
  context.textAlign = 'left';
  context.fillStyle = palette.css.ink;
  context.fillText(names[layer], 0, y);
  const last = records.at(-1);
  if (!last) return;
  const flag = explosionOf(records, layer, layers);
  const mean = layerValue(last, layer, layers, MEAN);
  const update = layerValue(last, layer, layers, UPDATE);
  const texts = [
    { text: words.mean(compact(mean, 2)), strong: flag === 'explodes' || flag === 'tooLarge' },
    { text: words.update(compact(update, 2)), strong: flag === 'jumps' },
  ].filter((_, i) => !Number.isNaN([mean, update][i]));
  if (withoutGradient(records, layer, layers)) texts.splice(0, 1, { text: words.noGradient, strong: true });
  if (flag) texts.splice(flag === 'jumps' ? 2 : 1, 0, { text: words.explodes, strong: true });
  const room = width - context.measureText(names[layer]).width;
  const kept = fittingTexts(
    texts.map(({ text }) => text),
    room,
    TEXT_GAP,
    (text) => context.measureText(text).width,
  );
  context.textAlign = 'right';
  let right = width;
  for (let i = kept.length - 1; i >= 0; i--) {
    context.font = texts[i].strong ? fonts.strong : fonts.text;
    context.fillStyle = texts[i].strong ? palette.css.ink : palette.css['ink-2'];
    context.fillText(kept[i], right, y);
    right -= context.measureText(kept[i]).width + TEXT_GAP;
  }
}
