/**
 * The shape of what the plane shows: which class is answered where, in how many regions, whether one straight line
 * divides it; and of a surface whether it is flat or tilted.
 *
 * Invariant: a region of less than `SMALLEST` cells is not counted and makes the shape unclear, for on a coarse grid it
 * may be the tip of something else.
 */
import type { PlaneField } from '../plane-fill.ts';

/** Cells of the smallest region that is counted. */
const SMALLEST = 6;

export interface PlaneShape {
  /** Cells of each class. */
  readonly cells: readonly number[];
  /** Regions of each class. */
  readonly regions: readonly number[];
  /** Regions that nowhere touch the edge, by class. */
  readonly islands: readonly number[];
  /** There were regions too small to count. */
  readonly unclear: boolean;
}

/** Class of each cell. @param offset of the score of a single output, 0 at its line */
export function winners(field: PlaneField, offset: number): Uint8Array {
  const { answer, outputs, side, scores } = field;
  const cells = side * side;
  const out = new Uint8Array(cells);
  for (let i = 0; i < cells; i++) {
    if (answer !== 'classes') {
      out[i] = scores[i] > offset ? 1 : 0;
      continue;
    }
    for (let k = 1; k < outputs; k++) if (scores[k * cells + i] > scores[out[i] * cells + i]) out[i] = k;
  }
  return out;
}

/** Regions connected by edges of cells. */
export function shapeOf(cls: Uint8Array, side: number, classes: number): PlaneShape {
  const cells = new Array<number>(classes).fill(0);
  const regions = new Array<number>(classes).fill(0);
  const islands = new Array<number>(classes).fill(0);
  const seen = new Uint8Array(cls.length);
  const queue = new Int32Array(cls.length);
  let unclear = false;
  for (let start = 0; start < cls.length; start++) {
    if (seen[start]) continue;
    const own = cls[start];
    let length = 1;
    let atEdge = false;
    queue[0] = start;
    seen[start] = 1;
    for (let head = 0; head < length; head++) {
      const i = queue[head];
      const column = i % side;
      const row = (i - column) / side;
      if (column === 0 || row === 0 || column === side - 1 || row === side - 1) atEdge = true;
      const near = [
        column > 0 ? i - 1 : -1,
        column < side - 1 ? i + 1 : -1,
        row > 0 ? i - side : -1,
        row < side - 1 ? i + side : -1,
      ];
      for (const next of near) {
        if (next < 0 || seen[next] || cls[next] !== own) continue;
        seen[next] = 1;
        queue[length++] = next;
      }
    }
    cells[own] += length;
    if (length < SMALLEST) {
      unclear = true;
      continue;
    }
    regions[own] += 1;
    if (!atEdge) islands[own] += 1;
  }
  return { cells, regions, islands, unclear };
}

/**
 * How far the line of a single output is from straight: the largest distance of its crossings of the grid from the line
 * that fits them best, in cells. Infinity where it crosses less than thrice.
 */
export function bend(field: PlaneField, offset: number): number {
  const { side, scores } = field;
  const x: number[] = [];
  const y: number[] = [];
  const cross = (i: number, j: number, column: number, row: number, dx: number, dy: number) => {
    const a = scores[i] - offset;
    const b = scores[j] - offset;
    if (a > 0 === b > 0) return;
    const share = a / (a - b);
    x.push(column + share * dx);
    y.push(row + share * dy);
  };
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const i = row * side + column;
      if (column < side - 1) cross(i, i + 1, column, row, 1, 0);
      if (row < side - 1) cross(i, i + side, column, row, 0, 1);
    }
  }
  if (x.length < 3) return Number.POSITIVE_INFINITY;
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const mx = mean(x);
  const my = mean(y);
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xx += (x[i] - mx) ** 2;
    xy += (x[i] - mx) * (y[i] - my);
    yy += (y[i] - my) ** 2;
  }
  // Direction of the larger principal axis; the normal is across it.
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [nx, ny] = [-Math.sin(angle), Math.cos(angle)];
  let most = 0;
  for (let i = 0; i < x.length; i++) most = Math.max(most, Math.abs((x[i] - mx) * nx + (y[i] - my) * ny));
  return most;
}

export interface SurfaceShape {
  readonly low: number;
  readonly high: number;
  /** Share of the variance over the plane that a tilted plane explains, 0 … 1; 1 where nothing varies. */
  readonly linear: number;
}

/** Least squares of a surface by a plane; on the grid of cells the two directions are orthogonal. */
export function surfaceOf(field: PlaneField): SurfaceShape {
  const { side, values } = field;
  const cells = side * side;
  let [sum, low, high] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < cells; i++) {
    sum += values[i];
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  const mean = sum / cells;
  const middle = (side - 1) / 2;
  let [u, v, all, spread] = [0, 0, 0, 0];
  for (let i = 0; i < cells; i++) {
    const d = values[i] - mean;
    const column = (i % side) - middle;
    const row = Math.floor(i / side) - middle;
    u += d * column;
    v += d * row;
    all += d * d;
    spread += column * column;
  }
  const explained = spread > 0 ? (u * u + v * v) / spread : 0;
  return { low, high, linear: all > 0 ? explained / all : 1 };
}
