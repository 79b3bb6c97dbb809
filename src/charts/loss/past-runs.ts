/**
 * The runs before this one, as thin lines to compare with: at most `MOST` of them, each thinned to a bounded number of
 * points that keep its extremes. Kept on the page alone. Pure.
 */
import type { Experiment, Run } from '../../experiment/experiment.ts';
import { extremesOf } from './envelope.ts';
import { runClock, timeAt } from './run-clock.ts';

export interface PastRun {
  /** Counts the runs of this page, from 1. */
  readonly id: number;
  /** As a person named it; empty: by its number. */
  readonly name: string;
  readonly shown: boolean;
  /** As it began; by it a run that is gone back to is known. */
  readonly experiment: Experiment;
  /** All of one length, ascending in time; NaN: unknown. */
  readonly updates: Float64Array;
  readonly epochs: Float64Array;
  readonly samples: Float64Array;
  readonly train: Float64Array;
  readonly test: Float64Array;
}

export const MOST = 5;
/** At most 2 + 4 · BUCKETS points of each run are kept. */
const BUCKETS = 60;

/**
 * @param curve triples step, train, test
 * @returns null where nothing was trained
 */
export function pastRun(id: number, run: Run, curve: readonly number[]): PastRun | null {
  const count = Math.floor(curve.length / 3);
  if (count < 2) return null;
  const column = (offset: number) => Float64Array.from({ length: count }, (_, i) => curve[3 * i + offset]);
  const [step, train, test] = [column(0), column(1), column(2)];
  const kept = extremesOf(count, [train, test], BUCKETS);
  const clock = runClock(run.experiment, run.changes);
  const pick = (from: Float64Array) => Float64Array.from(kept, (i) => from[i]);
  const updates = pick(step);
  return {
    id,
    name: '',
    shown: true,
    experiment: run.experiment,
    updates,
    epochs: updates.map((at) => timeAt(clock, at, 'epochs')),
    samples: updates.map((at) => timeAt(clock, at, 'samples')),
    train: pick(train),
    test: pick(test),
  };
}

/** With one more, the oldest going when there are too many. */
export function withRun(runs: readonly PastRun[], run: PastRun): readonly PastRun[] {
  return [...runs, run].slice(-MOST);
}
