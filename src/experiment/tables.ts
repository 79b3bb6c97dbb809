/** Which tables a run names: their rows must be there before it starts. */
import type { Run, TableData } from './experiment.ts';

/** At its beginning or in a change. */
export function tablesOf({ experiment, changes }: Run): readonly TableData[] {
  return [experiment, ...changes.map(({ patch }) => patch)].flatMap(({ data }) => data?.table ?? []);
}
