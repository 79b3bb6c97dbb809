/**
 * Marking a part of a drawing: by dragging across it with mouse, pen or finger, and by keys. Listens before the reader
 * that lies over the drawing, and takes from it only the keys named here.
 *
 * Invariant: a press that does not move marks nothing; what is cancelled leaves everything as it was.
 */
import { type RefObject, useEffect, useEffectEvent } from 'react';

/** A press that moved less is no drag, in pixels. */
const STILL = 4;

export interface Marking {
  /** While it is marked, pixels from the drawing's left edge; null: not any more. */
  readonly onMark: (ends: readonly [number, number] | null) => void;
  readonly onMarked: (ends: readonly [number, number]) => void;
  readonly onZoom: (factor: number) => void;
  /** By a share of the width of what is seen. */
  readonly onShift: (share: number) => void;
  readonly onWhole: () => void;
}

const ZOOMS: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': 2, _: 2, '\u2212': 2 };
const SHIFTS: Readonly<Record<string, number>> = { ArrowLeft: -0.25, ArrowRight: 0.25 };

export function useMarking(drawing: RefObject<HTMLElement | null>, marking: Marking): void {
  const mark = useEffectEvent(marking.onMark);
  const marked = useEffectEvent(marking.onMarked);
  const zoom = useEffectEvent(marking.onZoom);
  const shift = useEffectEvent(marking.onShift);
  const whole = useEffectEvent(marking.onWhole);

  useEffect(() => {
    const element = drawing.current;
    if (!element) return;
    let pressed: { readonly pointer: number; readonly x: number } | null = null;
    let moving = false;
    const place = (event: PointerEvent) => event.clientX - element.getBoundingClientRect().left;
    const end = () => {
      if (moving) mark(null);
      pressed = null;
      moving = false;
    };
    const onDown = (event: PointerEvent) => {
      if (event.button === 0 && !pressed) pressed = { pointer: event.pointerId, x: place(event) };
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerId !== pressed?.pointer) return;
      if (!moving && Math.abs(place(event) - pressed.x) < STILL) return;
      if (!moving) element.setPointerCapture?.(event.pointerId);
      moving = true;
      mark([pressed.x, place(event)]);
    };
    const onUp = (event: PointerEvent) => {
      if (event.pointerId !== pressed?.pointer) return;
      const ends = [pressed.x, place(event)] as const;
      const done = moving;
      end();
      if (done) marked(ends);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape' && moving) end();
      else if (event.shiftKey && event.key in SHIFTS) shift(SHIFTS[event.key]);
      else if (event.key in ZOOMS) zoom(ZOOMS[event.key]);
      else if (event.key === '0') whole();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onDouble = () => whole();
    element.addEventListener('pointerdown', onDown, true);
    element.addEventListener('pointermove', onMove, true);
    element.addEventListener('pointerup', onUp, true);
    element.addEventListener('pointercancel', end, true);
    element.addEventListener('keydown', onKey, true);
    element.addEventListener('dblclick', onDouble);
    return () => {
      element.removeEventListener('pointerdown', onDown, true);
      element.removeEventListener('pointermove', onMove, true);
      element.removeEventListener('pointerup', onUp, true);
      element.removeEventListener('pointercancel', end, true);
      element.removeEventListener('keydown', onKey, true);
      element.removeEventListener('dblclick', onDouble);
    };
  }, [drawing]);
}
