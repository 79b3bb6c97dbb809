/**
 * Which lines are drawn between layers with many neurons: the strongest few into each, all, or none. Where no layer of a
 * gap has more than MANY neurons its lines are all drawn, whatever is chosen.
 *
 * Invariant: what is drawn, what can be pressed and what is counted ask the same bytes. What is selected shows all of its
 * lines besides; that is the painter's. Allocates nothing.
 */
import type { LinesDrawn } from '../store/state.ts';
import { CUT, type Gap } from './edges.ts';

export const MANY = 16;
export const STRONGEST = 3;

/** The weights of one gap: theta from `offset` on, targets × `inputs`. */
export interface GapWeights {
  readonly theta: ArrayLike<number>;
  readonly offset: number;
  readonly inputs: number;
  readonly targets: number;
  /** Marks of line-marks.ts by unit and input; null: none in this gap. */
  readonly marks: Uint8Array | null;
}

/** There are too many lines before column `to` to be read. */
export function isCrowded(shape: readonly number[], to: number): boolean {
  return Math.max(shape[to - 1] ?? 0, shape[to] ?? 0) > MANY;
}

/**
 * Writes 1 for each line of a crowded gap that is drawn, 0 for the others, by unit and input.
 * @param drawn targets × inputs
 */
export function markDrawn(gap: Gap, weights: GapWeights, lines: LinesDrawn, drawn: Uint8Array): void {
  const { theta, offset, inputs, targets, marks } = weights;
  drawn.fill(lines === 'all' ? 1 : 0);
  if (lines !== 'strongest') return;
  for (const unit of gap.to.units) {
    if (unit >= targets) continue;
    const row = unit * inputs;
    // Each round takes the strongest that is left; of equals the first.
    for (let n = 0; n < STRONGEST; n++) {
      let best = -1;
      let most = -1;
      for (const input of gap.from.units) {
        if (input >= inputs || drawn[row + input] === 1) continue;
        // What is cut has no weight.
        if (marks !== null && ((marks[row + input] as number) & CUT) !== 0) continue;
        const size = Math.abs(theta[offset + row + input] as number);
        if (size > most) {
          most = size;
          best = input;
        }
      }
      if (best >= 0) drawn[row + best] = 1;
    }
  }
}
