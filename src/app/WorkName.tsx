/** The name of the work: its preset, whether it was edited, and that it is kept. */
import { useLocalize, useText } from '../i18n/text.tsx';
import { presets } from '../lessons/presets.ts';
import { useSessionState } from './session-context.tsx';
import styles from './TopBar.module.css';

export function WorkName() {
  const text = useText().app;
  const localize = useLocalize();
  const id = useSessionState((state) => state.preset);
  const edited = useSessionState((state) => state.edited || state.run.changes.length > 0);
  const preset = presets.find((one) => one.id === id);
  return (
    <p className={styles.work}>
      <b>{preset ? localize(preset.title) : text.ownWork}</b>
      {edited && ` · ${preset ? `${text.edited}, ` : ''}${text.saved}`}
    </p>
  );
}
