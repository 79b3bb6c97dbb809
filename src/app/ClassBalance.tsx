/** How many rows each class has, as one bar. Beyond six classes there is no hue for each: the bar is grey. */

import { tables as en } from '../i18n/en.tables.ts';
import { tables as ko } from '../i18n/ko.tables.ts';
import { useLocalize } from '../i18n/text.tsx';
import { HUED_CLASSES } from '../ui/ClassMark.tsx';
import styles from './RealData.module.css';

export function ClassBalance({ counts }: { readonly counts: readonly number[] }) {
  const text = useLocalize()({ en, ko });
  const hued = counts.length <= HUED_CLASSES;
  const said = hued
    ? counts.join(' : ')
    : text.manyClasses(String(counts.length), String(Math.min(...counts)), String(Math.max(...counts)));
  return (
    <span className={styles.balance}>
      <span className={styles.bar} role="img" aria-label={text.balance(counts.join(', '))}>
        {counts.map((count, cls) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: classes stand where they stand
            key={cls}
            style={{ flexGrow: count, background: hued ? `var(--class-${cls + 1})` : 'var(--ink-3)' }}
          />
        ))}
      </span>
      <span aria-hidden="true">{said}</span>
    </span>
  );
}
