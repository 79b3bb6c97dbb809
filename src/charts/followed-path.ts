/** The way of two weights as snapshots tell it, of one run of one network. */
import { useMemo, useRef } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import { layerNames } from '../experiment/names.ts';
import type { Snapshot } from '../training/protocol.ts';
import { createWeightPath, type WeightPath } from './weight-path.ts';

/**
 * @param began what the run began with: another one is another run
 * @returns the way, and what hears of each snapshot
 */
export function useFollowedPath(
  experiment: Experiment,
  began: Experiment,
): { readonly path: WeightPath; follow(snapshot: Snapshot): void } {
  const path = useRef<WeightPath | null>(null);
  path.current ??= createWeightPath();
  const way = path.current;
  const heard = useRef<{ snapshot: Snapshot | null; began: Experiment }>({ snapshot: null, began });
  /** Which units there are: where others come or go, a place in theta is another weight. */
  const units = useMemo(() => JSON.stringify(layerNames(experiment)), [experiment]);
  return {
    path: way,
    follow(snapshot) {
      if (snapshot === heard.current.snapshot) return;
      // Going back within a run is told as a beginning as well, and keeps the way up to there.
      const another = snapshot.curveRestarts && heard.current.began !== began;
      if (another) way.clear();
      heard.current = { snapshot, began: another ? began : heard.current.began };
      way.add(snapshot.step, snapshot.theta, units);
    },
  };
}
