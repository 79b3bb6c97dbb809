/** What stands around every chart: its numbers as a table, of extreme values, many columns, and nothing. */
import type { ReactNode } from 'react';
import type { ChartTable } from '../../src/charts/frame/chart-source.ts';
import { TableView } from '../../src/charts/frame/TableView.tsx';
import styles from './charts.module.css';
import type { Story } from './main.tsx';

const extreme: ChartTable = {
  caption: 'Extreme values',
  columns: ['name', 'whole', 'real', 'negative', 'none'],
  rows: [
    ['tiny', 0, 1e-30, -1e-30, null],
    ['usual', 1234, 0.123456, -12.5, null],
    ['a rather long name of a row', 5000, 1e12, -1e12, null],
    ['huge', 1e15, 1.7e308, -1.7e308, null],
  ],
};

const wide: ChartTable = {
  caption: 'Many columns',
  columns: Array.from({ length: 24 }, (_, i) => `${i + 1}/24`),
  rows: Array.from({ length: 40 }, (_, row) => Array.from({ length: 24 }, (__, i) => (row * i) % 7)),
};

const nothing: ChartTable = { caption: 'Nothing', columns: ['point', 'target', 'set'], rows: [] };

function Tables({ children }: { readonly children: ReactNode }) {
  return <div className={`${styles.row} gallery-wide`}>{children}</div>;
}

const stories: readonly Story[] = [
  {
    name: 'Frame: tables',
    render: () => (
      <Tables>
        {[extreme, wide, nothing].map((table) => (
          <div key={table.caption} className={styles.output}>
            <TableView table={table} />
          </div>
        ))}
      </Tables>
    ),
  },
];

export default stories;
