/**
 * What is computed of tables, once it is there: a first visit shows points and does without, page and worker.
 * Invariant: whoever shows or trains a run with a table has waited for this and for the rows (src/store/tables.ts,
 * src/training/worker.ts).
 */
import type { tablePlane, tableRows } from './table-rows.ts';

export interface TableView {
  readonly tableRows: typeof tableRows;
  readonly tablePlane: typeof tablePlane;
}

let provided: TableView | null = null;

export function provideTableView(view: TableView): void {
  provided = view;
}

export function tableView(): TableView | null {
  return provided;
}

/** Where it must be there. Throws where nobody has waited for it. */
export function needTableView(): TableView {
  if (!provided)
    throw new Error('data.table: expected what reads tables to be there, got nothing; wait for it');
  return provided;
}
