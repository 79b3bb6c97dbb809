/**
 * Marks on neurons, above their pictures: frozen is a frame of ink and a lock, off is a faded picture with one stroke
 * through it. They can be combined, and none is only a colour. The names of the neurons say them too.
 */
import { Icon } from '../../ui/Icon.tsx';
import type { NetworkLayout } from '../layout.ts';
import { unitKey } from '../places.ts';
import styles from './NeuronMarks.module.css';
import type { UnitMark } from './unit-marks.ts';

interface Props {
  readonly layout: NetworkLayout;
  readonly marks: readonly (readonly (readonly UnitMark[])[])[];
}

export function NeuronMarks({ layout, marks }: Props) {
  return layout.columns.flatMap(({ x, ys, tile, units }, column) =>
    units.flatMap((unit, i) => {
      const here = marks[column]?.[unit] ?? [];
      if (here.length === 0) return [];
      const box = { left: x - tile / 2, top: (ys[i] as number) - tile / 2, width: tile, height: tile };
      return [
        <span key={unitKey(column, unit)} className={styles.marks} style={box} aria-hidden="true">
          {here.includes('off') && (
            <svg className={styles.off} viewBox="0 0 20 20" aria-hidden="true">
              <path className={styles.halo} d="M1 1 19 19" />
              <path d="M1 1 19 19" />
            </svg>
          )}
          {here.includes('frozen') && (
            <span className={styles.frozen}>
              <span className={styles.lock} data-small={tile < 24 || undefined}>
                <Icon name="lock" size={tile < 24 ? 8 : 10} />
              </span>
            </span>
          )}
        </span>,
      ];
    }),
  );
}
