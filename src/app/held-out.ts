/** Whether there is a test set, and which set is counted where there may be none. */
import { knownPoints } from '../charts/known-points.ts';
import type { Data } from '../experiment/experiment.ts';
import { useSessionState } from './session-context.tsx';

/** Whether any point is held out; a share of few points, or points of which each says its side, may hold out none. */
export function hasTestSet(data: Data): boolean {
  return knownPoints(data).isTest.includes(1);
}

/** The set that the confusion matrix counts: the chosen one, or train where nothing is held out. */
export function useCountedSet(): 'train' | 'test' {
  return useSessionState(({ experiment, view }) => (hasTestSet(experiment.data) ? view.matrixSet : 'train'));
}
