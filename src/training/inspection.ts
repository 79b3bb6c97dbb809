/**
 * What the charts need beyond the training itself, once it is there: the worker loads it behind the first picture
 * (worker.ts), so that a first visit does not wait for it.
 * Invariant: a worker trains only when it is there, or cannot come; so whether a step was recorded does not depend on
 * how fast it came.
 */
import type { Course } from './course.ts';
import type { recordOf } from './layer-recording.ts';
import type { Snapshot, Watch } from './protocol.ts';
import type { Survey } from './survey.ts';

export interface Inspection {
  readonly recordOf: typeof recordOf;
  readonly survey: Survey;
  /** What of a snapshot only some charts show, as far as it is watched. */
  look(
    course: Course,
    watch: Watch,
  ): Pick<Snapshot, 'scores' | 'records' | 'histogram' | 'update' | 'surface'>;
}

let provided: Inspection | null = null;

export function provideInspection(inspection: Inspection): void {
  provided = inspection;
}

export function inspection(): Inspection | null {
  return provided;
}
