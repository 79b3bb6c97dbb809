/** A part of the page: a heading, perhaps a word beside it and acts at its end, and what it is about. */
import type { ReactNode } from 'react';
import styles from './Panel.module.css';

interface Props {
  /** Also the target of links to the part. */
  readonly id: string;
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  /** Default 2. */
  readonly level?: 2 | 3;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Panel({ id, title, subtitle, actions, level = 2, className, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={[styles.panel, className].filter(Boolean).join(' ')}
    >
      <div className={styles.head}>
        <Heading id={`${id}-title`} className={styles.title}>
          {title}
        </Heading>
        {subtitle && <span className={styles.subtitle}>{subtitle}</span>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
