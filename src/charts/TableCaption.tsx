/**
 * What the plane is of a table: its two columns, two of more with the others at their means, or the two principal
 * components and how much of the spread they hold. Loaded when there is a table.
 */
import { columnName } from '../experiment/column-names.ts';
import type { Data, TableData } from '../experiment/experiment.ts';
import { tableView } from '../experiment/table-view.ts';
import { tables as en } from '../i18n/en.tables.ts';
import { percent } from '../i18n/format.ts';
import { tables as ko } from '../i18n/ko.tables.ts';
import { useLocalize } from '../i18n/text.tsx';
import styles from './TableCaption.module.css';

export function TableCaption({ data, table }: { readonly data: Data; readonly table: TableData }) {
  const localize = useLocalize();
  const text = localize({ en, ko });
  const { columns, axes } = table;
  const [one, two] = (columns.length === 2 ? columns : (axes ?? [])).map((column) =>
    localize(columnName(table, column)),
  );
  const share = tableView()?.tablePlane(data, table).share ?? 0;
  const said =
    one === undefined || two === undefined
      ? text.components(percent(share))
      : columns.length === 2
        ? text.twoColumns(one, two)
        : text.atMeans(one, two);
  return <p className={styles.caption}>{said}</p>;
}
