/** The optimizer at work on two weights. */
import { useCallback } from 'react';
import { OptimizerChart } from '../../charts/OptimizerChart.tsx';
import type { SurfaceRequest } from '../../training/protocol.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import { useWeightPair } from './pair.ts';

export default function OptimizerPanel() {
  const session = useSession();
  const experiment = useSessionState((state) => state.experiment);
  const began = useSessionState((state) => state.run.experiment);
  const playing = useSessionState((state) => state.playing);
  const pair = useWeightPair();
  const onSurvey = useCallback((surface: SurfaceRequest | null) => session.watch({ surface }), [session]);
  return (
    <OptimizerChart
      frames={session.frames}
      experiment={experiment}
      began={began}
      pair={pair}
      playing={playing}
      onSurvey={onSurvey}
    />
  );
}
