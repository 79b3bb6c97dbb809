/**
 * A stroke from press to release: what falls, what goes, what is carried, and how the session hears of it.
 *
 * The session is told EVERY so many ms (by what is done), for all that draws the data draws them anew then; what the hand did since is in
 * `unsaid`, to be shown at once.
 *
 * Invariant: everything between `begin` and `end` is one entry of undo; what `cancel` leaves is as it was before.
 * Knows no page: the place of the pointer, the time that passed and the randomness are arguments.
 */
import type { Experiment, ExplicitPoint } from '../../experiment/experiment.ts';
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
  /** Points that fell or were carried since the session was last told. */
  unsaid(): readonly ExplicitPoint[];
}

const LABELS = { paint: 'paint', point: 'addPoint', move: 'movePoint', erase: 'erase' } as const;

/** A point is taken hold of from so far away, units of the plane. */
export const REACH = 0.45;

/**
 * The session hears of a stroke so often, ms. What falls or is carried is seen before that, so it is told no oftener
 * than the run is; what is erased is seen to go only by it.
 */
const EVERY = { paint: 250, point: 250, move: 250, erase: 100 } as const;

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
  /** The points as the hand has made them. */
  points: PointSet;
  /** What the session was last told of them. */
  told: PointSet;
  /** Since it was told, ms. */
  since: number;
  /** The session heard of this stroke. */
  heard: boolean;
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
    one.points = points;
    if (one.since >= EVERY[one.tool]) tell(one);
  }

  function tell(one: Stroke): void {
    const { points } = one;
    if (points === one.told) return;
    one.told = points;
    one.since = 0;
    one.heard = true;
    session.stroke({ key: LABELS[one.tool] }, { data: { points } }, one.gesture);
    // At this pace the run hears of each piece; of quicker ones it hears when the session finds it is time.
    if (one.tool !== 'erase') session.rest();
    if (one.tool !== 'move') did(deedOf(one));
  }

  function deedOf({ tool, count }: Stroke): Deed {
    return { kind: tool, cls: hand().cls, count };
  }

  function drop(one: Stroke, spots: readonly Spot[]): void {
    const before = one.points;
    const data = { ...experiment().data, points: before };
    made = Math.max(made, before.list.length);
    const after = addPoints(data, hand().cls, spots, made);
    const count = after.list.length - before.list.length;
    if (count === 0) return;
    made += count;
    one.count += count;
    put(one, after);
  }

  /** Along the way from where it was, so that a quick hand leaves no gaps. */
  function erase(one: Stroke): void {
    const { radius } = hand();
    const before = one.points;
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
  }

  return {
    begin(at, tool) {
      const before = experiment();
      const points = explicitPoints(before.data);
      const index = tool === 'move' ? nearestPoint(points, at, REACH) : -1;
      if (tool === 'move' && index < 0) return false;
      const gesture = `stroke-${++strokes}`;
      const told = { points, told: points, since: EVERY[tool], heard: false };
      stroke = { tool, gesture, before, index, at, from: at, owed: 0, count: 0, ...told };
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
      const after = movePoint(stroke.points, stroke.index, at);
      if (after === stroke.points) return;
      stroke.count = 1;
      put(stroke, after);
    },
    advance(milliseconds) {
      if (!stroke) return;
      stroke.since += milliseconds;
      if (stroke.since >= EVERY[stroke.tool]) tell(stroke);
      if (stroke.tool !== 'paint') return;
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
      if (ended) tell(ended);
      session.rest();
      return ended && ended.count > 0 ? deedOf(ended) : null;
    },
    cancel() {
      const ended = stroke;
      stroke = null;
      if (!ended?.heard) return;
      const { points } = ended.before.data;
      session.stroke({ key: LABELS[ended.tool] }, { data: { points } }, ended.gesture);
      session.rest();
    },
    active: () => stroke !== null,
    unsaid() {
      if (!stroke || stroke.points === stroke.told) return [];
      const carried = stroke.points.list[stroke.index];
      if (carried) return [carried];
      return stroke.tool === 'erase' ? [] : stroke.points.list.slice(stroke.told.list.length);
    },
  };
}
