/** What a field of a link is: a key, and how its value is written and read. */
import type { Experiment } from './experiment.ts';
import type { Note } from './link-choices.ts';

export type Part = keyof Experiment;

/** An experiment being read; not yet checked. */
export type Draft = Record<Part, Record<string, unknown>>;

export interface LinkField {
  readonly key: string;
  write(experiment: Experiment): string;
  /** Sets what can be read and notes the rest. */
  read(value: string, draft: Draft, note: Note): void;
}

export const A_NUMBER = { en: 'a number such as 3d2', ko: '3d2 같은 수' };
