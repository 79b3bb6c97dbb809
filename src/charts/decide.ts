/**
 * From outputs to classes: which class each point is called at a threshold.
 *
 * Invariant: the threshold is of a single output and has no say where there are several; there the largest wins, the
 * first of equal ones.
 */

/**
 * @param scores outputs × points, as in a snapshot
 * @param threshold a single output above it is class 1
 * @param out class of each point
 */
export function decide(
  scores: ArrayLike<number>,
  points: number,
  outputs: number,
  threshold: number,
  out: Uint8Array,
): void {
  for (let i = 0; i < points; i++) {
    if (outputs === 1) {
      out[i] = scores[i] > threshold ? 1 : 0;
      continue;
    }
    let winner = 0;
    for (let k = 1; k < outputs; k++) {
      if (scores[k * points + i] > scores[winner * points + i]) winner = k;
    }
    out[i] = winner;
  }
}
