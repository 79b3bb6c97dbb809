/** Choosing among the columns of a table. */
import type { TableData } from './experiment.ts';

/** The table with a column more, or without it; axes that are no input any more give way to the principal components. */
export function withColumns(table: TableData, column: number): TableData {
  const on = table.columns.includes(column);
  const columns = on
    ? table.columns.filter((one) => one !== column)
    : [...table.columns, column].sort((a, b) => a - b);
  const kept = table.axes?.every((axis) => columns.includes(axis)) ? table.axes : null;
  return { ...table, columns, axes: kept };
}
