/**
 * Keys on a neuron or a layer of the drawing that act on it, beside those that walk: F, O, R, Delete and Alt with the
 * arrows; the
 * Menu key, Shift+F10 and the right button open what can be done; S opens the dialog of shapes.
 */
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { layerKey } from '../places.ts';
import type { HandEdits } from './hand-edits.ts';
import { type Grip, gripOf } from './pull.ts';

interface Options {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly hidden: number;
  readonly edits: HandEdits;
  readonly onMenu: (grip: Grip, element: HTMLElement) => void;
  readonly onShape?: () => void;
}

/** What a key does at a grip; null if it is not one of these keys. */
export function handAct(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'repeat'>,
  grip: Grip | null,
  edits: HandEdits,
): (() => void) | null {
  if (event.ctrlKey || event.metaKey || !grip) return null;
  if (event.altKey) {
    const by = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (by === undefined) return null;
    const vertical = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (grip.kind === 'unit' && vertical) return () => edits.moveUnit(grip.column, grip.unit, grip.unit + by);
    // From a neuron too: its layer is what goes left and right. The browser's way back must not be taken.
    if ((grip.kind === 'heading' || grip.kind === 'unit') && !vertical)
      return () => edits.moveLayer(grip.column, grip.column - 1 + by);
    return null;
  }
  if (event.repeat) return null;
  if (event.key === 'Delete' || event.key === 'Backspace') {
    if (grip.kind === 'unit') return () => edits.removeUnit(grip.column, grip.unit);
    return grip.kind === 'heading' ? () => edits.removeLayer(grip.column) : null;
  }
  const letter = event.key.toLowerCase();
  if (grip.kind === 'heading') {
    if (letter === 'i') return () => edits.insertLayer(grip.column, event.shiftKey ? 'before' : 'after');
    return letter === 'd' ? () => edits.duplicate(grip.column) : null;
  }
  if (grip.kind !== 'unit') return null;
  const { column, unit } = grip;
  if (letter === 'f') return () => edits.toggleFrozen(column, unit);
  if (letter === 'o') return () => edits.toggleOff(column, unit);
  if (letter === 'r') return () => edits.renew(column, unit);
  return null;
}

export function useHandKeys({ sheet, hidden, edits, onMenu, onShape }: Options): void {
  const gripAt = useEffectEvent((target: EventTarget | null) => {
    const element = (target as HTMLElement | null)?.closest<HTMLElement>('[data-place]') ?? null;
    const grip = gripOf(element?.dataset.place ?? '', hidden);
    return element && grip && (grip.kind === 'unit' || grip.kind === 'heading') ? { element, grip } : null;
  });
  /** The output layer stays, but it has settings. */
  const menuAt = useEffectEvent((target: EventTarget | null) => {
    const element = (target as HTMLElement | null)?.closest<HTMLElement>('[data-place]') ?? null;
    if (element?.dataset.place !== layerKey(hidden + 1)) return gripAt(target);
    return { element, grip: { kind: 'heading', column: hidden + 1 } as const };
  });
  /** What pressed last: not every browser says it of the right button's event. */
  const pointer = useRef('');
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    pointer.current = '';
    const at = gripAt(event.target);
    const menu = menuAt(event.target);
    const inPlace = (event.target as HTMLElement).dataset.place !== undefined;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    const act =
      isMenu && menu
        ? () => onMenu(menu.grip, menu.element)
        : plain && inPlace && event.key.toLowerCase() === 's' && onShape
          ? onShape
          : handAct(event, at?.grip ?? null, edits);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  const onContext = useEffectEvent((event: MouseEvent) => {
    const at = menuAt(event.target);
    if (!at) return;
    event.preventDefault();
    // A finger opens it when it is let go: until then it may still pull.
    if (pointer.current !== 'touch') onMenu(at.grip, at.element);
  });

  useEffect(() => {
    const box = sheet.current;
    if (!box) return;
    const key = (event: KeyboardEvent) => onKey(event);
    const context = (event: MouseEvent) => onContext(event);
    const down = ({ pointerType }: PointerEvent) => {
      pointer.current = pointerType;
    };
    box.addEventListener('keydown', key);
    box.addEventListener('contextmenu', context);
    box.addEventListener('pointerdown', down);
    return () => {
      box.removeEventListener('keydown', key);
      box.removeEventListener('contextmenu', context);
      box.removeEventListener('pointerdown', down);
    };
  }, [sheet]);
}
