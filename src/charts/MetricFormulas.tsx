/**
 * Where the metrics come from: TP, FP, FN, TN of the chosen class, and each formula with the live counts put in,
 * e.g. precision = TP/(TP + FP) = 30/(30 + 3) = 0.91; or the means over the classes. In regression MSE, MAE and R².
 */
import { Fragment, type ReactNode, useRef, useState } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import { classesOf } from '../experiment/outputs.ts';
import { metrics as en } from '../i18n/en.metrics.ts';
import { compact, integer } from '../i18n/format.ts';
import { metrics as ko } from '../i18n/ko.metrics.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import type { Evaluation } from '../training/protocol.ts';
import { Choice } from '../ui/Choice.tsx';
import { className } from '../ui/ClassMark.tsx';
import { Var } from '../ui/Var.tsx';
import { countsOf, fits } from './counts.ts';
import { outputFinding } from './findings.ts';
import { ChartFrame } from './frame/ChartFrame.tsx';
import styles from './MetricFormulas.module.css';
import { F1 } from './MetricsTable.tsx';
import {
  MEANS,
  type MeanName,
  meanFinding,
  meanSentence,
  metricFinding,
  metricSentence,
} from './metric-findings.ts';
import { classFormulas, type Filled, meanFormulas, regressionFormulas } from './metric-formulas.ts';
import { metricTable } from './metric-table.ts';
import { usePalette } from './palette.ts';
import { setSentence, setText } from './set-text.ts';
import { drawTable, tableSize } from './table-plot.ts';
import { READABLE, useFrames } from './use-frames.ts';

const CELLS = ['tp', 'fn', 'fp', 'tn'] as const;

type Of = number | MeanName;

export function MetricFormulas(props: {
  readonly frames: Frames;
  readonly experiment: Experiment;
  readonly set: 'train' | 'test';
  readonly chosenClass: number;
  readonly onChooseClass?: (cls: number) => void;
  /** Where it is not the usual one, the threshold at which was counted. */
  readonly threshold?: number | null;
}) {
  const { frames, experiment, set, onChooseClass, threshold = null } = props;
  const text = useText().charts;
  const words = useLocalize()({ en, ko });
  const palette = usePalette();
  const root = useRef<HTMLDivElement>(null);
  const sentence = useRef<HTMLParagraphElement>(null);
  const [mean, setMean] = useState<MeanName | null>(null);
  const classes = classesOf(experiment.data);
  const chosen = Math.min(props.chosenClass, Math.max(0, classes - 1));
  const name = className(chosen, classes);
  const of: Of = mean ?? chosen;

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
    const empty = evaluation?.samples === 0 ? words.formulasEmpty[set] : words.formulasNothing;
    if (classes === 0) {
      write(regressionFormulas(evaluation, text.tooLarge));
      const { kind } = outputFinding(evaluation, classes);
      const mae = evaluation && evaluation.samples > 0 ? evaluation.mae : null;
      const off = mae === null ? empty : words.formulasOff(compact(mae));
      setSentence(sentence.current, kind === 'tooLarge' ? words.formulasTooLarge : off);
      return;
    }
    const known = evaluation !== null && fits(evaluation, classes) && evaluation.samples > 0;
    const confusion = known ? evaluation.confusion : [];
    // Of an empty set there is nothing to count.
    const table = root.current?.querySelector('table');
    if (table) table.hidden = evaluation?.samples === 0 || mean !== null;
    const counts = known ? countsOf(confusion, chosen) : null;
    for (const key of CELLS) setText(part(key), counts ? integer(counts[key]) : '');
    write(mean === null ? classFormulas(confusion, chosen) : meanFormulas(confusion, mean));
    const said =
      mean === null
        ? metricSentence(metricFinding(confusion, chosen), words, chosen, classes)
        : meanSentence(meanFinding(confusion, mean), words);
    setSentence(sentence.current, known ? said : empty);
  };
  useFrames(frames, (snapshot) => show(snapshot?.[set] ?? null), READABLE);

  const title = classes === 0 ? words.regressionTitle(set) : words.title(set);
  const fullTitle = threshold === null ? title : `${title}, ${words.atThreshold(threshold)}`;
  const heading = threshold === null ? title : words.titleAt(set, threshold);
  const table = () => metricTable(frames.latest()?.[set] ?? null, classes, fullTitle, words, text.tooLarge);
  const options = [
    ...Array.from({ length: classes }, (_, cls) => ({
      value: cls as Of,
      label: words.classOf(className(cls, classes)),
    })),
    ...MEANS.map((value) => ({ value: value as Of, label: words.means[value] })),
  ];
  // R² is what the fraction leaves of 1.
  const signOf = (key: string) => (key === 'r2' ? '= 1 −' : '=');

  return (
    <ChartFrame
      name="metrics"
      title={fullTitle}
      heading={heading}
      frames={frames}
      source={{
        table,
        size: (measure) => tableSize(table(), measure),
        draw: (surface) => drawTable(surface, palette, table()),
      }}
      sentence={sentence}
      controls={
        classes > 0 && (
          <Choice
            label={words.of}
            hideLabel
            quiet
            size="small"
            value={of}
            options={options}
            onChange={(next) => {
              setMean(typeof next === 'number' ? null : next);
              if (typeof next === 'number') onChooseClass?.(next);
            }}
          />
        )
      }
    >
      <div ref={root} className={styles.body} key={classes === 0 ? 'values' : 'classes'}>
        {classes > 0 && (
          <table className={styles.counts}>
            <thead>
              <tr>
                <td />
                <th scope="col">{words.called(name)}</th>
                <th scope="col">{words.notCalled(name)}</th>
              </tr>
            </thead>
            <tbody>
              {[CELLS.slice(0, 2), CELLS.slice(2)].map((keys, row) => (
                <tr key={keys[0]}>
                  <th scope="row">{row === 0 ? words.is(name) : words.isNot(name)}</th>
                  {keys.map((key) => (
                    <td key={key} data-right={key === 'tp' || key === 'tn'} title={words.countNames[key]}>
                      <abbr title={words.countNames[key]}>{key.toUpperCase()}</abbr> <b data-part={key} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className={styles.formulas}>
          {formulasOf(classes, mean, words).map(([key, label, above, below]) => (
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
    </ChartFrame>
  );
}

type Formula = readonly [key: string, label: ReactNode, above: ReactNode, below: ReactNode];

/** The formulas in letters: name, numerator, denominator. */
function formulasOf(classes: number, mean: MeanName | null, words: typeof en): readonly Formula[] {
  if (classes === 0) {
    return [
      ['mse', 'MSE', <Sum key="a" between="()" />, <Var key="b">n</Var>],
      ['mae', 'MAE', <Sum key="a" between="||" />, <Var key="b">n</Var>],
      ['r2', 'R²', <Sum key="a" between="()" />, <Sum key="b" between="()" ofMean />],
    ];
  }
  const { precision, recall, all, right } = words;
  const f1 = <F1 key="f1" />;
  const accuracy: Formula = ['accuracy', words.accuracy, classes === 2 ? 'TP + TN' : right, all];
  if (mean === null) {
    return [
      accuracy,
      ['precision', precision, 'TP', 'TP + FP'],
      ['recall', recall, 'TP', 'TP + FN'],
      ['f1', f1, '2 TP', '2 TP + FP + FN'],
    ];
  }
  if (mean === 'micro') {
    return [
      accuracy,
      ['precision', precision, 'ΣTP', 'ΣTP + ΣFP'],
      ['recall', recall, 'ΣTP', 'ΣTP + ΣFN'],
      ['f1', f1, '2 ΣTP', '2 ΣTP + ΣFP + ΣFN'],
    ];
  }
  const weight = mean === 'weighted' && (
    <>
      <Var>n</Var> ·{' '}
    </>
  );
  const sum = (key: string, name: ReactNode): Formula => [
    key,
    name,
    <Fragment key="a">
      Σ {weight}
      {name}
    </Fragment>,
    mean === 'macro' ? words.classes : all,
  ];
  return [accuracy, sum('precision', precision), sum('recall', recall), sum('f1', f1)];
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
