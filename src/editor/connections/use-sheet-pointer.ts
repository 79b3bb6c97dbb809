/**
 * The pointer on the free ground of the drawing: a press takes the nearest line, a right click or a long press asks for
 * its menu, Shift (or the pen) and a drag draw a loop. What lies above the ground keeps its own presses.
 */
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { Line, Point } from './curve.ts';

interface SheetPointer {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly pen: boolean;
  /** The nearest line within reach; a finger reaches farther. */
  readonly find: (at: Point, finger: boolean) => Line | null;
  readonly onPress: (line: Line | null) => void;
  readonly onMenu: (line: Line, at: Point) => void;
  /** The loop as it grows, and null when it is put away. */
  readonly onLoop: (loop: readonly Point[] | null) => void;
  readonly onLooped: (loop: readonly Point[]) => void;
}

const LONG_PRESS = 500;
/** A finger that moves farther does not press, px. */
const STILL = 8;
/** Points of a loop are at least so far apart, px. */
const FINE = 4;

/** In px of the sheet as it is laid out, though it may be shown larger or smaller. */
export function placeOn(sheet: HTMLElement, event: { clientX: number; clientY: number }): Point {
  const box = sheet.getBoundingClientRect();
  const scale = box.width > 0 && sheet.offsetWidth > 0 ? sheet.offsetWidth / box.width : 1;
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
}

export function useSheetPointer(options: SheetPointer): void {
  const { sheet, pen } = options;
  const find = useEffectEvent(options.find);
  const onPress = useEffectEvent(options.onPress);
  const onMenu = useEffectEvent(options.onMenu);
  const onLoop = useEffectEvent(options.onLoop);
  const onLooped = useEffectEvent(options.onLooped);
  /** The press was a menu or a loop: the click after it is none, also where the loop has put the pen away before it. */
  const spent = useRef(false);

  useEffect(() => {
    const ground = sheet.current;
    if (!ground) return;
    let loop: Point[] | null = null;
    let finger = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pressed: { readonly x: number; readonly y: number } | null = null;
    const isFree = (event: Event) => event.target === ground;
    /** The pen begins on a neuron as well: between close ones there is hardly any ground. */
    const isPaper = ({ target }: Event) => !(target as Element).closest('[data-keys], [data-pen]');

    const down = (event: PointerEvent) => {
      spent.current = false;
      if (!isFree(event) && !(pen && isPaper(event))) return;
      finger = event.pointerType === 'touch';
      if (event.button !== 0) return;
      if (event.shiftKey || pen) {
        event.preventDefault();
        // What begins with the pen on a neuron pulls no neuron.
        if (!isFree(event)) event.stopImmediatePropagation();
        loop = [placeOn(ground, event)];
        ground.setPointerCapture?.(event.pointerId);
        return;
      }
      pressed = { x: event.clientX, y: event.clientY };
      if (!finger) return;
      const at = { x: event.clientX, y: event.clientY };
      const line = find(placeOn(ground, event), true);
      timer = setTimeout(() => {
        if (!line) return;
        spent.current = true;
        onMenu(line, at);
      }, LONG_PRESS);
    };
    const move = (event: PointerEvent) => {
      if (loop) {
        const point = placeOn(ground, event);
        const last = loop.at(-1) as Point;
        if (Math.abs(point.x - last.x) + Math.abs(point.y - last.y) < FINE) return;
        loop = [...loop, point];
        onLoop(loop);
        return;
      }
      if (pressed && Math.abs(event.clientX - pressed.x) + Math.abs(event.clientY - pressed.y) > STILL)
        clearTimeout(timer);
      if (event.pointerType === 'mouse' && event.buttons === 0) {
        ground.style.cursor = isFree(event) && find(placeOn(ground, event), false) ? 'pointer' : '';
      }
    };
    const up = () => {
      clearTimeout(timer);
      pressed = null;
      if (!loop) return;
      const drawn = loop;
      loop = null;
      spent.current = true;
      onLoop(null);
      if (drawn.length > 2) onLooped(drawn);
    };
    const cancel = () => {
      clearTimeout(timer);
      pressed = null;
      loop = null;
      onLoop(null);
    };
    // Else the browser would press, and focus, what now lies under the finger: the menu would close.
    const lifted = (event: TouchEvent) => {
      if (spent.current && event.cancelable) event.preventDefault();
    };
    const click = (event: MouseEvent) => {
      if (!isFree(event) || spent.current || event.shiftKey) return;
      onPress(find(placeOn(ground, event), finger));
    };
    const menu = (event: MouseEvent) => {
      if (!isFree(event)) return;
      const line = find(placeOn(ground, event), finger);
      if (!line) return;
      event.preventDefault();
      if (spent.current) return;
      clearTimeout(timer);
      spent.current = true;
      onMenu(line, { x: event.clientX, y: event.clientY });
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !loop) return;
      event.stopPropagation();
      cancel();
    };
    ground.addEventListener('pointerdown', down, true);
    ground.addEventListener('pointermove', move);
    ground.addEventListener('pointerup', up);
    ground.addEventListener('pointercancel', cancel);
    ground.addEventListener('touchend', lifted, { passive: false });
    ground.addEventListener('click', click);
    ground.addEventListener('contextmenu', menu);
    document.addEventListener('keydown', onEscape, true);
    return () => {
      clearTimeout(timer);
      ground.style.cursor = '';
      ground.removeEventListener('pointerdown', down, true);
      ground.removeEventListener('pointermove', move);
      ground.removeEventListener('pointerup', up);
      ground.removeEventListener('pointercancel', cancel);
      ground.removeEventListener('touchend', lifted);
      ground.removeEventListener('click', click);
      ground.removeEventListener('contextmenu', menu);
      document.removeEventListener('keydown', onEscape, true);
    };
  }, [sheet, pen]);

  // With the pen a finger draws instead of scrolling.
  useEffect(() => {
    const ground = sheet.current;
    if (!ground || !pen) return;
    ground.style.touchAction = 'none';
    return () => {
      ground.style.touchAction = '';
    };
  }, [sheet, pen]);
}
