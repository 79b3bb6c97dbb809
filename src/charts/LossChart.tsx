/**
 * The loss over time, of training and test set: does it still learn, does it overfit? The sentence is the finding, the
 * chart the evidence.
 */
import { useId, useMemo, useRef } from 'react';
import type { Change, Experiment } from '../experiment/experiment.ts';
import { integer } from '../i18n/format.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { changeLabels } from './change-label.ts';
import chart from './chart.module.css';
import { lossFinding } from './findings.ts';
import { ChartFrame } from './frame/ChartFrame.tsx';
import type { ChartSource } from './frame/chart-source.ts';
import { drawLoss, type LivePoint } from './loss-plot.ts';
import { lossText } from './loss-text.ts';
import { usePalette } from './palette.ts';
import { lossSentence } from './sentences.ts';
import { setSentence } from './set-text.ts';
import { type Surface, useSurface } from './surface.ts';
import { SENTENCE, useFrames, usePausedSnapshot, usePicturePace } from './use-frames.ts';

export function LossChart(props: {
  readonly frames: Frames;
  /** As the run began (`run.experiment`), so that a change can say what it was before. */
  readonly experiment: Experiment;
  readonly scale: 'linear' | 'log';
  readonly onScale: (scale: 'linear' | 'log') => void;
  readonly changes: readonly Change[];
}) {
  const { frames, experiment, scale, onScale, changes } = props;
  const text = useText().charts;
  const localize = useLocalize();
  const palette = usePalette();
  const summary = useId();
  const sentence = useRef<HTMLParagraphElement>(null);
  const live = useRef<LivePoint | null>(null);
  const paused = usePausedSnapshot(frames);
  const labels = useMemo(
    () => changeLabels(experiment, changes, text, localize),
    [experiment, changes, text, localize],
  );

  const draw = (surface: Surface) => {
    const reached = live.current?.step ?? 0;
    drawLoss(surface, palette, {
      curve: frames.curve(),
      live: live.current,
      scale,
      changes: labels.filter(({ step }) => step <= reached),
      names: text,
    });
  };
  const { canvas, redraw } = useSurface(draw);
  useFrames(
    frames,
    (snapshot) => {
      live.current = snapshot && {
        step: snapshot.step,
        train: snapshot.train.loss,
        test: snapshot.test.loss,
      };
      redraw(!snapshot?.playing);
    },
    usePicturePace(),
  );
  useFrames(
    frames,
    (snapshot) => {
      setSentence(sentence.current, lossSentence(lossFinding(snapshot, frames.curve()), text));
    },
    SENTENCE,
  );

  const inWords = (loss: number | null, samples: number) => {
    if (samples === 0) return text.noPoints;
    return loss === null || !Number.isFinite(loss) ? text.tooLarge : lossText(loss, 3);
  };
  const source: ChartSource = {
    table: () => ({
      caption: text.lossTable,
      columns: [text.updates, text.train, text.test],
      rows: tableRows(frames.curve(), Number.POSITIVE_INFINITY).map(([step, train, test]) => [
        step,
        Number.isFinite(train) ? train : null,
        Number.isFinite(test) ? test : null,
      ]),
    }),
    draw,
  };
  return (
    <ChartFrame
      name="loss"
      title={text.lossTitle}
      frames={frames}
      source={source}
      sentence={sentence}
      controls={
        <Segmented
          label={text.scale}
          size="small"
          value={scale}
          options={[
            { value: 'linear', label: text.linear },
            { value: 'log', label: text.log },
          ]}
          onChange={onScale}
        />
      }
    >
      <div className={chart.drawing}>
        <canvas ref={canvas} role="img" aria-label={text.lossTitle} aria-describedby={summary} />
      </div>
      <div className="hidden-text">
        <p id={summary}>
          {paused &&
            text.lossSummary(
              integer(paused.step),
              inWords(paused.train.loss, paused.train.samples),
              inWords(paused.test.loss, paused.test.samples),
            )}
        </p>
      </div>
    </ChartFrame>
  );
}

/** At most `count` triples step, train, test spread over the curve, its first and last among them. */
export function tableRows(
  curve: ArrayLike<number>,
  count: number,
): readonly (readonly [number, number, number])[] {
  const points = Math.floor(curve.length / 3);
  const rows = Math.min(points, count);
  return Array.from({ length: rows }, (_, row) => {
    const i = 3 * (rows === 1 ? 0 : Math.round((row * (points - 1)) / (rows - 1)));
    return [curve[i], curve[i + 1], curve[i + 2]] as const;
  });
}
