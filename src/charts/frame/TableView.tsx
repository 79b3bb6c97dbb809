/** The numbers of a chart as a table: the same numbers, at rest, for reading, selecting and copying. */
import { frame as en } from '../../i18n/en.frame.ts';
import { compact, integer, NONE } from '../../i18n/format.ts';
import { frame as ko } from '../../i18n/ko.frame.ts';
import { useLocalize } from '../../i18n/text.tsx';
import styles from './ChartFrame.module.css';
import type { Cell, ChartTable } from './chart-source.ts';

function inWords(cell: Cell): string {
  if (cell === null) return NONE;
  if (typeof cell === 'string') return cell;
  return Number.isInteger(cell) ? integer(cell) : compact(cell, 4);
}

export function TableView({ table }: { readonly table: ChartTable }) {
  const { caption, columns, rows } = table;
  const words = useLocalize()({ en, ko });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={styles.table} tabIndex={0} aria-label={caption}>
      <table>
        <caption className="hidden-text">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
            <tr key={i}>
              {row.map((cell, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                <td key={j}>{inWords(cell)}</td>
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length}>{words.nothing}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
