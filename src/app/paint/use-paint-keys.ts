/**
 * The keys of painting. On the surface: a cross that arrows move, and what is done at it. On the whole page while it
 * is painted: class, size and Escape, unless a key is typed into something.
 */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { PLANE } from '../../core/datasets/index.ts';
import { explicitPoints, nearestPoint, removePoint, type Spot } from '../../experiment/points.ts';
import { integer, plain } from '../../i18n/format.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { className } from '../../ui/ClassMark.tsx';
import { useSession } from '../session-context.tsx';
import { chooseClass, leavePainting } from './acts.ts';
import { type Painting, REACH } from './painting.ts';
import { type Deed, hand, resize } from './tools.ts';
import { usePaintText } from './words.ts';

const STEP = 0.3;
const SMALL_STEP = 0.05;

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const kept = (x: number) => Math.round(1000 * Math.min(PLANE, Math.max(-PLANE, x))) / 1000;

export function usePaintKeys(painting: Painting, surface: RefObject<HTMLElement | null>) {
  const session = useSession();
  const announce = useAnnounce();
  const text = usePaintText();
  const [cross, setCross] = useState<Spot | null>(null);
  const last = useRef<Spot>({ x1: 0, x2: 0 });
  /** A point was picked up by key. */
  const carrying = useRef(false);

  const show = (spot: Spot) => {
    last.current = spot;
    setCross(spot);
  };
  const total = () => integer(explicitPoints(session.store.getState().experiment.data).list.length);

  function drop(): void {
    if (!carrying.current) return;
    carrying.current = false;
    painting.end();
    announce(text.said.moved(plain(last.current.x1), plain(last.current.x2)));
  }

  function pick(): void {
    const { list, ...rest } = explicitPoints(session.store.getState().experiment.data);
    const index = nearestPoint({ ...rest, list }, last.current, REACH);
    const point = list[index];
    if (!point || !painting.begin(last.current, 'move')) {
      announce(text.said.nothing);
      return;
    }
    carrying.current = true;
    show({ x1: point.x1, x2: point.x2 });
    announce(text.said.picked(className(point.target)));
  }

  function place(): void {
    if (hand.getState().tool === 'move') {
      if (carrying.current) drop();
      else pick();
      return;
    }
    if (hand.getState().tool === 'erase') {
      eraseHere();
      return;
    }
    painting.begin(last.current, 'point');
    const deed = painting.end();
    if (!deed) return;
    hand.setState({ deed });
    announce(text.said.paint(className(deed.cls), integer(deed.count), total()));
  }

  function eraseHere(): void {
    drop();
    const { tool, cls } = hand.getState();
    const single = tool === 'point' || tool === 'move';
    const deed = single ? eraseOne(cls) : eraseUnderRing();
    hand.setState({ deed });
    announce(deed ? text.said.erase(integer(deed.count), total()) : text.said.nothing);
  }

  function eraseUnderRing(): Deed | null {
    painting.begin(last.current, 'erase');
    return painting.end();
  }

  /** Where no ring is shown, only the nearest point goes. */
  function eraseOne(cls: number): Deed | null {
    const points = explicitPoints(session.store.getState().experiment.data);
    const rest = removePoint(points, nearestPoint(points, last.current, REACH));
    if (rest === points) return null;
    session.edit({ key: 'erase' }, { data: { points: rest } });
    return { kind: 'erase', cls, count: 1 };
  }

  /** True where the key is one of painting's. */
  function act(key: string, small: boolean): boolean {
    const move = MOVES[key];
    if (move) {
      const step = small ? SMALL_STEP : STEP;
      show({ x1: kept(last.current.x1 + step * move[0]), x2: kept(last.current.x2 + step * move[1]) });
      if (carrying.current) painting.move(last.current);
      else announce(text.said.at(plain(last.current.x1), plain(last.current.x2)));
    } else if (key === 'Enter') {
      show(last.current);
      place();
    } else if (key === 'Delete' || key === 'Backspace') {
      show(last.current);
      eraseHere();
    } else if (key === ' ') session.toggle();
    else return false;
    return true;
  }

  /** The keys that hold wherever the focus is. */
  function anywhere(key: string): boolean {
    const { tool } = hand.getState();
    if (key >= '1' && key <= '6' && key.length === 1) {
      drop();
      const cls = Number(key) - 1;
      const count = chooseClass(session, cls);
      if (count === null) return false;
      announce(text.said.chosen(className(cls), integer(count)));
    } else if (key === '[' || key === ']') {
      resize(key === ']' ? 1 : -1);
      announce(text.said.radius(plain(hand.getState().radius)));
    } else if (key.toLowerCase() === 'm') {
      drop();
      const next = tool === 'move' ? 'paint' : 'move';
      hand.setState({ tool: next });
      announce(text.said.tool(text.tool[next]));
    } else if (key === 'Escape' && carrying.current) {
      carrying.current = false;
      painting.cancel();
      announce(text.said.putBack);
    } else if (key === 'Escape') {
      painting.end();
      leavePainting(session);
      announce(text.said.left);
    } else return false;
    return true;
  }

  const latest = useRef(anywhere);
  latest.current = anywhere;
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      const away = target instanceof Element && target !== surface.current;
      if (away && target.closest('input, textarea, select, dialog, [role=listbox], [role=grid]')) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [surface]);

  return {
    cross,
    hide: () => {
      drop();
      setCross(null);
    },
    carries: () => carrying.current,
    dropCarried: drop,
    onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!act(event.key, event.shiftKey)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
