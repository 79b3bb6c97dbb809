/**
 * What the confusion matrix can do beside showing counts: shares of rows and columns, the cells read one by one by
 * pointer and arrow keys, what the marks of the chosen class mean, and the matrix as a table or a file.
 *
 * Loaded behind the first picture. The cells belong to the matrix; this only listens to them and lets keys reach them.
 */
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import { classesOf } from '../experiment/outputs.ts';
import { matrix as en } from '../i18n/en.matrix.ts';
import { matrix as ko } from '../i18n/ko.matrix.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import { className } from '../ui/ClassMark.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { type Cell, type CellNumbers, fits, markOf } from './counts.ts';
import { ChartMenu } from './frame/ChartMenu.tsx';
import { useFullScreen } from './frame/full-screen.ts';
import { TableView } from './frame/TableView.tsx';
import styles from './MatrixTools.module.css';
import { useCells } from './matrix-cells.ts';
import { drawMatrix, matrixSize, matrixTable } from './matrix-plot.ts';
import { usePalette } from './palette.ts';
import { setText } from './set-text.ts';
import { fontsOf } from './surface.ts';
import { READABLE, useFrames, usePausedSnapshot } from './use-frames.ts';

export function MatrixTools(props: {
  readonly frames: Frames;
  readonly experiment: Experiment;
  readonly set: 'train' | 'test';
  readonly chosenClass: number;
  readonly onCell?: (cell: Cell | null) => void;
  readonly threshold?: number | null;
  readonly onThreshold?: (threshold: number) => void;
  readonly root: RefObject<HTMLElement | null>;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly numbers: CellNumbers;
  readonly onNumbers: (numbers: CellNumbers) => void;
  readonly nameOf: (cls: number) => string;
}) {
  const { frames, experiment, set, chosenClass, onCell, threshold, root, table, numbers, nameOf } = props;
  const words = useLocalize()({ en, ko });
  const title = useText().charts.matrix(set);
  const palette = usePalette();
  const id = useId();
  const classes = classesOf(experiment.data);
  const name = className(chosenClass, classes);
  const cell = useRef<Cell | null>(null);
  const reading = useRef<HTMLOutputElement>(null);
  const legend = useRef<HTMLSpanElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [full, setFull] = useFullScreen(root);
  // A pause is a reason to read the table anew.
  const paused = usePausedSnapshot(frames);

  const confusionOf = () => {
    const evaluation = frames.latest()?.[set];
    return evaluation && fits(evaluation, classes) ? evaluation.confusion : null;
  };
  const say = () => {
    const confusion = confusionOf();
    const at = cell.current;
    if (legend.current) legend.current.hidden = at !== null;
    if (!at || !confusion) return setText(reading.current, '');
    const row = confusion.slice(at.truth * classes, (at.truth + 1) * classes);
    const all = row.reduce((sum, count) => sum + count, 0);
    const sentence = words.cell(row[at.predicted], all, nameOf(at.truth), nameOf(at.predicted));
    const mark = markOf(at.truth, at.predicted, chosenClass).toUpperCase();
    setText(reading.current, `${sentence} · ${words.mark(mark, name)}`);
  };
  useFrames(frames, say, READABLE);

  useCells(table, classes, (next) => {
    if (next?.truth === cell.current?.truth && next?.predicted === cell.current?.predicted) return;
    cell.current = next;
    onCell?.(next);
    say();
  });

  useEffect(() => {
    root.current?.classList.toggle(styles.full, full);
    if (table.current) table.current.hidden = asTable;
  }, [root, table, full, asTable]);

  const source = {
    table: () => matrixTable(confusionOf(), classes, numbers, title, words),
    draw: (surface: Parameters<typeof drawMatrix>[0]) =>
      drawMatrix(surface, palette, {
        confusion: confusionOf(),
        classes,
        chosen: chosenClass,
        numbers,
        words,
      }),
  };
  const moved = threshold ?? null;
  /** Why there is nothing in the cells. */
  const uncounted = paused === null ? words.nothing : paused[set].samples === 0 ? words.empty[set] : null;
  const save = async (as: 'svg' | 'png' | 'csv') => {
    const { saveChart } = await import('./frame/save-chart.ts');
    const sentence = moved === null ? '' : words.atThreshold(moved);
    const fonts = fontsOf(reading.current ?? document.body);
    await saveChart(
      { name: 'confusion', title, sentence, source, palette, fonts, ...matrixSize(classes) },
      as,
    );
  };

  return (
    <div className={styles.tools}>
      {asTable && <TableView table={source.table()} />}
      <div className={styles.row}>
        <Segmented
          label={words.numbers}
          size="small"
          value={numbers}
          options={[
            { value: 'counts', label: words.counts },
            { value: 'rows', label: words.rows },
            { value: 'columns', label: words.columns },
          ]}
          onChange={props.onNumbers}
        />
        <ChartMenu
          title={title}
          asTable={asTable}
          full={full}
          onTable={setAsTable}
          onFull={setFull}
          onSave={save}
        />
      </div>
      <p className={styles.line}>
        <span ref={legend}>
          {uncounted ?? <Legend words={words} name={name} classes={classes} />}
          {moved !== null && (
            <span className={styles.moved}>
              {words.atThreshold(moved)}{' '}
              <button type="button" className={styles.usual} onClick={() => props.onThreshold?.(0.5)}>
                {words.usual}
              </button>
            </span>
          )}
        </span>
        <output ref={reading} id={id} />
      </p>
    </div>
  );
}

/** What the lines around row and column of the chosen class mean; two classes have names in their cells instead. */
function Legend(props: { readonly words: typeof en; readonly name: string; readonly classes: number }) {
  const { words, name, classes } = props;
  if (classes === 2) return null;
  return (
    <span title={words.marks(name)}>
      <Line dash="" /> {words.isOne(name)} <Line dash="4 2" /> {words.calledOne(name)}
    </span>
  );
}

function Line({ dash }: { readonly dash: string }) {
  return (
    <svg className={styles.sign} width="20" height="8" viewBox="0 0 20 8" aria-hidden="true">
      <path d="M0 4h20" stroke="var(--ink)" strokeWidth="1.5" strokeDasharray={dash} />
    </svg>
  );
}
