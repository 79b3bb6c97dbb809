/**
 * Versions of the experiment's file and the way from each to the next.
 *
 * Invariant: migrations are numbered and only ever appended; one that was published is never edited. A file of any
 * earlier version can be read for ever.
 * Links have their own version in their first field; version 1 is the only one.
 */

export const FORMAT = 'neurosketch';
export const VERSION = 1;

export interface Migration {
  /** From version `from` to `from` + 1. */
  readonly from: number;
  readonly migrate: (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

/** Migration i leads from version i + 1 to i + 2. */
export const migrations: readonly Migration[] = [];

/** The version of a `format` such as `neurosketch/1`; null where it is none. */
export function versionOf(format: unknown): number | null {
  if (typeof format !== 'string') return null;
  const [, digits] = /^neurosketch\/([1-9][0-9]{0,5})$/.exec(format) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** The file as the present version has it. */
export function migrated(
  file: Readonly<Record<string, unknown>>,
  version: number,
  path: readonly Migration[] = migrations,
): Record<string, unknown> {
  let present: Record<string, unknown> = { ...file };
  for (const { from, migrate } of path) if (from >= version) present = migrate(present);
  return present;
}
