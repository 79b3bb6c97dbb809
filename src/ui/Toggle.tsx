/** On or off, at once: a switch with its label. */
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Toggle.module.css';
import { Tooltip } from './Tooltip.tsx';

interface Props {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Why it cannot be switched now. */
  readonly disabledReason?: string;
}

export function Toggle(props: Props) {
  const { label, checked, onChange, disabledReason } = props;
  const disabled = disabledReason !== undefined;
  const toggle = (
    <button
      type="button"
      role="switch"
      className={styles.toggle}
      aria-checked={checked}
      aria-disabled={disabled || undefined}
      onClick={() => !disabled && onChange(!checked)}
    >
      <span className={styles.track} />
      {disabled && <Icon name="lock" size={14} />}
      <span>{label}</span>
    </button>
  );
  // Where it can be disabled it stays the same element, and keeps the focus, when it comes to be.
  if (!('disabledReason' in props)) return toggle;
  return (
    <Tooltip content={disabledReason} repeatsName={!disabled} opensOnPress={disabled}>
      {toggle}
    </Tooltip>
  );
}
