/** What can be set of the loss over time beyond the scale of the loss: time axis, smoothing, band, earlier runs. */
import { loss as en } from '../../i18n/en.loss.ts';
import { number } from '../../i18n/format.ts';
import { loss as ko } from '../../i18n/ko.loss.ts';
import { useLocalize } from '../../i18n/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { Var } from '../../ui/Var.tsx';
import { ChartOptions } from '../frame/ChartOptions.tsx';
import styles from './LossOptions.module.css';
import type { PastRun } from './past-runs.ts';
import type { TimeUnit } from './run-clock.ts';

/** How the losses are looked at; nothing of it has a say in the run. */
export interface LossView {
  readonly unit: TimeUnit;
  readonly timeScale: 'linear' | 'log';
  /** Of the exponential moving average, 0 … `MOST_SMOOTH`; 0: none. */
  readonly beta: number;
  /** Whether the range of the mini-batches is drawn. */
  readonly band: boolean;
}

export const PLAIN_VIEW: LossView = { unit: 'updates', timeScale: 'linear', beta: 0, band: true };

const MOST_SMOOTH = 0.99;

export function LossOptions(props: {
  readonly view: LossView;
  readonly onView: (change: Partial<LossView>) => void;
  readonly past: readonly PastRun[];
  readonly onPast: (past: readonly PastRun[]) => void;
}) {
  const { view, onView, past, onPast } = props;
  const words = useLocalize()({ en, ko });
  const alter = (id: number, change: Partial<PastRun>) =>
    onPast(past.map((run) => (run.id === id ? { ...run, ...change } : run)));
  return (
    <ChartOptions label={words.view} name={words.viewLong}>
      <div className={styles.options}>
        <div className={styles.row}>
          <span aria-hidden="true">{words.time}</span>
          <Segmented
            label={words.unit}
            size="small"
            value={view.unit}
            options={(['updates', 'epochs', 'samples'] as const).map((value) => ({
              value,
              label: words.unitShort[value],
            }))}
            onChange={(unit) => onView({ unit })}
          />
          <Segmented
            label={words.timeScale}
            size="small"
            value={view.timeScale}
            options={[
              { value: 'linear', label: words.linear },
              { value: 'log', label: words.log },
            ]}
            onChange={(timeScale) => onView({ timeScale })}
          />
        </div>
        <Slider
          label={words.smoothing}
          name={`${words.smoothing} β`}
          symbol={<Var>β</Var>}
          min={0}
          max={MOST_SMOOTH}
          step={0.01}
          format={(beta) => number(beta, 2)}
          value={view.beta}
          onChange={(beta) => onView({ beta })}
          hint={words.smoothingHint}
        />
        <Toggle label={words.batchBand} checked={view.band} onChange={(band) => onView({ band })} />
        <fieldset className={styles.past} aria-label={words.past}>
          <div className={styles.head}>
            <span aria-hidden="true">{words.past}</span>
            {past.length > 0 && <Button onClick={() => onPast([])}>{words.clear}</Button>}
          </div>
          {past.length === 0 && <p className={styles.none}>{words.noPast}</p>}
          {past.map(({ id, name, shown }) => {
            const called = name || words.run(id);
            return (
              <div key={id} className={styles.run}>
                <input
                  type="checkbox"
                  aria-label={words.show(called)}
                  checked={shown}
                  onChange={(event) => alter(id, { shown: event.currentTarget.checked })}
                />
                <input
                  type="text"
                  aria-label={words.name(words.run(id))}
                  maxLength={24}
                  placeholder={words.run(id)}
                  value={name}
                  onChange={(event) => alter(id, { name: event.currentTarget.value })}
                />
              </div>
            );
          })}
        </fieldset>
      </div>
    </ChartOptions>
  );
}
