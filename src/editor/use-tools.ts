/** The tools for lines, loaded in the first quiet moment after the first paint, and what they need to know of the work. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import type { Session } from '../store/state.ts';
import type { tools as Tools } from './connections/tools.ts';
import { selectedLine } from './network-layers.ts';
import { useIdle } from './use-idle.ts';

/** @param unit, input the selected neuron of the column, and the source of the selected line into it */
export function useTools(
  session: Session,
  experiment: Experiment,
  shape: readonly number[],
  column: number,
  unit: number | null,
  input: number | null | undefined,
) {
  const idle = useIdle();
  const [tools, setTools] = useState<typeof Tools | null>(null);
  useEffect(() => {
    if (!idle) return;
    let wanted = true;
    import('./connections/tools.ts').then((module) => wanted && setTools(module.tools));
    return () => {
      wanted = false;
    };
  }, [idle]);
  const line = useMemo(() => selectedLine(shape, column, unit, input ?? null), [shape, column, unit, input]);
  const marks = useMemo(() => tools?.lineMarks(experiment) ?? null, [tools, experiment]);
  const selectLine = useCallback(
    (layer: number, into: number, from: number | null) => session.select({ layer, unit: into, input: from }),
    [session],
  );
  return { tools, line, marks, selectLine };
}
