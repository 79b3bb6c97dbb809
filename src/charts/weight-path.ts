/**
 * The way of two weights while somebody looks: a bounded list of where they were.
 *
 * Invariant: at most `MOST` places; when they are full every second one is dropped and from then on only every second
 * one is taken. Steps ascend; going back in the run drops what came later.
 */

export interface PathPlace {
  readonly step: number;
  readonly x: number;
  readonly y: number;
}

export interface WeightPath {
  readonly places: readonly PathPlace[];
  add(step: number, x: number, y: number): void;
  clear(): void;
}

export const MOST = 1024;

export function createWeightPath(most = MOST): WeightPath {
  let places: PathPlace[] = [];
  /** Steps between two places, at least. */
  let spacing = 1;
  return {
    get places() {
      return places;
    },
    add(step, x, y) {
      while (places.length > 0 && places[places.length - 1].step >= step) places.pop();
      const before = places.at(-2);
      // The newest is where the weights are: it stays only if it is far enough from the one before.
      if (before && places[places.length - 1].step - before.step < spacing) places.pop();
      places.push({ step, x, y });
      if (places.length <= most) return;
      places = places.filter((_, i) => i % 2 === 0 || i === places.length - 1);
      spacing = Math.max(2 * spacing, Math.ceil((step - places[0].step) / most));
    },
    clear() {
      places = [];
      spacing = 1;
    },
  };
}

export interface Region {
  readonly centre: readonly [number, number];
  readonly half: number;
}

const NARROWEST = 1;
/** Room around what is to be seen. */
const ROOM = 1.4;
const SIZES = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/**
 * A square of two weights in which all of these are seen. The present one stays as long as it serves: it holds them all
 * and is not much too large.
 * @param seen at least one
 */
export function regionOf(seen: readonly (readonly [number, number])[], present: Region | null): Region {
  const low = [0, 1].map((which) => Math.min(...seen.map((place) => place[which])));
  const high = [0, 1].map((which) => Math.max(...seen.map((place) => place[which])));
  const needed = Math.max(high[0] - low[0], high[1] - low[1], 0) / 2;
  if (present) {
    const inside = [0, 1].every(
      (which) =>
        low[which] >= present.centre[which] - 0.97 * present.half &&
        high[which] <= present.centre[which] + 0.97 * present.half,
    );
    if (inside && present.half <= Math.max(2 * NARROWEST, 4 * needed * ROOM)) return present;
  }
  const wanted = Math.max(NARROWEST, needed * ROOM);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const half = Number(((SIZES.find((size) => size * power >= wanted) ?? 10) * power).toPrecision(3));
  const middle = (which: number) =>
    Number((Math.round(((low[which] + high[which]) / 2 / half) * 20) * (half / 20)).toPrecision(6));
  return { centre: [middle(0), middle(1)], half };
}
