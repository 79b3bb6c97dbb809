/** Equality of plain data, as experiments and patches are. */

/** Equality of plain JSON; a field without a value equals an absent one. */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, two] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key of Object.keys(one)) if (!equal(one[key], two[key])) return false;
  for (const key of Object.keys(two)) if (two[key] !== undefined && one[key] === undefined) return false;
  return true;
}
