/**
 * Draws the weights of every layer over time: a strip a layer, time across, the value upwards, the darker the more
 * weights; beside each strip the present histogram, on the same values, by sign.
 *
 * Knows nothing of React or snapshots.
 */
import { stepOf, WEIGHT_BINS, WEIGHTS_AT } from '../core/layer-record.ts';
import { placeOf, RANGE, type Records, timeRaster } from './layer-history.ts';
import {
  columnsFor,
  drawCursor,
  drawName,
  drawRaster,
  drawSteps,
  HEADING,
  layOutStrips,
  namesWidth,
  type Strip,
  type Strips,
  stepX,
} from './layer-strips.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';
import { tickText } from './ticks.ts';
import { spreadWeights, WEIGHT_ROWS, widestRange } from './weight-bins.ts';

export interface WeightData {
  readonly records: Records;
  readonly names: readonly string[];
  readonly words: {
    readonly updates: string;
    readonly now: string;
  };
  readonly cursor: { readonly record: number; readonly layer: number } | null;
}

/** Width of the present histogram. */
const BARS = 56;
const GAP = 6;

/** @returns where the strips are, for whoever reads the drawing */
export function drawWeights(surface: Surface, palette: Palette, data: WeightData): Strips {
  const { context, fonts } = surface;
  const { records, names, words, cursor } = data;
  const layers = names.length;
  const last = records.at(-1);
  const ranges = names.map((_, layer) => widestRange(records, layer, layers) || 1);
  context.font = fonts.text;
  const ticks = ranges.map((range) => context.measureText(tickText(-range)).width);
  const left = namesWidth(surface, names) + GAP + Math.max(...ticks) + GAP;
  const strips = layOutStrips(surface, layers, last ? stepOf(last) : 0, left, BARS + GAP);
  const columns = columnsFor(surface, strips);
  context.font = fonts.text;
  context.fillStyle = palette.css['ink-2'];
  context.textAlign = 'left';
  context.fillText(words.now, surface.width - BARS, HEADING);
  context.font = fonts.variable;
  context.textAlign = 'right';
  context.fillText('w', left - GAP, HEADING);
  for (const [layer, strip] of strips.each.entries()) {
    const widest = ranges[layer];
    const y = (row: number) => strip.bottom - (row / WEIGHT_ROWS) * (strip.bottom - strip.top);
    drawValues(surface, palette, strips, strip, widest);
    const raster = timeRaster(records, strips.steps.high, columns, WEIGHT_ROWS, (record, row) =>
      spreadWeights(record, layer, layers, widest, row),
    );
    drawRaster(surface, palette, raster, strips, y);
    // Zero stays in sight, however many weights lie there.
    context.fillStyle = palette.css.edge;
    context.fillRect(strips.left, Math.round(y(WEIGHT_ROWS / 2)), surface.width - strips.left, 1);
    if (cursor?.layer === layer && records[cursor.record]) {
      drawCursor(surface, palette, stepX(strips, stepOf(records[cursor.record])), strip);
    }
    const shown = cursor?.layer === layer ? records[cursor.record] : last;
    if (shown) drawHistogram(surface, palette, shown, layer, layers, widest, strip);
    drawName(surface, palette, names[layer], null, strip);
  }
  drawSteps(surface, palette, strips, words.updates);
  return strips;
}

function drawValues(
  { context, width, fonts }: Surface,
  palette: Palette,
  { left }: Strips,
  { top, bottom }: Strip,
  widest: number,
): void {
  context.font = fonts.text;
  context.textAlign = 'right';
  for (const [value, at] of [
    [widest, top],
    [-widest, bottom],
  ]) {
    context.fillStyle = palette.css.line;
    context.fillRect(left, at, width - left, 1);
    context.fillStyle = palette.css['ink-2'];
    context.fillText(tickText(value), left - 6, at === top ? at + 8 : at + 1);
  }
}

/** Bars to the right, by sign: as long as their share of the fullest one. */
function drawHistogram(
  { context, width }: Surface,
  palette: Palette,
  record: Float32Array,
  layer: number,
  layers: number,
  widest: number,
  { top, bottom }: Strip,
): void {
  const at = placeOf(record, layer, layers);
  if (at < 0 || !Number.isFinite(record[at + RANGE])) return;
  const range = record[at + RANGE];
  let most = 0;
  for (let bin = 0; bin < WEIGHT_BINS; bin++) most = Math.max(most, record[at + WEIGHTS_AT + bin]);
  const y = (value: number) => (top + bottom) / 2 - (value / widest) * ((bottom - top) / 2);
  for (let bin = 0; bin < WEIGHT_BINS; bin++) {
    const count = record[at + WEIGHTS_AT + bin];
    if (count === 0) continue;
    const upper = y(range * ((2 * (bin + 1)) / WEIGHT_BINS - 1));
    const lower = y(range * ((2 * bin) / WEIGHT_BINS - 1));
    context.fillStyle = bin < WEIGHT_BINS / 2 ? palette.css['negative-2'] : palette.css['positive-2'];
    const long = Math.max(1, (BARS * count) / most);
    context.fillRect(width - BARS, upper, long, Math.max(1, lower - upper - 0.5));
  }
}
