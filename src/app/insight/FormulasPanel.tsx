/** From counts to metrics, of the set that is counted and the class that is chosen. */
import { MetricFormulas } from '../../charts/MetricFormulas.tsx';
import { useCountedSet } from '../held-out.ts';
import { useDrawnExperiment, useSession, useSessionState } from '../session-context.tsx';

export default function FormulasPanel() {
  const session = useSession();
  const experiment = useDrawnExperiment();
  const set = useCountedSet();
  const chosenClass = useSessionState((state) => state.view.chosenClass);
  return (
    <MetricFormulas frames={session.frames} experiment={experiment} set={set} chosenClass={chosenClass} />
  );
}
