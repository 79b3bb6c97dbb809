/**
 * What each column of a sheet seems to be, and what it is taken for until a person says otherwise.
 *
 * Invariant: a guess is only a beginning. Nothing is used whose role is not shown over its column.
 */
import { type ColumnMarks, type DecimalMark, marksOf, readNumber } from './numbers.ts';
import type { Sheet } from './rows.ts';

/** `text`: neither numbers nor few enough different values. */
export type ColumnKind = 'numeric' | 'class' | 'id' | 'empty' | 'text';
export type Role = 'none' | 'input' | 'class' | 'value';

export const MOST_CLASSES = 10;
export const MOST_INPUTS = 10;

export interface Column {
  readonly index: number;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly marks: ColumnMarks;
  /** Rows that say something here. */
  readonly filled: number;
  /** Different values, in the order of the file; one more than the most classes where there are many. */
  readonly values: readonly string[];
  /** Of its numbers; null where it has none. */
  readonly range: readonly [number, number] | null;
}

/** Ways in which a missing number is written. They count neither for nor against a column of numbers. */
const MISSING = /^(?:|na|n\/a|nan|null|none|-|–|\?|\.)$/i;
/** Share of the filled cells that must be numbers, and of all cells that must be filled. */
const MOSTLY = 0.8;
const HARDLY = 0.2;

/** A name as long as an experiment can carry it, with room for a number behind it. */
export function asName(written: string): string {
  return written.length > 54 ? `${written.slice(0, 53)}…` : written;
}

/** @param unnamed the name of a column without one, by its place from 1 */
export function readColumns(
  sheet: Sheet,
  decimal: DecimalMark | null,
  unnamed: (place: number) => string,
): readonly Column[] {
  const used = new Set<string>();
  return Array.from({ length: sheet.width }, (_, index) => {
    const written = asName(sheet.header?.[index]?.trim() || unnamed(index + 1));
    let name = written;
    for (let n = 2; used.has(name); n++) name = `${written} (${n})`;
    used.add(name);
    return readColumn(sheet, index, name, decimal);
  });
}

function readColumn(sheet: Sheet, index: number, name: string, decimal: DecimalMark | null): Column {
  const cells = sheet.rows.map((row) => (row.cells[index] ?? '').trim());
  const said = cells.filter((cell) => !MISSING.test(cell));
  const marks = marksOf(said, decimal);
  const all = new Set(said);
  const numbers = said.flatMap((cell) => {
    const reading = readNumber(cell, marks);
    return reading.ok ? [reading.value] : [];
  });
  const numeric = numbers.length > 0 && numbers.length >= MOSTLY * said.length;
  const kind = (): ColumnKind => {
    if (said.length === 0 || said.length < HARDLY * cells.length) return 'empty';
    if (numeric) return isCount(numbers) ? 'id' : 'numeric';
    if (all.size === said.length) return 'id';
    return all.size >= 2 && all.size <= MOST_CLASSES ? 'class' : 'text';
  };
  return {
    index,
    name,
    kind: kind(),
    marks,
    filled: said.length,
    values: [...all].slice(0, MOST_CLASSES + 1),
    range: numbers.length > 0 ? rangeOf(numbers) : null,
  };
}

/** 1, 2, 3 …: the number of a line, not a measurement. */
function isCount(numbers: readonly number[]): boolean {
  return numbers.length > 3 && numbers.every((n, i) => i === 0 || n === (numbers[i - 1] as number) + 1);
}

export function rangeOf(numbers: readonly number[]): readonly [number, number] {
  return numbers.reduce<readonly [number, number]>(
    ([low, high], n) => [Math.min(low, n), Math.max(high, n)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** Few different whole numbers, as classes are often written: 0 and 1. */
export function fewWholeNumbers({ kind, values, filled, range }: Column): boolean {
  if (kind !== 'numeric' || !range || values.length > MOST_CLASSES || values.length < 2) return false;
  return values.every((value) => /^[+-]?\d+$/.test(value)) && filled >= 4 * values.length;
}

/** Which rows are for training and which for testing: nobody predicts that. */
const SIDE = /^(?:train|training|test|testing|valid|validation|학습|훈련|시험|검증)$/i;
/** As the export of points heads what is predicted in regression. */
const VALUE = /^(?:value|값)$/i;

/**
 * Inputs: the first ten columns of numbers. Class: the last column of few words, or numbers 0, 1 … in the last one.
 * Value: a column of that name, where there is no class.
 */
export function guessRoles(columns: readonly Column[]): readonly Role[] {
  const last = columns.at(-1);
  const isSide = ({ values }: Column) => values.every((value) => SIDE.test(value));
  const target =
    columns.findLast((column) => column.kind === 'class' && !isSide(column)) ??
    (last && fewWholeNumbers(last) ? last : undefined);
  const value = target ? undefined : columns.find(({ kind, name }) => kind === 'numeric' && VALUE.test(name));
  let inputs = 0;
  return columns.map((column) => {
    if (column === target) return 'class';
    if (column === value) return 'value';
    if (column.kind !== 'numeric' || inputs === MOST_INPUTS) return 'none';
    inputs++;
    return 'input';
  });
}

/** One column is the target: a new one takes the place of the former. */
export function withRole(roles: readonly Role[], index: number, role: Role): readonly Role[] {
  const target = role === 'class' || role === 'value';
  return roles.map((now, i) => {
    if (i === index) return role;
    return target && (now === 'class' || now === 'value') ? 'none' : now;
  });
}
