/**
 * The other works that are kept on this device, newest first. Opening one is an entry of undo, and keeps the present
 * work in the list.
 */
import { useState } from 'react';
import { DatasetThumbnail } from '../charts/DatasetThumbnail.tsx';
import { TableThumbnail } from '../charts/TableThumbnail.tsx';
import { datasets } from '../core/datasets/index.ts';
import { present } from '../experiment/experiment.ts';
import { shapeOf } from '../experiment/size.ts';
import { keeping as en } from '../i18n/en.keeping.ts';
import { integer } from '../i18n/format.ts';
import { keeping as ko } from '../i18n/ko.keeping.ts';
import { useLanguage, useLocalize } from '../i18n/text.tsx';
import type { KeptWork, Session } from '../store/state.ts';
import styles from './PresetsDialog.module.css';

/** @param quiet says nothing where there is none */
export function KeptWorks(props: {
  readonly session: Session;
  readonly onOpen: () => void;
  readonly quiet?: boolean;
}) {
  const { session, onOpen, quiet = false } = props;
  const text = useLocalize()({ en, ko });
  const [kept] = useState(session.keptWorks);
  if (kept.length === 0) return quiet ? null : <p className={styles.intro}>{text.noOthers}</p>;
  return (
    <>
      {quiet && <h3>{text.others}</h3>}
      <p className={styles.intro}>{text.othersNote}</p>
      <ul className={styles.cards}>
        {kept.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={styles.card}
              onClick={() => {
                session.openKept(one);
                onOpen();
              }}
            >
              {one.work.run.experiment.data.table ? (
                <TableThumbnail size={64} />
              ) : (
                <DatasetThumbnail dataset={one.work.run.experiment.data.dataset.name} size={64} />
              )}
              <Words kept={one} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Words({ kept: { at, work } }: { readonly kept: KeptWork }) {
  const localize = useLocalize();
  const text = localize({ en, ko });
  const language = useLanguage();
  const experiment = present(work.run);
  const { points, dataset } = experiment.data;
  const data = points ? text.points(integer(points.list.length)) : localize(datasets[dataset.name].label);
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <span>
      <strong>{text.work(data, shapeOf(experiment).join('-'))}</strong>
      <span className={styles.note}>{text.where(integer(work.step), at > 0 ? when.format(at) : '')}</span>
    </span>
  );
}
