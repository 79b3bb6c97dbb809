/**
 * The loss over time, of training and test set: does it still learn, does it overfit? The sentence is the finding, the
 * chart the evidence. It can be measured in updates, epochs or samples, smoothed, looked at in part, and compared with
 * the runs before.
 */
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import type { Change, Experiment } from '../experiment/experiment.ts';
import { loss as en } from '../i18n/en.loss.ts';
import { integer, number } from '../i18n/format.ts';
import { loss as ko } from '../i18n/ko.loss.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import { Button } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { changeLabels } from './change-label.ts';
import chart from './chart.module.css';
import { ChartFrame } from './frame/ChartFrame.tsx';
import { ChartReader } from './frame/ChartReader.tsx';
import type { ChartSource } from './frame/chart-source.ts';
import styles from './loss/LossOptions.module.css';
import { LossOptions, type LossView, PLAIN_VIEW } from './loss/LossOptions.tsx';
import { lossFinding, lossSentence } from './loss/loss-finding.ts';
import { drawLoss, type LossPlace } from './loss/loss-plot.ts';
import { rowText } from './loss/loss-reading.ts';
import { createLossRows, type LivePoint, nearestRow } from './loss/loss-rows.ts';
import { lossTable } from './loss/loss-table.ts';
import type { PastRun } from './loss/past-runs.ts';
import { comparableSince, runClock, timeAt, trainedSince } from './loss/run-clock.ts';
import { brushed, shifted, type TimeWindow, withStep, zoomed } from './loss/time-window.ts';
import { useMarking } from './loss/use-marking.ts';
import { lossText } from './loss-text.ts';
import { usePalette } from './palette.ts';
import { setSentence } from './set-text.ts';
import { type Surface, useSurface } from './surface.ts';
import { SENTENCE, useFrames, usePausedSnapshot, usePicturePace } from './use-frames.ts';

const NO_RUNS: readonly PastRun[] = [];

export function LossChart(props: {
  readonly frames: Frames;
  /** As the run began (`run.experiment`), so that a change can say what it was before. */
  readonly experiment: Experiment;
  readonly scale: 'linear' | 'log';
  readonly onScale: (scale: 'linear' | 'log') => void;
  readonly changes: readonly Change[];
  readonly view?: LossView;
  /** Absent: it is looked at as `view` says, and nothing can be set. */
  readonly onView?: (change: Partial<LossView>) => void;
  readonly past?: readonly PastRun[];
  readonly onPast?: (past: readonly PastRun[]) => void;
}) {
  const { frames, experiment, scale, onScale, changes, view = PLAIN_VIEW, past = NO_RUNS } = props;
  const { unit, timeScale, beta, band } = view;
  const text = useText().charts;
  const localize = useLocalize();
  const words = localize({ en, ko });
  const palette = usePalette();
  const summary = useId();
  const sentence = useRef<HTMLParagraphElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const live = useRef<LivePoint | null>(null);
  const place = useRef<LossPlace | null>(null);
  /** The step that is read, and the pixels between which a part is being marked. */
  const read = useRef<number | null>(null);
  const marked = useRef<readonly [number, number] | null>(null);
  const overfitsSince = useRef<number | null>(null);
  const [window, setWindow] = useState<TimeWindow | null>(null);
  const [rowsOfAll] = useState(createLossRows);
  const [rowsOfPart] = useState(createLossRows);
  const paused = usePausedSnapshot(frames);
  const labels = useMemo(
    () => changeLabels(experiment, changes, text, localize),
    [experiment, changes, text, localize],
  );
  const clock = useMemo(() => runClock(experiment, changes), [experiment, changes]);
  const shown = past
    .filter((run) => run.shown)
    .map((run) => ({ ...run, called: run.name || words.run(run.id) }));

  const time = (step: number) => timeAt(clock, step, unit);
  const part = window && ([time(window[0]), time(window[1])] as const);
  const selection = () => ({
    curve: frames.curve(),
    band: frames.band(),
    live: live.current,
    timeAt: time,
    positive: timeScale === 'log',
    beta,
  });
  const allRows = () => rowsOfAll({ ...selection(), window: null });
  const partRows = () => rowsOfPart({ ...selection(), window });
  const lastStep = () => live.current?.step ?? 0;

  const draw = (surface: Surface): LossPlace => {
    const rows = partRows();
    const cursor = rows.step.subarray(0, rows.count).indexOf(read.current ?? -1);
    return drawLoss(surface, palette, {
      rows,
      part,
      present: window === null || window[1] >= lastStep(),
      unit,
      timeScale,
      lossScale: scale,
      beta,
      band,
      timeAt: time,
      changes: labels.filter(({ step }) => step <= lastStep()),
      past: shown.map((run) => ({ name: run.called, time: run[unit], train: run.train, test: run.test })),
      overfitsSince: overfitsSince.current,
      cursor: cursor < 0 ? null : cursor,
      marked: marked.current && place.current && timesBetween(marked.current, place.current),
      names: {
        ...words,
        train: text.train,
        test: text.test,
        unit: words.units[unit],
        smoothed: words.smoothed(number(beta, 2)),
        manyChanges: text.manyChanges,
      },
    });
  };
  const { canvas, redraw } = useSurface((surface) => {
    place.current = draw(surface);
  });
  useFrames(
    frames,
    (snapshot) => {
      live.current = snapshot && {
        step: snapshot.step,
        train: snapshot.train.loss,
        test: snapshot.test.loss,
      };
      // Of another run, or of an earlier place of this one: that part is not there.
      if (window && lastStep() <= window[0]) setWindow(null);
      redraw(!snapshot?.playing);
    },
    usePicturePace(),
  );
  useFrames(
    frames,
    (snapshot) => {
      const epochsAt = (step: number) => timeAt(clock, step, 'epochs');
      const reached = snapshot?.step ?? 0;
      const finding = lossFinding(
        snapshot,
        frames.curve(),
        epochsAt,
        comparableSince(changes, reached),
        trainedSince(changes, reached),
      );
      overfitsSince.current =
        finding.kind === 'overfits' || finding.kind === 'overfitted' ? finding.since.step : null;
      setSentence(sentence.current, lossSentence(finding, words));
      if (!snapshot?.playing) redraw(true);
    },
    SENTENCE,
  );

  const stepAt = (x: number) => {
    const rows = partRows();
    const row = place.current && nearestRow(rows, place.current.timeOf(x));
    return row === null ? 0 : rows.step[row];
  };
  useMarking(drawing, {
    onMark: (ends) => {
      marked.current = ends;
      redraw(true);
    },
    onMarked: ([a, b]) => setWindow(brushed(stepAt(a), stepAt(b), lastStep()) ?? window),
    onZoom: (factor) => setWindow(zoomed(window, lastStep(), factor, read.current)),
    onShift: (share) => setWindow(shifted(window, lastStep(), share)),
    onWhole: () => setWindow(null),
  });
  const nearest = (x: number) => {
    if (!place.current || x < place.current.left - 8 || x > place.current.right + 8) return null;
    return nearestRow(allRows(), place.current.timeOf(x));
  };
  const onMove = useCallback(
    (row: number | null, step: number | null) => {
      read.current = row === null ? null : step;
      if (step !== null) setWindow((now) => withStep(now, step, live.current?.step ?? 0));
      redraw(true);
    },
    [redraw],
  );

  /** null: the set is empty. */
  const inWords = (loss: number | null, samples: number) => {
    if (samples === 0) return null;
    return loss === null || !Number.isFinite(loss) ? text.tooLarge : lossText(loss, 3);
  };
  const source: ChartSource = {
    table: () => lossTable(partRows(), clock, shown, part && { unit, ends: part }, beta > 0, words),
    draw,
  };
  return (
    <ChartFrame
      name="loss"
      title={words.title}
      frames={frames}
      source={source}
      sentence={sentence}
      controls={
        <>
          <Segmented
            label={words.lossScale}
            size="small"
            value={scale}
            options={[
              { value: 'linear', label: words.linear },
              { value: 'log', label: words.log },
            ]}
            onChange={onScale}
          />
          {props.onView && props.onPast && (
            <LossOptions view={view} onView={props.onView} past={past} onPast={props.onPast} />
          )}
        </>
      }
    >
      <div className={chart.drawing} ref={drawing}>
        <canvas ref={canvas} role="img" aria-label={words.title} aria-describedby={summary} />
        <ChartReader
          title={words.title}
          frames={frames}
          hint={words.hint}
          above
          count={() => allRows().count}
          nearest={nearest}
          text={(row) => rowText(allRows(), row, clock, words, labels)}
          onMove={(row) => onMove(row, row === null ? null : allRows().step[row])}
        />
        {window && (
          <Button
            variant="line"
            className={styles.whole}
            tooltip={words.part(integer(window[0]), integer(window[1]))}
            onClick={() => setWindow(null)}
          >
            {words.whole}
          </Button>
        )}
      </div>
      <div className="hidden-text">
        <p id={summary}>
          {paused &&
            words.summary(
              paused.step,
              inWords(paused.train.loss, paused.train.samples),
              inWords(paused.test.loss, paused.test.samples),
            )}
        </p>
      </div>
    </ChartFrame>
  );
}

function timesBetween([a, b]: readonly [number, number], { timeOf }: LossPlace): readonly [number, number] {
  return [timeOf(a), timeOf(b)];
}
