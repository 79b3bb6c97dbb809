/** The first lines as a table, with a choice over each column of what it is. Wrong cells are framed. */
import { useId } from 'react';
import { integer, plain } from '../../i18n/format.ts';
import { Choice } from '../../ui/Choice.tsx';
import { ClassSign } from './ClassSign.tsx';
import { type Column, MOST_CLASSES, type Role } from './columns.ts';
import styles from './ImportDialog.module.css';
import type { Row } from './rows.ts';
import type { Fault } from './table.ts';
import { type Import, useWords, type Words } from './use-import.ts';

/** Lines shown, and lines with a fault shown beyond them. */
const SHOWN = 12;
const FAULTY = 4;

export function ColumnTable({ state }: { readonly state: Import }) {
  const words = useWords();
  const heading = useId();
  const { sheet, columns, roles, reading } = state;
  const faults = new Map(reading.faults.map((fault) => [fault.line, fault]));
  const rows = shownRows(sheet.rows, faults);
  const inputs = columns.map(({ index }) => reading.inputs.findIndex((input) => input.index === index) + 1);
  return (
    <div className={styles.columns}>
      <h3 id={heading}>{words.columns}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the arrows */}
      <section className={styles.scroll} aria-labelledby={heading} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.line}>
                {words.line}
              </th>
              {columns.map((column) => {
                const role = roles[column.index] as Role;
                return (
                  <th key={column.index} scope="col" data-number={isNumber(column)} data-role={role}>
                    <span className={styles.name}>{column.name}</span>
                    <Choice<Role>
                      label={words.roleOf(column.name)}
                      hideLabel
                      size="small"
                      value={role}
                      options={options(words, column, inputs[column.index] as number)}
                      onChange={(value) => state.setRole(column.index, value)}
                    />
                    <span className={styles.about}>{about(words, column, role, sheet.rows.length)}</span>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const fault = faults.get(row.line);
              return (
                <tr key={row.line} data-fault={fault ? true : undefined}>
                  <th scope="row" className={styles.line}>
                    {integer(row.line)}
                  </th>
                  {columns.map((column) => {
                    const wrong = fault?.column?.index === column.index;
                    const cell = (row.cells[column.index] ?? '').trim();
                    const classed = roles[column.index] === 'class';
                    const place = classed ? reading.table.classNames.indexOf(cell) : -1;
                    return (
                      <td
                        key={column.index}
                        data-number={isNumber(column)}
                        data-role={roles[column.index]}
                        data-wrong={wrong || undefined}
                      >
                        {place >= 0 && <ClassSign classIndex={place} />}
                        {wrong && cell === '' ? words.empty : cell}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {rows.length < sheet.rows.length && (
        <p className={styles.note}>{words.shownRows(integer(rows.length), integer(sheet.rows.length))}</p>
      )}
    </div>
  );
}

function shownRows(rows: readonly Row[], faults: ReadonlyMap<number, Fault>): readonly Row[] {
  const beyond = rows.slice(SHOWN).filter(({ line }) => faults.has(line));
  return [...rows.slice(0, SHOWN), ...beyond.slice(0, FAULTY)];
}

const isNumber = ({ kind, range }: Column) => (kind !== 'class' && range ? true : undefined);

function options(words: Words, column: Column, place: number) {
  const notNumbers = column.range ? undefined : words.notNumbers;
  const many = column.values.length > MOST_CLASSES ? words.obstacles.many_classes : undefined;
  return [
    { value: 'none' as const, label: words.roles.none },
    {
      value: 'input' as const,
      label: words.roles.input(place > 0 ? subscript(place) : ''),
      disabledReason: notNumbers,
    },
    { value: 'class' as const, label: words.roles.class, disabledReason: many },
    { value: 'value' as const, label: words.roles.value, disabledReason: notNumbers },
  ];
}

const subscript = (n: number) => String(n).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] as string);

function about(words: Words, { kind, range, filled, values }: Column, role: Role, rows: number): string {
  if (role === 'class')
    return values.length > MOST_CLASSES
      ? words.different(integer(MOST_CLASSES))
      : words.classes(integer(values.length));
  if (filled === 0) return words.empty;
  if (kind === 'empty') return words.filled(integer(filled), integer(rows));
  if (kind === 'id') return words.allDifferent;
  if (range && role !== 'none') return words.range(plain(range[0], 4), plain(range[1], 4));
  if (kind === 'numeric' && range) return words.range(plain(range[0], 4), plain(range[1], 4));
  return values.length > MOST_CLASSES
    ? words.different(integer(MOST_CLASSES))
    : words.classes(integer(values.length));
}
