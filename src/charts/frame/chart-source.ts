/**
 * What a chart can be asked for beside its drawing on the page: its numbers as a table, and itself drawn anew in any
 * size. From these the frame makes the table view and the files.
 *
 * Invariant: table and drawing are of the same moment, and of the same numbers.
 */
import type { Surface } from '../surface.ts';

/** A cell: a number as it is (it is rounded where it is shown, whole in the file), a text, or null for "no value". */
export type Cell = number | string | null;

export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Width of a text in CSS pixels. */
export type Measure = (text: string, strong: boolean) => number;

export interface ChartSource {
  table(): ChartTable;
  /** CSS pixels that a file needs, where that is not what the drawing has on the page. */
  size?(measure: Measure): { readonly width: number; readonly height: number };
  /** Draws the whole chart, without title and sentence, on a surface of its size; also where `surface.vector` is set. */
  draw(surface: Surface): void;
}
