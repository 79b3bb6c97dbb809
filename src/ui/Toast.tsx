/**
 * A short word on what was just done, with the way back. It goes by itself after a while, but not while it is pointed at
 * or holds the focus; what it offers can always be done elsewhere as well.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './Toast.module.css';

interface Props {
  readonly children: ReactNode;
  readonly action?: { readonly label: string; readonly onAct: () => void };
  readonly onDone: () => void;
  /** How long it stays, s. */
  readonly seconds?: number;
}

export function Toast({ children, action, onDone, seconds = 8 }: Props) {
  const [held, setHeld] = useState(false);
  const done = useRef(onDone);
  done.current = onDone;

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => done.current(), seconds * 1000);
    return () => clearTimeout(timer);
  }, [held, seconds]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while someone is at it
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span role="status">{children}</span>
      {action && (
        <Button
          variant="line"
          className={styles.action}
          onClick={() => {
            action.onAct();
            onDone();
          }}
        >
          {action.label}
        </Button>
      )}
    </div>
  );
}
