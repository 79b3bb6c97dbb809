/** Shares as people type them. */
import { parseNumber } from '../i18n/format.ts';

/** A share typed as `30`, `30 %` or `0.3`. */
export function parseShare(typed: string): number {
  const value = parseNumber(typed.replace('%', ''));
  return typed.includes('%') || value > 1 ? value / 100 : value;
}
