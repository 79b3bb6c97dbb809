/**
 * What the charts need beyond the training itself, once it is there: the worker loads it behind the first picture
 * (worker.ts), so that a first visit does not wait for it.
 * Invariant: a worker trains only when it is there, or cannot come; so whether a step was recorded does not depend on
 * how fast it came.
 */
import type { histogramOf } from './histogram.ts';
import type { recordOf } from './layer-recording.ts';
import type { nextUpdateOf } from './next-update.ts';
import type { scoresOf } from './scores.ts';
import type { Survey } from './survey.ts';

export interface Inspection {
  readonly histogramOf: typeof histogramOf;
  readonly recordOf: typeof recordOf;
  readonly scoresOf: typeof scoresOf;
  readonly nextUpdateOf: typeof nextUpdateOf;
  readonly survey: Survey;
}

let provided: Inspection | null = null;

export function provideInspection(inspection: Inspection): void {
  provided = inspection;
}

export function inspection(): Inspection | null {
  return provided;
}
