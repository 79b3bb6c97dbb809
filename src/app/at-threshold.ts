/** What a moved threshold needs, loaded when one is: the outputs of the points, and counting anew. */
import { decidedFrames } from '../charts/decided-frames.ts';
import { knownPoints } from '../charts/known-points.ts';
import type { Data } from '../experiment/experiment.ts';
import type { Session } from '../store/state.ts';
import type { Frames } from '../training/frames.ts';
import { need } from './insight/needs.ts';

/** @returns the way to need them no more */
export function needScores(session: Session): () => void {
  need(session, 'scores', 1);
  return () => need(session, 'scores', -1);
}

export function framesAt(frames: Frames, data: Data, threshold: number): Frames {
  return decidedFrames(frames, knownPoints(data), threshold);
}
