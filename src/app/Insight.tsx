/** The charts that explain: loss over time, activations, the formulas of the metrics, and things in words. */
import { ActivationCurve } from '../charts/ActivationCurve.tsx';
import { LossChart } from '../charts/LossChart.tsx';
import { MetricFormulas } from '../charts/MetricFormulas.tsx';
import { Explain } from './Explain.tsx';
import { useCountedSet } from './held-out.ts';
import styles from './Insight.module.css';
import { useSession, useSessionState } from './session-context.tsx';

export function Insight() {
  const session = useSession();
  const experiment = useSessionState((state) => state.experiment);
  const { experiment: began, changes } = useSessionState((state) => state.run);
  const set = useCountedSet();
  const { lossScale, chosenClass } = useSessionState((state) => state.view);
  const layer = useSessionState((state) => Math.max(0, state.selection.layer));
  return (
    <div className={styles.insight}>
      <LossChart
        frames={session.frames}
        experiment={began}
        scale={lossScale}
        onScale={(scale) => session.setView({ lossScale: scale })}
        changes={changes}
      />
      <ActivationCurve
        frames={session.frames}
        experiment={experiment}
        layer={layer}
        onLayer={(next) => session.select({ layer: next, unit: null })}
      />
      <MetricFormulas frames={session.frames} experiment={experiment} set={set} chosenClass={chosenClass} />
      <Explain />
    </div>
  );
}
