/**
 * A sheet and the roles of its columns as a table to train with, or what stands in the way.
 *
 * Invariant: a row is used as it is written or not at all; every row left out has a fault that names its line.
 */
import type { OwnTable } from '../../experiment/experiment.ts';
import { limits } from '../../experiment/limits.ts';
import { asName, type Column, MOST_CLASSES, MOST_INPUTS, type Role } from './columns.ts';
import { readNumber } from './numbers.ts';
import type { Row, Sheet } from './rows.ts';

export interface Fault {
  readonly line: number;
  /** null: the whole line. */
  readonly column: Column | null;
  readonly kind: 'not_number' | 'ambiguous' | 'percent' | 'empty' | 'cells' | 'large';
  readonly content: string;
}

/** A cell that was read as another text than it shows, e.g. 58,2 as 58.2. */
export interface Note {
  readonly line: number;
  readonly content: string;
  readonly value: number;
}

/** Why the table cannot be used at all. */
export type Obstacle =
  | 'quote'
  | 'nothing'
  | 'few_inputs'
  | 'many_inputs'
  | 'no_target'
  | 'few_rows'
  | 'few_classes'
  | 'many_classes';

export interface TableReading {
  readonly obstacle: Obstacle | null;
  readonly table: OwnTable;
  /** Lines of the file of the rows of `table`. */
  readonly lines: readonly number[];
  /** At most one a row: its first. */
  readonly faults: readonly Fault[];
  readonly notes: readonly Note[];
  readonly inputs: readonly Column[];
  readonly target: Column | null;
}

export const FEWEST_ROWS = limits.samples.min;

export function readTable(sheet: Sheet, columns: readonly Column[], roles: readonly Role[]): TableReading {
  const inputs = columns.filter(({ index }) => roles[index] === 'input');
  const target = columns.find(({ index }) => roles[index] === 'class' || roles[index] === 'value') ?? null;
  const classed = target !== null && roles[target.index] === 'class';
  const faults: Fault[] = [];
  const notes: Note[] = [];
  const rows: number[][] = [];
  const lines: number[] = [];
  const answers: (string | number)[] = [];

  for (const row of sheet.rows) {
    const read = readRow(row, sheet.width, inputs, target, classed);
    if ('kind' in read) {
      faults.push(read);
      continue;
    }
    rows.push(read.values);
    lines.push(row.line);
    if (read.answer !== null) answers.push(read.answer);
    notes.push(...read.notes);
  }

  const classNames = classed ? inOrder([...new Set(answers.map(String))]) : [];
  const numbers = new Map(classNames.map((name, i) => [name, i]));
  const targets = classed
    ? answers.map((answer) => numbers.get(String(answer)) as number)
    : answers.map(Number);
  const task = classed ? (classNames.length > 2 ? 'multiclass' : 'binary') : 'regression';
  const obstacle = (): Obstacle | null => {
    if (sheet.badQuote !== null) return 'quote';
    if (sheet.rows.length === 0) return 'nothing';
    if (inputs.length < 2) return 'few_inputs';
    if (inputs.length > MOST_INPUTS) return 'many_inputs';
    if (!target) return 'no_target';
    if (classed && classNames.length > MOST_CLASSES) return 'many_classes';
    if (rows.length < FEWEST_ROWS) return 'few_rows';
    return classed && classNames.length < 2 ? 'few_classes' : null;
  };
  const columnNames = inputs.map(({ name }) => name);
  const table = { columnNames, task, classNames: classNames.map(asName), rows, targets } as const;
  return { obstacle: obstacle(), table, lines, faults, notes, inputs, target };
}

/** Numbers by size, words as the file has them. */
function inOrder(names: readonly string[]): readonly string[] {
  if (!names.every((name) => /^[+-]?\d+(?:\.\d+)?$/.test(name))) return names;
  return [...names].sort((a, b) => Number(a) - Number(b));
}

interface ReadRow {
  readonly values: number[];
  readonly answer: string | number | null;
  readonly notes: readonly Note[];
}

function readRow(
  { line, cells }: Row,
  width: number,
  inputs: readonly Column[],
  target: Column | null,
  classed: boolean,
): ReadRow | Fault {
  if (cells.slice(width).some((cell) => cell.trim() !== ''))
    return { line, column: null, kind: 'cells', content: String(cells.length) };
  const values: number[] = [];
  const notes: Note[] = [];
  let answer: string | number | null = null;
  for (const column of target ? [...inputs, target] : inputs) {
    const content = (cells[column.index] ?? '').trim();
    if (column.index >= cells.length)
      return { line, column: null, kind: 'cells', content: String(cells.length) };
    if (content === '') return { line, column, kind: 'empty', content };
    if (column === target && classed) {
      answer = content;
      continue;
    }
    const reading = readNumber(content, column.marks);
    if (!reading.ok) return { line, column, kind: reading.fault, content };
    if (Math.abs(reading.value) > limits.cell.max) return { line, column, kind: 'large', content };
    if (!reading.plain) notes.push({ line, content, value: reading.value });
    if (column === target) answer = reading.value;
    else values.push(reading.value);
  }
  return { values, answer, notes };
}
