/** The activation of the selected layer, with the chosen sample on it. */
import { useCallback, useEffect, useMemo } from 'react';
import { ActivationCurve } from '../../charts/ActivationCurve.tsx';
import { activations } from '../../core/activations.ts';
import { choose, type Params } from '../../core/definition.ts';
import { layerWithCurve } from '../../experiment/outputs.ts';
import { setActivation } from '../../experiment/structure.ts';
import { useDrawnExperiment, useSession, useSessionState } from '../session-context.tsx';
import { watchCurve } from './needs.ts';
import { sampleSums } from './sample-sums.ts';

export default function ActivationPanel() {
  const session = useSession();
  const experiment = useDrawnExperiment();
  const layer = useSessionState((state) => Math.max(0, state.selection.layer));
  const unit = useSessionState(({ selection }) => (selection.layer >= 0 ? selection.unit : null));
  const sample = useSessionState((state) => state.view.sample);
  const sums = useMemo(() => (sample === null ? null : sampleSums(experiment, sample)), [experiment, sample]);
  // Softmax has no curve: the last layer that has one is shown in its place, so its z are to be counted. Which one that
  // is changes with the network as well.
  const shown = layerWithCurve(experiment, layer);
  useEffect(() => watchCurve(session, shown), [session, shown]);
  const onLayer = useCallback((next: number) => session.select({ layer: next, unit: null }), [session]);
  const onParams = useCallback(
    (at: number, params: Params, gesture: string) =>
      session.restructure(
        { key: 'activation' },
        (run) => {
          const { name } = session.store.getState().experiment.network.hidden[at].activation;
          return setActivation(run, at, choose(activations, name, params));
        },
        gesture,
      ),
    [session],
  );
  return (
    <ActivationCurve
      frames={session.frames}
      experiment={experiment}
      layer={layer}
      onLayer={onLayer}
      sampleZ={sums}
      unit={unit}
      onParams={onParams}
    />
  );
}
