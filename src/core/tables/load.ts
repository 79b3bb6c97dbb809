/**
 * Fetches the rows and the words of a bundled table and provides them. Not for the worker, which is given them.
 */
import { provideTable, provideWords, type TableContents } from './contents.ts';
import { type TableName, tables } from './tables.ts';

const ROWS: Readonly<Record<TableName, () => Promise<{ readonly rows: string }>>> = {
  iris: () => import('./iris-rows.ts'),
  wine: () => import('./wine-rows.ts'),
  digits: () => import('./digits-rows.ts'),
};

export async function loadTable(name: TableName): Promise<void> {
  const [{ rows }, { about }] = await Promise.all([ROWS[name](), import('./about.ts')]);
  provideWords(about);
  provideTable(name, name === 'digits' ? readPixels(rows) : readNumbers(name, rows));
}

/** Numbers with spaces between: the columns of a row, then its class. */
function readNumbers(name: TableName, text: string): TableContents {
  const { columns } = tables[name];
  const numbers = text.split(' ').map(Number);
  return transposed(columns, numbers.length / (columns + 1), (row, column) => {
    return numbers[row * (columns + 1) + (column === -1 ? columns : column)] as number;
  });
}

/** Characters without spaces: the class, then the pixels, `g` is 16. */
function readPixels(text: string): TableContents {
  const { columns } = tables.digits;
  return transposed(columns, text.length / (columns + 1), (row, column) =>
    Number.parseInt(text[row * (columns + 1) + column + 1] as string, 17),
  );
}

/** @param at value of a row and column, or with column −1 the class */
function transposed(
  columns: number,
  count: number,
  at: (row: number, column: number) => number,
): TableContents {
  const values = new Float64Array(columns * count);
  const target = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < columns; column++) values[column * count + row] = at(row, column);
    target[row] = at(row, -1);
  }
  return { values, target };
}
