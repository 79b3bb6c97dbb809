/**
 * The batches of an epoch: the conveyor of its samples in their order, and the tug of war of those that come next at two
 * weights. Do they agree on a step?
 *
 * Invariant: the order is the trainer's; the mean arrow is the gradient of the step that comes, without the penalty.
 */
import { useId, useMemo, useRef } from 'react';
import { arrangeEpoch } from '../core/epoch-order.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { batches as en } from '../i18n/en.batches.ts';
import { compact, integer, plain } from '../i18n/format.ts';
import { batches as ko } from '../i18n/ko.batches.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import type { NextUpdate, Snapshot } from '../training/protocol.ts';
import { className } from '../ui/ClassMark.tsx';
import { batchFinding, overflowed } from './batch-findings.ts';
import { batchCount, currentBatch, type Epoch } from './batch-layout.ts';
import chart from './chart.module.css';
import { type Box, type DrawnBatch, drawConveyor } from './conveyor-plot.ts';
import { drawWords } from './drawn-words.ts';
import { enlarged, enlargement } from './enlarged.ts';
import { ChartFrame } from './frame/ChartFrame.tsx';
import { ChartReader } from './frame/ChartReader.tsx';
import type { ChartSource } from './frame/chart-source.ts';
import styles from './Pair.module.css';
import { batchSentence } from './pair-sentences.ts';
import { HUES, usePalette } from './palette.ts';
import { planePoints, valueScale } from './plane-points.ts';
import { setSentence, setText } from './set-text.ts';
import { type Surface, useSurface } from './surface.ts';
import { type DrawnTug, drawTug } from './tug-plot.ts';
import { READABLE, SENTENCE, useFrames, usePicturePace } from './use-frames.ts';
import { type WeightPair, WeightPairChoice } from './WeightPair.tsx';

/** From this width on both pictures stand side by side. */
const WIDE = 620;
const CONVEYOR = 180;

interface Drawn {
  readonly batch: DrawnBatch | null;
  readonly tug: DrawnTug | null;
}

export function BatchChart(props: {
  readonly frames: Frames;
  readonly experiment: Experiment;
  readonly pair: WeightPair;
  /** A sample was chosen, by its place among the points. */
  readonly onSample: (sample: number) => void;
}) {
  const { frames, experiment, pair, onSample } = props;
  const { data, training } = experiment;
  const words = useLocalize()({ en, ko });
  const { noPlane: nothing } = useText().charts;
  const palette = usePalette();
  const summary = useId();
  const sentence = useRef<HTMLParagraphElement>(null);
  const described = useRef<HTMLParagraphElement>(null);
  const note = useRef<HTMLParagraphElement>(null);
  const points = useMemo(() => planePoints(data), [data]);
  const scale = useMemo(() => valueScale(points), [points]);
  const order = useMemo(() => {
    const train: number[] = [];
    for (let i = 0; i < points.count; i++) if (points.isTest[i] === 0) train.push(i);
    return {
      train: Int32Array.from(train),
      places: new Int32Array(train.length),
      epoch: -1,
      of: training.order,
    };
  }, [points, training.order]);
  const state = useRef<{ readonly snapshot: Snapshot | null; read: number | null }>({
    snapshot: null,
    read: null,
  });
  const drawn = useRef<Drawn>({ batch: null, tug: null });
  const enlarge = useRef(1);
  const samples = order.train.length;

  const epochOf = ({ cursor }: Snapshot): Epoch | null =>
    samples > 0 && cursor < samples ? { samples, size: Math.min(training.batchSize, samples), cursor } : null;
  const updateOf = (snapshot: Snapshot | null): NextUpdate | null => {
    const update = snapshot?.update ?? null;
    return update && update.pair.join() === pair.places.join() ? update : null;
  };
  const orderOf = ({ epoch }: Snapshot): Int32Array => {
    if (order.epoch !== epoch) {
      arrangeEpoch(order.places, order.train, order.of, data.seed, epoch);
      order.epoch = epoch;
    }
    return order.places;
  };
  const whereOf = (epoch: Epoch) =>
    words.where(currentBatch(epoch) + 1, batchCount(epoch), epoch.cursor, samples);
  const targetOf = (sample: number) =>
    points.classes > 0
      ? words.class(className(points.target[sample], points.classes))
      : words.value(compact(points.target[sample]));

  const paint = (given: Surface): Drawn => {
    const surface = enlarged(given);
    enlarge.current = enlargement(given);
    const { snapshot, read } = state.current;
    const epoch = snapshot && epochOf(snapshot);
    const { width, height } = surface;
    if (!snapshot || !epoch) {
      const area = { x: 0, y: 0, width, height };
      drawWords(surface, palette, area, samples > 0 ? nothing : words.says.noSamples);
      return { batch: null, tug: null };
    }
    const wide = width >= WIDE;
    const aside = Math.round(Math.min(0.42 * width, height + 24));
    const conveyor: Box = {
      x: 0,
      y: 0,
      width: wide ? width - aside - 32 : width,
      height: wide ? height : CONVEYOR,
    };
    const tugBox: Box = wide
      ? { x: width - aside, y: 0, width: aside, height }
      : { x: 0, y: CONVEYOR + 8, width, height: height - CONVEYOR - 8 };
    const batch = drawConveyor(surface, palette, conveyor, {
      epoch,
      update: snapshot.step + 1,
      order: orderOf(snapshot),
      target: points.target,
      classes: points.classes,
      scale,
      read,
      words: { ...words, where: whereOf(epoch) },
      number: integer,
    });
    const update = updateOf(snapshot);
    if (!update) {
      drawWords(surface, palette, tugBox, overflowed(snapshot) ? words.tooLarge : nothing);
      return { batch, tug: null };
    }
    const tug = drawTug(surface, palette, tugBox, {
      pulls: update.gradients,
      mean: update.mean,
      classes: Array.from(update.samples, (sample) => (points.classes > 0 ? points.target[sample] : -1)),
      numerals: points.classes > HUES,
      read,
      names: [words.gradientOf(pair.labels[0]), words.gradientOf(pair.labels[1])],
      meanName: words.mean,
    });
    return { batch, tug };
  };
  const { canvas, redraw } = useSurface((surface) => {
    drawn.current = paint(surface);
  });
  useFrames(
    frames,
    (snapshot) => {
      state.current = { ...state.current, snapshot };
      redraw(!snapshot?.playing);
    },
    // Faster than this no batch can be told from the next.
    Math.max(READABLE, usePicturePace()),
  );
  useFrames(
    frames,
    (snapshot) => {
      const update = updateOf(snapshot);
      const finding = batchFinding(update, snapshot ? samples : null, overflowed(snapshot));
      setSentence(sentence.current, batchSentence(finding, samples, training.batchSize, words));
      const epoch = snapshot && epochOf(snapshot);
      setText(
        described.current,
        epoch && update && update.averagePull > 0
          ? words.summary(whereOf(epoch), Math.hypot(...update.mean) / update.averagePull)
          : epoch
            ? whereOf(epoch)
            : '',
      );
      const told = update?.samples.length ?? 0;
      setText(note.current, update && told < update.count ? words.told(told, update.count) : '');
    },
    SENTENCE,
  );

  const read = () => updateOf(state.current.snapshot);
  const source: ChartSource = {
    table: () => {
      const update = read();
      const { columns } = words;
      const rows = Array.from(update?.samples ?? [], (sample, i) => [
        i + 1,
        points.classes > 0 ? className(points.target[sample], points.classes) : points.target[sample],
        update?.gradients[0][i] ?? null,
        update?.gradients[1][i] ?? null,
      ]);
      return {
        caption: words.table,
        columns: [columns.sample, columns.target, ...pair.labels.map(words.gradientOf)],
        rows: update ? [...rows, [columns.mean, null, ...update.mean]] : rows,
      };
    },
    draw: paint,
  };
  const nearest = (left: number, top: number): number | null => {
    const [x, y] = [left / enlarge.current, top / enlarge.current];
    const { batch, tug } = drawn.current;
    if (batch) {
      const [column, row] = [
        Math.floor((x - batch.x) / batch.pitch),
        Math.floor((y - batch.y) / batch.pitch),
      ];
      const index = row * batch.columns + column;
      if (column >= 0 && row >= 0 && column < batch.columns && index < batch.drawn) return index;
    }
    const update = read();
    if (!tug || !update) return null;
    let best: number | null = null;
    let least = 20;
    for (let i = 0; i < update.samples.length; i++) {
      const [px, py] = [tug.x(update.gradients[0][i]), tug.y(update.gradients[1][i])];
      const distance = Math.hypot(px - x, py - y);
      if (distance >= least) continue;
      least = distance;
      best = i;
    }
    return best;
  };
  return (
    <ChartFrame name="batches" title={words.title} frames={frames} source={source} sentence={sentence}>
      <WeightPairChoice pair={pair} />
      <div className={styles.room}>
        <div className={`${chart.drawing} ${styles.batches}`}>
          <canvas ref={canvas} role="img" aria-label={words.title} aria-describedby={summary} />
          <ChartReader
            title={words.title}
            frames={frames}
            count={() => read()?.samples.length ?? 0}
            nearest={nearest}
            text={(index) => {
              const update = read();
              const sample = update?.samples[index];
              if (!update || sample === undefined) return '';
              return words.reading(
                index + 1,
                update.count,
                targetOf(sample),
                `${words.gradientOf(pair.labels[0])} ${plain(update.gradients[0][index], 3)}`,
                `${words.gradientOf(pair.labels[1])} ${plain(update.gradients[1][index], 3)}`,
              );
            }}
            onMove={(index) => {
              state.current.read = index;
              redraw(true);
            }}
            onPress={(index) => {
              const sample = read()?.samples[index];
              if (sample !== undefined) onSample(sample);
            }}
          />
        </div>
      </div>
      <p ref={note} className={styles.note} />
      <p id={summary} ref={described} className="hidden-text" />
    </ChartFrame>
  );
}
