/** What cannot be used, line by line of the file, and what was read as another text than it shows. */
import { integer, plain } from '../../i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { MOST_INPUTS } from './columns.ts';
import styles from './ImportDialog.module.css';
import { MOST_ROWS } from './rows.ts';
import type { Fault } from './table.ts';
import { type Import, useWords } from './use-import.ts';

interface Props {
  readonly state: Import;
  /** Why nothing can be used. */
  readonly reason: string | undefined;
  readonly goTo: (place: Place) => void;
}

/** A line of the text, from 1, and the number of a column; null: the whole line. */
export interface Place {
  readonly line: number;
  readonly column: number | null;
}

/** More are counted, not listed. */
const LISTED = 5;
const NOTED = 2;

export function Problems({ state, reason, goTo }: Props) {
  const words = useWords();
  const { source, sheet, reading } = state;
  const { faults, notes } = reading;
  // As many as there may be were taken; that others were not must not need scrolling to be seen.
  const full = reading.inputs.length === MOST_INPUTS;
  const left = full
    ? state.columns.filter(({ kind, index }) => kind === 'numeric' && state.roles[index] === 'none')
    : [];
  const first = sheet.badQuote ?? faults[0]?.line;
  const action = first !== undefined && (
    <Button variant="line" onClick={() => goTo({ line: first, column: null })}>
      {words.goToLine(integer(first))}
    </Button>
  );
  return (
    <div className={styles.problems}>
      {source.problem && <Notice title={words.fileProblem[source.problem]} />}
      {reason && (
        <Notice title={words.cannot} actions={sheet.badQuote !== null && action}>
          {reason}
        </Notice>
      )}
      {faults.length > 0 && (
        <Notice title={words.cannotUse(integer(faults.length), integer(sheet.rows.length))} actions={action}>
          <ul>
            {faults.slice(0, LISTED).map((fault) => (
              <li key={fault.line}>
                <button
                  type="button"
                  className={styles.fault}
                  onClick={() => goTo({ line: fault.line, column: fault.column?.index ?? null })}
                >
                  <Sentence fault={fault} width={sheet.width} />
                </button>
              </li>
            ))}
          </ul>
          {faults.length > LISTED && <p>{words.moreFaults(integer(faults.length - LISTED))}</p>}
          {!reading.obstacle && <p>{words.leftOut}</p>}
        </Notice>
      )}
      {sheet.beyond > 0 && (
        <p className={styles.note}>{words.beyond(integer(MOST_ROWS), integer(sheet.beyond))}</p>
      )}
      {left.length > 0 && (
        <p className={styles.note}>{words.notInputs(left.map(({ name }) => name).join(', '))}</p>
      )}
      {source.text.includes('\ufffd') && <p className={styles.note}>{words.unreadable}</p>}
      {notes.slice(0, NOTED).map(({ line, content, value }) => (
        <p key={`${line} ${content}`} className={styles.note}>
          {words.readAs(short(content), integer(line), plain(value))}
        </p>
      ))}
      {notes.length > NOTED && (
        <p className={styles.note}>{words.moreReadAs(integer(notes.length - NOTED))}</p>
      )}
    </div>
  );
}

function Sentence({ fault, width }: { readonly fault: Fault; readonly width: number }) {
  const words = useWords();
  const line = integer(fault.line);
  if (fault.kind === 'cells' || !fault.column) return words.cells(line, fault.content, integer(width));
  const said = words.faults[fault.kind];
  return (
    words.place(line, fault.column.name) + (typeof said === 'string' ? said : said(short(fault.content)))
  );
}

const short = (content: string) => (content.length > 30 ? `${content.slice(0, 29)}…` : content);
