/** Undo or redo, named by what it takes back. In the bar, and at the thumb where the bar scrolls away. */
import { useText } from '../i18n/text.tsx';
import { Button } from '../ui/Button.tsx';
import { useSessionState } from './session-context.tsx';
import { useEditNames } from './use-edit-names.ts';
import { useUndoing } from './use-undoing.ts';

export function UndoButton({ which }: { readonly which: 'undo' | 'redo' }) {
  const text = useText().app;
  const label = useSessionState((state) => state[which]);
  const nameOf = useEditNames();
  const act = useUndoing();
  return (
    <Button
      icon={which}
      iconOnly
      shortcut={which === 'undo' ? 'Ctrl Z' : 'Ctrl Shift Z'}
      onClick={() => act(which)}
      disabledReason={label ? undefined : text[which]('')}
    >
      {text[which](label ? nameOf(label.key) : '')}
    </Button>
  );
}
