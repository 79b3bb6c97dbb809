/** One chart in one state, with the name of the state above it. */
import type { ReactNode } from 'react';
import styles from './charts.module.css';

export function State({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <figure className={styles.state} data-state={name}>
      <figcaption>{name}</figcaption>
      {children}
    </figure>
  );
}

/** States side by side, as many as there is room for. */
export function States({ children }: { readonly children: ReactNode }) {
  return <div className={`${styles.row} gallery-wide`}>{children}</div>;
}
