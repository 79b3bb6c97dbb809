/**
 * What a worker is doing, and when it is done.
 * Invariant: whether a job is done depends on the run and the step, never on a clock.
 */
import type { Course } from './course.ts';
import { isRecorded } from './curve.ts';
import { accuracyOf } from './evaluation.ts';
import type { Command, Goal } from './protocol.ts';

export type Job =
  /** On the way back to a state that was there before: nothing interferes until it is reached. */
  | { readonly kind: 'replay'; readonly target: number }
  | { readonly kind: 'train'; readonly target: number }
  /** Until this epoch is over. */
  | { readonly kind: 'epoch'; readonly epoch: number }
  | { readonly kind: 'play'; readonly goal: Goal | null; readonly from: number };

/** Tested before each update. */
export function isDone(job: Job, course: Course): boolean {
  const { steps, epoch } = course.trainer;
  switch (job.kind) {
    case 'replay':
    case 'train':
      return steps >= job.target;
    case 'epoch':
      return epoch > job.epoch;
    case 'play':
      // Loss and accuracy count where the curve is recorded: so where a goal is reached is a property of the run.
      if (!job.goal || (job.goal.kind !== 'step' && steps !== job.from && !isRecorded(steps))) return false;
      return isReached(job.goal, course);
  }
}

function isReached(goal: Goal, course: Course): boolean {
  if (goal.kind === 'step') return course.trainer.steps >= goal.step;
  const evaluation = course.evaluations()[goal.set];
  if (goal.kind === 'loss') return evaluation.loss !== null && evaluation.loss < goal.below;
  const accuracy = accuracyOf(evaluation);
  return accuracy !== null && accuracy > goal.above;
}

/**
 * Whether a command waits until the job is done: during a replay all that would alter the way, during an epoch the
 * next step. Changes keep their order.
 */
export function mustWait({ type }: Command, job: Job | null, waiting: readonly Command[]): boolean {
  if (type === 'change' && waiting.some((other) => other.type === 'change')) return true;
  if (job === null || job.kind === 'play') return false;
  if (job.kind === 'replay') return type !== 'seek' || waiting.length > 0;
  return type === 'step';
}
