/**
 * A button: plain, outlined, or ink (the one main act). A disabled one stays reachable, is dashed, and says why.
 */
import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';
import { Tooltip } from './Tooltip.tsx';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled' | 'title'> {
  readonly variant?: 'plain' | 'line' | 'ink';
  readonly icon?: IconName;
  /** Px, default 16. */
  readonly iconSize?: number;
  /** Shows the icon alone; `children`, which must be text, becomes its name and its tooltip. */
  readonly iconOnly?: boolean;
  readonly round?: boolean;
  /** Why it cannot be pressed now. It is then not pressed. */
  readonly disabledReason?: string;
  /** What it does or why one would, where the name does not say it. */
  readonly tooltip?: ReactNode;
  /** The key that does the same, as shown, e.g. `Space`. The key itself is handled elsewhere. */
  readonly shortcut?: string;
}

export function Button(props: ButtonProps) {
  const {
    variant = 'plain',
    icon,
    iconSize,
    iconOnly,
    round,
    disabledReason,
    tooltip,
    shortcut,
    className,
    children,
    onClick,
    type = 'button',
    ...rest
  } = props;
  const disabled = disabledReason !== undefined;
  const name = iconOnly && typeof children === 'string' ? children : undefined;
  const classes = [
    styles.button,
    styles[variant],
    iconOnly && styles.iconOnly,
    round && styles.round,
    className,
  ];
  const button = (
    <button
      aria-label={name}
      {...rest}
      type={type}
      className={classes.filter(Boolean).join(' ')}
      aria-disabled={disabled || undefined}
      onClick={disabled ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon name={icon} size={iconSize} />}
      {name === undefined && children}
    </button>
  );
  // Where it can be disabled it stays the same element, and keeps the focus, when it comes to be.
  const stays = 'disabledReason' in props;
  const content = disabledReason ?? tooltip ?? (iconOnly || shortcut ? (name ?? children) : undefined);
  if (content === undefined && !stays) return button;
  return (
    <Tooltip
      content={content}
      shortcut={disabled ? undefined : shortcut}
      repeatsName={!disabled && tooltip === undefined}
      opensOnPress={disabled}
    >
      {button}
    </Tooltip>
  );
}
