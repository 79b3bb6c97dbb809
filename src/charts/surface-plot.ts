/**
 * Draws the training loss over two weights as a map: darker is higher, lines at round losses with their numbers, the way
 * of the weights over it, where they began and where they are.
 * Knows nothing of React or snapshots.
 */
import { scaleLinear } from 'd3';
import { compact, plain } from '../i18n/format.ts';
import type { LossSurface } from '../training/protocol.ts';
import type { Box } from './conveyor-plot.ts';
import { alongEdge, contourRings, knownHeights, labelPlace, lossLevels } from './loss-levels.ts';
import { css, mix, type Palette } from './palette.ts';
import type { Surface } from './surface.ts';
import { drawArrow } from './tug-plot.ts';
import type { PathPlace, Region } from './weight-path.ts';

type Place = readonly [number, number];

export interface SurfaceData {
  readonly region: Region;
  /** null: not surveyed yet. */
  readonly surface: LossSurface | null;
  readonly path: readonly PathPlace[];
  readonly start: Place | null;
  readonly now: Place;
  /** Δw of the next step. */
  readonly step: Place | null;
  /** Where a person reads; null: nowhere. */
  readonly read: Place | null;
  readonly names: readonly [string, string];
  readonly startName: string;
  /** Stands where there is no surface. */
  readonly wait: string;
}

export interface DrawnSurface {
  readonly box: Box;
  /** From CSS pixels to the two weights. */
  readonly at: (x: number, y: number) => Place;
  readonly to: (place: Place) => Place;
}

const TOP = 22;
const BOTTOM = 36;
/** The darkest ground: labels must be read on it. */
const DARKEST = 0.3;
/** Shares of the side. */
const APART = 0.16;
/** Places of the way that labels keep clear of. */
const WAY = 40;

export function drawSurface(surface: Surface, palette: Palette, box: Box, data: SurfaceData): DrawnSurface {
  const { context, fonts } = surface;
  const { region, names } = data;
  context.font = fonts.text;
  const ends = ([0, 1] as const).map((which) =>
    [-1, 0, 1].map((end) => plain(region.centre[which] + end * region.half, 4)),
  );
  const gutter = Math.max(...ends[1].map((text) => context.measureText(text).width)) + 8;
  const side = Math.max(80, Math.min(box.width - gutter - 4, box.height - TOP - BOTTOM));
  const [left, top] = [box.x + gutter, box.y + TOP];
  const x = scaleLinear(
    [region.centre[0] - region.half, region.centre[0] + region.half],
    [left, left + side],
  );
  const y = scaleLinear([region.centre[1] - region.half, region.centre[1] + region.half], [top + side, top]);
  const to = ([first, second]: Place): Place => [x(first), y(second)];
  const square = { x: left, y: top, width: side, height: side };
  const inside = (place: Place) =>
    place.every((value, which) => Math.abs(value - region.centre[which]) <= region.half * (1 + 1e-9));

  context.fillStyle = palette.css.recess;
  context.fillRect(left, top, side, side);
  const shareOf = (place: Place): Place => [(x(place[0]) - left) / side, 1 - (y(place[1]) - top) / side];
  const taken = [data.now, ...(data.start ? [data.start] : [])].map(shareOf);
  const way = data.path
    .filter((_, i) => i % Math.ceil(data.path.length / WAY) === 0)
    .map((at) => shareOf([at.x, at.y]));
  if (data.surface) drawHeights(surface, palette, square, data.surface, taken, way);
  else {
    context.fillStyle = palette.css['ink-2'];
    context.textAlign = 'center';
    context.fillText(data.wait, left + side / 2, top + 24, side - 12);
  }
  context.strokeStyle = palette.css.edge;
  context.lineWidth = 1;
  context.strokeRect(left, top, side, side);

  context.font = fonts.text;
  context.fillStyle = palette.css['ink-2'];
  for (const [i, text] of ends[1].entries()) {
    context.textAlign = 'right';
    context.fillText(text, left - 6, [top + side, top + side / 2 + 4, top + 9][i]);
  }
  for (const [i, text] of ends[0].entries()) {
    context.textAlign = (['left', 'center', 'right'] as const)[i];
    context.fillText(text, left + (i * side) / 2, top + side + 15);
  }
  context.textAlign = 'left';
  context.fillText(names[1], box.x, box.y + 12);
  context.textAlign = 'right';
  context.fillText(names[0], left + side, top + side + 31);

  drawPath(surface, palette, data, to, inside);
  return { box: square, at: (px, py) => [x.invert(px), y.invert(py)], to };
}

function drawHeights(
  { context, fonts }: Surface,
  palette: Palette,
  { x, y, width: side }: Box,
  surface: LossSurface,
  avoid: readonly Place[],
  way: readonly Place[],
): void {
  const known = knownHeights(surface);
  if (!known) return;
  const levels = lossLevels(known);
  const place = ([right, up]: Place): Place => [x + right * side, y + (1 - up) * side];
  context.fillStyle = css(mix(palette.rgb.paper, palette.rgb.ink, 0.02));
  context.fillRect(x, y, side, side);
  const all = levels.map((level) => contourRings(known, level));
  all.forEach((rings, i) => {
    context.beginPath();
    for (const ring of rings) {
      ring.forEach((corner, at) => {
        const [px, py] = place(corner);
        if (at === 0) context.moveTo(px, py);
        else context.lineTo(px, py);
      });
      context.closePath();
    }
    context.fillStyle = css(mix(palette.rgb.paper, palette.rgb.ink, (DARKEST * (i + 1)) / levels.length));
    context.fill('evenodd');
  });
  context.lineWidth = 1;
  context.strokeStyle = palette.css['ink-3'];
  context.beginPath();
  for (const ring of all.flat()) {
    for (let i = 1; i < ring.length; i++) {
      if (alongEdge(ring[i - 1], ring[i])) continue;
      const [from, to] = [place(ring[i - 1]), place(ring[i])];
      context.moveTo(...(from as [number, number]));
      context.lineTo(...(to as [number, number]));
    }
  }
  context.stroke();

  context.font = fonts.text;
  context.textAlign = 'center';
  context.lineJoin = 'round';
  const taken: Place[] = [...avoid];
  const apart = Math.max(APART, 44 / side);
  all.forEach((rings, i) => {
    const at = labelPlace(rings, taken, apart, way);
    if (!at) return;
    taken.push(at);
    const [px, py] = place(at);
    context.lineWidth = 4;
    context.strokeStyle = css(mix(palette.rgb.paper, palette.rgb.ink, (DARKEST * (i + 0.5)) / levels.length));
    context.strokeText(plain(levels[i], 4), px, py + 4);
    context.fillStyle = palette.css.ink;
    context.fillText(plain(levels[i], 4), px, py + 4);
  });
}

function drawPath(
  { context, fonts }: Surface,
  palette: Palette,
  { path, start, now, step, read, startName }: SurfaceData,
  to: (place: Place) => Place,
  inside: (place: Place) => boolean,
): void {
  const places: Place[] = [...path.map((at): Place => [at.x, at.y]), now];
  context.lineJoin = 'round';
  // Between the start and the first place that was seen nothing is known.
  if (start && places[0] && path[0]?.step !== 0 && inside(start) && inside(places[0])) {
    context.setLineDash([2, 4]);
    context.lineWidth = 1.5;
    context.strokeStyle = palette.css['ink-2'];
    context.beginPath();
    context.moveTo(...(to(start) as [number, number]));
    context.lineTo(...(to(places[0]) as [number, number]));
    context.stroke();
    context.setLineDash([]);
  }
  // A path of its own each time: where a drawing becomes SVG a path has one stroke.
  for (const [width, colour] of [
    [4.5, palette.css.paper],
    [2, palette.css.ink],
  ] as const) {
    context.beginPath();
    for (let i = 1; i < places.length; i++) {
      if (!inside(places[i - 1]) || !inside(places[i])) continue;
      context.moveTo(...(to(places[i - 1]) as [number, number]));
      context.lineTo(...(to(places[i]) as [number, number]));
    }
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
  if (start && inside(start)) {
    const [x, y] = to(start);
    context.beginPath();
    context.arc(x, y, 5, 0, 2 * Math.PI);
    context.fillStyle = palette.css.paper;
    context.fill();
    context.lineWidth = 2;
    context.strokeStyle = palette.css.ink;
    context.stroke();
    context.font = fonts.text;
    context.textAlign = 'center';
    context.lineWidth = 3;
    context.strokeStyle = palette.css.paper;
    // Away from where the weights are now.
    const [, here] = to(now);
    const base = here < y - 4 ? y + 19 : y - 9;
    context.strokeText(startName, x, base);
    context.fillStyle = palette.css.ink;
    context.fillText(startName, x, base);
  }
  if (!inside(now)) return;
  const [x, y] = to(now);
  const tip = step && to([now[0] + step[0], now[1] + step[1]]);
  if (tip && Math.hypot(tip[0] - x, tip[1] - y) > 8) {
    context.lineWidth = 2;
    context.strokeStyle = palette.css.here;
    context.fillStyle = palette.css.here;
    drawArrow(context, [x, y], tip, 8);
  }
  context.beginPath();
  context.arc(x, y, 5, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = palette.css.paper;
  context.stroke();
  context.fillStyle = palette.css.here;
  context.fill();
  if (!read || !inside(read)) return;
  const [rx, ry] = to(read);
  context.strokeStyle = palette.css.here;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(rx - 8, ry);
  context.lineTo(rx + 8, ry);
  context.moveTo(rx, ry - 8);
  context.lineTo(rx, ry + 8);
  context.stroke();
}

/** The two weights at which a height was measured, by its place among the heights. */
export function placeOfHeight({ side, request }: LossSurface, index: number): readonly [number, number] {
  const value = (which: 0 | 1, cell: number) =>
    request.centre[which] + ((2 * cell) / (side - 1) - 1) * request.half;
  return [value(0, index % side), value(1, Math.floor(index / side))];
}

/** The height nearest to a place, and that place; null where none is known. */
export function heightNear(
  { request, side, spacing, heights }: LossSurface,
  [first, second]: Place,
): { readonly place: Place; readonly height: number; readonly index: number } | null {
  const middle = (side - 1) / 2;
  const cell = (value: number, which: 0 | 1) => {
    const exact = ((value - request.centre[which]) / request.half) * middle + middle;
    return Math.max(0, Math.min(side - 1, Math.round(exact / spacing) * spacing));
  };
  const [column, row] = [cell(first, 0), cell(second, 1)];
  const index = row * side + column;
  if (Number.isNaN(heights[index])) return null;
  const value = (at: number, which: 0 | 1) => request.centre[which] + ((at - middle) / middle) * request.half;
  return { place: [value(column, 0), value(row, 1)], height: heights[index], index };
}

export function heightText(height: number, tooLarge: string): string {
  return Number.isFinite(height) ? compact(height) : tooLarge;
}
