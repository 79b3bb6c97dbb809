/**
 * The plane as a layer sees it: where each place and each point lands in two of its units, and how well straight lines
 * tell the classes apart there.
 *
 * Invariant: positions are plain pairs of outputs a; only `between` and `Frame` know of a picture.
 */

/** Lines of the grid in each direction, and nodes along each of them. */
export const LINES = 13;
export const NODES = 49;

/** Coordinates of all nodes, LINES × NODES upright ones before LINES × NODES level ones, −half … half. */
export function gridNodes(half: number): { readonly x1: Float64Array; readonly x2: Float64Array } {
  const count = LINES * NODES;
  const x1 = new Float64Array(2 * count);
  const x2 = new Float64Array(2 * count);
  for (let line = 0; line < LINES; line++) {
    const at = half * ((2 * line) / (LINES - 1) - 1);
    for (let node = 0; node < NODES; node++) {
      const along = half * ((2 * node) / (NODES - 1) - 1);
      const i = line * NODES + node;
      x1[i] = at;
      x2[i] = along;
      x1[count + i] = along;
      x2[count + i] = at;
    }
  }
  return { x1, x2 };
}

/** Where things are in one layer: u and v of the nodes of the grid and of the points. */
export interface Landing {
  readonly nodes: { readonly u: Float64Array; readonly v: Float64Array };
  readonly points: { readonly u: Float64Array; readonly v: Float64Array };
}

/** Lowest and highest of both directions. */
export interface Extent {
  readonly u: readonly [number, number];
  readonly v: readonly [number, number];
}

function rangeOf(...all: readonly Float64Array[]): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const values of all) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (!(low <= high)) return [-1, 1];
  // A unit that is always the same stands in the middle.
  return high - low > 1e-9 ? [low, high] : [low - 1, high + 1];
}

export function extentOf({ nodes, points }: Landing): Extent {
  return { u: rangeOf(nodes.u, points.u), v: rangeOf(nodes.v, points.v) };
}

/** From a value to a share of the way from low to high. */
const shareOf = (value: number, [low, high]: readonly [number, number]) => (value - low) / (high - low);

/**
 * The place of item i on the way from one layer to the next, as shares of the plot, u to the right and v upwards.
 * @param way 0 … 1
 */
export function between(
  from: { readonly at: Landing; readonly extent: Extent },
  to: { readonly at: Landing; readonly extent: Extent },
  what: 'nodes' | 'points',
  i: number,
  way: number,
): readonly [number, number] {
  const place = ({ at, extent }: { readonly at: Landing; readonly extent: Extent }) => [
    shareOf(at[what].u[i], extent.u),
    shareOf(at[what].v[i], extent.v),
  ];
  const [u0, v0] = place(from);
  if (way === 0) return [u0, v0];
  const [u1, v1] = place(to);
  return [u0 + (u1 - u0) * way, v0 + (v1 - v0) * way];
}

/** Solves the symmetric system A w = b of three unknowns, or null where A is (nearly) singular. */
function solve3(a: readonly number[], b: readonly number[]): readonly number[] | null {
  const [m00, m01, m02, m11, m12, m22] = a;
  const c00 = m11 * m22 - m12 * m12;
  const c01 = m02 * m12 - m01 * m22;
  const c02 = m01 * m12 - m02 * m11;
  const det = m00 * c00 + m01 * c01 + m02 * c02;
  if (!(Math.abs(det) > 1e-12 * Math.max(1, m00 * m11 * m22))) return null;
  const c11 = m00 * m22 - m02 * m02;
  const c12 = m01 * m02 - m00 * m12;
  const c22 = m00 * m11 - m01 * m01;
  return [
    (c00 * b[0] + c01 * b[1] + c02 * b[2]) / det,
    (c01 * b[0] + c11 * b[1] + c12 * b[2]) / det,
    (c02 * b[0] + c12 * b[1] + c22 * b[2]) / det,
  ];
}

/**
 * Share of the points that least squares tells apart by straight lines in u and v: one regression of 0/1 on 1, u, v for
 * each class, the largest wins (Hastie, Tibshirani & Friedman 2009, section 4.2). In regression R² of the same fit.
 * @param takes the points it is about, which it is also fitted to
 * @returns 0 … 1, or null where there is no such fit
 */
export function straightShare(
  u: Float64Array,
  v: Float64Array,
  target: ArrayLike<number>,
  classes: number,
  takes: (index: number) => boolean,
): number | null {
  const kept = Array.from({ length: u.length }, (_, i) => i).filter(takes);
  if (kept.length < 4) return null;
  const mean = (values: ArrayLike<number>) => kept.reduce((sum, i) => sum + values[i], 0) / kept.length;
  const [mu, mv] = [mean(u), mean(v)];
  // Centred, so that units far from 0 do not spoil the sums.
  const rows = kept.map((i) => [1, u[i] - mu, v[i] - mv] as const);
  const sum = (f: (row: readonly [number, number, number], k: number) => number) =>
    rows.reduce((all, row, k) => all + f(row, k), 0);
  const a = [kept.length, 0, 0, sum(([, p]) => p * p), sum(([, p, q]) => p * q), sum(([, , q]) => q * q)];
  const regress = (wanted: (index: number) => number) =>
    solve3(
      a,
      [0, 1, 2].map((d) => sum((row, k) => row[d] * wanted(kept[k]))),
    );
  const at = (w: readonly number[], [one, p, q]: readonly [number, number, number]) =>
    w[0] * one + w[1] * p + w[2] * q;
  if (classes === 0) {
    const w = regress((i) => target[i]);
    const average = mean(target);
    const all = sum((_, k) => (target[kept[k]] - average) ** 2);
    if (!w || !(all > 0)) return null;
    return Math.max(0, 1 - sum((row, k) => (target[kept[k]] - at(w, row)) ** 2) / all);
  }
  const fits = Array.from({ length: classes }, (_, cls) => regress((i) => Number(target[i] === cls)));
  if (fits.some((w) => w === null)) return null;
  let right = 0;
  rows.forEach((row, k) => {
    let winner = 0;
    for (let cls = 1; cls < classes; cls++)
      if (at(fits[cls] as readonly number[], row) > at(fits[winner] as readonly number[], row)) winner = cls;
    if (winner === target[kept[k]]) right += 1;
  });
  return right / kept.length;
}

export type HiddenFinding =
  | { readonly kind: 'nothing' | 'plane' | 'oneUnit' }
  | { readonly kind: 'share'; readonly here: number }
  | { readonly kind: 'shares'; readonly here: number; readonly plane: number };

/**
 * @param here,plane shares as `straightShare` gives them; `plane` is null where there is nothing to compare with
 * @param units of the layer
 */
export function hiddenFinding(
  layer: number,
  here: number | null,
  plane: number | null,
  units: number,
): HiddenFinding {
  if (layer === 0) return { kind: 'plane' };
  if (units === 1) return { kind: 'oneUnit' };
  if (here === null) return { kind: 'nothing' };
  return plane === null ? { kind: 'share', here } : { kind: 'shares', here, plane };
}
