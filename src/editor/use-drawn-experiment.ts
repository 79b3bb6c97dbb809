/** The experiment as the drawing shows it: the same object until something changes that is drawn. */
import { useRef } from 'react';
import { useStore } from 'zustand';
import { drawnExperiment, type Experiment } from '../experiment/experiment.ts';
import type { Session } from '../store/state.ts';

/** A drag of the learning rate or of a weight draws nothing anew. */
export function useDrawnExperiment(session: Session): Experiment {
  const drawn = useRef<Experiment | null>(null);
  return useStore(session.store, (state) => {
    drawn.current = drawnExperiment(drawn.current, state.experiment);
    return drawn.current;
  });
}
