/**
 * The way back from an update that left the finite numbers: a copy of what the optimizer alters, written over each time.
 * The copy costs about a hundredth of an update.
 */
import type { Network } from '../core/network.ts';
import type { Optimizer } from '../core/optimizers.ts';

export interface UndoBuffer {
  /** The parameters before the last update. */
  readonly theta: Float64Array;
  keep(): void;
  undo(): void;
  /** Takes it back for these places of theta only. */
  undoAt(places: Int32Array): void;
}

export function createUndoBuffer({ theta }: Network, optimizer: Optimizer): UndoBuffer {
  const { slots, powers } = optimizer;
  const kept = {
    theta: new Float64Array(theta.length),
    slots: slots.map((slot) => new Float64Array(slot.length)),
    powers: new Float64Array(powers.length),
    t: 0,
  };
  return {
    theta: kept.theta,
    keep() {
      kept.theta.set(theta);
      for (let i = 0; i < slots.length; i++) kept.slots[i].set(slots[i]);
      kept.powers.set(powers);
      kept.t = optimizer.t;
    },
    undo() {
      theta.set(kept.theta);
      for (let i = 0; i < slots.length; i++) slots[i].set(kept.slots[i]);
      powers.set(kept.powers);
      optimizer.t = kept.t;
    },
    undoAt(places) {
      for (let i = 0; i < places.length; i++) {
        const at = places[i];
        theta[at] = kept.theta[at];
        for (let s = 0; s < slots.length; s++) slots[s][at] = kept.slots[s][at];
      }
    },
  };
}

/** Whether all values are finite. 0 · x is 0 for these only, so there is no branch for each value. */
export function allFinite(values: Float64Array): boolean {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += 0 * values[i];
  return sum === 0;
}
