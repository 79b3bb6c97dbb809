/**
 * The rows of the bundled tables, once they are there. Whoever starts a run that names a table provides its rows first:
 * the page and Node through load.ts, the worker by a message of the page.
 *
 * Invariant: the rows of a name are always the same ones, so that providing them twice changes nothing.
 */
import type { TableName } from './tables.ts';

export interface TableContents {
  /** columns × rows: all values of one column in a row. */
  readonly values: Float64Array;
  /** Class number or value of each row. */
  readonly target: Float64Array;
}

const provided: Partial<Record<TableName, TableContents>> = {};

export function provideTable(name: TableName, contents: TableContents): void {
  provided[name] = contents;
}

export function providedTable(name: TableName): TableContents | undefined {
  return provided[name];
}
