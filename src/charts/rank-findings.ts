/**
 * What the ranking of one class says, as data: a finding holds only where its numbers make it true. Pure;
 * `rankSentence` words it.
 */
import type { rankings } from '../i18n/en.rankings.ts';
import { shareText } from './metric-text.ts';
import { type Called, type Ranked, ratesOf } from './ranked.ts';

export type RankFinding =
  | { readonly kind: 'nothing' | 'empty' | 'onlyThis' | 'noneOfThis' | 'perfect' | 'reversed' }
  | { readonly kind: 'ranks' | 'chance' | 'worse'; readonly auc: number }
  | { readonly kind: 'calledNone'; readonly threshold: number; readonly positives: number }
  | { readonly kind: 'sameCalls'; readonly threshold: number }
  | {
      readonly kind: 'forPrecision' | 'forRecall';
      readonly threshold: number;
      /** At the usual threshold and now, as they are written. */
      readonly precision: readonly [string, string];
      readonly recall: readonly [string, string];
    };

/** Standard errors of an AUC within which it may be chance. */
const UNSURE = 2;

/**
 * A moved threshold comes first, where it clearly traded one for the other; then what the ranking as a whole is worth.
 * @param ranked of the counted set; null: nothing known
 * @param moved the threshold and what the usual one calls; null: it is the usual one, or there is none to move
 */
export function rankFinding(
  ranked: Ranked | null,
  samples: number,
  moved: { readonly threshold: number; readonly usual: Called } | null,
): RankFinding {
  if (samples === 0) return { kind: 'empty' };
  if (!ranked) return { kind: 'nothing' };
  const { auc, at } = ranked;
  const { positives, negatives } = ranked.curve;
  if (positives === 0) return { kind: 'noneOfThis' };
  if (negatives === 0 || auc === null) return { kind: 'onlyThis' };
  if (moved) {
    const { threshold, usual } = moved;
    if (at.tp + at.fp === 0) return { kind: 'calledNone', threshold, positives };
    if (at.tp === usual.tp && at.fp === usual.fp) return { kind: 'sameCalls', threshold };
    const [before, now] = [usual, at].map((called) => ratesOf(called, positives, negatives));
    const precision = [shareOf(before.precision), shareOf(now.precision)] as const;
    const recall = [shareOf(before.recall), shareOf(now.recall)] as const;
    // What is written the same did not change for whoever reads it.
    if (precision[0] !== precision[1] && recall[0] !== recall[1]) {
      const [better, fewer] = [now.precision > before.precision, now.recall < before.recall];
      if (better && fewer) return { kind: 'forPrecision', threshold, precision, recall };
      if (now.precision < before.precision && !fewer)
        return { kind: 'forRecall', threshold, precision, recall };
    }
  }
  if (auc === 1) return { kind: 'perfect' };
  if (auc === 0) return { kind: 'reversed' };
  // Of a ranking by chance: the standard error of Mann and Whitney's U, over the number of pairs.
  const error = Math.sqrt((positives + negatives + 1) / (12 * positives * negatives));
  if (Math.abs(auc - 0.5) <= UNSURE * error) return { kind: 'chance', auc };
  return { kind: auc < 0.5 ? 'worse' : 'ranks', auc };
}

function shareOf(rate: number): string {
  return shareText(Number.isNaN(rate) ? null : rate);
}

/** @param name of the class; `score` as it is called, e.g. p(B) */
export function rankSentence(
  finding: RankFinding,
  words: typeof rankings,
  name: string,
  score: string,
  set: 'train' | 'test',
): string {
  const { says } = words;
  switch (finding.kind) {
    case 'nothing':
      return says.nothing;
    case 'empty':
      return says.empty[set];
    case 'onlyThis':
    case 'noneOfThis':
    case 'perfect':
    case 'reversed':
      return says[finding.kind](set, name, score);
    case 'ranks':
    case 'chance':
    case 'worse':
      return says[finding.kind](set, name, score, finding.auc);
    case 'calledNone':
      return says.calledNone(set, name, finding.threshold, finding.positives);
    case 'sameCalls':
      return says.sameCalls(set, finding.threshold);
    case 'forPrecision':
    case 'forRecall':
      return says[finding.kind](set, finding.threshold, finding.precision, finding.recall);
  }
}
