/**
 * How the network reads the held-out digits: which it confuses, and one of them with its ten outputs. Told at pauses.
 * Loaded when the table of digits is in use.
 */
import { useState } from 'react';
import type { Experiment, TableData } from '../../experiment/experiment.ts';
import { tableView } from '../../experiment/table-view.ts';
import { tables as en } from '../../i18n/en.tables.ts';
import { integer, number } from '../../i18n/format.ts';
import { tables as ko } from '../../i18n/ko.tables.ts';
import { useLocalize } from '../../i18n/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { useSession } from '../session-context.tsx';
import { DigitPicture } from './DigitPicture.tsx';
import styles from './DigitsReading.module.css';
import { commonestPairs, confusedRows, outputsFor } from './reading.ts';
import { usePausedReading } from './use-paused-reading.ts';

/** More of them are no longer looked at one by one. */
const MOST_PICTURES = 18;

export function DigitsReading(props: { readonly experiment: Experiment; readonly table: TableData }) {
  const { experiment, table } = props;
  const text = useLocalize()({ en, ko });
  const { frames } = useSession();
  const reading = usePausedReading(frames);
  const [chosen, setChosen] = useState(0);
  const view = tableView();
  if (!view || !reading) return null;
  const { points, test, train, inputs } = view.tableRows(experiment.data, table);
  // Without a test part the digits that it learned from are shown.
  const shown = test.length > 0 ? test : train;
  const place = Math.min(chosen, shown.length - 1);
  const row = shown[place] ?? 0;
  const known = reading.predictions.length === points.count;
  const confused = known ? confusedRows(shown, points.target, reading.predictions) : [];
  const outputs = outputsFor(experiment, reading.theta, inputs, points.count, row);
  const said = outputs ? outputs.indexOf(Math.max(...outputs)) : null;
  const pairs = commonestPairs(confused, 3);
  return (
    <section className={styles.reading} aria-label={text.pictures}>
      {known && (
        <p>
          {confused.length === 0
            ? text.noneWrong(integer(shown.length))
            : text.wrong(integer(confused.length), integer(shown.length))}{' '}
          {pairs.length > 0 &&
            text.mostOften(
              pairs
                .map(({ truth, said, count }) => text.pair(`${truth}`, `${said}`, integer(count)))
                .join(', '),
            )}
        </p>
      )}
      {confused.length > 0 && (
        <ul className={styles.strip}>
          {confused.slice(0, MOST_PICTURES).map(({ row, truth, said }) => (
            <li key={row}>
              <button
                type="button"
                aria-pressed={row === shown[place]}
                onClick={() => setChosen(shown.indexOf(row))}
              >
                <DigitPicture row={row} size={32} />
                <span>{text.readAs(`${truth}`, `${said}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.one}>
        <div>
          <DigitPicture row={row} size={96} />
          <div className={styles.walk}>
            <Button
              variant="line"
              aria-label={text.previous}
              onClick={() => setChosen((place + shown.length - 1) % shown.length)}
            >
              ‹
            </Button>
            <Button
              variant="line"
              aria-label={text.next}
              onClick={() => setChosen((place + 1) % shown.length)}
            >
              ›
            </Button>
          </div>
        </div>
        <div>
          <p aria-live="polite">
            {said === null ? text.untrained : text.isRead(`${points.target[row]}`, `${said}`)}
          </p>
          <ol className={styles.outputs} start={0} aria-label={text.digit}>
            {outputs?.map((share, digit) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the digits stand in their order
              <li key={digit} data-said={digit === said || undefined}>
                <span>{digit}</span>
                <i style={{ inlineSize: `${100 * share}%` }} />
                <span>{number(share, 2)}</span>
              </li>
            ))}
          </ol>
          <p className={styles.place}>{text.place(integer(place + 1), integer(shown.length))}</p>
        </div>
      </div>
    </section>
  );
}
