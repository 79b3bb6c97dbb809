/** A button that stays pressed, e.g. a feature that is an input. Pressed is an outline in ink, not a tint. */
import type { ReactNode } from 'react';
import styles from './ToggleButton.module.css';
import { Tooltip } from './Tooltip.tsx';

interface Props {
  readonly pressed: boolean;
  readonly onChange: (pressed: boolean) => void;
  /** The name, where `children` is a drawing or mathematics. */
  readonly label?: string;
  readonly tooltip?: ReactNode;
  /** Why it cannot be pressed now. */
  readonly disabledReason?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function ToggleButton(props: Props) {
  const { pressed, onChange, label, tooltip, disabledReason, children } = props;
  const disabled = disabledReason !== undefined;
  const button = (
    <button
      type="button"
      className={[styles.button, props.className].filter(Boolean).join(' ')}
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      onClick={() => !disabled && onChange(!pressed)}
    >
      {children}
    </button>
  );
  const content = disabledReason ?? tooltip;
  if (content === undefined) return button;
  return (
    <Tooltip content={content} opensOnPress={disabled}>
      {button}
    </Tooltip>
  );
}
