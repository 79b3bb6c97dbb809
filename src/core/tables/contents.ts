/**
 * The rows of the bundled tables, once they are there. Whoever starts a run that names a table provides its rows first:
 * the page and Node through load.ts, the worker by a message of the page.
 *
 * Invariant: the rows of a name are always the same ones, so that providing them twice changes nothing.
 */
import type { Localized } from '../definition.ts';
import type { TableName } from './tables.ts';

export interface TableContents {
  /** columns × rows: all values of one column in a row. */
  readonly values: Float64Array;
  /** Class number or value of each row. */
  readonly target: Float64Array;
}

export interface ColumnDefinition {
  readonly label: Localized;
  /** Empty where there is none. */
  readonly unit: string;
}

/** A table in words. */
export interface AboutTable {
  readonly label: Localized;
  readonly what: Localized;
  readonly notes: Localized;
  readonly columns: readonly ColumnDefinition[];
  readonly classes: readonly Localized[];
  /** Rows of each class. */
  readonly counts: readonly number[];
  readonly source: string;
  readonly url: string;
  readonly licence: { readonly name: string; readonly url: string };
  readonly suggested: {
    readonly columns: readonly number[];
    readonly axes: readonly [number, number] | null;
    readonly testShare: number;
  };
}

const provided: Partial<Record<TableName, TableContents>> = {};
let words: Readonly<Record<TableName, AboutTable>> | null = null;

export function provideTable(name: TableName, contents: TableContents): void {
  provided[name] = contents;
}

/** The words come with the first rows. */
export function provideWords(about: Readonly<Record<TableName, AboutTable>>): void {
  words = about;
}

export function providedWords(name: TableName): AboutTable | null {
  return words?.[name] ?? null;
}

export function providedTable(name: TableName): TableContents | undefined {
  return provided[name];
}
