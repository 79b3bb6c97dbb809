/**
 * Where the keys lead among values that lie in columns, each from top to bottom: left and right go from column to
 * column, up and down within one. Pure.
 */

/** Columns at once. */
const PAGE = 10;

/**
 * @param at the value that is read; null: none yet
 * @param count of all values, a multiple of `tall`
 * @param tall values in a column
 * @returns the value to read; null: none; undefined: the key does nothing here
 */
export function columnKey(
  key: string,
  at: number | null,
  count: number,
  tall: number,
): number | null | undefined {
  if (key === 'Escape') return null;
  const last = Math.max(0, count / tall - 1);
  const row = at === null ? 0 : at % tall;
  const column = at === null ? null : Math.floor(at / tall);
  const inColumn = (to: number) => Math.max(0, Math.min(last, to)) * tall + row;
  switch (key) {
    case 'ArrowRight':
      return inColumn(column === null ? 0 : column + 1);
    case 'ArrowLeft':
      return inColumn(column === null ? last : column - 1);
    case 'ArrowUp':
      return at === null ? inColumn(last) : Math.max(0, row - 1) + (at - row);
    case 'ArrowDown':
      return at === null ? inColumn(last) : Math.min(tall - 1, row + 1) + (at - row);
    case 'PageUp':
      return inColumn((column ?? 0) + PAGE);
    case 'PageDown':
      return inColumn((column ?? last) - PAGE);
    case 'Home':
      return inColumn(0);
    case 'End':
      return inColumn(last);
  }
}
