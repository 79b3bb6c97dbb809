/**
 * One of many: a button that shows what is chosen, and a list in a popover. In the list the arrows move, letters find,
 * Enter takes, Escape and a press outside leave everything as it was.
 */
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import styles from './Choice.module.css';
import { Icon } from './Icon.tsx';
import { Locked } from './Locked.tsx';
import { showAt } from './place.ts';

export interface Option<T> {
  readonly value: T;
  readonly label: string;
  /** A small drawing before the name, e.g. the curve of an activation. */
  readonly icon?: ReactNode;
  /** After the name, e.g. the formula. */
  readonly detail?: ReactNode;
  /** Why it cannot be chosen now; stands below its name. */
  readonly disabledReason?: string;
}

interface Props<T> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  readonly size?: 'small' | 'normal';
  /** The label is then only heard. */
  readonly hideLabel?: boolean;
  /** Without an outline until it is pointed at. */
  readonly quiet?: boolean;
  /** Why nothing can be chosen now. */
  readonly disabledReason?: string;
  readonly className?: string;
}

/** Letters typed within this time are one word, ms. */
const PAUSE = 700;

export function Choice<T extends string | number>(props: Props<T>) {
  const { label, value, options, onChange, disabledReason } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ word: '', at: Number.NEGATIVE_INFINITY });
  const disabled = disabledReason !== undefined;
  const chosen = options.find((option) => option.value === value);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];

  useLayoutEffect(() => {
    if (!open || !list.current || !button.current) return;
    showAt(list.current, button.current, { gap: 4, align: 'start', prefer: 'below' });
    const selected = list.current.querySelector<HTMLElement>('[aria-selected=true]');
    (selected ?? list.current.querySelector<HTMLElement>('[role=option]'))?.focus();
  }, [open]);

  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => {
      const target = event.target as Node;
      if (!list.current?.contains(target) && !button.current?.contains(target)) setOpen(false);
    };
    const place = () =>
      list.current &&
      button.current &&
      showAt(list.current, button.current, { gap: 4, align: 'start', prefer: 'below' });
    document.addEventListener('pointerdown', leave, true);
    document.addEventListener('focusin', leave);
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      document.removeEventListener('pointerdown', leave, true);
      document.removeEventListener('focusin', leave);
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, true);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const take = (option: Option<T>) => {
    if (option.disabledReason !== undefined) return;
    close();
    if (option.value !== value) onChange(option.value);
  };

  /** Focuses the next option whose name (or permanent value) begins with what is being typed. */
  const find = (letter: string, time: number) => {
    const word = time - typed.current.at > PAUSE ? letter : typed.current.word + letter;
    typed.current = { word, at: time };
    const all = items();
    const from = all.indexOf(document.activeElement as HTMLElement);
    // A longer word may still be the present option; a first letter looks for the next one.
    const start = word.length > 1 ? from : from + 1;
    for (let i = 0; i < options.length; i++) {
      const at = (start + i + options.length) % options.length;
      const names = [options[at]?.label, String(options[at]?.value)];
      if (names.some((name) => name?.toLowerCase().startsWith(word.toLowerCase()))) return all[at]?.focus();
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const option = options[at];
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') return close();
    else if ((event.key === 'Enter' || (event.key === ' ' && pauseSince(event.timeStamp))) && option)
      take(option);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) find(event.key, event.timeStamp);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** A space belongs to the word while one is being typed ("leaky ReLU"). */
  const pauseSince = (time: number) => time - typed.current.at > PAUSE;

  const withIcons = options.some((option) => option.icon);
  return (
    <div className={[styles.choice, props.className].filter(Boolean).join(' ')}>
      <span id={`${id}-label`} className={props.hideLabel ? 'hidden-text' : styles.label}>
        {label}
      </span>
      <button
        ref={button}
        id={`${id}-button`}
        type="button"
        className={styles.button}
        data-size={props.size}
        data-quiet={props.quiet || undefined}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-labelledby={`${id}-label ${id}-button`}
        aria-describedby={disabled ? `${id}-reason` : undefined}
        aria-disabled={disabled || undefined}
        onClick={() => !disabled && setOpen(!open)}
        onKeyDown={(event) => {
          if (disabled || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {disabled && <Icon name="lock" size={14} />}
        {chosen?.icon}
        <span className={styles.chosen}>{chosen?.label ?? '–'}</span>
        <Icon name="down" size={12} className={styles.chevron} />
      </button>
      {disabled && (
        <div id={`${id}-reason`} className={styles.reason}>
          <Locked reason={disabledReason} />
        </div>
      )}
      {open && (
        <div
          ref={list}
          role="listbox"
          className={styles.list}
          data-icons={withIcons || undefined}
          aria-labelledby={`${id}-label`}
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {options.map((option) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys of all options
            <div
              key={option.value}
              role="option"
              tabIndex={-1}
              className={styles.option}
              aria-selected={option.value === value}
              aria-disabled={option.disabledReason !== undefined || undefined}
              onClick={() => take(option)}
              onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
            >
              <span className={styles.check}>{option.value === value && <Icon name="check" />}</span>
              {withIcons && <span className={styles.icon}>{option.icon}</span>}
              <span>{option.label}</span>
              <span className={styles.detail}>{option.detail}</span>
              {option.disabledReason !== undefined && (
                <span className={styles.why}>
                  <Locked reason={option.disabledReason} />
                </span>
              )}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
