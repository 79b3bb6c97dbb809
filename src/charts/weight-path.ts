/**
 * The way of two weights while somebody looks: a bounded list of where they were. Of networks of up to `EVERY`
 * parameters all are kept, so that the way of any two can be asked for later.
 *
 * Invariant: at most `MOST` places; when they are full every second one is dropped and from then on only every second
 * one is taken. Steps ascend; going back in the run drops what came later. Nothing is allocated per place.
 */

export interface PathPlace {
  readonly step: number;
  readonly x: number;
  readonly y: number;
}

/** Two places in theta. */
type Pair = readonly [number, number];

export interface WeightPath {
  /** Of the pair that is looked at, oldest first. */
  readonly places: readonly PathPlace[];
  look(pair: Pair): void;
  /**
   * @param theta all parameters at this step; only copied from
   * @param network names what stands in theta: with another one all is forgotten
   */
  add(step: number, theta: Float64Array, network?: string): void;
  clear(): void;
}

const MOST = 1024;
const FEWEST = 128;
/** Parameters; of larger networks only the pair is kept. */
const EVERY = 2048;
/** Numbers kept in all: 1 MB. */
const NUMBERS = 131_072;

export function createWeightPath(most = MOST): WeightPath {
  /** Rows of `width` numbers; those of the pair alone where `width` is 2 and not the network's. */
  let values = new Float64Array(0);
  let steps = new Float64Array(0);
  let width = 0;
  let parameters = 0;
  let known = '';
  let count = 0;
  /** Steps between two places, at least. */
  let spacing = 1;
  let looked: Pair = [0, 0];
  let places: PathPlace[] | null = null;

  function begin(theta: Float64Array): void {
    parameters = theta.length;
    width = parameters <= EVERY ? parameters : 2;
    const rows = Math.min(most, Math.max(FEWEST, Math.floor(NUMBERS / Math.max(1, width)))) + 1;
    values = new Float64Array(rows * width);
    steps = new Float64Array(rows);
    clear();
  }

  function clear(): void {
    count = 0;
    spacing = 1;
    places = null;
  }

  /** Keeps every second place, and the last. */
  function thin(): void {
    const last = count - 1;
    let kept = 0;
    for (let row = 0; row <= last; row++) {
      if (row % 2 === 1 && row !== last) continue;
      values.copyWithin(kept * width, row * width, (row + 1) * width);
      steps[kept++] = steps[row];
    }
    count = kept;
    spacing = Math.max(2 * spacing, Math.ceil((steps[count - 1] - steps[0]) / (steps.length - 1)));
  }

  return {
    get places() {
      if (places) return places;
      const [x, y] = width === parameters ? looked : [0, 1];
      places = Array.from({ length: count }, (_, row) => ({
        step: steps[row],
        x: values[row * width + x],
        y: values[row * width + y],
      }));
      return places;
    },
    look(pair) {
      if (pair[0] === looked[0] && pair[1] === looked[1]) return;
      looked = pair;
      places = null;
      if (width !== parameters) clear();
    },
    add(step, theta, network = '') {
      if (theta.length !== parameters || network !== known) begin(theta);
      known = network;
      while (count > 0 && steps[count - 1] >= step) count--;
      // The newest is where the weights are: it stays only if it is far enough from the one before.
      if (count > 1 && steps[count - 1] - steps[count - 2] < spacing) count--;
      if (width === parameters) values.set(theta, count * width);
      else {
        values[count * width] = theta[looked[0]];
        values[count * width + 1] = theta[looked[1]];
      }
      steps[count++] = step;
      if (count === steps.length) thin();
      places = null;
    },
    clear,
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
