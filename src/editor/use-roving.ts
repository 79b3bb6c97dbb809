/**
 * The drawing's one tab stop and its keys: arrows walk neurons and lines, B leads to a neuron's bias, Delete removes what is focused, + and − add and remove a neuron
 * of the layer where the focus is. After a removal the focus goes to what took the place.
 *
 * What was pressed with a pointer keeps the focus but gives Space back to the page, where it plays; Enter presses it
 * again. What was reached with keys is pressed by Space as any button is.
 */
import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Line } from './connections/curve.ts';
import type { NetworkLayout } from './layout.ts';
import { biasKey, layerKey, lineKey, placesOf, unitKey, unitOf } from './places.ts';
import type { Edits } from './use-edits.ts';
import { DIRECTIONS, type Direction, walk } from './walk.ts';
import type { End, Pivot, WalkLines } from './walk-lines.ts';

interface Options {
  readonly layout: NetworkLayout | null;
  /** What is selected: a column, and a neuron or the layer as a whole. */
  readonly column: number;
  readonly unit: number | null;
  /** Column of the selected hidden layer, which shows its − buttons; else −1. */
  readonly selectedHidden: number;
  readonly edits: Edits;
  /** How arrows walk along lines; null until it is loaded: they then go from neuron to neuron. */
  readonly lines: WalkLines | null;
  /** The selected line into that neuron; its knob and that of the neuron's bias are mounted by the lazy tools. */
  readonly line: Line | null;
  readonly onSelect: (layer: number, unit: number, input: number | null) => void;
  /** Space after a press with the pointer. */
  readonly onPlay: () => void;
}

export type Roving = ReturnType<typeof useRoving>;

export function useRoving({
  layout,
  column,
  unit,
  selectedHidden,
  edits,
  lines,
  line,
  onSelect,
  onPlay,
}: Options) {
  const helpId = useId();
  const [focused, setFocused] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  /** Key of a knob that takes the focus when it is there. */
  const claim = useRef<string | null>(null);
  const [pivot, setPivot] = useState<Pivot>('source');
  const sheet = useRef<HTMLDivElement | null>(null);
  /** The focus came with a pointer. */
  const pointed = useRef(false);
  const places = useMemo(
    () => (layout ? placesOf(layout, selectedHidden, column) : []),
    [layout, selectedHidden, column],
  );
  const knobs = [line && lineKey(line), unit === null || column === 0 ? null : biasKey(column, unit)];
  const has = (key: string | null) =>
    key !== null && (knobs.includes(key) || places.some((place) => place.key === key));
  const columnOf = (key: string | null) => places.find((place) => place.key === key)?.column ?? -1;

  const selectedKey = unit === null ? layerKey(column) : unitKey(column, unit);
  const tabStop = has(focused) ? focused : has(selectedKey) ? selectedKey : (places[0]?.key ?? null);

  const focus = useCallback((key: string) => {
    sheet.current?.querySelector<HTMLElement>(`[data-place="${key}"]`)?.focus();
  }, []);

  // What was focused is gone: the focus goes to what took its place, else to the nearest layer.
  useLayoutEffect(() => {
    const key = wanted.current;
    if (key === null) return;
    wanted.current = null;
    if (places.some((place) => place.key === key)) focus(key);
    else {
      const at = Number(/\d+/.exec(key)?.[0] ?? 0);
      focus(layerKey(Math.max(0, at - 1)));
    }
  }, [places, focus]);

  const focusAfter = useCallback((key: string | null) => {
    // A knob is there only when its neuron is selected.
    if (key?.startsWith('bias-')) claim.current = key;
    else wanted.current = key;
  }, []);

  // From anywhere on the page: Tab makes it the keyboard's.
  useEffect(() => {
    const onTab = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Tab') pointed.current = false;
    };
    document.addEventListener('keydown', onTab, true);
    return () => document.removeEventListener('keydown', onTab, true);
  }, []);

  const onPointerDown = () => {
    pointed.current = true;
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const key = event.target.dataset.place;
    if (key) setFocused(key);
  };

  const toLine = useCallback(
    (to: Line, from: Pivot) => {
      setPivot(from);
      claim.current = lineKey(to);
      onSelect(to.gap, to.unit, to.input);
    },
    [onSelect],
  );

  /** Off the line to a neuron; what it was drawn into stays selected. */
  const toEnd = ({ column: at, unit: which }: End) => {
    if (line) onSelect(line.gap, line.unit, null);
    focus(unitKey(at, which));
  };

  /** Arrows from a neuron to its lines, along them and off them. False: the key means something else here. */
  const walkLines = (key: string, direction: Direction): boolean => {
    if (!layout || !lines || direction === 'first' || direction === 'last') return false;
    const sideways = direction === 'left' || direction === 'right';
    const here = unitOf(key);
    if (here && sideways) {
      const to = lines.lineFrom(layout, here, direction);
      if (to) toLine(to, direction === 'right' ? 'source' : 'target');
      return to !== null;
    }
    if (!line || key !== lineKey(line)) return false;
    if (sideways) toEnd(lines.endOf(line, direction === 'left' ? 'source' : 'target'));
    else {
      const to = lines.neighbourLine(layout, line, pivot, direction === 'up' ? -1 : 1);
      if (to) toLine(to, pivot);
    }
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const key = (event.target as HTMLElement).dataset.place;
    const place = places.find((one) => one.key === key);
    if (!key || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!event.shiftKey && event.key in DIRECTIONS && walkLines(key, DIRECTIONS[event.key] as Direction)) {
      pointed.current = false;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (!place) {
      // A knob has no use for Space.
      if (event.key !== ' ' || !has(key)) return;
      onPlay();
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key === ' ') {
      if (!pointed.current) return;
      if (!event.repeat) onPlay();
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key !== 'Enter' && event.key !== 'Shift') pointed.current = false;
    const here = unitOf(key);
    const direction = DIRECTIONS[event.key];
    if (direction) {
      const to = walk(places, place, direction);
      if (to) focus(to.key);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (here) focusAfter(edits.removeUnit(here.column, here.unit));
      else if (key === layerKey(place.column)) focusAfter(edits.removeLayer(place.column));
      else return;
    } else if (event.key === '+' || event.key === '=') edits.addUnit(place.column);
    else if (event.key === '-' || event.key === '−' || event.key === '_') {
      focusAfter(edits.removeUnit(place.column, here?.unit ?? null));
    } else if (event.key.toLowerCase() === 'b' && here && here.column > 0) {
      claim.current = biasKey(here.column, here.unit);
      onSelect(here.column - 1, here.unit, null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Some browsers press a button when Space is let go, whatever became of it before. */
  const onKeyUp = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === ' ' && pointed.current && (event.target as HTMLElement).dataset.place) {
      event.preventDefault();
    }
  };

  return {
    helpId,
    tabStop,
    columnOf,
    sheet,
    onPointerDown,
    onFocus,
    onKeyDown,
    onKeyUp,
    focusAfter,
    focus,
    claim,
    pivot,
    toLine,
  };
}
