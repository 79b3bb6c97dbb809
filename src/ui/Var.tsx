/** A variable in running text, in the letters of mathematics: italic; with an index if it has one. */
import type { ReactNode } from 'react';
import styles from './Var.module.css';

interface Props {
  readonly children: ReactNode;
  /** Index; a number stands upright, a letter italic. */
  readonly sub?: ReactNode;
  readonly sup?: ReactNode;
}

export function Var({ children, sub, sup }: Props) {
  return (
    <var className={styles.variable}>
      {children}
      {sub !== undefined && <sub className={styleOf(sub)}>{sub}</sub>}
      {sup !== undefined && <sup className={styleOf(sup)}>{sup}</sup>}
    </var>
  );
}

/** Letters lean, figures stand. */
function styleOf(script: ReactNode): string | undefined {
  return typeof script === 'string' && /^\p{L}$/u.test(script) ? styles.letter : undefined;
}
