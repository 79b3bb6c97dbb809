/**
 * Pulls on the drawing with mouse, pen and finger: tells what is held and where, and what came of it. The run waits
 * while something is held.
 *
 * Invariant: whatever ends a pull (a drop, Esc, a second finger, the window that takes the pointer away), the hand is
 * empty afterwards and the run goes on.
 */
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Session } from '../../store/state.ts';
import { emptyHand, type Grip, gripOf, type Hand, type HandEvent, handle, type Point } from './pull.ts';

/** As long as a long press takes everywhere, ms. */
const LONG_PRESS = 480;

interface Options {
  readonly session: Session;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly hidden: number;
  readonly onDrop: (grip: Grip, at: Point) => void;
  readonly onMenu: (grip: Grip, element: HTMLElement) => void;
  /** Esc, or another end that puts everything back. */
  readonly onBack: () => void;
}

/** What is pulled now, else the empty hand. */
export function usePull({ session, sheet, hidden, onDrop, onMenu, onBack }: Options): Hand {
  const [shown, setShown] = useState<Hand>(emptyHand);
  const state = useRef<Hand>(emptyHand);
  /** What follows the touch as if it were a mouse's press would take the focus away. */
  const over = useRef(false);
  const pressed = useRef<{ pointer: number; element: HTMLElement; timer: number } | null>(null);

  const feed = useEffectEvent((event: HandEvent) => {
    const before = state.current;
    const { hand, outcome } = handle(before, event);
    state.current = hand;
    if (hand.phase === 'pulling' || before.phase === 'pulling') setShown(hand);
    if (outcome === 'begin') session.hold();
    if (before.phase === 'pulling' && hand.phase !== 'pulling') session.release();
    if (outcome === 'drop' && before.phase === 'pulling') onDrop(before.grip, before.to);
    if (outcome === 'back') onBack();
    if (outcome === 'menu' && before.phase === 'rested' && pressed.current)
      onMenu(before.grip, pressed.current.element);
    if (outcome === 'drop' || outcome === 'back' || outcome === 'menu') {
      over.current = true;
      swallowClick();
    }
    if (hand.phase === 'empty') {
      clearTimeout(pressed.current?.timer);
      pressed.current = null;
    }
  });

  const gripAt = useEffectEvent((element: HTMLElement) =>
    element.getAttribute('aria-disabled') === 'true' ? null : gripOf(element.dataset.place ?? '', hidden),
  );

  useEffect(() => {
    const box = sheet.current;
    if (!box) return;
    const at = (event: PointerEvent): Point => {
      const { left, top } = box.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };
    const onDown = (event: PointerEvent) => {
      over.current = false;
      if (state.current.phase !== 'empty')
        return feed({ type: 'down', grip: { kind: 'layer', at: 0 }, slow: false, at: at(event) });
      const element = (event.target as HTMLElement).closest<HTMLElement>('[data-place]');
      const grip = element && event.button === 0 ? gripAt(element) : null;
      if (!element || !grip) return;
      const slow = event.pointerType === 'touch' && (grip.kind === 'unit' || grip.kind === 'heading');
      const timer = window.setTimeout(() => feed({ type: 'rest' }), LONG_PRESS);
      pressed.current = { pointer: event.pointerId, element, timer };
      feed({ type: 'down', grip, slow, at: at(event) });
    };
    const mine = (event: PointerEvent) => event.pointerId === pressed.current?.pointer;
    const onMove = (event: PointerEvent) => {
      if (!mine(event)) return;
      const element = pressed.current?.element;
      feed({ type: 'move', at: at(event) });
      if (state.current.phase === 'pulling' && element && !element.hasPointerCapture?.(event.pointerId))
        element.setPointerCapture?.(event.pointerId);
    };
    const onUp = (event: PointerEvent) => mine(event) && feed({ type: 'up' });
    const onCancel = (event: PointerEvent) => mine(event) && feed({ type: 'cancel' });
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || state.current.phase !== 'pulling') return;
      event.preventDefault();
      event.stopPropagation();
      feed({ type: 'cancel' });
    };
    // A finger that has rested pulls; until then the page scrolls under it.
    const onTouch = (event: TouchEvent) => {
      if (state.current.phase === 'rested' || state.current.phase === 'pulling') event.preventDefault();
    };
    const onTouchEnd = (event: TouchEvent) => over.current && event.cancelable && event.preventDefault();
    const onBlur = () => feed({ type: 'cancel' });
    box.addEventListener('pointerdown', onDown);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('blur', onBlur);
    document.addEventListener('keydown', onKey, true);
    box.addEventListener('touchmove', onTouch, { passive: false });
    box.addEventListener('touchend', onTouchEnd, { passive: false });
    return () => {
      feed({ type: 'cancel' });
      box.removeEventListener('pointerdown', onDown);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('blur', onBlur);
      document.removeEventListener('keydown', onKey, true);
      box.removeEventListener('touchmove', onTouch);
      box.removeEventListener('touchend', onTouchEnd);
    };
  }, [sheet]);

  return shown;
}

/** The press that follows the end of a pull is none. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener('click', swallow, true), 60);
}
