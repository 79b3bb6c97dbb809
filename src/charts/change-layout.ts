/**
 * Where the marks of changes stand on a time axis, and which of them are named: marks closer than `APART` become one
 * with a count, and a label that would run into another or over an end is left out. Pure; widths are measured by the
 * caller.
 */
import type { ChangeLabel } from './change-label.ts';

/** Least distance of two marks, in pixels. */
const APART = 12;
/** Least distance between labels in a row, and of a label from its line. */
const GAP = 12;
const BESIDE = 6;

interface PlacedLabel {
  readonly symbol: string;
  readonly text: string;
  /** Left end. */
  readonly start: number;
  readonly row: number;
}

export interface PlacedChange {
  readonly x: number;
  readonly label: PlacedLabel | null;
}

/** @param many words a number of changes that stand together */
export function groupChanges(
  changes: readonly ChangeLabel[],
  x: (step: number) => number,
  many: (count: number) => string,
): readonly { readonly x: number; readonly symbol: string; readonly text: string }[] {
  const groups: { x: number; members: ChangeLabel[] }[] = [];
  for (const change of changes) {
    const at = x(change.step);
    const last = groups.at(-1);
    if (last && at - last.x < APART) last.members.push(change);
    else groups.push({ x: at, members: [change] });
  }
  return groups.map(({ x: at, members }) => ({
    x: at,
    symbol: members.length > 1 ? '' : members[0].symbol,
    text: members.length > 1 ? many(members.length) : members[0].text,
  }));
}

/**
 * Labels from the last mark back, each before its line, or after it where that would run into the axis.
 * @param rows of words above each other; each is filled from its end
 */
export function placeChanges(
  groups: ReturnType<typeof groupChanges>,
  widthOf: (symbol: string, text: string) => number,
  box: { readonly left: number; readonly right: number; readonly rows: number },
): readonly PlacedChange[] {
  const free = new Array<number>(box.rows).fill(box.right);
  return groups
    .toReversed()
    .map(({ x, symbol, text }) => {
      const width = widthOf(symbol, text);
      const before = x - BESIDE - width;
      const start = before >= box.left ? before : x + BESIDE;
      const row = free.findIndex((end) => start + width <= end);
      if (row < 0) return { x, label: null };
      free[row] = Math.min(start, x) - GAP;
      return { x, label: { symbol, text, start, row } };
    })
    .toReversed();
}
