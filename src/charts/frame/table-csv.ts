/** A chart's table as CSV: numbers with all their figures, a byte order mark where there are letters beyond ASCII. */
import { csvFormatRows } from 'd3';
import type { ChartTable } from './chart-source.ts';

export function tableCsv({ columns, rows }: ChartTable): string {
  const lines = [columns, ...rows].map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  const text = `${csvFormatRows(lines)}\n`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is meant
  return /[^\u0000-\u007f]/.test(text) ? `\ufeff${text}` : text;
}
