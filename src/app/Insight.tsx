/** The charts that explain: loss over time, activations, the formulas of the metrics, and things in words. */
import { memo, useCallback } from 'react';
import { ActivationCurve } from '../charts/ActivationCurve.tsx';
import { LossChart } from '../charts/LossChart.tsx';
import { MetricFormulas } from '../charts/MetricFormulas.tsx';
import { Explain } from './Explain.tsx';
import { useCountedSet } from './held-out.ts';
import styles from './Insight.module.css';
import { useDrawnExperiment, useSession, useSessionState } from './session-context.tsx';

// A press that one chart shows does not draw the others again.
const Loss = memo(LossChart);
const Activation = memo(ActivationCurve);
const Formulas = memo(MetricFormulas);

export function Insight() {
  const session = useSession();
  const experiment = useDrawnExperiment();
  const began = useSessionState((state) => state.run.experiment);
  const changes = useSessionState((state) => state.run.changes);
  const set = useCountedSet();
  const lossScale = useSessionState((state) => state.view.lossScale);
  const chosenClass = useSessionState((state) => state.view.chosenClass);
  const onScale = useCallback((scale: 'linear' | 'log') => session.setView({ lossScale: scale }), [session]);
  const onLayer = useCallback((next: number) => session.select({ layer: next, unit: null }), [session]);
  const layer = useSessionState((state) => Math.max(0, state.selection.layer));
  return (
    <div className={styles.insight}>
      <Loss
        frames={session.frames}
        experiment={began}
        scale={lossScale}
        onScale={onScale}
        changes={changes}
      />
      <Activation frames={session.frames} experiment={experiment} layer={layer} onLayer={onLayer} />
      <Formulas frames={session.frames} experiment={experiment} set={set} chosenClass={chosenClass} />
      <Explain />
    </div>
  );
}
