/** The plane as the hidden layers see it. */
import { useCallback, useMemo } from 'react';
import { BentPlane } from '../../charts/hidden/BentPlane.tsx';
import { axesOf } from '../../charts/plane-axes.ts';
import { planePoints } from '../../charts/plane-points.ts';
import { createLayerReader } from '../plane/layer-reader.ts';
import { useDrawnExperiment, useSession, useSessionState } from '../session-context.tsx';

export default function HiddenPanel() {
  const session = useSession();
  const experiment = useDrawnExperiment();
  const showTest = useSessionState(({ view }) => view.showTest);
  const sample = useSessionState(({ view }) => view.sample);
  const points = useMemo(() => planePoints(experiment.data), [experiment.data]);
  const reader = useMemo(
    () => createLayerReader(experiment, points, session.frames),
    [experiment, points, session],
  );
  const units = useMemo(
    () => experiment.network.hidden.map((layer) => layer.units),
    [experiment.network.hidden],
  );
  const onSample = useCallback((index: number) => session.setView({ sample: index }), [session]);
  return (
    <BentPlane
      frames={session.frames}
      points={points}
      axes={axesOf(experiment.data)}
      units={units}
      reader={reader}
      showTest={showTest}
      sample={sample}
      onSample={onSample}
    />
  );
}
