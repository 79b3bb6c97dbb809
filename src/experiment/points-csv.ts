/**
 * The points of any data as a table that spreadsheets read: x1, x2, the class (or the value in regression), and the set.
 *
 * Invariant: numbers are written so that they read back the same; a field with a comma, a quote or a line break is
 * quoted as RFC 4180 says; lines end with CR LF.
 */
import type { Data } from './experiment.ts';
import { explicitPoints } from './points.ts';

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];

/** @param classNames by class; the letters where there are none */
export function pointsCsv(data: Data, classNames: readonly string[] = LETTERS): string {
  const { task, list } = explicitPoints(data);
  const regression = task === 'regression';
  const rows = list.map(({ x1, x2, target, test }) => [
    String(x1),
    String(x2),
    regression ? String(target) : (classNames[target] ?? String(target)),
    test ? 'test' : 'train',
  ]);
  return [['x1', 'x2', regression ? 'value' : 'class', 'set'], ...rows]
    .map((row) => `${row.map(quoted).join(',')}\r\n`)
    .join('');
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
