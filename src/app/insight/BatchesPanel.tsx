/** The batches of an epoch, and the pulls of their samples at two weights. */
import { useCallback } from 'react';
import { BatchChart } from '../../charts/BatchChart.tsx';
import { useSession, useSessionState } from '../session-context.tsx';
import { useWeightPair } from './pair.ts';

export default function BatchesPanel() {
  const session = useSession();
  const experiment = useSessionState((state) => state.experiment);
  const pair = useWeightPair();
  const onSample = useCallback((sample: number) => session.setView({ sample }), [session]);
  return <BatchChart frames={session.frames} experiment={experiment} pair={pair} onSample={onSample} />;
}
