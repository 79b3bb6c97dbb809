/** The presets as cards: what is learned, with which picture, and what to watch for. Also the door for a saved file. */
import { useRef } from 'react';
import { DatasetThumbnail } from '../charts/DatasetThumbnail.tsx';
import { TableThumbnail } from '../charts/TableThumbnail.tsx';
import { useLocalize, useText } from '../i18n/text.tsx';
import type { Session } from '../store/state.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { KeptWorks } from './KeptWorks.tsx';
import styles from './PresetsDialog.module.css';
import { presets } from './presets.ts';

export function PresetsDialog({
  session,
  onClose,
}: {
  readonly session: Session;
  readonly onClose: () => void;
}) {
  const text = useText().app;
  const localize = useLocalize();
  const file = useRef<HTMLInputElement>(null);
  return (
    <Dialog title={text.presets} width="wide" onClose={onClose}>
      <p className={styles.intro}>{text.presetsIntro}</p>
      <ul className={styles.cards}>
        {presets.map((preset) => (
          <li key={preset.id}>
            <button
              type="button"
              className={styles.card}
              onClick={() => {
                session.openPreset(preset.id, preset.experiment);
                onClose();
              }}
            >
              {preset.experiment.data.table ? (
                <TableThumbnail size={64} />
              ) : (
                <DatasetThumbnail dataset={preset.experiment.data.dataset.name} size={64} />
              )}
              <span>
                <strong>{localize(preset.title)}</strong>
                <span className={styles.note}>{localize(preset.note)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <KeptWorks session={session} onOpen={onClose} quiet />
      <div className={styles.file}>
        <Button variant="line" icon="open" onClick={() => file.current?.click()}>
          {text.openFile}
        </Button>
        <span className={styles.note}>{text.openFileHint}</span>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={text.openFile}
          onChange={async (event) => {
            const chosen = event.currentTarget.files?.[0];
            if (!chosen) return;
            session.openFile(chosen.name, await chosen.text());
            onClose();
          }}
        />
      </div>
    </Dialog>
  );
}
