/**
 * A button of a chart that opens what else can be set of it: a small sheet beside the button, for more controls than
 * stand in a row. Escape and a press outside close it.
 *
 * Invariant: while it is open it is over everything and inside the window; closing by key gives the focus back.
 */
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { showAt } from '../../ui/place.ts';
import styles from './ChartOptions.module.css';

export function ChartOptions(props: {
  /** On the button. */
  readonly label: string;
  /** The whole name, which begins with `label`. */
  readonly name: string;
  readonly children: ReactNode;
}) {
  const { label, name, children } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  // After each render, as what it holds may have grown.
  useLayoutEffect(() => {
    if (open) put(sheet.current, button.current);
  });
  useEffect(() => {
    if (!open) return;
    sheet.current?.focus({ preventScroll: true });
    const place = () => put(sheet.current, button.current);
    const leave = (event: Event) => {
      const inside = (element: Element | null) => element?.contains(event.target as Node);
      if (!inside(sheet.current) && !inside(button.current)) setOpen(false);
    };
    // On the page: what had the focus may be gone, with what was removed in the sheet.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', leave, true);
    document.addEventListener('focusin', leave);
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', leave, true);
      document.removeEventListener('focusin', leave);
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, true);
    };
  }, [open]);

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={name}
        title={name}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
        <Icon name="down" size={12} />
      </button>
      {open && (
        <div
          ref={sheet}
          id={id}
          role="dialog"
          aria-label={name}
          className={styles.sheet}
          tabIndex={-1}
          data-keys
        >
          {children}
        </div>
      )}
    </>
  );
}

function put(sheet: HTMLElement | null, button: HTMLElement | null): void {
  if (sheet && button) showAt(sheet, button, { gap: 4, align: 'centre', prefer: 'below' });
}
