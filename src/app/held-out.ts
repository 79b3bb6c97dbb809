/** Whether there is a test set, and which set is counted where there may be none. */
import type { Data } from '../experiment/experiment.ts';
import { useSessionState } from './session-context.tsx';

/** Own points count as split: their flags or the share decide. */
export function hasTestSet(data: Data): boolean {
  return data.testShare > 0 || (data.points?.list.some(({ test }) => test) ?? false);
}

/** The set that the confusion matrix counts: the chosen one, or train where nothing is held out. */
export function useCountedSet(): 'train' | 'test' {
  return useSessionState(({ experiment, view }) => (hasTestSet(experiment.data) ? view.matrixSet : 'train'));
}
