/**
 * English words of the loss over time. In a sentence the finding stands between asterisks and is set in bold.
 */
import { integer, number } from './format.ts';

const times = (ratio: number) => (ratio > 100 ? 'more than 100 times' : `${number(ratio, 1)} times`);
/** However many: 5.3 times, 181 times. */
const far = (ratio: number) =>
  ratio < 1e4 ? `${number(ratio, ratio < 10 ? 1 : 0)} times` : 'more than 10,000 times';
interface Span {
  readonly updates: number;
  readonly epochs: number;
}
const many = (count: number, one: string, more: string) => `${integer(count)} ${count === 1 ? one : more}`;
const long = ({ updates, epochs }: Span) =>
  epochs >= 1 ? many(Math.floor(epochs), 'epoch', 'epochs') : many(updates, 'update', 'updates');

export const loss = {
  title: 'Loss over time',
  says: {
    nothing: 'Nothing measured yet.',
    start: 'Nothing learned yet: press play.',
    tooLarge: 'The loss has become *too large* to compute.',
    noTest: 'No point is held out, so overfitting would not be seen.',
    together: 'Both losses go together: nothing is overfitted yet.',
    trainZero: 'The training loss is *0*, the test loss is not.',
    testLower: 'The test loss is below the training loss.',
    aboveStart: (ratio: number, byUpdates: boolean) =>
      `The training loss is *${far(ratio)}* what it was at the start${byUpdates ? ': the steps are too large' : ''}.`,
    aboveLowest: (ratio: number, step: number) =>
      `The training loss is *${far(ratio)} its lowest*, at update ${integer(step)}.`,
    apart: (ratio: number) => `The test loss is *${times(ratio)}* the training loss.`,
    overfits: (span: Span, falls: boolean) =>
      `Test loss has been *rising for ${long(span)}* while training loss ${falls ? 'falls' : 'does not rise'}: overfitting.`,
    overfitted: (span: Span, falls: boolean) =>
      `Test loss was *lowest ${long(span)} ago* and has risen since, training loss has ${falls ? 'fallen' : 'not'}: overfitting.`,
    bothRise: (span: Span) => `Both losses have been *rising for ${long(span)}*.`,
    same: (span: Span) => `Neither loss has changed by more than 2\u00a0% for *${long(span)}*.`,
  },
  /** null: the set is empty. */
  summary: (step: number, train: string | null, test: string | null) => {
    const losses = [
      train === null ? 'no training points' : `training loss ${train}`,
      test === null ? 'no test points' : `test loss ${test}`,
    ];
    return `After ${many(step, 'update', 'updates')}: ${losses.join(', ')}.`;
  },

  /** What stands in the drawing. */
  batches: 'mini-batches',
  gap: 'gap',
  overfitting: 'overfitting',
  smoothed: (beta: string) => `smoothed, β = ${beta}`,
  units: { updates: 'updates', epochs: 'epochs', samples: 'samples seen' },

  /** Reading value by value. */
  at: (update: string, epoch: string) => `Update ${update}, epoch ${epoch}`,
  reading: { train: 'train', test: 'test', batches: 'mini-batches' },
  hint: 'Arrow keys go from value to value; plus and minus zoom, shift with an arrow key moves, 0 shows the whole run. Dragging marks the part to see, a double click shows all.',
  whole: 'Whole run',
  part: (from: string, to: string) => `Updates ${from} to ${to}`,

  table: 'The recorded losses',
  columns: {
    run: 'run',
    updates: 'updates',
    epochs: 'epochs',
    samples: 'samples seen',
    train: 'train',
    test: 'test',
    lowest: 'mini-batches, lowest',
    highest: 'mini-batches, highest',
    mean: 'mini-batches, mean',
    trainSmoothed: 'train, smoothed',
    testSmoothed: 'test, smoothed',
  },

  view: 'View',
  viewLong: 'View: axes, smoothing, earlier runs',
  unit: 'Time axis: unit',
  unitShort: { updates: 'updates', epochs: 'epochs', samples: 'samples' },
  timeScale: 'Time axis: scale',
  lossScale: 'Scale of the loss',
  time: 'Time',
  loss: 'Loss',
  linear: 'linear',
  log: 'log',
  batchBand: 'Range of mini-batches',
  smoothing: 'Smoothing',
  smoothingHint:
    'Exponential moving average over the recorded points; 0: as it is. The faint lines are not smoothed.',
  past: 'Earlier runs',
  noPast: 'After a reset or with a new seed the run before stays as a thin line.',
  run: (id: number) => `Run ${id}`,
  thisRun: 'this run',
  show: (name: string) => `Show ${name}`,
  name: (name: string) => `Name of ${name}`,
  clear: 'Remove all',
};
