/** The ranking as a table: for each set and each place on its curves who is called, and what that is worth. Pure. */
import type { rankings } from '../i18n/en.rankings.ts';
import type { ChartTable } from './frame/chart-source.ts';
import type { RankData } from './rank-plot.ts';
import { rates, toldThreshold } from './ranked.ts';

/** @param output what is compared, e.g. p(B): called is what has more of it than the threshold, or flipped at most as much */
export function rankTable(
  sets: RankData['sets'],
  {
    flipped,
    margin,
    output,
  }: { readonly flipped: boolean; readonly margin: boolean; readonly output: string },
  words: typeof rankings,
): ChartTable {
  const known = (rate: number) => (Number.isNaN(rate) ? '0/0' : rate);
  return {
    caption: words.title,
    columns: [
      words.columns.set,
      `${words.columns.called}: ${output} ${flipped ? '≤' : '>'}`,
      'TP',
      'FP',
      'FN',
      'TN',
      words.recall,
      words.fpr,
      words.precision,
    ],
    rows: (['train', 'test'] as const).flatMap((set) => {
      const curve = sets[set]?.curve;
      if (!curve) return [];
      return Array.from(curve.scores, (_, entry) => {
        const { recall, fpr, precision } = rates(curve, entry);
        const [tp, fp] = [curve.tp[entry], curve.fp[entry]];
        return [
          words.sets[set],
          toldThreshold(curve, entry, flipped, margin),
          tp,
          fp,
          curve.positives - tp,
          curve.negatives - fp,
          known(recall),
          known(fpr),
          known(precision),
        ];
      });
    }),
  };
}
