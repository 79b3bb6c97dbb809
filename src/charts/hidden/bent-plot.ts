/** Draws the bent grid and the points where they landed, on the way from one layer to the next. */
import { compact } from '../../i18n/format.ts';
import { drawWords } from '../drawn-words.ts';
import { drawMark, drawNumeral, markRadius } from '../marks.ts';
import { diverging, HUES, type Palette } from '../palette.ts';
import { vectorPen } from '../plane/vector-pen.ts';
import type { PlanePoints } from '../plane-points.ts';
import type { Surface } from '../surface.ts';
import { between, type Extent, type Landing, LINES, NODES } from './bent-plane.ts';

/** Above the frame stands what goes upwards. */
const MARGIN = { left: 64, right: 12, top: 24, bottom: 26 };

const MOST_FIGURES = 7;

export interface Stop {
  readonly at: Landing;
  readonly extent: Extent;
}

export type Ends = readonly [low: string, high: string];

/** Both ends with as few figures as tell them apart, two at least. */
export function endsOf([low, high]: readonly [number, number]): Ends {
  let figures = 2;
  while (figures < MOST_FIGURES && compact(low, figures) === compact(high, figures)) figures += 1;
  return [compact(low, figures), compact(high, figures)];
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
  /** Names of the axes; on the way those of both ends. */
  readonly names: readonly [string, string];
  /** The lowest and the highest value of each, as they stand at the axes. */
  readonly ends: readonly [Ends, Ends];
  readonly cursor: number | null;
  readonly sample: number | null;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How much longer one side of the frame may be than the other. */
const LONGEST = 1.25;

/** The inside of the axes: nearly a square, in the middle. */
export function boxOf(width: number, height: number): Box {
  const inner = {
    width: Math.max(20, width - MARGIN.left - MARGIN.right),
    height: Math.max(20, height - MARGIN.top - MARGIN.bottom),
  };
  const wide = Math.min(inner.width, inner.height * LONGEST);
  return {
    left: MARGIN.left + (inner.width - wide) / 2,
    top: MARGIN.top,
    width: wide,
    height: Math.min(inner.height, wide * LONGEST),
  };
}

/** CSS pixels of a tick. */
const TICK = 4;
/** Room between the extent and the frame, as a share. */
const AIR = 0.04;

export function placeIn(box: Box, [u, v]: readonly [number, number]): readonly [number, number] {
  return [
    box.left + box.width * (AIR + u * (1 - 2 * AIR)),
    box.top + box.height * (1 - AIR - v * (1 - 2 * AIR)),
  ];
}

/** The frame alone, with words in it that say why. */
export function drawNothing(surface: Surface, palette: Palette, words: string): void {
  const { left: x, top: y, width, height } = boxOf(surface.width, surface.height);
  surface.context.textBaseline = 'alphabetic';
  drawWords(surface, palette, { x, y, width, height }, words);
}

export function drawBent(surface: Surface, picture: BentPicture): void {
  const { context, width, height, vector } = surface;
  const { palette, points, from, to, way, showTest } = picture;
  const box = boxOf(width, height);
  context.lineWidth = 1;
  context.strokeStyle = palette.css.line;
  context.strokeRect(box.left, box.top, box.width, box.height);
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
  drawNames(surface, picture, box);
  if (way === 0) drawEnds(surface, picture, box);
}

/** Of what the axes are of on the way from one layer to the next. */
export function wayNames(
  from: readonly [string, string],
  to: readonly [string, string],
): readonly [string, string] {
  return [`${from[0]} → ${to[0]}`, `${from[1]} → ${to[1]}`];
}

function drawNames({ context, fonts }: Surface, { palette, names }: BentPicture, box: Box): void {
  context.font = fonts.text;
  context.textBaseline = 'middle';
  context.fillStyle = palette.css.ink;
  context.textAlign = 'center';
  context.fillText(names[0], box.left + box.width / 2, box.top + box.height + 15);
  context.textAlign = 'left';
  context.fillText(names[1], box.left, box.top - 12);
}

/** The numbers at the ends of the axes: of a layer, not of the way between two. */
function drawEnds({ context, fonts }: Surface, picture: BentPicture, box: Box): void {
  const { palette, ends } = picture;
  const [left, bottom] = placeIn(box, [0, 0]);
  const [right, top] = placeIn(box, [1, 1]);
  const foot = box.top + box.height;
  context.fillStyle = palette.css.edge;
  for (const x of [left, right]) context.fillRect(Math.round(x), foot, 1, TICK);
  for (const y of [top, bottom]) context.fillRect(box.left - TICK, Math.round(y), TICK, 1);
  context.font = fonts.text;
  context.fillStyle = palette.css['ink-2'];
  context.textBaseline = 'middle';
  const [across, up] = ends;
  centred(context, across[0], left, foot + 15, box);
  centred(context, across[1], right, foot + 15, box);
  context.textAlign = 'right';
  context.fillText(up[0], box.left - TICK - 3, bottom);
  context.fillText(up[1], box.left - TICK - 3, top);
}

/** Around x, but no further to the right than the drawing goes. */
function centred(context: CanvasRenderingContext2D, text: string, x: number, y: number, box: Box): void {
  const half = context.measureText(text).width / 2;
  context.textAlign = 'center';
  context.fillText(text, Math.min(x, box.left + box.width + MARGIN.right - half), y);
}
