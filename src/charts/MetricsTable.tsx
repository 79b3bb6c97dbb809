/**
 * Loss and metrics of both sets side by side; the test set, which is what counts, in bold. Precision, recall and F1
 * are means over the classes (macro), which the note beneath says.
 */
import { type ReactNode, useRef } from 'react';
import { classMetrics } from '../core/metrics.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { classesOf } from '../experiment/outputs.ts';
import { NONE } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import type { Evaluation } from '../training/protocol.ts';
import { fits } from './counts.ts';
import styles from './MetricsTable.module.css';
import { determinationText, errorText, shareText } from './metric-text.ts';
import { SetSign } from './SetSign.tsx';
import { setText } from './set-text.ts';
import { READABLE, useFrames } from './use-frames.ts';

const SETS = ['train', 'test'] as const;

/**
 * The column of one set, in the order of the rows. A metric that is 0/0 or overflowed says so; without points there is
 * no number.
 */
export function metricsColumn(
  evaluation: Evaluation | null,
  classes: number,
  tooLarge: string,
): readonly string[] {
  if (!evaluation || evaluation.samples === 0) return new Array<string>(classes > 0 ? 5 : 4).fill(NONE);
  const loss = errorText(evaluation.loss, tooLarge);
  if (classes === 0) {
    const [mse, mae] = [evaluation.mse, evaluation.mae].map((error) => errorText(error, tooLarge));
    return [loss, mse, mae, determinationText(evaluation, tooLarge)];
  }
  if (!fits(evaluation, classes)) return [loss, NONE, NONE, NONE, NONE];
  const { accuracy, macro } = classMetrics(evaluation.confusion, classes);
  return [loss, ...[accuracy, macro.precision, macro.recall, macro.f1].map(shareText)];
}

export function MetricsTable(props: { readonly frames: Frames; readonly experiment: Experiment }) {
  const { frames, experiment } = props;
  const text = useText().charts;
  const classes = classesOf(experiment.data);
  const body = useRef<HTMLTableSectionElement>(null);
  const names: readonly ReactNode[] =
    classes > 0
      ? [text.loss, text.accuracy, text.precision, text.recall, <F1 key="f1" />]
      : [text.loss, 'MSE', 'MAE', <span key="r2">R²</span>];

  useFrames(
    frames,
    (snapshot) => {
      SETS.forEach((set, column) => {
        metricsColumn(snapshot?.[set] ?? null, classes, text.tooLarge).forEach((value, row) => {
          setText(body.current?.rows[row]?.cells[column + 1], value);
        });
      });
    },
    READABLE,
  );

  return (
    <table className={styles.table}>
      <caption className="hidden-text">{text.metrics}</caption>
      <thead>
        <tr>
          <td />
          {SETS.map((set) => (
            <th key={set} scope="col">
              <SetSign set={set} />
              {text[set]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} key={classes > 0 ? 'classes' : 'values'}>
        {names.map((name, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a table stand where they stand
          <tr key={row}>
            <th scope="row">{name}</th>
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function F1() {
  return (
    <>
      F<sub>1</sub>
    </>
  );
}
