/**
 * An epoch cut into batches, and how many of them fit beside each other. Pure.
 *
 * Invariant: batches lie one after the other and leave out no sample. Those behind the cursor are cut with the present
 * size, though it may have been another then; a batch that the cursor stands in is what is left of it.
 */

export interface Epoch {
  /** Samples of an epoch, ≥ 1. */
  readonly samples: number;
  /** Samples of a full batch, ≥ 1. */
  readonly size: number;
  /** Samples that are used already, below `samples`. */
  readonly cursor: number;
}

/** Number of the batch that comes next, which is the number of those before it. */
export function currentBatch({ size, cursor }: Epoch): number {
  return Math.ceil(cursor / size);
}

export function batchCount(epoch: Epoch): number {
  return currentBatch(epoch) + Math.ceil((epoch.samples - epoch.cursor) / epoch.size);
}

/** From which sample, and to before which, a batch goes. */
export function batchAt(epoch: Epoch, index: number): { readonly from: number; readonly to: number } {
  const { samples, size, cursor } = epoch;
  const done = currentBatch(epoch);
  if (index < done) return { from: index * size, to: Math.min(cursor, (index + 1) * size) };
  const from = cursor + (index - done) * size;
  return { from, to: Math.min(samples, from + size) };
}

/** ⌈samples / size⌉ = updates: so many full batches, and one of `rest` where there is one. */
export function epochEquation(samples: number, size: number) {
  return { updates: Math.ceil(samples / size), full: Math.floor(samples / size), rest: samples % size };
}

/** Lines of boxes, each a grid of samples. */
export interface Conveyor {
  /** CSS pixels from sample to sample. */
  readonly pitch: number;
  readonly columns: number;
  readonly rows: number;
  /** From box to box. */
  readonly stride: number;
  /** The boxes that are shown: from this one on, so many. */
  readonly first: number;
  readonly boxes: number;
  /** Boxes beside each other; what is more stands in the lines below. */
  readonly perLine: number;
}

const PITCHES = [12, 10, 9, 8, 7, 6, 5, 4, 3, 2.5, 2] as const;
/** The same where each is a numeral that is to be read. */
const NUMERAL_PITCHES = [13, 12] as const;
/** As large as this they may be made for all boxes to be seen. */
const READABLE = 5;
/** Room for the number above a box, and between boxes. */
const NARROWEST = 34;
const GAP = 14;
/** So many boxes are wanted before the samples become larger; so many in any case. */
const MANY = 6;
const WANTED = 4;

export interface Room {
  readonly width: number;
  readonly height: number;
  /** From the samples of one line to those of the next; without it there is one line. */
  readonly between?: number;
}

/**
 * The largest samples of which all boxes fit, or, where those would be too small, enough of them; of a batch that does
 * not fit at all, as many samples as do.
 * @param numerals each sample is a numeral
 */
export function layConveyor(
  epoch: Epoch,
  { width, height, between = Number.POSITIVE_INFINITY }: Room,
  numerals = false,
): Conveyor {
  const count = batchCount(epoch);
  const size = Math.min(epoch.size, epoch.samples);
  const enough = Math.min(count, width < 420 ? WANTED - 1 : WANTED);
  const lay = (pitch: number) => {
    const most = Math.max(1, Math.floor(height / pitch));
    const rows = Math.min(most, Math.ceil(size / Math.ceil(Math.sqrt(size))));
    const columns = Math.ceil(size / rows);
    const stride = Math.max(NARROWEST, columns * pitch + GAP);
    const lines = between < height ? Math.floor((height + between) / (rows * pitch + between)) : 1;
    const perLine = Math.floor((width + GAP) / stride);
    return { pitch, columns, rows, stride, perLine, fits: perLine * Math.max(1, lines) };
  };
  const all = (numerals ? NUMERAL_PITCHES : PITCHES).map(lay);
  let conveyor =
    all.find(({ fits, pitch }) => fits >= count && pitch >= READABLE) ??
    all.find(({ fits, pitch }) => fits >= MANY && pitch >= READABLE) ??
    all.find(({ fits }) => fits >= enough) ??
    all[all.length - 1];
  if (conveyor.fits === 0) {
    const { pitch, rows } = conveyor;
    const columns = Math.max(1, Math.floor(width / pitch));
    conveyor = { pitch, rows, columns, stride: width, perLine: 1, fits: 1 };
  }
  const { fits, ...grid } = conveyor;
  const boxes = Math.min(count, fits);
  // Lines of about the same length.
  const perLine = Math.ceil(boxes / Math.ceil(boxes / grid.perLine));
  const first = Math.max(0, Math.min(count - boxes, currentBatch(epoch) - Math.floor(boxes / 3)));
  return { ...grid, perLine, first, boxes };
}
