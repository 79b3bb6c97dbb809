/**
 * Where the areas are written in a plot of ranked scores: in the corner through which the least of the curves runs.
 * Pure.
 */
import type { Square } from './rank-layout.ts';

/** What follows a line: a canvas, or what measures it. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

export interface Corner {
  readonly side: 'left' | 'right';
  readonly end: 'top' | 'foot';
}

export interface AreaBox {
  readonly left: number;
  readonly top: number;
}

/** From the edges of the plot. */
const INSIDE = 4;
/** Lines are measured in steps of so many pixels. */
const STEP = 2;
/** A dot under the words weighs as much as so many pixels of a line, and has this radius. */
const DOT = 40;
const RADIUS = 7;
const TRIFLE = 12;

export function boxIn({ left, top, side }: Square, corner: Corner, width: number, height: number): AreaBox {
  return {
    left: corner.side === 'left' ? left + INSIDE : left + side - width - INSIDE,
    top: corner.end === 'top' ? top + INSIDE : top + side - height - INSIDE,
  };
}

/**
 * The first of the corners whose box hides next to the least.
 * @param trace follows all lines of the plot
 * @param dots their middles
 */
export function freestCorner(
  square: Square,
  width: number,
  height: number,
  corners: readonly Corner[],
  trace: (pen: Pen) => void,
  dots: readonly (readonly [x: number, y: number])[],
): Corner {
  const boxes = corners.map((corner) => boxIn(square, corner, width, height));
  const hidden = boxes.map(() => 0);
  const count = (x: number, y: number, weight: number, around: number) => {
    boxes.forEach(({ left, top }, i) => {
      const across = x > left - around && x < left + width + around;
      if (across && y > top - around && y < top + height + around) hidden[i] += weight;
    });
  };
  let from: readonly [number, number] = [0, 0];
  trace({
    moveTo(x, y) {
      from = [x, y];
    },
    lineTo(x, y) {
      const [dx, dy] = [x - from[0], y - from[1]];
      const steps = Math.ceil(Math.hypot(dx, dy) / STEP);
      for (let i = 1; i <= steps; i++) count(from[0] + (dx * i) / steps, from[1] + (dy * i) / steps, STEP, 0);
      from = [x, y];
    },
  });
  for (const [x, y] of dots) count(x, y, DOT, RADIUS);
  // Not for a trifle to another one: it would hop about while it trains.
  const least = Math.min(...hidden) + TRIFLE;
  return corners[hidden.findIndex((much) => much <= least)] as Corner;
}
