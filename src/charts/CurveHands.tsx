/**
 * What a hand can do on the curve of an activation, over its drawing: a tangent that follows pointer and keys, and the
 * handle of the parameter, where there is one.
 *
 * Invariant: what is dragged can be done with keys. z is in whole hundredths, a parameter in its own steps; all that
 * belongs to one drag or one run of key presses has one gesture.
 */
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { activation as en } from '../i18n/en.activation.ts';
import { plain } from '../i18n/format.ts';
import { activation as ko } from '../i18n/ko.activation.ts';
import { useLocalize } from '../i18n/text.tsx';
import { type CurveParameter, settledParameter } from './activation-parameter.ts';
import type { ActivationPlaces } from './activation-plot.ts';
import styles from './CurveHands.module.css';

/** Steps of the keys over the whole range. */
const STEPS = 100;
const PAGE = 10;
/** Key presses within this time are one gesture, ms. */
const PAUSE = 1000;

let gestures = 0;

export function TangentHand(props: {
  readonly z: number | null;
  /** Half of the range of z as it is now: it follows the frames. */
  readonly half: () => number;
  /** What is said of the place. */
  readonly text: string;
  readonly places: RefObject<ActivationPlaces | null>;
  readonly onMove: (z: number | null) => void;
}) {
  const { z, half, text, places, onMove } = props;
  const words = useLocalize()({ en, ko });
  const range = half();
  const move = (to: number) => onMove(Math.round(100 * Math.max(-half(), Math.min(half(), to))) / 100 + 0);
  const follow = (event: PointerEvent<HTMLElement>) => {
    if (places.current)
      move(places.current.zAt(event.clientX - event.currentTarget.getBoundingClientRect().left));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = (2 * half()) / STEPS;
    const here = z ?? 0;
    const moves: Record<string, number> = {
      ArrowRight: z === null ? 0 : here + step,
      ArrowUp: z === null ? 0 : here + step,
      ArrowLeft: z === null ? 0 : here - step,
      ArrowDown: z === null ? 0 : here - step,
      PageUp: here + PAGE * step,
      PageDown: here - PAGE * step,
      Home: -half(),
      End: half(),
    };
    if (event.key === 'Escape' && z !== null) onMove(null);
    else if (event.key in moves) move(moves[event.key]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className={styles.tangent}
      role="slider"
      tabIndex={0}
      aria-label={words.tangent}
      aria-description={words.tangentHint}
      aria-valuemin={-range}
      aria-valuemax={range}
      aria-valuenow={z ?? 0}
      aria-valuetext={text || words.noTangent}
      onKeyDown={onKeyDown}
      onFocus={({ currentTarget }) => {
        currentTarget.setAttribute('aria-valuemin', String(-half()));
        currentTarget.setAttribute('aria-valuemax', String(half()));
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture?.(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons > 0) follow(event);
      }}
    />
  );
}

export function ParameterHand(props: {
  readonly handle: RefObject<HTMLDivElement | null>;
  readonly parameter: CurveParameter;
  /** The parameter with which the curve passes below the pointer; y in CSS pixels of the drawing. */
  readonly through: (y: number) => number;
  /** A hand took hold of the curve, or let it go: its scale stands still meanwhile. */
  readonly onHold: (on: boolean) => void;
  readonly onChange: (value: number, gesture: string) => void;
}) {
  const { handle, parameter, through, onHold, onChange } = props;
  const { definition, value } = parameter;
  const localize = useLocalize();
  const words = localize({ en, ko });
  const gesture = useRef({ id: '', lastKey: Number.NEGATIVE_INFINITY });
  const begin = () => {
    gesture.current = { id: `curve-${++gestures}`, lastKey: Number.NEGATIVE_INFINITY };
  };
  const change = (next: number) => {
    if (next !== value && Number.isFinite(next)) onChange(next, gesture.current.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { step, min, max } = definition;
    // Up is up on the drawing: less of the parameter, whose curve lies below 0.
    const moves: Record<string, number> = {
      ArrowUp: value + step,
      ArrowRight: value + step,
      ArrowDown: value - step,
      ArrowLeft: value - step,
      PageUp: value + PAGE * step,
      PageDown: value - PAGE * step,
      Home: min,
      End: max,
    };
    if (!(event.key in moves)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.timeStamp - gesture.current.lastKey > PAUSE) begin();
    gesture.current.lastKey = event.timeStamp;
    change(settledParameter(definition, moves[event.key]));
  };
  const name = localize(definition.label);
  return (
    <div
      ref={handle}
      className={styles.handle}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-description={words.paramHint}
      title={`${name}: ${plain(value, 4)}. ${words.paramHint}`}
      aria-orientation="vertical"
      aria-valuemin={definition.min}
      aria-valuemax={definition.max}
      aria-valuenow={value}
      aria-valuetext={plain(value, 4)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture?.(event.pointerId);
        begin();
        onHold(true);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 0) return;
        const box = event.currentTarget.parentElement?.getBoundingClientRect();
        if (box) change(through(event.clientY - box.top));
      }}
      onPointerUp={() => onHold(false)}
      onPointerCancel={() => onHold(false)}
    />
  );
}
