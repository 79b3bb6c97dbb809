/**
 * A number: a thin rule to drag, and the number itself as a field to type into. Both step with the arrow keys.
 *
 * Invariant: `onChange` only ever gets a value inside min … max. What cannot be understood is shown with a sentence, and
 * the value stays.
 */
import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { parseNumber, plain } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import { Locked } from './Locked.tsx';
import styles from './Slider.module.css';
import { isWhole, placeOf, type Scale, stepped, valueAt } from './scale.ts';

interface Props {
  readonly label: ReactNode;
  /** The name for those who do not see it, where `label` is no plain text. */
  readonly name?: string;
  /** The letter of the quantity, set in mathematics after the label. */
  readonly symbol?: ReactNode;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Default: a hundredth of the range on a linear scale. 1 makes only whole numbers possible, on both scales. */
  readonly step?: number;
  /** Where the rule ends, if the field takes larger numbers: up to `max`. */
  readonly sliderMax?: number;
  readonly scale?: 'linear' | 'log';
  /** On a logarithmic scale of numbers that are counted: an arrow key makes it one more or less. */
  readonly byOne?: boolean;
  readonly format?: (value: number) => string;
  /** The value a person typed, NaN if it is none. */
  readonly parse?: (text: string) => number;
  /** `gesture` is the same during one drag, one run of key presses, one typing: one entry of undo. */
  readonly onChange: (value: number, gesture: string) => void;
  readonly unit?: string;
  readonly hint?: ReactNode;
  /** Why it cannot be changed now. */
  readonly disabledReason?: string;
  readonly className?: string;
}

let gestures = 0;

/** Key presses within this time are one gesture, ms. */
const PAUSE = 1000;

export function Slider(props: Props) {
  const { label, name, symbol, value, min, max, onChange, unit, hint, disabledReason } = props;
  const scale: Scale = {
    min,
    max: Math.max(value, props.sliderMax ?? max),
    step: props.step ?? (max - min) / 100,
    kind: props.scale ?? 'linear',
  };
  const format = props.format ?? plain;
  const parse = props.parse ?? parseNumber;
  const text = useText().common;
  const id = useId();
  const disabled = disabledReason !== undefined;

  /** What is being typed, null when nothing is. */
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const gesture = useRef({ id: '', lastKey: Number.NEGATIVE_INFINITY });

  // A value that changes from elsewhere takes the place of what was refused.
  const shown = useRef(value);
  useEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    setDraft(null);
    setRefused(false);
  }, [value]);

  const beginGesture = () => {
    gesture.current = { id: `slider-${++gestures}`, lastKey: Number.NEGATIVE_INFINITY };
  };
  const change = (next: number) => {
    setDraft(null);
    setRefused(false);
    if (next !== value) onChange(next, gesture.current.id);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const inField = event.currentTarget.type === 'text';
    const one = props.byOne ? { ...scale, kind: 'linear' as const } : scale;
    const next = keyTarget(event.key, inField, event.key.startsWith('Arrow') ? one : scale, value);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (disabled) return;
    if (event.timeStamp - gesture.current.lastKey > PAUSE || gesture.current.id === '') beginGesture();
    gesture.current.lastKey = event.timeStamp;
    change(next);
  };

  /** Takes what was typed, if it can be taken. */
  const commit = () => {
    if (draft === null) return;
    const typed = parse(draft);
    if (draft.trim() === format(value)) {
      setDraft(null);
      setRefused(false);
    } else if (!(typed >= min && typed <= max)) {
      setRefused(true);
    } else {
      beginGesture();
      change(isWhole(scale) ? Math.round(typed) : typed);
    }
  };

  const place = placeOf(scale, value);
  const range: ComponentProps<'input'> = {
    type: 'range',
    min: 0,
    max: 1,
    step: 'any',
    value: place,
    'aria-valuetext': unit ? `${format(value)} ${unit}` : format(value),
    onChange: (event) => {
      if (disabled) return;
      if (gesture.current.id === '') beginGesture();
      change(valueAt(scale, Number(event.currentTarget.value)));
    },
    onPointerDown: beginGesture,
    onKeyDown,
  };
  const describedBy = hint || disabled || refused ? `${id}-note` : undefined;

  return (
    <div
      className={[styles.slider, props.className].filter(Boolean).join(' ')}
      data-disabled={disabled || undefined}
    >
      <label htmlFor={`${id}-range`} className={styles.label}>
        {label}
        {symbol && <span className={styles.symbol}> {symbol}</span>}
      </label>
      <span className={styles.field} data-refused={refused || undefined}>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="done"
          className={styles.number}
          aria-label={text.value(name ?? (typeof label === 'string' ? label : ''))}
          aria-invalid={refused || undefined}
          aria-describedby={describedBy}
          readOnly={disabled}
          // Nothing is being typed: undo is the page's, not the field's.
          data-settled={draft === null || undefined}
          value={draft ?? format(value)}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            setRefused(false);
          }}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              commit();
              event.currentTarget.select();
            } else if (event.key === 'Escape' && draft !== null) {
              event.stopPropagation();
              setDraft(null);
              setRefused(false);
            } else onKeyDown(event);
          }}
        />
        {unit && <span className={styles.unit}>{unit}</span>}
      </span>
      <input
        {...range}
        id={`${id}-range`}
        className={styles.range}
        aria-label={name}
        aria-disabled={disabled || undefined}
        aria-describedby={describedBy}
        ref={(element) => element?.style.setProperty('--at', String(place))}
      />
      <div id={`${id}-note`} className={styles.note} aria-live="polite">
        {refused && <p className={styles.problem}>{text.kept(format(min), format(max), format(value))}</p>}
        {disabled ? <Locked reason={disabledReason} /> : hint}
      </div>
    </div>
  );
}

/** The value a key asks for, null if the key is none of a slider's. */
function keyTarget(key: string, inField: boolean, scale: Scale, value: number): number | null {
  if (key === 'ArrowUp') return stepped(scale, value, 1);
  if (key === 'ArrowDown') return stepped(scale, value, -1);
  if (key === 'PageUp') return stepped(scale, value, 10);
  if (key === 'PageDown') return stepped(scale, value, -10);
  if (inField) return null;
  if (key === 'ArrowRight') return stepped(scale, value, 1);
  if (key === 'ArrowLeft') return stepped(scale, value, -1);
  if (key === 'Home') return scale.min;
  if (key === 'End') return scale.max;
  return null;
}
