/**
 * What a cell says as a number. Points and commas are read by what the cell shows, and where it shows nothing, by the
 * other cells of its column: 58,2 is 58.2 anywhere, but 1,234 may be either.
 *
 * Invariant: a cell is a number only if one reading is possible; the text itself is never changed.
 */
export type DecimalMark = 'point' | 'comma';

export interface ColumnMarks {
  /** How 1,234 is read; null: not at all. */
  readonly decimal: DecimalMark | null;
  /** How 1.234 is read: points between groups of thousands are seen elsewhere in the column. */
  readonly pointsGroup: boolean;
  /** All numbers carry a percent sign. */
  readonly percent: boolean;
}

export type Reading =
  | { readonly ok: true; readonly value: number; readonly plain: boolean }
  | { readonly ok: false; readonly fault: 'not_number' | 'ambiguous' | 'percent' };

const SPACES = /[\u00a0\u2009\u202f]/g;
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** 0,5 · 58,2 · 3,1416, but not 1,234 */
const COMMA = /^[+-]?(?:0\d*|\d{4,}|\d+(?=,(?:\d{1,2}|\d{4,})(?:$|e)))?,\d+(?:e[+-]?\d+)?$/i;
const EITHER = /^[+-]?[1-9]\d{0,2},\d{3}$/;
const COMMAS_GROUP = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+\.\d*|(?:,\d{3}){2,})$/;
const POINTS_GROUP = /^[+-]?[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/;
const POINT_EITHER = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;
const SPACES_GROUP = /^[+-]?[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?$/;

/** The cell as it is compared: no spaces around it, minus as a hyphen, no percent sign. */
function bare(cell: string): { text: string; percent: boolean } {
  const text = cell
    .replace(SPACES, ' ')
    .trim()
    .replace(/^[\u2212\u2013]/, '-');
  const percent = /\d\s*%$/.test(text);
  return { text: percent ? text.slice(0, -1).trim() : text, percent };
}

export function looksNumeric(cell: string): boolean {
  if (cell.length > 40) return false;
  const { text } = bare(cell);
  return [PLAIN, COMMA, EITHER, COMMAS_GROUP, POINTS_GROUP, SPACES_GROUP].some((form) => form.test(text));
}

/** What the cells of a column show about points, commas and percent signs. */
export function marksOf(cells: Iterable<string>, chosen: DecimalMark | null): ColumnMarks {
  const seen = { comma: false, point: false, pointsGroup: false, percent: 0, numbers: 0 };
  for (const cell of cells) {
    if (!looksNumeric(cell)) continue;
    const { text, percent } = bare(cell);
    seen.numbers++;
    if (percent) seen.percent++;
    if (COMMA.test(text)) seen.comma = true;
    if (POINTS_GROUP.test(text)) seen.pointsGroup = true;
    if (COMMAS_GROUP.test(text) || (PLAIN.test(text) && text.includes('.') && !POINT_EITHER.test(text)))
      seen.point = true;
  }
  const comma = seen.comma || seen.pointsGroup;
  const shown = comma === seen.point ? null : comma ? 'comma' : 'point';
  return {
    decimal: chosen ?? shown,
    pointsGroup: chosen ? chosen === 'comma' : seen.pointsGroup && !seen.point,
    percent: seen.numbers > 0 && seen.percent === seen.numbers,
  };
}

export function readNumber(cell: string, marks: ColumnMarks): Reading {
  const { text, percent } = bare(cell);
  if (cell.length > 40) return { ok: false, fault: 'not_number' };
  if (percent !== marks.percent && looksNumeric(cell)) return { ok: false, fault: 'percent' };
  const digits = toDigits(text, marks);
  if (digits === null) return { ok: false, fault: EITHER.test(text) ? 'ambiguous' : 'not_number' };
  const value = Number(digits) / (percent ? 100 : 1);
  if (!Number.isFinite(value)) return { ok: false, fault: 'not_number' };
  return { ok: true, value: value + 0, plain: digits === text && !percent };
}

function toDigits(text: string, marks: ColumnMarks): string | null {
  const groupsAway = (group: string) => text.replaceAll(group, '').replace(',', '.');
  if (POINTS_GROUP.test(text) || (marks.pointsGroup && POINT_EITHER.test(text))) return groupsAway('.');
  if (PLAIN.test(text)) return text;
  if (COMMAS_GROUP.test(text)) return text.replaceAll(',', '');
  if (SPACES_GROUP.test(text)) return groupsAway(' ');
  if (COMMA.test(text)) return text.replace(',', '.');
  if (!EITHER.test(text) || marks.decimal === null) return null;
  return marks.decimal === 'point' ? text.replace(',', '') : text.replace(',', '.');
}
