/** What can be done with any chart: read it as a table, save it as a file, fill the screen with it. */
import { useRef, useState } from 'react';
import { frame as en } from '../../i18n/en.frame.ts';
import { frame as ko } from '../../i18n/ko.frame.ts';
import { useLocalize } from '../../i18n/text.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import styles from './ChartFrame.module.css';

export function ChartMenu(props: {
  readonly title: string;
  readonly asTable: boolean;
  readonly full: boolean;
  readonly onTable: (on: boolean) => void;
  readonly onFull: (on: boolean) => void;
  readonly onSave: (as: 'svg' | 'png' | 'csv') => void;
}) {
  const { title, asTable, full, onTable, onFull, onSave } = props;
  const words = useLocalize()({ en, ko });
  const button = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState<DOMRect | null>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.more}
        aria-label={words.menu(title)}
        title={words.menu(title)}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        onClick={() => setAt(button.current?.getBoundingClientRect() ?? null)}
      >
        <Icon name="more" />
      </button>
      {at && (
        <Menu
          label={words.menu(title)}
          at={at}
          onClose={() => setAt(null)}
          items={[
            {
              key: 'table',
              label: asTable ? words.drawing : words.table,
              onAct: () => onTable(!asTable),
            },
            { key: 'full', label: full ? words.leaveFull : words.full, onAct: () => onFull(!full) },
            ...(['svg', 'png', 'csv'] as const).map((as, i) => ({
              key: as,
              label: words.save[as],
              separatorBefore: i === 0,
              onAct: () => onSave(as),
            })),
          ]}
        />
      )}
    </>
  );
}
