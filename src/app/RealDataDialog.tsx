/** The bundled tables, one a row: what each is, how large, how balanced, from where, under which licence. */
import { about } from '../core/tables/about.ts';
import { type TableName, tables } from '../core/tables/tables.ts';
import { tables as en } from '../i18n/en.tables.ts';
import { integer, percent } from '../i18n/format.ts';
import { tables as ko } from '../i18n/ko.tables.ts';
import { useLocalize } from '../i18n/text.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ClassBalance } from './ClassBalance.tsx';
import styles from './RealData.module.css';
import { useSession, useSessionState } from './session-context.tsx';

const NAMES = Object.keys(tables) as TableName[];

export function RealDataDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const localize = useLocalize();
  const text = localize({ en, ko });
  const inUse = useSessionState((state) => state.experiment.data.table?.name);
  const use = (name: TableName) => {
    const { columns, axes } = about[name].suggested;
    // biome-ignore lint/correctness/useHookAtTopLevel: a method of the session, no hook
    session.useTable({ key: 'table' }, { name, columns, standardized: true, axes });
    onClose();
  };
  return (
    <Dialog title={text.title} width="wide" onClose={onClose}>
      <p className={styles.intro}>{text.packed}</p>
      <table className={styles.tables}>
        <thead>
          <tr>
            {[text.name, text.what].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {[text.rows, text.inputs].map((head) => (
              <th key={head} scope="col" data-number>
                {head}
              </th>
            ))}
            <th scope="col">{text.classes}</th>
            <th scope="col" data-number>
              {text.always}
            </th>
            <th scope="col">{text.source}</th>
            <th scope="col">{text.licence}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {NAMES.map((name) => {
            const { label, what, notes, counts, source, url, licence } = about[name];
            const { rows, columns } = tables[name];
            return (
              <tr key={name} aria-current={name === inUse || undefined}>
                <th scope="row">{localize(label)}</th>
                <td>
                  {localize(what)}
                  <small>{localize(notes)}</small>
                </td>
                <td data-number data-head={text.rows}>
                  {integer(rows)}
                </td>
                <td data-number data-head={text.inputs}>
                  {integer(columns)}
                </td>
                <td>
                  <ClassBalance counts={counts} />
                </td>
                <td data-number data-head={text.always}>
                  {percent(Math.max(...counts) / rows)}
                </td>
                <td>
                  <a href={url} target="_blank" rel="noreferrer">
                    {source}
                  </a>
                </td>
                <td>
                  <a href={licence.url} target="_blank" rel="noreferrer license">
                    {licence.name}
                  </a>
                </td>
                <td>
                  <Button
                    variant="line"
                    aria-label={text.takeOf(localize(label))}
                    disabledReason={name === inUse ? text.inUse : undefined}
                    onClick={() => use(name)}
                  >
                    {text.use}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.note}>{text.aboutColumns}</p>
    </Dialog>
  );
}
