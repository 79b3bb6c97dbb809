/** What was taken for granted when the text was read, and the way to read it otherwise. */
import { integer } from '../../i18n/format.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import styles from './ImportDialog.module.css';
import { type Separator, separators } from './rows.ts';
import { type Import, useWords } from './use-import.ts';

export function Reading({ state }: { readonly state: Import }) {
  const words = useWords();
  const { sheet, settings, source } = state;
  const found = words.separators[sheet.separator];
  const summary = words.summary(integer(sheet.rows.length), found, source.encoding, sheet.header !== null);
  return (
    <>
      <p className={styles.note} role="status">
        {summary}
      </p>
      <details className={styles.settings}>
        <summary>{words.settings}</summary>
        <div className={styles.row}>
          <Choice<Separator | 'auto'>
            label={words.separator}
            size="small"
            value={settings.separator ?? 'auto'}
            options={[
              { value: 'auto', label: words.detected(found) },
              ...separators.map((value) => ({ value, label: words.separators[value] })),
            ]}
            onChange={(value) => state.setSettings({ separator: value === 'auto' ? null : value })}
          />
          <Choice<'auto' | 'point' | 'comma'>
            label={words.decimal}
            size="small"
            value={settings.decimal ?? 'auto'}
            options={(['auto', 'point', 'comma'] as const).map((value) => ({
              value,
              label: words.decimals[value],
            }))}
            onChange={(value) => state.setSettings({ decimal: value === 'auto' ? null : value })}
          />
          <Toggle
            label={words.names}
            checked={sheet.header !== null}
            onChange={(header) => state.setSettings({ header })}
          />
        </div>
      </details>
    </>
  );
}
