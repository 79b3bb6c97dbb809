/**
 * Where the metrics come from: TP, FP, FN, TN of the chosen class, and each formula with the live counts put in,
 * e.g. precision = TP/(TP + FP) = 30/(30 + 3) = 0.91. In regression MSE, MAE and R².
 */
import { Fragment, type ReactNode, useId, useRef } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import { classesOf } from '../experiment/outputs.ts';
import { useText } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import type { Evaluation } from '../training/protocol.ts';
import { className } from '../ui/ClassMark.tsx';
import { Var } from '../ui/Var.tsx';
import chart from './chart.module.css';
import { countsOf, fits } from './counts.ts';
import { outputFinding } from './findings.ts';
import styles from './MetricFormulas.module.css';
import { F1 } from './MetricsTable.tsx';
import { classFormulas, type Filled, regressionFormulas } from './metric-formulas.ts';
import { setSentence, setText } from './set-text.ts';
import { READABLE, useFrames } from './use-frames.ts';

const CELLS = ['tp', 'fn', 'fp', 'tn'] as const;

export function MetricFormulas(props: {
  readonly frames: Frames;
  readonly experiment: Experiment;
  readonly set: 'train' | 'test';
  readonly chosenClass: number;
}) {
  const { frames, experiment, set } = props;
  const text = useText().charts;
  const title = useId();
  const root = useRef<HTMLElement>(null);
  const sentence = useRef<HTMLParagraphElement>(null);
  const classes = classesOf(experiment.data);
  const chosen = Math.min(props.chosenClass, Math.max(0, classes - 1));
  const name = className(chosen, classes);

  const part = (key: string) => root.current?.querySelector<HTMLElement>(`[data-part="${key}"]`);
  const write = (formulas: Readonly<Record<string, Filled>>) => {
    for (const [key, { above, below, value, undefined: none }] of Object.entries(formulas)) {
      const numbers = part(`${key}-numbers`);
      if (numbers) numbers.hidden = above === '';
      setText(part(`${key}-above`), above);
      setText(part(`${key}-below`), below);
      // Without a value the formula stands alone: an equals sign before nothing says nothing.
      const result = part(`${key}-result`);
      if (result) result.hidden = value === '';
      setText(part(`${key}-value`), value);
      part(`${key}-value`)?.classList.toggle('undefined', none);
    }
  };
  const show = (evaluation: Evaluation | null) => {
    const empty = evaluation?.samples === 0 ? text.formulasEmpty[set] : '';
    if (classes === 0) {
      write(regressionFormulas(evaluation, text.tooLarge));
      const overflowed = outputFinding(evaluation, classes).kind === 'tooLarge';
      setSentence(sentence.current, overflowed ? text.formulasTooLarge : empty);
      return;
    }
    const known = evaluation !== null && fits(evaluation, classes) && evaluation.samples > 0;
    // Of an empty set there is nothing to count.
    const table = root.current?.querySelector('table');
    if (table) table.hidden = empty !== '';
    const counts = known ? countsOf(evaluation.confusion, chosen) : null;
    for (const key of CELLS) setText(part(key), counts ? String(counts[key]) : '');
    write(classFormulas(known ? evaluation.confusion : [], chosen));
    setSentence(
      sentence.current,
      counts ? text.precisionSentence(name, counts.tp, counts.tp + counts.fp) : empty,
    );
  };
  useFrames(frames, (snapshot) => show(snapshot?.[set] ?? null), READABLE);

  // R² is what the fraction leaves of 1.
  const signOf = (key: string) => (key === 'r2' ? '= 1 −' : '=');
  const binary = classes === 2;
  const rows: readonly (readonly [key: string, label: ReactNode, above: ReactNode, below: ReactNode])[] =
    classes === 0
      ? [
          ['mse', 'MSE', <Sum key="a" between="()" />, <Var key="b">n</Var>],
          ['mae', 'MAE', <Sum key="a" between="||" />, <Var key="b">n</Var>],
          ['r2', 'R²', <Sum key="a" between="()" />, <Sum key="b" between="()" ofMean />],
        ]
      : [
          ['accuracy', text.accuracy, binary ? 'TP + TN' : text.right, text.all],
          ['precision', text.precision, 'TP', 'TP + FP'],
          ['recall', text.recall, 'TP', 'TP + FN'],
          ['f1', <F1 key="f1" />, '2 TP', '2 TP + FP + FN'],
        ];

  return (
    <section className={chart.chart} aria-labelledby={title} ref={root}>
      <h3 id={title} className={chart.title}>
        {classes === 0 ? text.regressionFormulasTitle(set) : text.formulasTitle(name, set)}
      </h3>
      <p className={chart.sentence} ref={sentence} />
      <div className={styles.body} key={classes === 0 ? 'values' : 'classes'}>
        {classes > 0 && (
          <table className={styles.counts}>
            <thead>
              <tr>
                <td />
                <th scope="col">{text.called(name)}</th>
                <th scope="col">{text.notCalled(name)}</th>
              </tr>
            </thead>
            <tbody>
              {[CELLS.slice(0, 2), CELLS.slice(2)].map((keys, row) => (
                <tr key={keys[0]}>
                  <th scope="row">{row === 0 ? text.is(name) : text.isNot(name)}</th>
                  {keys.map((key) => (
                    <td key={key} data-right={key === 'tp' || key === 'tn'} title={text.countNames[key]}>
                      <abbr title={text.countNames[key]}>{key.toUpperCase()}</abbr> <b data-part={key} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className={styles.formulas}>
          {rows.map(([key, label, above, below]) => (
            <Fragment key={key}>
              <span className={styles.label}>{label}</span>
              <span className={styles.formula}>
                <span>{signOf(key)}</span> <Fraction above={above} below={below} />
                <span className={styles.numbers} data-part={`${key}-numbers`}>
                  <span>{signOf(key)}</span>{' '}
                  <Fraction
                    above={<span data-part={`${key}-above`} />}
                    below={<span data-part={`${key}-below`} />}
                  />
                </span>
                <span className={styles.result} data-part={`${key}-result`}>
                  = <b data-part={`${key}-value`} />
                </span>
              </span>
            </Fragment>
          ))}
        </div>
      </div>
    </section>
  );
}

function Fraction({ above, below }: { readonly above: ReactNode; readonly below: ReactNode }) {
  return (
    <span className={styles.fraction}>
      <span>{above}</span>
      <span className="hidden-text"> / </span>
      <span>{below}</span>
    </span>
  );
}

/** Σ(ŷ − y)², Σ|ŷ − y| or Σ(y − ȳ)², over the samples. */
function Sum({ between, ofMean = false }: { readonly between: '()' | '||'; readonly ofMean?: boolean }) {
  return (
    <>
      Σ{between[0]}
      <Var>{ofMean ? 'y' : 'ŷ'}</Var> −{' '}
      {ofMean ? (
        <span className={styles.mean}>
          <Var>y</Var>
        </span>
      ) : (
        <Var>y</Var>
      )}
      {between[1]}
      {between === '()' && '²'}
    </>
  );
}
