/**
 * What is named in the drawing of the losses, and where: each line at its end, the gap between them in itself, the
 * earlier runs where they end, unless something stands there already. Pure.
 */
import { lossText } from '../loss-text.ts';
import type { LossRows } from './loss-rows.ts';

export interface EndLabel {
  readonly set: 'train' | 'test';
  /** Its last row with a number. */
  readonly row: number;
  readonly text: string;
}

/**
 * Name and number of each line; the test line first, so that the training line lies on top. A line whose loss is no
 * longer known (it overflowed) is named where it ends, without a number; so is one that goes on beyond what is seen.
 * @param present whether the last row is where the run stands
 */
export function endLabels(
  rows: LossRows,
  names: { readonly train: string; readonly test: string },
  present = true,
): readonly EndLabel[] {
  return (['test', 'train'] as const).flatMap((set): EndLabel[] => {
    let row = rows.count - 1;
    while (row >= 0 && Number.isNaN(rows[set][row])) row--;
    if (row < 0) return [];
    const last = present && row === rows.count - 1;
    return [{ set, row, text: last ? `${names[set]} ${lossText(rows[set][row], 3)}` : names[set] }];
  });
}

/** Height that the gap must have for its name, and its distance from the lines. */
const NAME = 18;
/** So far apart places are tried, in pixels. */
const TRY = 6;

/**
 * The middle of a place between the two lines where a name of `width` fits, from the right; null: nowhere.
 * @param x pixels of the rows, ascending
 * @param from only to the right of this
 */
export function placeInGap(
  count: number,
  x: (row: number) => number,
  train: (row: number) => number,
  test: (row: number) => number,
  width: number,
  from: number,
): { readonly x: number; readonly y: number } | null {
  if (count < 2) return null;
  for (let right = x(count - 1) - TRY; right - width >= from; right -= TRY) {
    let top = Number.NEGATIVE_INFINITY;
    let bottom = Number.POSITIVE_INFINITY;
    let seen = false;
    for (let row = count - 1; row >= 0; row--) {
      const at = x(row);
      // The rows beside the place count too: between two rows lies a line.
      if (row > 0 && x(row - 1) > right) continue;
      if (row + 1 < count && x(row + 1) < right - width) break;
      if (Number.isNaN(train(row) + test(row))) return null;
      seen ||= at >= right - width && at <= right;
      top = Math.max(top, Math.min(train(row), test(row)));
      bottom = Math.min(bottom, Math.max(train(row), test(row)));
    }
    if (seen && bottom - top >= NAME) return { x: right - width / 2, y: (top + bottom) / 2 };
  }
  return null;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const TEXT = 14;
/** From the edges of the plot. */
const INSIDE = 6;

/**
 * Where in a corner a text stands that belongs to no line: the first through which the fewest pieces of the lines run.
 * @param x pixels of the rows, ascending
 * @returns left end and base line
 */
export function freestPlace(
  count: number,
  x: (row: number) => number,
  lines: readonly ((row: number) => number)[],
  width: number,
  { left, right, top, bottom }: Box,
): { readonly x: number; readonly y: number } {
  const corners = [bottom - INSIDE - TEXT, top + INSIDE].flatMap((upper) =>
    [left + INSIDE, right - INSIDE - width].map(
      (from): Box => ({
        left: from,
        right: from + width,
        top: upper,
        bottom: upper + TEXT,
      }),
    ),
  );
  const crossed = corners.map((box) => {
    let pieces = 0;
    for (let row = 1; row < count; row++) {
      if (x(row) < box.left || x(row - 1) > box.right) continue;
      for (const line of lines) {
        const [a, b] = [line(row - 1), line(row)];
        if (Math.min(a, b) < box.bottom && Math.max(a, b) > box.top) pieces++;
      }
    }
    return pieces;
  });
  const { left: from, bottom: base } = corners[crossed.indexOf(Math.min(...crossed))] as Box;
  return { x: from, y: base - 3 };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Places the names of lines: each around its end, then along the line; so that no
 * name lies on another, on a dot or, where it can be helped, on a line. Where all of these are taken there is none.
 * @param lines places along each, its end first, with the width of its name, in pixels
 * @param dots what no name may cover, as points
 * @param covered points of lines that a name covers only where its own line ends
 * @returns left end and base line of each; null: not named
 */
export function placeNames(
  lines: readonly { readonly places: readonly Point[]; readonly width: number }[],
  dots: readonly Point[],
  covered: readonly Point[],
  within: Box,
): readonly (Point | null)[] {
  const boxes = dots.map((dot) => around(dot, 6));
  const drawn = covered.map((point) => around(point, 2));
  return lines.map(({ places, width }) => {
    const open = (place: Point) =>
      boxesAt(place, width).filter(
        (box) => inside(box, within) && !boxes.some((other) => overlap(box, other)),
      );
    const clear = (box: Box) => !drawn.some((other) => overlap(box, other));
    const atEnd = places.slice(0, 1).flatMap(open);
    const free = atEnd.find(clear) ?? places.slice(1).flatMap(open).find(clear) ?? atEnd[0];
    if (!free) return null;
    boxes.push(free);
    return { x: free.left, y: free.bottom - 3 };
  });
}

/** Around the place, then beyond a dot that may be there. */
function boxesAt({ x, y }: Point, width: number): readonly Box[] {
  const box = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + TEXT });
  return [
    ...[x - width, x + 4].flatMap((left) => [box(left, y - 4 - TEXT), box(left, y + 4)]),
    box(x + 10, y - TEXT / 2),
  ];
}

function around({ x, y }: Point, far: number): Box {
  return { left: x - far, right: x + far, top: y - far, bottom: y + far };
}

function inside(box: Box, { left, right, top, bottom }: Box): boolean {
  return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
