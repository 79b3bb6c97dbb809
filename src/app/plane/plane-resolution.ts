/**
 * How fine the plane is computed: at rest as fine as it gets, while it trains coarser where pictures come too slowly.
 *
 * Invariant: while it trains it only ever gets coarser, so that it does not swing to and fro; each rest begins anew.
 */

/** Cells along a side, finest first. */
export const RESOLUTIONS = [64, 48, 32] as const;
/** Milliseconds between pictures that are too long: 25 a second. */
const SLOW = 40;
/** So many pictures are looked at before it is judged. */
const JUDGED = 24;
/** Updates per second below which pictures come seldom because little happens. */
const BUSY = 40;

interface Seen {
  readonly playing: boolean;
  readonly updatesPerSecond: number;
}

export interface ResolutionPace {
  /** @param now milliseconds. @returns the side to ask for from now on */
  saw(now: number, snapshot: Seen): number;
}

export function createResolutionPace(): ResolutionPace {
  let level = 0;
  let last: number | null = null;
  let sum = 0;
  let count = 0;
  const again = () => {
    sum = 0;
    count = 0;
  };
  return {
    saw(now, { playing, updatesPerSecond }) {
      if (!playing) {
        level = 0;
        last = null;
        again();
        return RESOLUTIONS[0];
      }
      if (last !== null && updatesPerSecond > BUSY) {
        // A tab that was away is not a slow one.
        sum += Math.min(now - last, 4 * SLOW);
        count += 1;
      } else again();
      last = now;
      if (count >= JUDGED) {
        if (sum / count > SLOW && level < RESOLUTIONS.length - 1) level += 1;
        again();
      }
      return RESOLUTIONS[level];
    },
  };
}
