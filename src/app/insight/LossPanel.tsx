/** The loss over time, with what the session knows of the run. */
import { useCallback } from 'react';
import { LossChart } from '../../charts/LossChart.tsx';
import { useSession, useSessionState } from '../session-context.tsx';

export default function LossPanel() {
  const session = useSession();
  const began = useSessionState((state) => state.run.experiment);
  const changes = useSessionState((state) => state.run.changes);
  const scale = useSessionState((state) => state.view.lossScale);
  const onScale = useCallback((next: 'linear' | 'log') => session.setView({ lossScale: next }), [session]);
  return (
    <LossChart frames={session.frames} experiment={began} scale={scale} onScale={onScale} changes={changes} />
  );
}
