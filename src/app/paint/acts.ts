/** What can be done to painted points besides strokes: each one entry of undo. */
import { defaults } from '../../experiment/defaults.ts';
import type { Experiment, Patch } from '../../experiment/experiment.ts';
import { classesOf, taskOf } from '../../experiment/outputs.ts';
import {
  addClass,
  countsOf,
  emptyPlane,
  explicitPoints,
  MOST_CLASSES,
  removeClass,
  resplit,
} from '../../experiment/points.ts';
import type { Session } from '../../store/state.ts';
import { hand } from './tools.ts';

const dataOf = (session: Session) => session.store.getState().experiment.data;

/** An empty plane for classes; a data set of x₁ alone leaves its inputs too, else the plane had only columns. */
export function clearPoints(session: Session): void {
  const { experiment } = session.store.getState();
  session.edit({ key: 'clearPoints' }, clearing(experiment));
  hand.setState(({ cls }) => ({ deed: null, cls: Math.min(cls, classCount(session) - 1) }));
}

export function clearing({ data, inputs }: Experiment): Patch {
  const flat = inputs.features.every(({ name }) => !SEES_X2.test(name));
  const patch = { data: { points: emptyPlane(data) } };
  return flat && taskOf(data) === 'regression'
    ? { ...patch, inputs: { features: defaults.inputs.features } }
    : patch;
}

const SEES_X2 = /x2|radius|angle/;

const classCount = (session: Session) => classesOf(dataOf(session));

/** One class more, and it is the one to paint. */
export function addOneClass(session: Session): void {
  const points = explicitPoints(dataOf(session));
  const more = addClass(points);
  if (more === points) return;
  session.edit({ key: 'addClass' }, { data: { points: more } });
  hand.setState({ cls: more.classes - 1 });
}

export function removeOneClass(session: Session, cls: number): void {
  const points = explicitPoints(dataOf(session));
  const less = removeClass(points, cls);
  if (less === points) return;
  session.edit({ key: 'removeClass' }, { data: { points: less } });
  hand.setState((now) => ({ cls: Math.min(now.cls, less.classes - 1), deed: null }));
}

/** Takes a class by its number; nothing where there is no such class. */
export function chooseClass(session: Session, cls: number): number | null {
  const points = explicitPoints(dataOf(session));
  if (cls >= Math.min(points.classes, MOST_CLASSES)) return null;
  hand.setState(({ tool }) => ({ cls, tool: tool === 'erase' || tool === 'move' ? 'paint' : tool }));
  return countsOf(points)[cls] ?? 0;
}

/** The share or the seed as said, and all points dealt anew. */
export function splitAgain(
  session: Session,
  key: 'testShare' | 'seed',
  value: number,
  gesture: string,
): void {
  const data = { ...dataOf(session), [key]: value };
  session.edit({ key }, { data: { [key]: value, points: resplit(data) } }, gesture);
}

/** The plane is a picture again; the focus returns to the button that began it. */
export function leavePainting(session: Session): void {
  session.setView({ painting: false });
  document.querySelector<HTMLElement>('#paint-points button')?.focus({ preventScroll: true });
}
