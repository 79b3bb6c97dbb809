/**
 * The table in use: what it is, which of its columns are inputs, and which two the plane shows. Loaded when there is
 * one.
 */

import { providedWords } from '../core/tables/contents.ts';
import { classNames, columnName } from '../experiment/column-names.ts';
import type { Data, TableData } from '../experiment/experiment.ts';
import { limits } from '../experiment/limits.ts';
import { taskOf } from '../experiment/outputs.ts';
import { withColumns } from '../experiment/table-columns.ts';
import { tables as en } from '../i18n/en.tables.ts';
import { integer } from '../i18n/format.ts';
import { tables as ko } from '../i18n/ko.tables.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { ClassMark, className } from '../ui/ClassMark.tsx';
import { Slider } from '../ui/Slider.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { ToggleButton } from '../ui/ToggleButton.tsx';
import styles from './RealData.module.css';
import { ShareSlider } from './ShareSlider.tsx';
import { useSession, useSessionState } from './session-context.tsx';

/** Of more columns, all are inputs: nobody chooses among pixels. */
const MOST_TOGGLES = 16;

export function TableSettings({ table }: { readonly table: TableData }) {
  const session = useSession();
  const localize = useLocalize();
  const text = localize({ en, ko });
  const { saveCsv } = useText().app.data;
  const data = useSessionState((state) => state.experiment.data);
  const words = table.name === 'own' ? null : providedWords(table.name);
  const all = table.own?.columnNames.length ?? words?.columns.length ?? 0;
  const classes = classNames(table);
  const edit = (key: 'table' | 'columns', next: TableData) =>
    session.edit({ key }, { data: { table: next } });
  const set = (key: keyof Data & string) => (value: number, gesture: string) =>
    session.edit({ key }, { data: { [key]: value } }, gesture);

  const save = async () =>
    (await import('./save-points.ts')).saveTable(session.store.getState().experiment, table, localize);

  return (
    <section className={styles.table} aria-label={words ? localize(words.label) : text.own}>
      <h3>{words ? localize(words.label) : text.own}</h3>
      <p>{words ? localize(words.what) : text.ownRows(integer(table.own?.rows.length ?? 0), integer(all))}</p>
      {words && (
        <p className={styles.quiet}>
          <a href={words.url} target="_blank" rel="noreferrer">
            {words.source}
          </a>
          ,{' '}
          <a href={words.licence.url} target="_blank" rel="noreferrer license">
            {words.licence.name}
          </a>
        </p>
      )}
      {taskOf(data) !== 'regression' && classes.length <= 6 && (
        <ul className={styles.classes}>
          {classes.map((name, cls) => (
            <li key={className(cls)}>
              <ClassMark classIndex={cls} /> {className(cls)} {localize(name)}
            </li>
          ))}
        </ul>
      )}
      <h3>{text.columns}</h3>
      {all > MOST_TOGGLES ? (
        <p>{table.name === 'digits' ? text.allPixels : text.many(integer(all))}</p>
      ) : (
        <Columns table={table} all={all} onChange={(next) => edit('columns', next)} />
      )}
      {table.columns.length === 2 ? (
        <p className={styles.quiet}>{text.two}</p>
      ) : (
        <Axes table={table} onChange={(next) => edit('table', next)} />
      )}
      <Toggle
        label={text.standardized}
        checked={table.standardized}
        onChange={(standardized) => edit('table', { ...table, standardized })}
      />
      <p className={styles.quiet}>{table.standardized ? text.measured : text.raw}</p>
      <ShareSlider
        label={text.testShare}
        {...limits.testShare}
        value={data.testShare}
        onChange={set('testShare')}
      />
      <Slider
        label={text.seed}
        {...limits.seed}
        sliderMax={99}
        step={1}
        format={String}
        value={data.seed}
        onChange={set('seed')}
      />
      <Button icon="download" className={styles.save} onClick={save}>
        {saveCsv}
      </Button>
    </section>
  );
}

interface Part {
  readonly table: TableData;
  readonly onChange: (table: TableData) => void;
}

function Columns({ table, all, onChange }: Part & { readonly all: number }) {
  const localize = useLocalize();
  const text = localize({ en, ko });
  const { columns } = table;
  return (
    <div className={styles.toggles}>
      {[...Array(all).keys()].map((column) => {
        const on = columns.includes(column);
        const name = localize(columnName(table, column));
        return (
          <ToggleButton
            key={column}
            pressed={on}
            disabledReason={on && columns.length === 2 ? text.lastTwo : undefined}
            onChange={() => onChange(withColumns(table, column))}
          >
            {name}
          </ToggleButton>
        );
      })}
    </div>
  );
}

function Axes({ table, onChange }: Part) {
  const localize = useLocalize();
  const text = localize({ en, ko });
  const { axes, columns } = table;
  const options = columns.map((column) => ({ value: column, label: localize(columnName(table, column)) }));
  const first: readonly [number, number] = [columns[0] ?? 0, columns[1] ?? 1];
  /** The same column on both axes is no plane: they change places. */
  const put = (axis: 0 | 1, column: number) => {
    if (!axes) return;
    const other = axes[1 - axis] === column ? axes[axis] : (axes[1 - axis] as number);
    onChange({ ...table, axes: axis === 0 ? [column, other] : [other, column] });
  };
  return (
    <div className={styles.axes}>
      <Choice
        label={text.plane}
        value={axes ? 'columns' : 'components'}
        options={[
          { value: 'components', label: text.axesComponents },
          { value: 'columns', label: text.axesColumns },
        ]}
        onChange={(kind) => onChange({ ...table, axes: kind === 'columns' ? first : null })}
      />
      {axes && (
        <>
          <Choice
            label={text.axisX}
            value={axes[0]}
            options={options}
            onChange={(column) => put(0, column)}
          />
          <Choice
            label={text.axisY}
            value={axes[1]}
            options={options}
            onChange={(column) => put(1, column)}
          />
        </>
      )}
    </div>
  );
}
