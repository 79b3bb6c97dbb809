/** What stands where nothing is yet: that there is nothing, and how to begin. */
import type { ReactNode } from 'react';
import styles from './Empty.module.css';

export function Empty(props: { readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <strong className={styles.title}>{props.title}</strong>
      {props.children}
    </div>
  );
}
