/**
 * Which class each point is called, from the outputs of a snapshot: one output against a threshold, several by the
 * largest. Pure; the same rule by which the run itself counts, so at the usual threshold the counts agree.
 */

/**
 * @param scores outputs × points, row-major, as in `Snapshot.scores`: p of the second class, or p of each class
 * @param threshold of a single output: class 1 where the score lies above it. A probability is usually compared with
 *   0.5, a hinge margin with 0. Several outputs take no notice of it
 * @param out one entry a point: the class, 0 … 255
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
    let largest = 0;
    for (let k = 1; k < outputs; k++) {
      if (scores[k * points + i] > scores[largest * points + i]) largest = k;
    }
    out[i] = largest;
  }
}
