/**
 * Runs that name a bundled table wait until its rows are there. And what else changes when a table is chosen.
 */
import { providedTable } from '../core/tables/contents.ts';
import { loadTable } from '../core/tables/load.ts';
import type { TableName } from '../core/tables/tables.ts';
import type { Experiment, Patch, Run, TableData } from '../experiment/experiment.ts';
import { tablesOf } from '../experiment/tables.ts';

function missing(used: readonly TableData[]): TableName[] {
  return used.flatMap(({ name }) => (name === 'own' || providedTable(name) ? [] : [name]));
}

/** At once if all rows are there, else when they are. */
export function withTables(used: readonly TableData[], then: () => void): void {
  const names = missing(used);
  if (names.length === 0) then();
  else Promise.all(names.map(loadTable)).then(then);
}

/** Rows of everything that the run names, loaded. */
export async function loadTablesOf(run: Run): Promise<void> {
  await Promise.all(missing(tablesOf(run)).map(loadTable));
}

/** Two columns fill the plane to ±3 σ with raw coordinates of 2 σ: features see them in units of σ. */
export function tablePatch({ data }: Experiment, table: TableData): Patch {
  const scale = { scale: 2 };
  return { data: { ...data, table, points: undefined }, inputs: scale };
}
