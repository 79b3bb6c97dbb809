/**
 * What the page computes of tables, once it is there: a first visit shows points and does without.
 * Invariant: whoever shows a run with a table has waited for this and for the rows (src/store/tables.ts).
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
