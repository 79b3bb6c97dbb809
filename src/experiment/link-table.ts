/** What a link says of a bundled table. Rows of one's own are for files. */
import { type TableName, tables } from '../core/tables/tables.ts';
import type { LinkField } from './link-field.ts';
import { known } from './link-names.ts';

/**
 * A bundled table: its code, `r` if its values are raw, then the columns if not all and the axes, two base-36 digits
 * each: `ui-c0203`, `ud-a1b2c`. Empty: points of the plane.
 */
export const tableField: LinkField = {
  key: 'u',
  write({ data: { table } }) {
    if (!table || table.name === 'own') return '';
    const { code, columns } = tables[table.name];
    const all = table.columns.length === columns;
    return [
      code + (table.standardized ? '' : 'r'),
      ...(all ? [] : [`c${pairs(table.columns)}`]),
      ...(table.axes ? [`a${pairs(table.axes)}`] : []),
    ].join('-');
  },
  read(value, { data }, note) {
    const match = /^([a-qs-z]+)(r?)(?:-c((?:[0-9a-z]{2})+))?(?:-a([0-9a-z]{4}))?$/.exec(value);
    const [, code, raw, columns, axes] = match ?? [];
    const names = Object.keys(tables) as TableName[];
    const name = names.find((candidate) => tables[candidate].code === code);
    if (value === '') data.table = undefined;
    else if (!name) note(known('u'), value);
    else {
      const all = Array.from({ length: tables[name].columns }, (_, i) => i);
      data.table = {
        name,
        columns: columns === undefined ? all : numbersIn(columns),
        standardized: raw === '',
        axes: axes === undefined ? null : numbersIn(axes),
      };
    }
  },
};

const pairs = (numbers: readonly number[]) => numbers.map((n) => n.toString(36).padStart(2, '0')).join('');
const numbersIn = (text: string) => (text.match(/../g) ?? []).map((two) => Number.parseInt(two, 36));
