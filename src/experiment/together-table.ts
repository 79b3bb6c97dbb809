/**
 * How the fields of a table must go together: columns that exist, axes among them, rows of one length, classes that
 * have names. A table that cannot be used is taken out.
 */
import type { Localized } from '../core/definition.ts';
import { tables } from '../core/tables/tables.ts';
import type { Data, OwnTable, TableData } from './experiment.ts';
import { limits } from './limits.ts';
import { expected, type Keys, same } from './problems.ts';

export interface Finding {
  readonly keys: Keys;
  readonly expected: Localized;
  readonly got: string;
  /** What stands there after the repair; without it the value is taken out. */
  readonly repaired?: { readonly value: unknown };
}

const HERE: Keys = ['data', 'table'];
const GONE = { repaired: { value: undefined } };

export function tableFindings({ table, points }: Data): Finding[] {
  if (!table) return [];
  const want = { en: 'a table or points, not both', ko: '표와 점 중 하나' };
  if (points) return [{ keys: ['data', 'points'], expected: want, got: 'both', ...GONE }];
  if ((table.name === 'own') !== (table.own !== undefined)) {
    const own = { en: 'rows with `own`, and only there', ko: '`own`에만 있는 행' };
    return [{ keys: HERE, expected: own, got: table.name, ...GONE }];
  }
  const odd = table.own ? ownFindings(table.own) : [];
  return odd.length > 0 ? odd : columnFindings(table);
}

function columnFindings({ name, columns, axes, own }: TableData): Finding[] {
  const count = name === 'own' ? (own?.columnNames.length ?? 0) : tables[name].columns;
  const ascending = columns.every(
    (column, i) => column < count && (i === 0 || column > (columns[i - 1] ?? -1)),
  );
  if (!ascending) {
    const want = {
      en: `ascending numbers of columns, 0 to ${count - 1}`,
      ko: `0부터 ${count - 1}까지 커지는 순서의 열 번호`,
    };
    const fitting = [...new Set(columns)].filter((column) => column < count).sort((a, b) => a - b);
    const value = fitting.length >= 2 ? fitting : Array.from({ length: count }, (_, i) => i);
    return [{ keys: [...HERE, 'columns'], expected: want, got: columns.join(', '), repaired: { value } }];
  }
  if (axes && (axes[0] === axes[1] || axes.some((axis) => !columns.includes(axis)))) {
    const want = { en: 'two of the columns', ko: '고른 열 중 둘' };
    return [{ keys: [...HERE, 'axes'], expected: want, got: axes.join(', '), repaired: { value: null } }];
  }
  return [];
}

function ownFindings({ columnNames, task, classNames, rows, targets }: OwnTable): Finding[] {
  const keys = [...HERE, 'own'];
  const width = columnNames.length;
  const odd = rows.findIndex((row) => row.length !== width);
  if (odd >= 0) {
    const want = { en: `${width} numbers`, ko: `수 ${width}개` };
    return [{ keys: [...keys, 'rows', odd], expected: want, got: String(rows[odd]?.length) }];
  }
  if (targets.length !== rows.length) {
    const want = { en: `${rows.length} numbers`, ko: `수 ${rows.length}개` };
    return [{ keys: [...keys, 'targets'], expected: want, got: String(targets.length) }];
  }
  const { min, max } = limits.classes;
  const fitting = { binary: [2, 2], multiclass: [min + 1, max], regression: [0, 0] }[task] as [
    number,
    number,
  ];
  const classes = classNames.length;
  if (classes < fitting[0] || classes > fitting[1]) {
    const want = fitting[0] === fitting[1] ? same(`${fitting[0]}`) : expected.range(...fitting);
    return [{ keys: [...keys, 'classNames'], expected: want, got: String(classes) }];
  }
  if (task === 'regression') return [];
  const wrong = targets.findIndex((cls) => !Number.isInteger(cls) || cls < 0 || cls >= classes);
  if (wrong < 0) return [];
  const want = expected.whole(0, classes - 1);
  return [{ keys: [...keys, 'targets', wrong], expected: want, got: String(targets[wrong]) }];
}
