/**
 * The table in use with all its columns, also those that are no inputs, and all its names as a person reads them.
 *
 * Invariant: an own table is given as it is; the rows of a bundled one must be there.
 */

import type { Localized } from '../../core/definition.ts';
import { providedWords } from '../../core/tables/contents.ts';
import { classNames, columnName } from '../../experiment/column-names.ts';
import type { OwnTable, TableData } from '../../experiment/experiment.ts';
import { tableContents } from '../../experiment/table-rows.ts';

export function wholeTable(table: TableData, localize: (words: Localized) => string): OwnTable {
  if (table.own) return table.own;
  const count = table.name === 'own' ? 0 : (providedWords(table.name)?.columns.length ?? 0);
  const columns = [...Array(count).keys()];
  const { values, target } = tableContents({ ...table, columns });
  return {
    columnNames: columns.map((column) => localize(columnName(table, column))),
    task: 'multiclass',
    classNames: classNames(table).map(localize),
    rows: Array.from(target, (_, row) =>
      columns.map((column) => values[column * target.length + row] as number),
    ),
    targets: [...target],
  };
}
