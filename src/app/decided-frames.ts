/**
 * Frames counted at the threshold that a person moved, for the matrix and the metrics. While it is the usual one these
 * are the session's own, and nothing more is loaded, computed or asked of the worker.
 */
import { useEffect, useMemo, useState } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import { taskOf } from '../experiment/outputs.ts';
import type { Frames } from '../training/frames.ts';
import { useSession, useSessionState } from './session-context.tsx';

/** The threshold of p where it counts for the experiment and is not the usual one, else null. */
export function useMovedThreshold({ data, training }: Experiment): number | null {
  const threshold = useSessionState((state) => state.view.threshold);
  const decides = taskOf(data) === 'binary' && training.loss.name !== 'hinge';
  return decides && threshold !== 0.5 ? threshold : null;
}

export function useDecidedFrames({ data }: Experiment, threshold: number | null): Frames {
  const session = useSession();
  const { frames } = session;
  const moved = threshold !== null;
  const [part, setPart] = useState<typeof import('./at-threshold.ts') | null>(null);
  useEffect(() => {
    if (!moved) return;
    if (!part) import('./at-threshold.ts').then(setPart);
    return part?.needScores(session);
  }, [session, moved, part]);
  return useMemo(
    () => (threshold !== null && part ? part.framesAt(frames, data, threshold) : frames),
    [frames, data, threshold, part],
  );
}
