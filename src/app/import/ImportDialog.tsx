/**
 * A table from a file, a drop or a paste: what was read, what each column is, what cannot be used, and how it will look.
 * Nothing is replaced before the button is pressed. Give it `name` and `text` to open what was dropped on the page.
 */
import { useId, useRef } from 'react';
import { integer, percent } from '../../i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { useSession, useSessionState } from '../session-context.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import styles from './ImportDialog.module.css';
import { Look } from './Look.tsx';
import { Problems } from './Problems.tsx';
import { Reading } from './Reading.tsx';
import { useImport, useWords } from './use-import.ts';

interface Props {
  readonly name?: string;
  readonly text?: string;
  readonly onClose: () => void;
}

export function ImportDialog({ name, text, onClose }: Props) {
  const words = useWords();
  const session = useSession();
  const testShare = useSessionState((state) => state.experiment.data.testShare);
  const state = useImport(name, text);
  const area = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const id = useId();
  const { source, sheet, reading } = state;
  const empty = source.text.trim() === '';
  const ready = !empty && sheet.rows.length > 0 && sheet.badQuote === null;
  const { obstacle } = reading;
  const reason = !obstacle
    ? undefined
    : obstacle === 'quote'
      ? words.obstacles.quote(integer(sheet.badQuote))
      : words.obstacles[obstacle];

  const use = () => {
    // biome-ignore lint/correctness/useHookAtTopLevel: a method of the session, not a hook
    session.useTable(
      { key: 'import' },
      {
        name: 'own',
        columns: reading.inputs.map((_, i) => i),
        standardized: state.standardized,
        axes: [state.axes[0], state.axes[1]],
        own: reading.table,
      },
    );
    onClose();
  };

  const title = source.name ?? (empty ? words.title : words.pasted);
  return (
    <Dialog title={title} width="wide" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop; the button beside the text does the same */}
      <div
        className={styles.all}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const [dropped] = event.dataTransfer.files;
          if (!dropped) return;
          event.preventDefault();
          event.stopPropagation();
          state.open(dropped);
        }}
      >
        <div className={styles.top}>
          <div className={styles.text}>
            <label htmlFor={id}>{words.textLabel}</label>
            <textarea
              ref={area}
              id={id}
              rows={6}
              wrap="off"
              spellCheck={false}
              data-autofocus={text === undefined || undefined}
              value={source.text}
              onChange={(event) => state.setText(event.target.value)}
            />
            <div className={styles.row}>
              <Button variant="line" icon="open" onClick={() => file.current?.click()}>
                {words.chooseFile}
              </Button>
              <span className={styles.note}>{words.formats}</span>
              <input
                ref={file}
                type="file"
                hidden
                accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
                onChange={(event) => {
                  const [picked] = event.target.files ?? [];
                  if (picked) state.open(picked);
                  event.target.value = '';
                }}
              />
            </div>
            {!empty && <Reading state={state} />}
          </div>
          <Problems
            state={state}
            reason={empty ? undefined : reason}
            goTo={(line) => show(area.current, line)}
          />
        </div>
        {ready && (
          <div className={styles.body}>
            <ColumnTable state={state} />
            <div className={styles.side}>
              {reading.inputs.length >= 2 && reading.target && reading.lines.length > 0 && (
                <Look state={state} />
              )}
              <div>
                <Toggle
                  label={words.standardize}
                  checked={state.standardized}
                  onChange={state.setStandardized}
                />
                <p className={styles.note}>{words.standardizeNote}</p>
              </div>
              <p className={styles.note}>{words.held(percent(testShare))}</p>
            </div>
          </div>
        )}
        <div className={styles.foot}>
          <p className={styles.note}>{words.promise}</p>
          <div className={styles.row}>
            <Button variant="line" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button variant="ink" disabledReason={empty ? words.obstacles.nothing : reason} onClick={use}>
              {words.use(integer(reading.obstacle ? 0 : reading.lines.length))}
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  );
}

/** Selects a line of the text, from 1, and brings it into sight. */
function show(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = (area.scrollHeight / lines.length) * Math.max(0, line - 3);
  area.scrollLeft = 0;
}
