/**
 * The other works that are kept on this device, newest first. Opening one is an entry of undo, and keeps the present
 * work in the list.
 *
 * Invariant: what is removed can be put back as long as the list is open.
 */
import { useEffect, useRef, useState } from 'react';
import { DatasetThumbnail } from '../charts/DatasetThumbnail.tsx';
import { TableThumbnail } from '../charts/TableThumbnail.tsx';
import { datasets } from '../core/datasets/index.ts';
import { about } from '../core/tables/about.ts';
import { present } from '../experiment/experiment.ts';
import { shapeOf } from '../experiment/size.ts';
import { keeping as en } from '../i18n/en.keeping.ts';
import { integer } from '../i18n/format.ts';
import { keeping as ko } from '../i18n/ko.keeping.ts';
import { useLanguage, useLocalize } from '../i18n/text.tsx';
import type { KeptWork, Session } from '../store/state.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import kept from './KeptWorks.module.css';
import styles from './PresetsDialog.module.css';

/** @param quiet says nothing where there is none */
export function KeptWorks(props: {
  readonly session: Session;
  readonly onOpen: () => void;
  readonly quiet?: boolean;
}) {
  const { session, onOpen, quiet = false } = props;
  const text = useLocalize()({ en, ko });
  const [works] = useState(session.keptWorks);
  if (works.length === 0) return quiet ? null : <p className={styles.intro}>{text.noOthers}</p>;
  return (
    <>
      {quiet && <h3>{text.others}</h3>}
      <p className={styles.intro}>{text.othersNote}</p>
      <ul className={styles.cards}>
        {works.map((one) => (
          <Work key={one.id} one={one} session={session} onOpen={onOpen} />
        ))}
      </ul>
    </>
  );
}

interface WorkProps {
  readonly one: KeptWork;
  readonly session: Session;
  readonly onOpen: () => void;
}

function Work({ one, session, onOpen }: WorkProps) {
  const text = useLocalize()({ en, ko });
  const announce = useAnnounce();
  const name = useName(one);
  const when = useWhen(one);
  const remove = useRef<HTMLButtonElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const [putBack, setPutBack] = useState<(() => void) | null>(null);
  /** Only what was pressed here takes the focus. */
  const pressed = useRef(false);
  useEffect(() => {
    if (pressed.current) (putBack ? back : remove).current?.focus();
  }, [putBack]);

  if (putBack) {
    return (
      <li className={kept.gone}>
        <p>{text.removed(name)}</p>
        <Button
          ref={back}
          variant="line"
          icon="undo"
          onClick={() => {
            putBack();
            setPutBack(null);
          }}
        >
          {text.putBack}
        </Button>
      </li>
    );
  }
  const { table, dataset } = present(one.work.run).data;
  return (
    <li className={kept.one}>
      <button
        type="button"
        className={styles.card}
        onClick={() => {
          session.openKept(one);
          onOpen();
        }}
      >
        {table ? <TableThumbnail size={64} /> : <DatasetThumbnail dataset={dataset.name} size={64} />}
        <span className={kept.words}>
          <strong>{name}</strong>
          <span className={styles.note}>{when}</span>
        </span>
      </button>
      <Button
        ref={remove}
        className={kept.remove}
        icon="close"
        iconOnly
        onClick={() => {
          pressed.current = true;
          const undo = session.removeKept(one);
          setPutBack(() => undo);
          announce(text.removed(name));
        }}
      >
        {text.remove(name)}
      </Button>
    </li>
  );
}

function useName({ work }: KeptWork): string {
  const localize = useLocalize();
  const text = localize({ en, ko });
  const experiment = present(work.run);
  const { points, table, dataset } = experiment.data;
  const given = () => {
    if (points) return text.points(integer(points.list.length));
    if (!table) return localize(datasets[dataset.name].label);
    return table.name === 'own'
      ? text.table(integer(table.own?.rows.length ?? 0))
      : localize(about[table.name].label);
  };
  return text.work(given(), shapeOf(experiment).join('-'));
}

function useWhen({ at, work }: KeptWork): string {
  const text = useLocalize()({ en, ko });
  const language = useLanguage();
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return text.where(integer(work.step), at > 0 ? when.format(at) : '');
}
