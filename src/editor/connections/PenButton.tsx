/** The pen: while it is pressed, a drag on the drawing goes round lines instead of scrolling. */
import { Tooltip } from '../../ui/Tooltip.tsx';
import { PenIcon } from './menu-items.tsx';
import styles from './PenButton.module.css';

interface Props {
  readonly pressed: boolean;
  readonly label: string;
  readonly hint: string;
  readonly onChange: (pressed: boolean) => void;
}

export function PenButton({ pressed, label, hint, onChange }: Props) {
  return (
    <span className={styles.place}>
      <Tooltip content={hint}>
        <button
          type="button"
          data-pen
          className={styles.pen}
          aria-label={label}
          aria-pressed={pressed}
          onClick={() => onChange(!pressed)}
        >
          <PenIcon />
        </button>
      </Tooltip>
    </span>
  );
}
