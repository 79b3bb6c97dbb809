/** What this is and how to begin, and all keys. */

import { Dialog } from '../ui/Dialog.tsx';
import styles from './Dialogs.module.css';
import { useDialogWords } from './dialog-words.ts';

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useDialogWords().helpDialog;
  const keys: [string, string][] = [
    ['Space', text.keyList.space],
    ['→', text.keyList.arrow],
    ['E', text.keyList.epoch],
    ['R', text.keyList.reset],
    ['Ctrl Z', text.keyList.undo],
    ['Ctrl Shift Z', text.keyList.redo],
    ['L', text.keyList.read],
    ['?', text.keyList.help],
  ];
  return (
    <Dialog title={text.title} onClose={onClose}>
      <ol className={styles.steps}>
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3>{text.keys}</h3>
      <dl className={styles.keys}>
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.small}>{text.drawing}</p>
      <p className={styles.small}>{text.privacy}</p>
    </Dialog>
  );
}
