/** What can be done to a hidden layer as a whole; each closes the settings: the layer has another place, or is gone. */
import { limits } from '../../experiment/limits.ts';
import type { hands } from '../../i18n/en.hands.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/Button.tsx';
import type { HandEdits } from './hand-edits.ts';
import styles from './LayerTools.module.css';

interface Props {
  readonly column: number;
  /** Number of hidden layers. */
  readonly hidden: number;
  readonly edits: HandEdits;
  readonly text: typeof hands;
  readonly onClose: () => void;
}

export function LayerMoves({ column, hidden, edits, text, onClose }: Props) {
  const { editor } = useText();
  const at = column - 1;
  const full = hidden >= limits.layers.max ? editor.layersAtMost(limits.layers.max) : undefined;
  const act = (change: () => void) => () => {
    onClose();
    change();
  };
  return (
    <div className={styles.acts}>
      <Button
        variant="line"
        shortcut="Alt ←"
        disabledReason={column === 1 ? (hidden === 1 ? text.only : text.first) : undefined}
        onClick={act(() => edits.moveLayer(column, at - 1))}
      >
        {text.earlier}
      </Button>
      <Button
        variant="line"
        shortcut="Alt →"
        disabledReason={column === hidden ? (hidden === 1 ? text.only : text.last) : undefined}
        onClick={act(() => edits.moveLayer(column, at + 1))}
      >
        {text.later}
      </Button>
      <Button
        variant="line"
        shortcut="Shift I"
        disabledReason={full}
        onClick={act(() => edits.insertLayer(column, 'before'))}
      >
        {text.insertBefore}
      </Button>
      <Button
        variant="line"
        shortcut="I"
        disabledReason={full}
        onClick={act(() => edits.insertLayer(column, 'after'))}
      >
        {text.insertAfter}
      </Button>
      <Button
        variant="line"
        icon="copy"
        shortcut="D"
        disabledReason={full}
        onClick={act(() => edits.duplicate(column))}
      >
        {text.duplicate}
      </Button>
      <Button variant="line" icon="remove" shortcut="Del" onClick={act(() => edits.removeLayer(column))}>
        {text.remove}
      </Button>
    </div>
  );
}
