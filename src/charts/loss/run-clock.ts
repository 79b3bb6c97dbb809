/**
 * How far a run has come at a step, counted in updates, epochs or samples seen: batch size and data decide how many
 * samples an update takes and how many updates an epoch has, and both may change while it runs.
 *
 * Invariant: the same counting as the trainer's. A reading is of the state on arrival at a step, before the changes made
 * there; a change of the data ends the epoch if it has begun, one of the batch size keeps the place in it.
 * Pure.
 */
import { equal } from '../../experiment/equal.ts';
import { applyPatch, type Change, type Data, type Experiment } from '../../experiment/experiment.ts';
import { planePoints } from '../plane-points.ts';

export type TimeUnit = 'updates' | 'epochs' | 'samples';

/** From `step` on, until the next one begins. */
interface Stretch {
  readonly step: number;
  /** Epochs finished, samples of the present one already used, and samples seen in all, at `step`. */
  readonly epoch: number;
  readonly cursor: number;
  readonly samples: number;
  /** Training samples; with none each update counts as an epoch. */
  readonly available: number;
  readonly batch: number;
}

/** Ascending; the first begins at 0. */
export type RunClock = readonly Stretch[];

interface Reading {
  /** Epochs finished. */
  readonly epoch: number;
  /** Samples of the present epoch already used. */
  readonly cursor: number;
  /** Samples seen in all; the same sample counts in each epoch. */
  readonly samples: number;
}

/**
 * @param experiment as the run began
 * @param trainingSamples of data, a whole number from 0
 */
export function runClock(
  experiment: Experiment,
  changes: readonly Change[],
  trainingSamples: (data: Data) => number = countTrainingSamples,
): RunClock {
  const of = ({ data, training }: Experiment) => ({
    available: trainingSamples(data),
    batch: training.batchSize,
  });
  const stretches: Stretch[] = [{ step: 0, epoch: 0, cursor: 0, samples: 0, ...of(experiment) }];
  let before = experiment;
  for (const { step, patch } of changes) {
    const after = applyPatch(before, patch);
    const last = stretches[stretches.length - 1];
    const ends = !equal(before.data, after.data);
    before = after;
    if (!ends && after.training.batchSize === last.batch) continue;
    const { epoch, cursor, samples } = within(last, step);
    const at = ends ? { epoch: cursor > 0 ? epoch + 1 : epoch, cursor: 0 } : { epoch, cursor };
    const { available, batch } = ends ? of(after) : { ...last, batch: after.training.batchSize };
    stretches.push({ step, ...at, samples, available, batch });
  }
  return stretches;
}

const counted = new WeakMap<Data, number>();

/** Samples the network trains on, as the split counts them. */
function countTrainingSamples(data: Data): number {
  const known = counted.get(data);
  if (known !== undefined) return known;
  const { isTest } = planePoints(data);
  const count = isTest.reduce((left, held) => left - held, isTest.length);
  counted.set(data, count);
  return count;
}

function within({ step: from, epoch, cursor, samples, available, batch }: Stretch, step: number): Reading {
  const updates = Math.max(0, step - from);
  if (available === 0) return { epoch: epoch + updates, cursor: 0, samples };
  const first = Math.ceil((available - cursor) / batch);
  if (updates < first) return { epoch, cursor: cursor + updates * batch, samples: samples + updates * batch };
  const each = Math.ceil(available / batch);
  const more = Math.floor((updates - first) / each);
  const used = ((updates - first) % each) * batch;
  return {
    epoch: epoch + 1 + more,
    cursor: used,
    samples: samples + available - cursor + more * available + used,
  };
}

function stretchAt(clock: RunClock, step: number): Stretch {
  let i = clock.length - 1;
  while (i > 0 && clock[i].step >= step) i--;
  return clock[i];
}

export function readClock(clock: RunClock, step: number): Reading {
  return within(stretchAt(clock, step), step);
}

/** The place of a step on a time axis: updates, epochs with the share of the present one, or samples seen. */
export function timeAt(clock: RunClock, step: number, unit: TimeUnit): number {
  if (unit === 'updates') return step;
  const stretch = stretchAt(clock, step);
  const { epoch, cursor, samples } = within(stretch, step);
  return unit === 'samples' ? samples : epoch + (stretch.available > 0 ? cursor / stretch.available : 0);
}

/** The last step up to `reached` at which data or loss function changed: losses before it are of something else. */
export function comparableSince(changes: readonly Change[], reached: number): number {
  return changes.reduce(
    (since, { step, patch }) =>
      step <= reached && (patch.data !== undefined || patch.training?.loss !== undefined) ? step : since,
    0,
  );
}

/** The last step up to `reached` at which a loss was moved by something else than updates: data, loss function, network. */
export function trainedSince(changes: readonly Change[], reached: number): number {
  return changes.reduce(
    (since, { step, patch }) =>
      step <= reached && (patch.data || patch.inputs || patch.network || patch.training?.loss) ? step : since,
    0,
  );
}
