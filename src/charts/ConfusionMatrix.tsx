/**
 * The confusion matrix of one set: a row is what a point is, a column what the network calls it. The diagonal wears
 * the class, mistakes are grey; recall stands at the end of its row and precision at the foot of its column.
 *
 * Invariant: 0/0 is written 0/0, dotted, and says why; never 0, a dash or nothing.
 */
import { lazy, Suspense, useRef, useState } from 'react';
import { classMetrics } from '../core/metrics.ts';
import { classNames } from '../experiment/column-names.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { classesOf } from '../experiment/outputs.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import type { Evaluation } from '../training/protocol.ts';
import { ClassMark, className } from '../ui/ClassMark.tsx';
import styles from './ConfusionMatrix.module.css';
import { type Cell, type CellNumbers, cellColour, cellText, fits, markOf, tightened } from './counts.ts';
import { shareText } from './metric-text.ts';
import { HUES } from './palette.ts';
import { SetSign } from './SetSign.tsx';
import { setText } from './set-text.ts';
import { READABLE, useFrames } from './use-frames.ts';

const MatrixTools = lazy(async () => ({ default: (await import('./MatrixTools.tsx')).MatrixTools }));

/** From here on a count has four figures. */
const LONG = 1000;

export function ConfusionMatrix(props: {
  readonly frames: Frames;
  readonly experiment: Experiment;
  readonly set: 'train' | 'test';
  readonly chosenClass: number;
  readonly onChooseClass: (cls: number) => void;
  /** The cell that is pointed at. */
  readonly onCell?: (cell: Cell | null) => void;
  /** Where it is not the usual one, the threshold at which was counted; a press goes back. */
  readonly threshold?: number | null;
  readonly onThreshold?: (threshold: number) => void;
}) {
  const { frames, experiment, set, chosenClass, onChooseClass } = props;
  const text = useText().charts;
  const classes = classesOf(experiment.data);
  const root = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [numbers, setNumbers] = useState<CellNumbers>('counts');
  const localize = useLocalize();
  const names = experiment.data.table ? classNames(experiment.data.table).map(localize) : [];
  const nameOf = (cls: number) =>
    [className(cls, classes), classes > HUES ? '' : names[cls]].filter(Boolean).join(' ');

  useFrames(
    frames,
    (snapshot) => {
      if (table.current) fill(table.current, snapshot?.[set] ?? null, classes, numbers, text);
    },
    READABLE,
  );

  if (classes === 0) return <p className={styles.none}>{text.noClasses}</p>;
  const all = Array.from({ length: classes }, (_, cls) => cls);
  return (
    <div ref={root} className={styles.root}>
      <div className={styles.scroll}>
        <table
          className={styles.matrix}
          ref={table}
          data-two={classes === 2}
          data-wide={classes > 3}
          data-many={classes > HUES}
        >
          <caption className="hidden-text">{text.matrix(set)}</caption>
          <thead>
            <tr>
              <td className={styles.set} rowSpan={1}>
                <SetSign set={set} />
                {text[set]}
              </td>
              <th className={styles.label} colSpan={classes} scope="colgroup">
                {text.predicted}
              </th>
              <td />
            </tr>
            <tr>
              <th className={styles.corner} scope="col">
                {text.truth}
              </th>
              {all.map((cls) => (
                <th key={cls} scope="col">
                  <span className={styles.name}>
                    <ClassMark classIndex={cls} classes={classes} /> {className(cls, classes)}
                  </span>
                </th>
              ))}
              <th className={styles.margin} scope="col">
                {text.recall}
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map((truth) => (
              <tr key={truth}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.choose}
                    aria-pressed={truth === chosenClass}
                    aria-label={text.choose(nameOf(truth))}
                    title={names.length > 0 ? nameOf(truth) : undefined}
                    onClick={() => onChooseClass(truth)}
                  >
                    <ClassMark classIndex={truth} classes={classes} /> {className(truth, classes)}
                  </button>
                </th>
                {all.map((predicted) => (
                  <td
                    key={predicted}
                    className={styles.cell}
                    data-right={truth === predicted}
                    data-mark={markOf(truth, predicted, chosenClass)}
                  />
                ))}
                <td className={styles.value} data-chosen={truth === chosenClass}>
                  <span />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th className={styles.corner} scope="row">
                {text.precision}
              </th>
              {all.map((cls) => (
                <td key={cls} className={styles.value} data-chosen={cls === chosenClass}>
                  <span />
                </td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <Suspense fallback={<div className={styles.tools} />}>
        <MatrixTools
          {...props}
          root={root}
          table={table}
          numbers={numbers}
          onNumbers={setNumbers}
          nameOf={nameOf}
        />
      </Suspense>
    </div>
  );
}

/** Writes the counts and the margins; what is undefined says why. */
function fill(
  table: HTMLTableElement,
  evaluation: Evaluation | null,
  classes: number,
  numbers: CellNumbers,
  text: ReturnType<typeof useText>['charts'],
): void {
  const body = table.tBodies[0];
  const known = evaluation !== null && fits(evaluation, classes);
  const confusion = known ? evaluation.confusion : new Array<number>(classes * classes).fill(0);
  const { precision, recall, support, total } = classMetrics(confusion, classes);
  table.dataset.long = String(Math.max(...confusion) >= LONG);
  const called = support.map((_, i) =>
    support.reduce((sum, _, row) => sum + confusion[row * classes + i], 0),
  );
  for (let truth = 0; truth < classes; truth++) {
    const cells = body.rows[truth].cells;
    for (let predicted = 0; predicted < classes; predicted++) {
      const count = confusion[truth * classes + predicted];
      const cell = cells[predicted + 1];
      // Of many classes the mistakes would be lost among the right ones and the zeros: these are small, or not there.
      const many = classes > HUES;
      const right = truth === predicted;
      const shown = !many || right || count > 0;
      const all = (numbers === 'columns' ? called[predicted] : support[truth]) as number;
      setText(cell, known && shown ? cellText(count, all, numbers, many) : '');
      const colour = many && right ? '' : cellColour(count, all, truth, predicted, HUES);
      if (cell.dataset.colour !== colour) {
        cell.dataset.colour = colour;
        cell.style.backgroundColor = colour;
        cell.style.color = count === 0 && colour ? 'var(--ink-3)' : '';
      }
    }
    const name = className(truth, classes);
    margin(cells[classes + 1], recall[truth], total > 0, text.undefinedRecall(name));
    margin(
      table.tFoot?.rows[0].cells[truth + 1],
      precision[truth],
      total > 0,
      text.undefinedPrecision(name),
      classes > HUES,
    );
  }
}

/** @param tight ten of them stand side by side: without the 0 before the point */
function margin(
  cell: HTMLElement | undefined,
  value: number | null,
  known: boolean,
  why: string,
  tight = false,
): void {
  const element = cell?.firstElementChild as HTMLElement | null | undefined;
  if (!element) return;
  const share = known ? shareText(value) : '';
  setText(element, tightened(share, tight));
  const undefinedNow = known && value === null;
  element.classList.toggle('undefined', undefinedNow);
  const title = undefinedNow ? why : '';
  if (element.title !== title) element.title = title;
}
