/**
 * A dashed square with + or − on the drawing. One that cannot be pressed stays reachable and says why.
 */
import { Icon } from '../ui/Icon.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import styles from './DrawingButton.module.css';

interface Props {
  /** Key among the places of the drawing. */
  readonly place: string;
  readonly sign: 'add' | 'remove' | 'menu';
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly tabStop: boolean;
  /** Why it cannot be pressed. */
  readonly disabledReason?: string;
  readonly shortcut?: string;
  /** What it opens, and whether that is open. */
  readonly opens?: boolean;
  readonly onPress: () => void;
}

export function DrawingButton(props: Props) {
  const { place, label, x, y, size, disabledReason } = props;
  return (
    <span className={styles.place} style={{ left: x - size / 2, top: y - size / 2 }}>
      <Tooltip
        content={disabledReason ?? label}
        shortcut={disabledReason === undefined ? props.shortcut : undefined}
        repeatsName={disabledReason === undefined}
        opensOnPress={disabledReason !== undefined}
      >
        <button
          type="button"
          data-place={place}
          className={styles.button}
          style={{ width: size, height: size }}
          aria-label={label}
          aria-disabled={disabledReason !== undefined || undefined}
          aria-haspopup={props.opens === undefined ? undefined : 'dialog'}
          aria-expanded={props.opens}
          tabIndex={props.tabStop ? 0 : -1}
          onClick={() => disabledReason === undefined && props.onPress()}
        >
          <Icon name={props.sign} size={14} />
        </button>
      </Tooltip>
    </span>
  );
}
