/**
 * A stroke from press to release: what falls, what goes, what is carried, and how the session hears of it.
 *
 * Invariant: everything between `begin` and `end` is one entry of undo; what `cancel` leaves is as it was before.
 * Knows no page: the place of the pointer, the time that passed and the randomness are arguments.
 */
import type { Experiment } from '../../experiment/experiment.ts';
import {
  addPoints,
  erasePoints,
  explicitPoints,
  movePoint,
  nearestPoint,
  type PointSet,
  type Spot,
  spray,
} from '../../experiment/points.ts';
import type { Session } from '../../store/state.ts';
import type { Deed, Hand, Tool } from './tools.ts';

export interface Painting {
  /** False where there is nothing to take hold of. */
  begin(at: Spot, tool: Tool): boolean;
  move(at: Spot): void;
  /** The hand rested or moved for so many ms. */
  advance(milliseconds: number): void;
  /** What the stroke did; null if nothing. */
  end(): Deed | null;
  cancel(): void;
  active(): boolean;
}

const LABELS = { paint: 'paint', point: 'addPoint', move: 'movePoint', erase: 'erase' } as const;

/** A point is taken hold of from so far away, units of the plane. */
export const REACH = 0.45;

/** Time beyond this in one step is not made up for: the page was away. */
const LONGEST = 100;

interface Stroke {
  readonly tool: Tool;
  readonly gesture: string;
  readonly before: Experiment;
  /** Of the point that is carried. */
  readonly index: number;
  at: Spot;
  /** Where the hand was when points last fell. */
  from: Spot;
  /** Points that time has earned, a fraction kept. */
  owed: number;
  count: number;
}

let strokes = 0;

export function createPainting(
  session: Session,
  hand: () => Hand,
  random: () => number,
  /** Called as the stroke does something. */
  did: (deed: Deed) => void,
): Painting {
  let stroke: Stroke | null = null;
  /** Points ever made on this page, so that erasing does not deal the same lots again. */
  let made = 0;
  const experiment = () => session.store.getState().experiment;

  function put(one: Stroke, points: PointSet): void {
    session.stroke({ key: LABELS[one.tool] }, { data: { points } }, one.gesture);
  }

  function deedOf({ tool, count }: Stroke): Deed {
    return { kind: tool, cls: hand().cls, count };
  }

  function drop(one: Stroke, spots: readonly Spot[]): void {
    const { data } = experiment();
    const before = explicitPoints(data);
    made = Math.max(made, before.list.length);
    const after = addPoints(data, hand().cls, spots, made);
    const count = after.list.length - before.list.length;
    if (count === 0) return;
    made += count;
    one.count += count;
    put(one, after);
    did(deedOf(one));
  }

  /** Along the way from where it was, so that a quick hand leaves no gaps. */
  function erase(one: Stroke): void {
    const { radius } = hand();
    const before = explicitPoints(experiment().data);
    let after = before;
    const [dx, dy] = [one.at.x1 - one.from.x1, one.at.x2 - one.from.x2];
    const stops = 1 + Math.floor((2 * Math.hypot(dx, dy)) / radius);
    for (let i = 1; i <= stops; i++) {
      const spot = { x1: one.from.x1 + (dx * i) / stops, x2: one.from.x2 + (dy * i) / stops };
      after = erasePoints(after, spot, radius);
    }
    one.from = one.at;
    if (after === before) return;
    one.count += before.list.length - after.list.length;
    put(one, after);
    did(deedOf(one));
  }

  return {
    begin(at, tool) {
      const before = experiment();
      const index = tool === 'move' ? nearestPoint(explicitPoints(before.data), at, REACH) : -1;
      if (tool === 'move' && index < 0) return false;
      stroke = { tool, gesture: `stroke-${++strokes}`, before, index, at, from: at, owed: 0, count: 0 };
      if (tool === 'point') drop(stroke, [at]);
      if (tool === 'paint') drop(stroke, spray(at, hand().radius, 1, random));
      if (tool === 'erase') erase(stroke);
      return true;
    },
    move(at) {
      if (!stroke) return;
      stroke.at = at;
      if (stroke.tool === 'erase') erase(stroke);
      if (stroke.tool !== 'move') return;
      const before = explicitPoints(experiment().data);
      const after = movePoint(before, stroke.index, at);
      if (after === before) return;
      stroke.count = 1;
      put(stroke, after);
    },
    advance(milliseconds) {
      if (stroke?.tool !== 'paint') return;
      const { rate, radius } = hand();
      stroke.owed += (rate * Math.min(LONGEST, milliseconds)) / 1000;
      const count = Math.floor(stroke.owed);
      stroke.owed -= count;
      const { from, at } = stroke;
      const spots = Array.from({ length: count }, () => {
        const share = random();
        const on = { x1: from.x1 + share * (at.x1 - from.x1), x2: from.x2 + share * (at.x2 - from.x2) };
        return spray(on, radius, 1, random);
      }).flat();
      if (count === 0) return;
      stroke.from = at;
      drop(stroke, spots);
    },
    end() {
      const ended = stroke;
      stroke = null;
      session.rest();
      return ended && ended.count > 0 ? deedOf(ended) : null;
    },
    cancel() {
      const ended = stroke;
      stroke = null;
      if (!ended || ended.count === 0) return;
      const { points } = ended.before.data;
      session.stroke({ key: LABELS[ended.tool] }, { data: { points } }, ended.gesture);
      session.rest();
    },
    active: () => stroke !== null,
  };
}
