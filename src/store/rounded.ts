/**
 * A patch with its numbers as links write them: four significant digits, before they are used.
 * Invariant: a run that was edited by hand means the same through its link, to the last bit.
 */
import type { Patch } from '../experiment/experiment.ts';
import { round4 } from '../experiment/limits.ts';

/** Seeds and ids are whole numbers that links write exactly; explicit points and weights never pass through a link. */
const EXACT = new Set(['seed', 'id', 'unitIds', 'points', 'table', 'initial']);

export function rounded(patch: Patch): Patch {
  return roundLeaves(patch) as Patch;
}

function roundLeaves(value: unknown): unknown {
  if (typeof value === 'number') return round4(value);
  if (Array.isArray(value)) return value.map(roundLeaves);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, EXACT.has(key) ? inner : roundLeaves(inner)]),
  );
}
