/**
 * How the neurons of one layer stand above each other: as large as they fit, smaller down to the least pitch, and
 * below that the middle ones are grouped into "… 20 more". A group that was opened shows them all, at a pitch that can
 * be hit, however long the column becomes.
 */
export interface StackLimits {
  /** Side of a picture where there is room enough, and the distance of neighbouring middles then. */
  readonly tile: number;
  readonly pitch: number;
  /** Neurons never stand closer than this; the rest is grouped. */
  readonly leastPitch: number;
  /** And never closer than this in a column that was opened: each is a target that can be hit. */
  readonly openPitch: number;
}

export interface ColumnStack {
  /** Numbers of the neurons that are shown, ascending. */
  readonly units: readonly number[];
  /** Middle of each shown neuron, from the middle of the column. */
  readonly ys: readonly number[];
  readonly tile: number;
  readonly pitch: number;
  /** From the upper end of the first slot to the lower end of the last. */
  readonly length: number;
  /** The grouped ones: how many, and the middle of the place where it is said; `open`: they are shown all the same. */
  readonly rest: {
    readonly count: number;
    readonly y: number;
    readonly open: boolean;
    /** Of an open one, however long: the same again at the lower end. */
    readonly foot?: number;
  } | null;
}

/** Slots that the words "20 more" take, at least this high. */
const REST_HEIGHT = 26;

export function stack(count: number, room: number, limits: StackLimits, open = false): ColumnStack {
  const pitch = Math.min(limits.pitch, room / count);
  if (pitch >= limits.leastPitch || count <= 4) {
    const fitting = Math.max(pitch, 14);
    const ys = Array.from({ length: count }, (_, i) => (i - (count - 1) / 2) * fitting);
    const units = ys.map((_, i) => i);
    return { units, ys, tile: tileFor(fitting, limits), pitch: fitting, length: count * fitting, rest: null };
  }
  const least = limits.leastPitch;
  const shown = Math.max(2, Math.floor((room - REST_HEIGHT) / least));
  if (open) return opened(count, count - shown, limits);
  const upper = Math.ceil(shown / 2);
  const length = shown * least + REST_HEIGHT;
  const units: number[] = [];
  const ys: number[] = [];
  for (let i = 0; i < shown; i++) {
    const isUpper = i < upper;
    units.push(isUpper ? i : count - shown + i);
    ys.push(-length / 2 + least / 2 + i * least + (isUpper ? 0 : REST_HEIGHT));
  }
  return {
    units,
    ys,
    tile: tileFor(least, limits),
    pitch: least,
    length,
    rest: { count: count - shown, y: -length / 2 + upper * least + REST_HEIGHT / 2, open: false },
  };
}

/** All of them, between two places where they are grouped again. */
function opened(count: number, grouped: number, limits: StackLimits): ColumnStack {
  const pitch = Math.max(limits.openPitch, limits.leastPitch);
  const length = 2 * REST_HEIGHT + count * pitch;
  const units = Array.from({ length: count }, (_, i) => i);
  const ys = units.map((i) => -length / 2 + REST_HEIGHT + (i + 0.5) * pitch);
  const rest = {
    count: grouped,
    y: -length / 2 + REST_HEIGHT / 2,
    open: true,
    foot: length / 2 - REST_HEIGHT / 2,
  };
  return { units, ys, tile: tileFor(pitch, limits), pitch, length, rest };
}

/** A picture leaves 6 to 8 px between itself and the next, a small one 3 or 4. */
function tileFor(pitch: number, limits: StackLimits): number {
  const gap = pitch >= 30 ? 7 : pitch >= 22 ? 5 : 3;
  return Math.round(Math.min(limits.tile, Math.max(12, pitch - gap)));
}
