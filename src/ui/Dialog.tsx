/**
 * A dialog over the page. Escape, the cross and a press beside it close it; focus goes back to where it was.
 * It is shown as long as it is rendered.
 */
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useText } from '../i18n/text.tsx';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

interface Props {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly width?: 'normal' | 'wide';
  readonly children: ReactNode;
}

export function Dialog({ title, onClose, width = 'normal', children }: Props) {
  const text = useText().common;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (!element) return;
    if (typeof element.showModal === 'function') element.showModal();
    else element.setAttribute('open', '');
    // Not the cross, which comes first: whoever opens a dialog wants to read it, or to type into its field.
    (element.querySelector<HTMLElement>('[data-autofocus]') ?? element).focus();
    return () => {
      if (typeof element.close === 'function') element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-width={width}
      aria-labelledby={id}
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        // The page's own keys sleep while a dialog is open.
        event.stopPropagation();
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          <Button icon="close" iconOnly onClick={onClose}>
            {text.close}
          </Button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
