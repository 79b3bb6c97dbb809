/**
 * A table from a file, a drop or a paste: what was read, what each column is, what cannot be used, and how it will look.
 * Nothing is replaced before the button is pressed; but a saved work, or a link, is no table and opens as what it is.
 * Give it `name` and `text` to open what was dropped on the page.
 */
import { useId, useRef } from 'react';
import { integer, percent } from '../../i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { type Arrival, fileArrival, workArrival } from '../arrival.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { cellRange, lineRange } from './cell-place.ts';
import styles from './ImportDialog.module.css';
import { Look } from './Look.tsx';
import { type Place, Problems } from './Problems.tsx';
import { Reading } from './Reading.tsx';
import type { Separator } from './rows.ts';
import { useImport, useWords } from './use-import.ts';

interface Props {
  readonly name?: string;
  readonly text?: string;
  readonly onClose: () => void;
}

/** Letters that stay in sight before a cell that is shown. */
const BEFORE = 24;

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

  const openWork = (arrival: Arrival) => {
    onClose();
    if (arrival.kind === 'link') session.openLink(arrival.text);
    else if (arrival.kind === 'experiment') session.openFile(arrival.name, arrival.text);
  };
  const take = async (picked: File) => {
    const arrival = await fileArrival([picked], 0);
    if (arrival?.kind === 'experiment') openWork(arrival);
    else await state.open(picked);
  };
  const type = (typed: string) => {
    const work = workArrival(typed, words.pasted);
    if (work) openWork(work);
    else state.setText(typed);
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
          take(dropped);
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
              onChange={(event) => type(event.target.value)}
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
                accept=".csv,.tsv,.txt,.json,application/json,text/csv,text/tab-separated-values,text/plain"
                onChange={(event) => {
                  const [picked] = event.target.files ?? [];
                  if (picked) take(picked);
                  event.target.value = '';
                }}
              />
            </div>
            {!empty && <Reading state={state} />}
          </div>
          <Problems
            state={state}
            reason={empty ? undefined : reason}
            goTo={(place) => show(area.current, place, sheet.separator)}
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

/** Selects a line of the text, or one cell of it, and brings it into sight. */
function show(area: HTMLTextAreaElement | null, { line, column }: Place, separator: Separator): void {
  if (!area) return;
  const whole = lineRange(area.value, line);
  const { start, end } = column === null ? whole : cellRange(area.value, line, column, separator);
  area.focus();
  area.setSelectionRange(start, end);
  const lines = area.value.split('\n');
  area.scrollTop = (area.scrollHeight / lines.length) * Math.max(0, line - 3);
  // Letters are about as wide as each other: where the cell begins, with some of what stands before it.
  const longest = Math.max(1, ...lines.map(({ length }) => length));
  area.scrollLeft = (area.scrollWidth / longest) * Math.max(0, start - whole.start - BEFORE);
}
