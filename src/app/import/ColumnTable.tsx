/**
 * The first lines as a table, with a choice over each column of what it is; where there is no room, the
 * choices are a list above it. Wrong cells are framed.
 */
import { useId } from 'react';
import { integer } from '../../i18n/format.ts';
import { ClassSign } from './ClassSign.tsx';
import { asName, type Column } from './columns.ts';
import styles from './ImportDialog.module.css';
import { RoleChoice } from './RoleChoice.tsx';
import type { Row } from './rows.ts';
import type { Fault } from './table.ts';
import { type Import, useWords } from './use-import.ts';

/** Lines shown, and lines with a fault shown beyond them. */
const SHOWN = 12;
const FAULTY = 4;

export function ColumnTable({ state }: { readonly state: Import }) {
  const words = useWords();
  const heading = useId();
  const { sheet, columns, roles, reading } = state;
  const faults = new Map(reading.faults.map((fault) => [fault.line, fault]));
  const rows = shownRows(sheet.rows, faults);
  return (
    <div className={styles.columns}>
      <h3 id={heading}>{words.columns}</h3>
      <ul className={styles.list}>
        {columns.map((column) => (
          <li key={column.index} data-role={roles[column.index]}>
            <span className={styles.name}>{column.name}</span>
            <RoleChoice state={state} column={column} />
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the arrows */}
      <section className={styles.scroll} aria-labelledby={heading} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.line}>
                {words.line}
              </th>
              {columns.map((column) => {
                return (
                  <th
                    key={column.index}
                    scope="col"
                    data-number={isNumber(column)}
                    data-role={roles[column.index]}
                  >
                    <span className={styles.name}>{column.name}</span>
                    <RoleChoice state={state} column={column} />
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
                    const place = classed ? reading.table.classNames.indexOf(asName(cell)) : -1;
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
