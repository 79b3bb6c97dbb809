/** The decision boundary in words, for those who do not see it: how many points, what shares of the plane, how many wrong. */
import type { Catalogue } from '../i18n/en.ts';
import { integer, percent } from '../i18n/format.ts';
import type { Evaluation, Snapshot } from '../training/protocol.ts';
import { className } from '../ui/ClassMark.tsx';
import type { PlanePoints } from './plane-points.ts';

/** How many samples of a set are answered wrongly; null in regression or without samples. */
export function wrongOf({ confusion, samples }: Evaluation): number | null {
  if (confusion.length === 0 || samples === 0) return null;
  const classes = Math.sqrt(confusion.length);
  let right = 0;
  for (let cls = 0; cls < classes; cls++) right += confusion[cls * classes + cls];
  return samples - right;
}

/** Share of the plane given to each class, from predictions of its cells. */
export function answeredShares(
  plane: ArrayLike<number>,
  outputs: number,
  classes: number,
  threshold: number,
): readonly number[] {
  const cells = plane.length / outputs;
  const shares = new Array<number>(classes).fill(0);
  for (let i = 0; i < cells; i++) {
    let winner = outputs === 1 && plane[i] > threshold ? 1 : 0;
    for (let k = 1; k < outputs; k++) if (plane[k * cells + i] > plane[winner * cells + i]) winner = k;
    shares[winner] += 1 / cells;
  }
  return shares;
}

/**
 * @param plane outputs × cells as last seen, null where nothing is known
 * @param threshold of a single output, above which it is class B
 */
export function boundarySummary(
  text: Catalogue['charts'],
  points: PlanePoints,
  snapshot: Snapshot | null,
  plane: ArrayLike<number> | null,
  threshold: number,
): string {
  const sentences = [text.summaryPoints(integer(points.count))];
  if (!snapshot) return `${sentences[0]} ${text.noPlane}`;
  if (points.classes > 0 && plane) {
    const outputs = points.classes > 2 ? points.classes : 1;
    const shares = answeredShares(plane, outputs, points.classes, threshold);
    sentences.push(
      text.summaryShares(
        shares.map((share, k) => `${className(k, points.classes)} ${percent(share)}`).join(', '),
      ),
    );
  }
  for (const set of ['train', 'test'] as const) {
    const wrong = wrongOf(snapshot[set]);
    if (wrong !== null) sentences.push(text.wrongOf[set](integer(wrong), integer(snapshot[set].samples)));
  }
  return sentences.join(' ');
}
