/**
 * ROC and precision–recall of one class against the others: what every threshold would give, and where the present one
 * stands. A press on a curve, the arrow keys and the slider move the threshold, and the plane's boundary with it.
 */
import { useId, useMemo, useRef } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import { classesOf } from '../experiment/outputs.ts';
import { rankings as en } from '../i18n/en.rankings.ts';
import { plain } from '../i18n/format.ts';
import { rankings as ko } from '../i18n/ko.rankings.ts';
import { useLocalize } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import { Choice } from '../ui/Choice.tsx';
import { className } from '../ui/ClassMark.tsx';
import { Slider } from '../ui/Slider.tsx';
import chart from './chart.module.css';
import { ChartFrame } from './frame/ChartFrame.tsx';
import { ChartReader } from './frame/ChartReader.tsx';
import { knownPoints } from './known-points.ts';
import { shareText } from './metric-text.ts';
import { usePalette } from './palette.ts';
import styles from './RankCurves.module.css';
import { rankFinding, rankSentence } from './rank-findings.ts';
import { layOutRanks, nearestEntry } from './rank-layout.ts';
import { drawRanks, type RankData } from './rank-plot.ts';
import { rankTable } from './rank-table.ts';
import { entryOf, isFlipped, type Ranked, rankSet, rates, thresholdAt, toldThreshold } from './ranked.ts';
import { setSentence, setText } from './set-text.ts';
import { type Surface, useSurface } from './surface.ts';
import { READABLE, SENTENCE, useFrames, usePicturePace } from './use-frames.ts';

/** Where a probability decides unless it was moved. */
const USUAL = 0.5;
const NONE = { train: null, test: null };

export interface RankCurvesProps {
  readonly frames: Frames;
  readonly experiment: Experiment;
  /** Whose numbers are read. */
  readonly set: 'train' | 'test';
  readonly chosenClass: number;
  readonly onChooseClass: (cls: number) => void;
  /** Of p, 0 … 1. */
  readonly threshold: number;
  readonly onThreshold: (threshold: number) => void;
}

export function RankCurves(props: RankCurvesProps) {
  const words = useLocalize()({ en, ko });
  if (classesOf(props.experiment.data) > 0) return <Curves {...props} />;
  return (
    <section className={chart.chart} aria-label={words.title}>
      <h3 className={chart.title}>{words.title}</h3>
      <p className={chart.sentence}>{words.noClasses}</p>
    </section>
  );
}

function Curves(props: RankCurvesProps) {
  const { frames, experiment, set, onChooseClass, threshold, onThreshold } = props;
  const words = useLocalize()({ en, ko });
  const palette = usePalette();
  const id = useId();
  const { data } = experiment;
  const classes = classesOf(data);
  const points = useMemo(() => knownPoints(data), [data]);
  const positive = Math.min(props.chosenClass, classes - 1);
  const margin = classes === 2 && experiment.training.loss.name === 'hinge';
  const flipped = isFlipped(classes, positive);
  const limit = margin ? 0 : threshold;
  const usual = margin ? 0 : USUAL;
  const name = className(positive, classes);
  /** What is compared with the threshold, and what the class is ranked by. */
  const output = margin ? words.margin : words.score(className(classes === 2 ? 1 : positive, classes));
  const score = margin ? words.theMargin(flipped) : words.score(name);

  const sentence = useRef<HTMLParagraphElement>(null);
  const summary = useRef<HTMLParagraphElement>(null);
  const sets = useRef<RankData['sets']>(NONE);
  const cursor = useRef<number | null>(null);
  const counted = (): Ranked | null => sets.current[set];

  const draw = (surface: Surface) =>
    drawRanks(surface, palette, {
      sets: sets.current,
      counted: set,
      cursor: cursor.current,
      names: { ...words, recall: words.shortRecall, train: words.sets.train, test: words.sets.test },
    });
  const { canvas, redraw } = useSurface(draw);
  const ranked = (of: 'train' | 'test', at: number) =>
    rankSet(frames.latest()?.scores ?? new Float32Array(0), points, positive, of, at);

  useFrames(
    frames,
    (snapshot) => {
      sets.current = { train: ranked('train', limit), test: ranked('test', limit) };
      redraw(!snapshot?.playing);
    },
    Math.max(READABLE, usePicturePace()),
  );
  useFrames(
    frames,
    (snapshot) => {
      // Heard after the curves, so it is of the same snapshot.
      const now = counted();
      const before = limit === usual ? null : ranked(set, usual);
      // Of several classes the threshold decides nothing: there is no trade to tell of.
      const moved = before && classes === 2 ? { threshold: limit, usual: before.at } : null;
      const finding = rankFinding(now, snapshot?.[set].samples ?? 1, moved);
      // Outputs are sent while somebody looks: without them nothing is known.
      const unseen = finding.kind === 'nothing' && snapshot?.scores.length === 0;
      setSentence(sentence.current, unseen ? '' : rankSentence(finding, words, name, score, set));
      if (snapshot?.playing) return;
      const area = (value: number | null) => (value === null ? words.undefined : shareText(value));
      setText(summary.current, now ? words.summary(set, area(now.auc), area(now.averagePrecision)) : '');
    },
    SENTENCE,
  );

  const called = (entry: number, curve: Ranked['curve']) => {
    const at = toldThreshold(curve, entry, flipped, margin);
    if (at === null) return entry === 0 ? words.calledNothing : words.calledAll;
    return words.called(output, flipped ? '≤' : '>', plain(at, 9));
  };
  const read = (entry: number) => {
    const now = counted();
    if (!now) return '';
    const { recall, fpr, precision } = rates(now.curve, entry);
    const share = (rate: number) => shareText(Number.isNaN(rate) ? null : rate);
    return words.read(called(entry, now.curve), share(recall), share(fpr), share(precision));
  };
  const place = (x: number, y: number) => {
    const now = counted();
    const box = canvas.current;
    if (!now || !box) return null;
    return nearestEntry(layOutRanks(box.clientWidth, box.clientHeight), now.curve, x, y);
  };

  return (
    <ChartFrame
      name="roc"
      title={`${words.title}: ${words.className(name)}`}
      heading={words.title}
      frames={frames}
      source={{ table: () => rankTable(sets.current, { flipped, margin, output }, words), draw }}
      sentence={sentence}
      controls={
        <Choice
          label={words.ofClass}
          hideLabel
          quiet
          size="small"
          value={positive}
          options={Array.from({ length: classes }, (_, cls) => ({
            value: cls,
            label: words.className(className(cls, classes)),
          }))}
          onChange={onChooseClass}
        />
      }
    >
      <div className={styles.body}>
        <div className={`${chart.drawing} ${styles.drawing}`}>
          <canvas ref={canvas} role="img" aria-label={words.picture} aria-describedby={id} />
          <ChartReader
            title={words.title}
            frames={frames}
            above
            count={() => counted()?.curve.scores.length ?? 0}
            nearest={place}
            text={read}
            start={() => {
              const now = counted();
              return now ? entryOf(now.curve, now.at) : 0;
            }}
            onMove={(entry) => {
              cursor.current = entry;
              redraw(true);
            }}
            onPress={(entry) => {
              const now = counted();
              if (now && !margin) onThreshold(thresholdAt(now.curve, entry, flipped));
            }}
          />
        </div>
        <Slider
          className={styles.threshold}
          label={words.threshold}
          name={words.thresholdOf(output)}
          symbol={output}
          value={limit}
          min={0}
          max={1}
          step={0.01}
          disabledReason={margin ? words.noThreshold : undefined}
          hint={classes > 2 ? words.ofSeveral(output) : words.hint(name, output, flipped)}
          onChange={onThreshold}
        />
      </div>
      <p id={id} className="hidden-text" ref={summary} />
    </ChartFrame>
  );
}
