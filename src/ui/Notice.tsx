/** What happened, why, and what helps. A problem wears a red bar, but its words say it first. */
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { Button } from './Button.tsx';
import styles from './Notice.module.css';

interface Props {
  readonly kind?: 'problem' | 'info';
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the one that helps most first. */
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

export function Notice({ kind = 'problem', title, children, actions, onDismiss }: Props) {
  const text = useText().common;
  return (
    <div role={kind === 'problem' ? 'alert' : 'status'} className={styles.notice} data-kind={kind}>
      <strong className={styles.title}>{title}</strong>
      {children && <div className={styles.body}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
      {onDismiss && (
        <div className={styles.dismiss}>
          <Button icon="close" iconOnly onClick={onDismiss}>
            {text.dismiss}
          </Button>
        </div>
      )}
    </div>
  );
}
