/**
 * The knob of a weight on its line, or of a bias on a short scale: the line is the slider, 0 in its middle. Drag it, press
 * it twice for 0, type its number, or change it with keys; Escape puts an unfinished drag back.
 *
 * Invariant: one drag, or one run of keys, is one entry of undo; the run waits while the hand holds the knob. What it
 * shows follows the frames past React's render.
 */
import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { READABLE, useFrames } from '../../charts/use-frames.ts';
import { setParameters } from '../../experiment/connections.ts';
import { present, type Run } from '../../experiment/experiment.ts';
import { signed } from '../../i18n/format.ts';
import type { Session } from '../../store/state.ts';
import type { Snapshot } from '../../training/protocol.ts';
import { type Curve, type Line, nearestOn, pointAt } from './curve.ts';
import styles from './Handle.module.css';
import { stepOf } from './knob-keys.ts';
import { placeOfValue, rangeFor, valueAtPlace } from './knob-scale.ts';
import { type LineState, nameOf, valueIn } from './lines.ts';
import { NumberField } from './NumberField.tsx';
import { Scale } from './Scale.tsx';
import type { Words } from './words.ts';

interface Props {
  readonly session: Session;
  readonly kind: 'weight' | 'bias';
  /** Key of its place; it takes the focus when `claim` holds it. */
  readonly place: string;
  readonly claim: { current: string | null };
  readonly tabStop: boolean;
  readonly label: string;
  readonly line: Line;
  readonly curve: Curve;
  readonly state: LineState;
  readonly text: Words;
  /** The number is being typed. */
  readonly typing: boolean;
  readonly onTyping: (typing: boolean) => void;
  readonly onMenu: (at: DOMRect | { readonly x: number; readonly y: number }) => void;
  /** A press on the bars of what is cut joins it again. */
  readonly onJoin: () => void;
  /** A value is set, by a piece of a drag, a run of keys, a number typed: `edit` does it. */
  readonly onSet: (value: number, edit: () => void, gesture: string | null) => void;
  /** Keys that mean something else than a change of the value; true: it was one of them. */
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => boolean;
}

/** Key presses within this time are one gesture, ms. */
const PAUSE = 1000;
/** A press that moves less than this changes nothing, px. */
const STILL = 4;
const LONG_PRESS = 500;
let gestures = 0;

interface Drag {
  readonly gesture: string;
  readonly x: number;
  readonly y: number;
  readonly from: number;
  sent: boolean;
  frame: number;
}

export function Handle(props: Props) {
  const { session, kind, place, claim, line, curve, state, text, typing } = props;
  const { frames } = session;
  const knob = useRef<HTMLDivElement>(null);
  const figure = useRef<HTMLSpanElement>(null);
  const drag = useRef<Drag | null>(null);
  /** What was asked for and no snapshot shows yet. */
  const asked = useRef<{ readonly value: number; readonly after: Snapshot | null } | null>(null);
  const keys = useRef({ gesture: '', at: Number.NEGATIVE_INFINITY });
  /** The finger asked for the menu: what the browser makes of its lifting would close it. */
  const asksMenu = useRef(false);
  /** Until a finger that holds still asks for it. */
  const holding = useRef<ReturnType<typeof setTimeout>>(undefined);
  const joined = useRef(Number.NEGATIVE_INFINITY);
  const written = useRef(Number.NEGATIVE_INFINITY);
  const [was, setWas] = useState<number | null>(null);
  const helpId = useId();
  const cut = state === 'cut';

  const now = () =>
    asked.current && (drag.current || asked.current.after === frames.latest())
      ? asked.current.value
      : valueIn(frames.latest(), line);
  const [range, setRange] = useState(() => rangeFor(now()));

  const show = (snapshot: Snapshot | null) => {
    const value = now();
    if (Math.abs(value) > range && !drag.current) setRange(rangeFor(value));
    const at = pointAt(curve, placeOfValue(cut ? 0 : value, range));
    if (knob.current) {
      knob.current.style.translate = `${at.x}px ${at.y}px`;
      if (!snapshot?.playing) {
        const words = text[kind === 'weight' ? 'weightIs' : 'biasIs'](signed(value), text.state[state]);
        knob.current.setAttribute('aria-valuenow', String(value));
        knob.current.setAttribute('aria-valuetext', cut ? text.cutLine : words);
      }
    }
    if (!figure.current) return;
    // A bias's number stands still at the head of its short scale.
    const beside = kind === 'bias' ? pointAt(curve, 1) : at;
    figure.current.style.translate = `${beside.x}px ${beside.y}px`;
    const time = performance.now();
    if (snapshot?.playing && !drag.current && time - written.current < READABLE) return;
    written.current = time;
    figure.current.textContent = cut ? text.state.cut : (kind === 'bias' ? 'b ' : '') + signed(value);
  };
  useFrames(frames, show);

  useLayoutEffect(() => {
    if (claim.current !== place) return;
    claim.current = null;
    knob.current?.focus({ preventScroll: true });
  });

  const set = (value: number, gesture?: string) => {
    asked.current = { value, after: frames.latest() };
    const change = (run: Run) => {
      const name = nameOf(present(run), line);
      return name === null ? {} : setParameters(run, { [name]: value });
    };
    props.onSet(value, () => session.restructure({ key: kind }, change, gesture), gesture ?? null);
    show(frames.latest());
  };

  const put = (value: number, gesture?: string) => {
    session.hold();
    set(value, gesture);
    session.release();
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    asksMenu.current = false;
    const finger = event.pointerType === 'touch';
    const at = { x: event.clientX, y: event.clientY };
    const askMenu = () => {
      asksMenu.current = true;
      props.onMenu(at);
    };
    if (cut) {
      if (finger) holding.current = setTimeout(askMenu, LONG_PRESS);
      return;
    }
    event.currentTarget.setPointerCapture?.(event.pointerId);
    session.hold();
    const from = now();
    drag.current = { gesture: `${place}-${++gestures}`, ...at, from, sent: false, frame: 0 };
    asked.current = { value: from, after: frames.latest() };
    if (!finger) return;
    holding.current = setTimeout(() => {
      if (drag.current?.sent) return;
      end(true);
      askMenu();
    }, LONG_PRESS);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    const sheet = knob.current?.offsetParent;
    if (!held || !sheet) return;
    const moved = Math.abs(event.clientX - held.x) + Math.abs(event.clientY - held.y);
    if (!held.sent && moved < STILL) return;
    if (!held.sent) setWas(held.from);
    held.sent = true;
    clearTimeout(holding.current);
    const box = sheet.getBoundingClientRect();
    // A sheet that is shown larger or smaller than it is laid out.
    const scale = (sheet as HTMLElement).offsetWidth / box.width || 1;
    const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    const value = valueAtPlace(nearestOn(curve, x, y), range);
    asked.current = { value, after: frames.latest() };
    if (held.frame === 0) {
      held.frame = requestAnimationFrame(() => {
        held.frame = 0;
        if (asked.current && drag.current === held) set(asked.current.value, held.gesture);
      });
    }
    show(frames.latest());
  };

  const end = (back: boolean) => {
    clearTimeout(holding.current);
    const held = drag.current;
    if (!held) return;
    const pending = held.frame !== 0;
    cancelAnimationFrame(held.frame);
    const value = asked.current?.value;
    if (held.sent && !back && pending && value !== undefined) set(value, held.gesture);
    drag.current = null;
    setWas(null);
    if (back) {
      // What was sent of the drag is its one entry of undo.
      const sent =
        held.sent && session.store.getState().undo?.key === kind && !(pending && value === undefined);
      if (sent) session.undo();
      asked.current = { value: held.from, after: frames.latest() };
    }
    session.release();
    show(frames.latest());
  };
  const ended = useRef(end);
  ended.current = end;
  // The run must not wait for a hand that is gone with the knob.
  useEffect(() => () => ended.current(false), []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOf(event.key, kind === 'bias' && !event.shiftKey);
    if (event.key === 'Escape' && drag.current) end(true);
    else if (event.key === 'Enter') props.onTyping(true);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      props.onMenu(event.currentTarget.getBoundingClientRect());
    } else if (step !== undefined) {
      if (cut) return;
      if (event.timeStamp - keys.current.at > PAUSE)
        keys.current = { gesture: `${place}-${++gestures}`, at: 0 };
      keys.current.at = event.timeStamp;
      put(Number((now() + step).toFixed(6)), keys.current.gesture);
    } else if (!props.onKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <Scale curve={curve} range={range} line={kind === 'bias'} was={was} bare={cut} />
      <div
        ref={knob}
        role="slider"
        data-place={place}
        data-keys
        className={styles.knob}
        data-cut={cut || undefined}
        tabIndex={props.tabStop ? 0 : -1}
        aria-label={props.label}
        aria-describedby={helpId}
        // Written by `show`, past React.
        aria-valuenow={0}
        aria-valuemin={-range}
        aria-valuemax={range}
        aria-disabled={cut || undefined}
        aria-haspopup="menu"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => end(false)}
        onPointerCancel={() => end(false)}
        onTouchEnd={(event) => asksMenu.current && event.preventDefault()}
        onClick={(event) => {
          if (!cut || asksMenu.current) return;
          joined.current = event.timeStamp;
          props.onJoin();
        }}
        // Two presses on what is cut join it, and no more.
        onDoubleClick={(event) => !cut && event.timeStamp - joined.current > PAUSE && put(0)}
        onContextMenu={(event) => {
          event.preventDefault();
          event.stopPropagation();
          end(true);
          props.onMenu({ x: event.clientX, y: event.clientY });
        }}
        onKeyDown={onKeyDown}
      />
      <span id={helpId} hidden>
        {kind === 'weight' ? text.help : text.helpBias}
      </span>
      <span ref={figure} className={styles.figure} data-kind={kind} aria-hidden="true" />
      {typing && (
        <NumberField
          at={pointAt(curve, placeOfValue(now(), range))}
          value={now()}
          text={text}
          disabledReason={cut ? text.isCut : undefined}
          onDone={(value) => {
            props.onTyping(false);
            if (value !== null) put(value);
            knob.current?.focus({ preventScroll: true });
          }}
          onLeave={() => props.onTyping(false)}
        />
      )}
    </>
  );
}
