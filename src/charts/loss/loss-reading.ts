/** One row of the losses in words, for whoever reads it by pointing or by keys. Pure. */
import type { loss as words } from '../../i18n/en.loss.ts';
import { integer, plain } from '../../i18n/format.ts';
import type { ChangeLabel } from '../change-label.ts';
import { lossText } from '../loss-text.ts';
import type { LossRows } from './loss-rows.ts';
import { type RunClock, timeAt } from './run-clock.ts';

/**
 * "Update 120, epoch 12: train 0.310, test 0.420, mini-batches 0.240–0.390 · η 0.02 → 0.005"; what is unknown is left
 * out.
 * @param changes those since the row before are told, also where there was no room to name them in the drawing
 */
export function rowText(
  { count, step, train, test, lowest, highest }: LossRows,
  row: number,
  clock: RunClock,
  { at, reading }: Pick<typeof words, 'at' | 'reading'>,
  changes: readonly ChangeLabel[] = [],
): string {
  if (row < 0 || row >= count) return '';
  const losses: string[] = [];
  const tell = (name: string, loss: number) => {
    if (Number.isFinite(loss)) losses.push(`${name} ${lossText(loss, 3)}`);
  };
  tell(reading.train, train[row]);
  tell(reading.test, test[row]);
  if (Number.isFinite(lowest[row])) {
    const [low, high] = [lossText(lowest[row], 3), lossText(highest[row], 3)];
    losses.push(`${reading.batches} ${low === high ? low : `${low}–${high}`}`);
  }
  const epochs = Math.round(100 * timeAt(clock, step[row], 'epochs')) / 100;
  const read = [at(integer(step[row]), plain(epochs)), losses.join(', ')];
  const before = row > 0 ? step[row - 1] : Number.NEGATIVE_INFINITY;
  const changed = changes.filter((change) => change.step > before && change.step <= step[row]);
  const told = changed.map(({ symbol, text }) => `${symbol} ${text}`.trim());
  return [read.filter((part) => part !== '').join(': '), ...told].join(' · ');
}
