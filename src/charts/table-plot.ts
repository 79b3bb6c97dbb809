/** Draws a table of numbers, for those who save it as a picture: hairlines, numbers to the right. */
import { compact, integer, NONE } from '../i18n/format.ts';
import type { Cell, ChartTable, Measure } from './frame/chart-source.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';

function written(cell: Cell): string {
  if (cell === null) return NONE;
  if (typeof cell === 'string') return cell;
  return Number.isInteger(cell) ? integer(cell) : compact(cell, 3);
}

/** Room between two columns, and from row to row. */
const GAP = 20;
const LINE = 26;

function widthsOf({ columns, rows }: ChartTable, measure: Measure): readonly number[] {
  return columns.map((name, column) =>
    Math.max(measure(name, true), ...rows.map((row) => measure(written(row[column] ?? null), false))),
  );
}

/** What the whole table needs. */
export function tableSize(table: ChartTable, measure: Measure): { width: number; height: number } {
  const widths = widthsOf(table, measure);
  return {
    width: widths.reduce((sum, each) => sum + each, GAP * (widths.length - 1)),
    height: LINE * (table.rows.length + 1),
  };
}

/** The first column is names, the others numbers. Rows that do not fit are left out, and an ellipsis says so. */
export function drawTable(
  { context, width, height, fonts }: Surface,
  palette: Palette,
  table: ChartTable,
): void {
  const { columns, rows } = table;
  const line = Math.max(16, Math.min(LINE, height / (rows.length + 1)));
  const most = Math.max(0, Math.floor(height / line) - 1);
  const shown = rows.length <= most ? rows : rows.slice(0, Math.max(0, most - 1));
  const widths = widthsOf(table, (text, strong) => {
    context.font = strong ? fonts.strong : fonts.text;
    return context.measureText(text).width;
  });
  const slack = (width - widths.reduce((sum, each) => sum + each, 0)) / Math.max(1, columns.length - 1);
  /** Where each column ends. */
  const ends: number[] = [];
  for (const each of widths) ends.push((ends.at(-1) ?? -slack) + slack + each);
  const write = (text: string, column: number, row: number, strong: boolean) => {
    context.font = strong ? fonts.strong : fonts.text;
    context.textAlign = column === 0 ? 'left' : 'right';
    context.fillStyle = column === 0 && !strong ? palette.css['ink-2'] : palette.css.ink;
    context.fillText(text, column === 0 ? 0 : (ends[column] ?? 0), (row + 0.5) * line + 4);
  };
  for (const [column, name] of columns.entries()) write(name, column, 0, true);
  for (const [row, cells] of shown.entries()) {
    context.fillStyle = row === 0 ? palette.css.edge : palette.css.line;
    context.fillRect(0, Math.round((row + 1) * line), width, 1);
    for (const [column, cell] of cells.entries()) write(written(cell), column, row + 1, false);
  }
  if (shown.length < rows.length) write('…', 0, shown.length + 1, false);
}
