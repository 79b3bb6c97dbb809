/**
 * A tooltip says why, then the key. It appears on hover after a moment, on keyboard focus at once, can be reached with
 * the pointer and closed with Escape; nothing is only in a tooltip that a person must know to act.
 */
import {
  cloneElement,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { showAt } from './place.ts';
import styles from './Tooltip.module.css';

/** How long the pointer rests before the tooltip appears, ms. */
const DELAY = 400;

interface Props {
  /** Undefined: there is nothing to say now. */
  readonly content: ReactNode;
  /** The key that does the same, e.g. `Space`. */
  readonly shortcut?: string;
  /** The content repeats the control's name, so it is not announced again. */
  readonly repeatsName?: boolean;
  /** Opens on a press as well: for what cannot be pressed but explains itself (touch has no hover). */
  readonly opensOnPress?: boolean;
  readonly children: ReactElement<{ 'aria-describedby'?: string }>;
}

export function Tooltip({ content, shortcut, repeatsName, opensOnPress, children }: Props) {
  const [open, setOpen] = useState(false);
  const wrapper = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const id = useId();

  const openAfter = (delay: number) => {
    if (content === undefined) return;
    clearTimeout(timer.current);
    if (delay === 0) setOpen(true);
    else timer.current = setTimeout(() => setOpen(true), delay);
  };
  const close = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };

  useEffect(() => () => clearTimeout(timer.current), []);

  useLayoutEffect(() => {
    const anchor = wrapper.current?.firstElementChild;
    if (!open || !tip.current || !(anchor instanceof HTMLElement)) return;
    showAt(tip.current, anchor, { gap: 6, align: 'centre', prefer: 'above' });
  }, [open]);

  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false);
    };
    const onScroll = () => setOpen(false);
    document.addEventListener('keydown', onKey, true);
    window.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      document.removeEventListener('keydown', onKey, true);
      window.removeEventListener('scroll', onScroll, true);
    };
  }, [open]);

  const described = [children.props['aria-describedby'], repeatsName ? undefined : id]
    .filter(Boolean)
    .join(' ');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the control inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key opens it as well, by way of the focus
    <span
      ref={wrapper}
      className={styles.wrapper}
      onPointerEnter={(event) => event.pointerType !== 'touch' && openAfter(DELAY)}
      onPointerLeave={(event) => event.pointerType !== 'touch' && close()}
      onPointerDown={() => !opensOnPress && close()}
      onClick={() => opensOnPress && openAfter(0)}
      onFocus={(event) => isKeyboardFocus(event.target) && openAfter(0)}
      onBlur={close}
    >
      {cloneElement(children, { 'aria-describedby': described || undefined })}
      {!repeatsName && !open && (
        <span id={id} hidden>
          {content}
        </span>
      )}
      {open && content !== undefined && (
        <span ref={tip} id={id} role="tooltip" className={styles.tip}>
          {content}
          {shortcut && <kbd className={styles.key}>{shortcut}</kbd>}
        </span>
      )}
    </span>
  );
}

function isKeyboardFocus(element: Element): boolean {
  try {
    return element.matches(':focus-visible');
  } catch {
    return true;
  }
}
