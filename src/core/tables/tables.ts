/**
 * The bundled tables: what a link, a check and the worker must know of each. Words are in about.ts, rows in the files
 * that load.ts fetches.
 *
 * Invariant: `code` is permanent, and the rows behind a name never change: a run that names a table is determined.
 */
export type TableName = 'iris' | 'wine' | 'digits';

export interface TableDefinition {
  /** Permanent letter in links. */
  readonly code: string;
  readonly rows: number;
  readonly columns: number;
  readonly classes: number;
}

export const tables: Readonly<Record<TableName, TableDefinition>> = {
  iris: { code: 'i', rows: 150, columns: 4, classes: 3 },
  wine: { code: 'w', rows: 178, columns: 13, classes: 3 },
  digits: { code: 'd', rows: 1797, columns: 64, classes: 10 },
};
