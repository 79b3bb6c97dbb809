/** The points as they stand, explicit, computed once for each change of the data. */
import { useMemo } from 'react';
import { explicitPoints, type PointSet } from '../../experiment/points.ts';
import { useSessionState } from '../session-context.tsx';

export function usePoints(): PointSet {
  const data = useSessionState((state) => state.experiment.data);
  return useMemo(() => explicitPoints(data), [data]);
}
