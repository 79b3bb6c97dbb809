/** The points of an experiment's data, made once however many charts ask for them. */
import type { Data } from '../experiment/experiment.ts';
import { type PlanePoints, planePoints } from './plane-points.ts';

const known = new WeakMap<Data, PlanePoints>();

export function knownPoints(data: Data): PlanePoints {
  const points = known.get(data) ?? planePoints(data);
  known.set(data, points);
  return points;
}
