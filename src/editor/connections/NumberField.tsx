/** A number typed at a knob: Enter takes it, Escape and leaving do not; what is no number says what is expected. */
import { useEffect, useId, useRef, useState } from 'react';
import { limits } from '../../experiment/limits.ts';
import { number, parseNumber, signed } from '../../i18n/format.ts';
import type { Point } from './curve.ts';
import styles from './NumberField.module.css';
import type { Words } from './words.ts';

interface Props {
  readonly at: Point;
  readonly value: number;
  readonly text: Words;
  /** Why nothing can be typed. */
  readonly disabledReason?: string;
  /** Null: it stays as it was. */
  readonly onDone: (value: number | null) => void;
  /** Something else was pressed, and keeps the focus. */
  readonly onLeave: () => void;
}

export function NumberField({ at, value, text, disabledReason, onDone, onLeave }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(() => signed(value));
  const [refused, setRefused] = useState(false);
  const id = useId();
  const { min, max } = limits.parameter;
  const problem = disabledReason ?? (refused ? text.expected(number(min, 0), number(max, 0)) : null);

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const take = () => {
    const typed = parseNumber(draft);
    if (typed >= min && typed <= max) onDone(typed);
    else setRefused(true);
  };

  return (
    <div className={styles.place} style={{ left: at.x, top: at.y }} data-keys>
      <input
        ref={field}
        className={styles.input}
        inputMode="text"
        enterKeyHint="done"
        autoComplete="off"
        aria-label={text.typeNumber}
        aria-invalid={refused || undefined}
        aria-describedby={problem ? id : undefined}
        readOnly={disabledReason !== undefined}
        value={draft}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          setRefused(false);
        }}
        onBlur={onLeave}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') onDone(null);
          else if (event.key === 'Enter' && disabledReason === undefined) take();
          else if (event.key === 'Enter') onDone(null);
        }}
      />
      <p id={id} className={styles.problem} aria-live="polite" hidden={!problem}>
        {problem}
      </p>
    </div>
  );
}
