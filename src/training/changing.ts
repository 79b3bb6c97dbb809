/**
 * How a run goes on behind a change, once it is there: a first visit trains without, so the worker loads it behind the
 * first picture (worker.ts).
 * Invariant: whoever creates a trainer of a run with changes, or changes one, has waited for it.
 */
import type { nextModel } from './next-model.ts';

type NextModel = typeof nextModel;

let provided: NextModel | null = null;

export function provideChanging(next: NextModel): void {
  provided = next;
}

/** Throws where nobody has waited for it. */
export function changing(): NextModel {
  if (!provided) throw new Error('changes: expected what applies them to be there, got nothing; wait for it');
  return provided;
}
