/** The two weights that a chart looks at: one for each axis, chosen from a list. */
import { batches as en } from '../i18n/en.batches.ts';
import { batches as ko } from '../i18n/ko.batches.ts';
import { useLocalize } from '../i18n/text.tsx';
import { Choice } from '../ui/Choice.tsx';
import styles from './Pair.module.css';

export interface WeightPair {
  /** In theta. */
  readonly places: readonly [number, number];
  /** Permanent names, and what they are called. */
  readonly names: readonly [string, string];
  readonly labels: readonly [string, string];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  choose(which: 0 | 1, name: string): void;
}

/** Which way the axis of each runs. */
const AXES = ['→', '↑'] as const;

export function WeightPairChoice({ pair }: { readonly pair: WeightPair }) {
  const words = useLocalize()({ en, ko });
  return (
    <div className={styles.choices}>
      {([0, 1] as const).map((which) => (
        <span key={which}>
          <span aria-hidden="true">{AXES[which]}</span>
          <Choice
            label={which === 0 ? words.weights.first : words.weights.second}
            hideLabel
            quiet
            size="small"
            value={pair.names[which]}
            options={pair.options.filter(({ value }) => value !== pair.names[1 - which])}
            onChange={(name) => pair.choose(which, name)}
          />
        </span>
      ))}
    </div>
  );
}
