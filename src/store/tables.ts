/**
 * Runs with a table wait until its rows, and what computes with them, are there. And what changes when one is chosen.
 */
import { providedTable } from '../core/tables/contents.ts';
import type { TableName } from '../core/tables/tables.ts';
import type { Experiment, Patch, Run, TableData } from '../experiment/experiment.ts';
import { provideTableView, tableView } from '../experiment/table-view.ts';
import { tablesOf } from '../experiment/tables.ts';

function missing(used: readonly TableData[]): TableName[] {
  return used.flatMap(({ name }) => (name === 'own' || providedTable(name) ? [] : [name]));
}

async function load(names: readonly TableName[]): Promise<void> {
  const [{ loadTable }, view] = await Promise.all([
    import('../core/tables/load.ts'),
    import('../experiment/table-rows.ts'),
  ]);
  provideTableView(view);
  await Promise.all(names.map(loadTable));
}

/** At once if all is there, else when it is. */
export function withTables(used: readonly TableData[], then: () => void): void {
  const names = missing(used);
  if (names.length === 0 && (used.length === 0 || tableView())) then();
  else load(names).then(then);
}

/** All that the run needs, loaded. */
export async function loadTablesOf(run: Run): Promise<void> {
  const used = tablesOf(run);
  if (used.length > 0) await load(missing(used));
}

/** Two columns fill the plane to ±3 σ with raw coordinates of 2 σ: features see them in units of σ. */
export function tablePatch({ data }: Experiment, table: TableData): Patch {
  // What a bundled table is best met with; whoever brings a table has chosen for it.
  const suggested = table.name === 'own' ? {} : { testShare: 0.3, stratified: true };
  return { data: { ...data, ...suggested, table, points: undefined }, inputs: { scale: 2 } };
}
