/** One row of the losses in words, for whoever reads it by pointing or by keys. Pure. */
import type { loss as words } from '../../i18n/en.loss.ts';
import { integer, plain } from '../../i18n/format.ts';
import { lossText } from '../loss-text.ts';
import type { LossRows } from './loss-rows.ts';
import { type RunClock, timeAt } from './run-clock.ts';

/** "Update 120, epoch 12: train 0.310, test 0.420, mini-batches 0.240–0.390"; what is unknown is left out. */
export function rowText(
  { count, step, train, test, lowest, highest }: LossRows,
  row: number,
  clock: RunClock,
  { at, reading }: Pick<typeof words, 'at' | 'reading'>,
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
  return [at(integer(step[row]), plain(epochs)), losses.join(', ')].filter((part) => part !== '').join(': ');
}
