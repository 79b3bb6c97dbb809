/**
 * A run that can be walked in both directions: a trainer with its keyframes and its recorded curve.
 *
 * Invariant: the trainer is settled whenever a method has returned; where it stands is a function of the run and the
 * step, however it got there. Knows no clock, no speed and no page.
 */
import { equal } from '../experiment/equal.ts';
import type { Change, Run } from '../experiment/experiment.ts';
import { type Curve, createCurve, isRecorded, recordsLayers } from './curve.ts';
import { createHistory, type History } from './history.ts';
import { inspection } from './inspection.ts';
import type { Checkpoint, Evaluation } from './protocol.ts';
import { createTrainer, type Divergence, type Trainer } from './trainer.ts';

export interface Evaluations {
  readonly train: Evaluation;
  readonly test: Evaluation;
}

export interface Course {
  readonly source: Run;
  readonly trainer: Trainer;
  readonly history: History;
  readonly curve: Curve;
  /** The furthest step computed since the last change. */
  readonly last: number;
  /** Of the present state; computed once. */
  evaluations(): Evaluations;
  /** One update with all that belongs to it. Returns why there was none. */
  advance(): Divergence | null;
  /** Goes to the nearest known state at or before `step`; from there `advance` leads to it. */
  approach(step: number): void;
  /** Adds a change here, in place of whatever came later. The same id is applied once. */
  change(id: number, patch: Change['patch']): Change;
}

/**
 * Stands at the nearest known state at or before `step`.
 * @param checkpoint of this run; ignored where it does not fit
 * @param previous a course of the same run up to some change: what it knows up to there still holds
 */
export function createCourse(
  source: Run,
  step: number,
  checkpoint: Checkpoint | null,
  previous: Course | null,
): Course {
  const trainer = createTrainer(source);
  const known = previous && equal(previous.source.experiment, source.experiment) ? previous : null;
  const history = known?.history ?? createHistory();
  const curve = known?.curve ?? createCurve();
  if (known) keepCommonPast(known, source);
  let last = step;
  let evaluated: (Evaluations & { readonly version: number }) | null = null;

  function evaluations(): Evaluations {
    if (evaluated?.version !== trainer.version) {
      const { evaluator } = trainer.readers;
      const { version } = trainer;
      evaluated = { version, train: evaluator.evaluate('train'), test: evaluator.evaluate('test') };
    }
    return evaluated;
  }

  /** Records the state before the changes of its step, then settles: so it does not matter when they were made. */
  function arrive(): void {
    const { steps } = trainer;
    last = Math.max(last, steps);
    if (isRecorded(steps) && steps > curve.lastStep) {
      const { train, test } = evaluations();
      const record = recordsLayers(steps) ? (inspection()?.recordOf(trainer) ?? null) : null;
      curve.add(steps, train, test, trainer.batchLosses, record);
    }
    if (history.isDue(steps)) history.keep(trainer.state());
    trainer.settle();
  }

  function stand(frame: Checkpoint): void {
    trainer.restore(frame);
    // A curve has no gaps: it begins at 0, or where a checkpoint brought us.
    if (trainer.steps < curve.firstStep || hasGap(curve.lastStep, trainer.steps)) curve.clear();
    if (trainer.steps === 0) arrive();
    trainer.settle();
  }

  history.keep(trainer.state());
  const frame = history.nearest(step);
  const usable =
    checkpoint && checkpoint.step <= step && checkpoint.step > frame.step && isOf(source, checkpoint);
  try {
    stand(usable ? checkpoint : frame);
    if (usable) history.keep(trainer.state());
  } catch {
    // A checkpoint of another shape: the way from the nearest keyframe is longer, and sure.
    stand(frame);
  }

  return {
    get source() {
      return { experiment: source.experiment, changes: trainer.changes };
    },
    trainer,
    history,
    curve,
    get last() {
      return last;
    },
    evaluations,
    advance() {
      const divergence = trainer.step();
      if (!divergence) arrive();
      return divergence;
    },
    approach(target) {
      const nearest = history.nearest(target);
      if (trainer.steps > target || trainer.steps < nearest.step) stand(nearest);
    },
    change(id, patch) {
      const earlier = trainer.changes.find((made) => made.id === id);
      if (earlier) return earlier;
      const { steps } = trainer;
      history.keep(trainer.state());
      history.retain((kept) => kept.step <= steps);
      curve.cut(steps);
      last = steps;
      return trainer.change(id, patch);
    },
  };
}

/** Drops from what `known` knows all that does not hold for `source`, whose changes may differ from some place on. */
function keepCommonPast(known: Course, source: Run): void {
  const [old, next] = [known.source.changes, source.changes];
  let common = 0;
  while (common < old.length && common < next.length && equal(old[common], next[common])) common++;
  const limit = Math.min(
    old[common]?.step ?? Number.POSITIVE_INFINITY,
    next[common]?.step ?? Number.POSITIVE_INFINITY,
  );
  known.history.retain(({ step, applied }) => step <= limit && applied.length <= common);
  known.curve.cut(limit);
}

function hasGap(lastStep: number, step: number): boolean {
  if (lastStep < 0) return false;
  for (let missing = lastStep + 1; missing < step; missing++) if (isRecorded(missing)) return true;
  return false;
}

/** Whether exactly the changes up to the checkpoint's step are applied in it. */
function isOf({ changes }: Run, { applied, step }: Checkpoint): boolean {
  return (
    applied.every((id, i) => changes[i]?.id === id && changes[i].step <= step) &&
    (changes[applied.length]?.step ?? step) >= step
  );
}
