/**
 * A text as rows of cells, each with its line of the file: which separator it uses, and whether its first line names the
 * columns. Knows nothing of numbers and classes beyond telling a number from a name.
 *
 * Invariant: cells are the text of the file to the letter; what cannot be read as written is a fault, not a guess.
 */
import { dsvFormat } from 'd3';
import { looksNumeric } from './numbers.ts';

export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

export interface Row {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly separator: Separator;
  /** Names of the columns, where the first line has them. */
  readonly header: readonly string[] | null;
  readonly rows: readonly Row[];
  /** Cells of a row, as most rows have them. */
  readonly width: number;
  /** Rows beyond the first `MOST_ROWS`, which are not read. */
  readonly beyond: number;
  /** Line of a quotation mark that is not closed, or is followed by more text. */
  readonly badQuote: number | null;
}

export const MOST_ROWS = 5000;
/** Rows by which separator and names are judged. */
const SAMPLE = 40;
/** Share of the rows that must have the same number of cells. */
const REGULAR = 0.8;

export interface Settings {
  /** null: as detected. */
  readonly separator: Separator | null;
  readonly header: boolean | null;
}

export function readSheet(text: string, settings: Settings): Sheet {
  const { body, first, stated } = withoutPreamble(text);
  const separator = settings.separator ?? stated ?? detectSeparator(body);
  const badQuote = faultyQuote(body, separator);
  const all = badQuote === null ? parse(body, separator, first) : [];
  const width = usual(all.slice(0, SAMPLE).map(({ cells }) => trimmed(cells)));
  const named = settings.header ?? detectHeader(all.slice(0, SAMPLE));
  const header = named ? (all[0]?.cells ?? null) : null;
  const rows = header ? all.slice(1) : all;
  return {
    separator,
    header,
    rows: rows.slice(0, MOST_ROWS),
    width: Math.max(width, header ? trimmed(header) : 0),
    beyond: Math.max(0, rows.length - MOST_ROWS),
    badQuote: badQuote === null ? null : badQuote + first - 1,
  };
}

/** The mark of the encoding, and the line `sep=;` by which Excel is told the separator, are not data. */
function withoutPreamble(text: string): { body: string; first: number; stated: Separator | null } {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const stated = /^sep=([,;\t])(?:\r\n|\r|\n|$)/i.exec(body);
  if (!stated) return { body, first: 1, stated: null };
  return { body: body.slice(stated[0].length), first: 2, stated: stated[1] as Separator };
}

function parse(body: string, separator: Separator, first: number): Row[] {
  let line = first;
  const rows: Row[] = [];
  dsvFormat(separator).parseRows(body, (cells) => {
    // Only a quoted cell contains ends of lines, and it keeps them as they were.
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: [...cells] });
    line += 1 + cells.reduce((sum, cell) => sum + lineEnds(cell), 0);
    return null;
  });
  return rows;
}

const lineEnds = (cell: string) => cell.match(/\r\n|\r|\n/g)?.length ?? 0;

/** Cells without the empty ones that spreadsheets leave at the end. */
function trimmed(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1]?.trim() === '') width--;
  return width;
}

/** The most frequent number; of equally frequent ones the larger. */
function usual(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const best = [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0];
  return best?.[0] ?? 0;
}

/**
 * Tab, then semicolon, then comma: whoever uses the former two may write commas inside numbers. One after which the
 * quotation marks would be faulty is taken only where that is so with each.
 */
export function detectSeparator(body: string): Separator {
  const head = body.slice(0, 20_000);
  const whole = head.length < body.length ? head.slice(0, Math.max(head.lastIndexOf('\n'), 0)) || head : head;
  let best: Separator = ',';
  let most = 1;
  const order = ['\t', ';', ','] as const;
  const sound = order.filter((separator) => faultyQuote(whole, separator) === null);
  for (const separator of sound.length > 0 ? sound : order) {
    const widths = parse(whole, separator, 1)
      .slice(0, SAMPLE)
      .map(({ cells }) => cells.length);
    const width = usual(widths);
    const regular = widths.filter((n) => n === width).length / widths.length;
    if (width > 1 && regular >= REGULAR) return separator;
    if (width > most) {
      most = width;
      best = separator;
    }
  }
  return best;
}

/** Names where the first line has no number and the lines below have some. */
function detectHeader(rows: readonly Row[]): boolean {
  const [first, ...below] = rows;
  if (!first || below.length === 0 || first.cells.some(looksNumeric)) return false;
  return below.some(({ cells }) => cells.some(looksNumeric));
}

/** Line of the first quoted cell that does not end where a cell ends. */
function faultyQuote(body: string, separator: Separator): number | null {
  let line = 1;
  let start = true;
  for (let i = 0; i < body.length; i++) {
    const sign = body[i] as string;
    if (start && sign === '"') {
      const opened = line;
      for (i++; i < body.length; i++) {
        if (isEnd(body, i)) line++;
        if (body[i] !== '"') continue;
        if (body[i + 1] !== '"') break;
        i++;
      }
      const after = body[i + 1];
      const ends = after === undefined || after === separator || after === '\n' || after === '\r';
      if (i >= body.length || !ends) return opened;
      start = false;
      continue;
    }
    const end = isEnd(body, i);
    if (end) line++;
    start = end || sign === separator || (sign === '\r' && start);
  }
  return null;
}

/** Whether a line ends with this character: of \r\n it is the second. */
function isEnd(body: string, i: number): boolean {
  return body[i] === '\n' || (body[i] === '\r' && body[i + 1] !== '\n');
}
