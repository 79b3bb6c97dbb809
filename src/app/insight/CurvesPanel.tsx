/** ROC and precision–recall of the chosen class, with the threshold that the whole page follows. */
import { useCallback } from 'react';
import { RankCurves } from '../../charts/RankCurves.tsx';
import { useCountedSet } from '../held-out.ts';
import { useDrawnExperiment, useSession, useSessionState } from '../session-context.tsx';

export default function CurvesPanel() {
  const session = useSession();
  const experiment = useDrawnExperiment();
  const set = useCountedSet();
  const chosenClass = useSessionState((state) => state.view.chosenClass);
  const threshold = useSessionState((state) => state.view.threshold);
  const onChooseClass = useCallback((cls: number) => session.setView({ chosenClass: cls }), [session]);
  const onThreshold = useCallback((next: number) => session.setView({ threshold: next }), [session]);
  return (
    <RankCurves
      frames={session.frames}
      experiment={experiment}
      set={set}
      chosenClass={chosenClass}
      onChooseClass={onChooseClass}
      threshold={threshold}
      onThreshold={onThreshold}
    />
  );
}
