/** Draws the bent grid and the points where they landed, on the way from one layer to the next. */
import { compact } from '../../i18n/format.ts';
import { drawMark, drawNumeral, markRadius } from '../marks.ts';
import { diverging, HUES, type Palette } from '../palette.ts';
import { vectorPen } from '../plane/vector-pen.ts';
import type { PlanePoints } from '../plane-points.ts';
import type { Surface } from '../surface.ts';
import { between, type Extent, type Landing, LINES, NODES } from './bent-plane.ts';

const MARGIN = { left: 60, right: 12, top: 8, bottom: 26 };

export interface Stop {
  readonly at: Landing;
  readonly extent: Extent;
}

export interface BentPicture {
  readonly palette: Palette;
  readonly points: PlanePoints;
  /** Largest |target|, in regression. */
  readonly scale: number;
  readonly showTest: boolean;
  readonly from: Stop;
  readonly to: Stop;
  /** 0 … 1 of the way between both. */
  readonly way: number;
  /** Names of the axes where the picture rests. */
  readonly names: readonly [string, string];
  readonly cursor: number | null;
  readonly sample: number | null;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The inside of the axes: a square where there is room, in the middle. */
export function boxOf(width: number, height: number): Box {
  const inner = {
    width: Math.max(20, width - MARGIN.left - MARGIN.right),
    height: Math.max(20, height - MARGIN.top - MARGIN.bottom),
  };
  const wide = Math.min(inner.width, inner.height * 1.25);
  return {
    left: MARGIN.left + (inner.width - wide) / 2,
    top: MARGIN.top,
    width: wide,
    height: inner.height,
  };
}

/** Room between the extent and the frame, as a share. */
const AIR = 0.04;

export function placeIn(box: Box, [u, v]: readonly [number, number]): readonly [number, number] {
  return [
    box.left + box.width * (AIR + u * (1 - 2 * AIR)),
    box.top + box.height * (1 - AIR - v * (1 - 2 * AIR)),
  ];
}

function drawFrame(context: CanvasRenderingContext2D, palette: Palette, box: Box): void {
  context.lineWidth = 1;
  context.strokeStyle = palette.css.line;
  context.strokeRect(box.left, box.top, box.width, box.height);
}

/** The frame alone, with words in it that say why. */
export function drawNothing(surface: Surface, palette: Palette, words: string): void {
  const { context, width, height, fonts } = surface;
  const box = boxOf(width, height);
  drawFrame(context, palette, box);
  context.font = fonts.text;
  context.fillStyle = palette.css['ink-2'];
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(words, box.left + box.width / 2, box.top + box.height / 2);
}

export function drawBent(surface: Surface, picture: BentPicture): void {
  const { context, width, height, vector } = surface;
  const { palette, points, from, to, way, showTest } = picture;
  const box = boxOf(width, height);
  drawFrame(context, palette, box);
  context.beginPath();
  for (let line = 0; line < 2 * LINES; line++) {
    let broken = true;
    for (let node = 0; node < NODES; node++) {
      const share = between(from, to, 'nodes', line * NODES + node, way);
      if (!Number.isFinite(share[0] + share[1])) {
        broken = true;
        continue;
      }
      const [x, y] = placeIn(box, share);
      if (broken) context.moveTo(x, y);
      else context.lineTo(x, y);
      broken = false;
    }
  }
  context.lineJoin = 'round';
  context.strokeStyle = palette.css.edge;
  context.globalAlpha = 0.6;
  context.stroke();
  context.globalAlpha = 1;
  const radius = markRadius(points.count, Math.min(box.width, box.height)) * 0.9;
  for (const test of showTest ? [0, 1] : [0]) {
    for (let i = 0; i < points.count; i++) {
      if (points.isTest[i] !== test) continue;
      const [x, y] = placeIn(box, between(from, to, 'points', i, way));
      if (!Number.isFinite(x + y)) continue;
      const target = points.target[i];
      if (points.classes > HUES) {
        drawNumeral(context, palette, target, x, y, test === 1);
        continue;
      }
      const values = points.classes === 0;
      drawMark(
        context,
        palette,
        {
          x,
          y,
          shape: values ? 0 : target,
          colour: values ? diverging(palette, target / picture.scale, 1) : palette.marks[target % HUES],
          radius,
          open: test === 1,
          edged: values,
        },
        vector ? vectorPen : undefined,
      );
    }
  }
  for (const index of [picture.sample, picture.cursor]) {
    if (index === null || index >= points.count) continue;
    const [x, y] = placeIn(box, between(from, to, 'points', index, way));
    context.beginPath();
    context.arc(x, y, radius + 4, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = palette.css.here;
    context.stroke();
  }
  if (way === 0) drawAxes(surface, picture, box);
}

function drawAxes({ context, fonts }: Surface, picture: BentPicture, box: Box): void {
  const { palette, from, names } = picture;
  const { u, v } = from.extent;
  context.font = fonts.text;
  context.fillStyle = palette.css['ink-2'];
  context.textBaseline = 'middle';
  const foot = box.top + box.height + 14;
  context.textAlign = 'left';
  context.fillText(compact(u[0], 2), box.left, foot);
  context.textAlign = 'right';
  context.fillText(compact(u[1], 2), box.left + box.width, foot);
  context.fillText(compact(v[0], 2), box.left - 6, box.top + box.height - 6);
  context.fillText(compact(v[1], 2), box.left - 6, box.top + 6);
  context.fillStyle = palette.css.ink;
  context.textAlign = 'center';
  context.fillText(names[0], box.left + box.width / 2, foot);
  context.textAlign = 'right';
  context.fillText(names[1], box.left - 6, box.top + box.height / 2);
}
