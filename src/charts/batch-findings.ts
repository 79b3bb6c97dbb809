/**
 * What can be said of the pulls of a batch's samples at two weights, as data; true only where the numbers make it so.
 * Lengths and agreement are of the pairs, over the whole batch. Pure.
 */
import type { NextUpdate, Snapshot } from '../training/protocol.ts';

export type BatchFinding =
  | { readonly kind: 'nothing' | 'noSamples' | 'tooLarge' | 'alone' | 'still' | 'outweighs' }
  /** `share`: length of the mean arrow over the mean length of the arrows, 0 … 1. */
  | { readonly kind: 'agree' | 'disagree'; readonly share: number }
  | { readonly kind: 'silent'; readonly silent: number; readonly count: number };

const AGREE = 0.8;
const DISAGREE = 0.25;
/** Of fewer samples nothing is said of how they agree. */
const FEW = 4;

export type Pulls = Pick<NextUpdate, 'gradients' | 'mean' | 'count' | 'averagePull' | 'silent'>;

/** Whether the loss has left the finite numbers, after which no update comes. */
export function overflowed(snapshot: Pick<Snapshot, 'train'> | null): boolean {
  return snapshot !== null && snapshot.train.samples > 0 && snapshot.train.loss === null;
}

/**
 * @param update null: not known
 * @param training points that train, null: not known
 * @param beyond no update comes, for the numbers are too large
 */
export function batchFinding(update: Pulls | null, training: number | null, beyond = false): BatchFinding {
  if (training === 0) return { kind: 'noSamples' };
  if (!update) return { kind: beyond ? 'tooLarge' : 'nothing' };
  const { gradients, mean, count, averagePull, silent } = update;
  if (silent === count) return { kind: 'still' };
  if (count === 1) return { kind: 'alone' };
  if (count < FEW || !(averagePull > 0)) return { kind: 'nothing' };
  let longest = 0;
  for (let i = 0; i < gradients[0].length; i++) {
    longest = Math.max(longest, Math.hypot(gradients[0][i], gradients[1][i]));
  }
  if (longest > (averagePull * count) / 2) return { kind: 'outweighs' };
  if (2 * silent > count) return { kind: 'silent', silent, count };
  const share = Math.hypot(...mean) / averagePull;
  if (share >= AGREE) return { kind: 'agree', share };
  return share <= DISAGREE ? { kind: 'disagree', share } : { kind: 'nothing' };
}
