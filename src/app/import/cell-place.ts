/**
 * Where a line of the text, or a cell of it, stands among its characters. Pure; reads quotes as `rows.ts` does.
 * Invariant: the range is within the text, and a cell that is not there is the end of its line.
 */
import type { Separator } from './rows.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** @param line from 1; of \r\n and of a lone \r the text of a field has made \n */
export function lineRange(text: string, line: number): Range {
  let start = 0;
  for (let i = 1; i < line; i++) {
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

/** The cell of this number, from 0, of the row that begins on the line; a quoted one with its quotes. */
export function cellRange(text: string, line: number, cell: number, separator: Separator): Range {
  let { start } = lineRange(text, line);
  for (let at = 0; ; at++) {
    const end = endOfCell(text, start, separator);
    if (at === cell || text[end] !== separator) return at === cell ? { start, end } : { start: end, end };
    start = end + 1;
  }
}

function endOfCell(text: string, start: number, separator: Separator): number {
  let i = start;
  if (text[i] === '"') {
    for (i++; i < text.length; i++) {
      if (text[i] !== '"') continue;
      if (text[i + 1] !== '"') break;
      i++;
    }
    i++;
  }
  while (i < text.length && text[i] !== separator && text[i] !== '\n') i++;
  return Math.min(i, text.length);
}
