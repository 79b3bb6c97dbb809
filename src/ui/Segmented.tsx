/** One of few, all in sight: a group of radio buttons side by side. The chosen one is outlined in ink. */
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import styles from './Segmented.module.css';

interface Props<T> {
  /** The name of the group. Heard, not seen. */
  readonly label: string;
  readonly value: T;
  readonly options: readonly {
    readonly value: T;
    readonly label: ReactNode;
    /** The language of the label, where it is not the page's. */
    readonly lang?: string;
  }[];
  readonly onChange: (value: T) => void;
  readonly size?: 'small' | 'normal';
  readonly className?: string;
}

export function Segmented<T extends string | number>(props: Props<T>) {
  const { label, value, options, onChange } = props;
  const id = useId();

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = options.findIndex((option) => option.value === value);
    const last = options.length - 1;
    const moves: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowDown: at === last ? 0 : at + 1,
      ArrowLeft: at <= 0 ? last : at - 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const next = options[moves[event.key] ?? -1];
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    document.getElementById(`${id}-${next.value}`)?.focus();
    if (next.value !== value) onChange(next.value);
  };

  const found = options.some((option) => option.value === value);
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={[styles.group, props.className].filter(Boolean).join(' ')}
      data-size={props.size}
      onKeyDown={onKeyDown}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a button can be outlined and pressed like its neighbours
        <button
          key={option.value}
          id={`${id}-${option.value}`}
          type="button"
          role="radio"
          lang={option.lang}
          className={styles.option}
          aria-checked={option.value === value}
          tabIndex={option.value === value || (!found && index === 0) ? 0 : -1}
          onClick={() => option.value !== value && onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
