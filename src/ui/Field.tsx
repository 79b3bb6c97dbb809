/** A text field with its label, a hint, and what is wrong with what was typed. */
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import styles from './Field.module.css';

interface Common {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and what would be right; the field is then marked. */
  readonly problem?: ReactNode;
  /** Figures and letters of equal width, for links and files. */
  readonly code?: boolean;
}
type Props = Common &
  (
    | ({ readonly lines?: undefined } & Omit<ComponentPropsWithRef<'input'>, 'id' | 'className'>)
    | ({ readonly lines: number } & Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'className'>)
  );

export function Field({ label, hint, problem, code, ...rest }: Props) {
  const id = useId();
  const shared = {
    id,
    className: styles.input,
    'data-code': code || undefined,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': hint || problem ? `${id}-note` : undefined,
    spellCheck: code ? false : undefined,
  };
  let input: ReactNode;
  if (rest.lines === undefined) {
    const { lines: _, ...native } = rest;
    input = <input type="text" {...native} {...shared} />;
  } else {
    const { lines, ...native } = rest;
    input = <textarea rows={lines} {...native} {...shared} />;
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {input}
      <div id={`${id}-note`} className={styles.note} aria-live="polite">
        {problem ? <p className={styles.problem}>{problem}</p> : hint}
      </div>
    </div>
  );
}
