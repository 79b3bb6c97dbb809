/** From counts to metrics, of the set that is counted, at the threshold that is chosen, of the class that is chosen. */
import { useCallback } from 'react';
import { MetricFormulas } from '../../charts/MetricFormulas.tsx';
import { useDecidedFrames, useMovedThreshold } from '../decided-frames.ts';
import { useCountedSet } from '../held-out.ts';
import { useDrawnExperiment, useSession, useSessionState } from '../session-context.tsx';

export default function FormulasPanel() {
  const session = useSession();
  const experiment = useDrawnExperiment();
  const set = useCountedSet();
  const chosenClass = useSessionState((state) => state.view.chosenClass);
  const threshold = useMovedThreshold(experiment);
  const frames = useDecidedFrames(experiment, threshold);
  const onChooseClass = useCallback((cls: number) => session.setView({ chosenClass: cls }), [session]);
  return (
    <MetricFormulas
      frames={frames}
      experiment={experiment}
      set={set}
      chosenClass={chosenClass}
      onChooseClass={onChooseClass}
      threshold={threshold}
    />
  );
}
