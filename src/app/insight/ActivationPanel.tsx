/** The activation of the selected layer. */
import { useCallback } from 'react';
import { ActivationCurve } from '../../charts/ActivationCurve.tsx';
import { useDrawnExperiment, useSession, useSessionState } from '../session-context.tsx';

export default function ActivationPanel() {
  const session = useSession();
  const experiment = useDrawnExperiment();
  const layer = useSessionState((state) => Math.max(0, state.selection.layer));
  const onLayer = useCallback((next: number) => session.select({ layer: next, unit: null }), [session]);
  return <ActivationCurve frames={session.frames} experiment={experiment} layer={layer} onLayer={onLayer} />;
}
