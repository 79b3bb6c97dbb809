/**
 * The optimizer at work on two weights: their way over the surface of the training loss, and the step that comes taken
 * apart into what the gradient, the momentum and the scaling contribute.
 *
 * Invariant: the surface is of the run as it stands, all other parameters fixed; at rest it is measured anew after each
 * change, while it trains only when asked for, and then says of which update it is. The way is recorded from when the
 * chart is open, whether it is in view or not.
 */
import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { optimizers } from '../core/optimizers.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { optimizer as en } from '../i18n/en.optimizer.ts';
import { integer, plain } from '../i18n/format.ts';
import { optimizer as ko } from '../i18n/ko.optimizer.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import type { LossSurface, NextUpdate, Snapshot, SurfaceRequest } from '../training/protocol.ts';
import { Button } from '../ui/Button.tsx';
import chart from './chart.module.css';
import type { Box } from './conveyor-plot.ts';
import { drawWords } from './drawn-words.ts';
import { enlarged, enlargement } from './enlarged.ts';
import { useFollowedPath } from './followed-path.ts';
import { ChartFrame } from './frame/ChartFrame.tsx';
import { ChartReader } from './frame/ChartReader.tsx';
import type { ChartSource } from './frame/chart-source.ts';
import styles from './Pair.module.css';
import { stepSentence } from './pair-sentences.ts';
import { usePalette } from './palette.ts';
import { type StepNumbers, StepTable, termsOf } from './StepTable.tsx';
import { setSentence, setText } from './set-text.ts';
import { stepFinding } from './step-findings.ts';
import { drawStep, type StepArrow } from './step-plot.ts';
import { type Surface, useSurface } from './surface.ts';
import { type DrawnSurface, drawSurface, heightNear, heightText, placeOfHeight } from './surface-plot.ts';
import { emptyOf, partsOf } from './taken-step.ts';
import { READABLE, SENTENCE, useFrames, usePicturePace } from './use-frames.ts';
import { type WeightPair, WeightPairChoice } from './WeightPair.tsx';
import { type Region, regionOf } from './weight-path.ts';

const WIDE = 620;
/** Of the height, where the pictures stand one below the other. */
const ABOVE = 0.64;

interface Seen {
  readonly key: string;
  snapshot: Snapshot | null;
  surface: LossSurface | null;
  region: Region | null;
  /** For which the surface was asked. */
  asked: Region | null;
  read: readonly [number, number] | null;
}

export function OptimizerChart(props: {
  readonly frames: Frames;
  readonly experiment: Experiment;
  /** What the run began with: another one is another run. */
  readonly began: Experiment;
  readonly pair: WeightPair;
  readonly playing: boolean;
  /** Asks for the surface, null: it is not needed any more. */
  readonly onSurvey: (request: SurfaceRequest | null) => void;
}) {
  const { frames, experiment, began, pair, playing, onSurvey } = props;
  const { optimizer: choice } = experiment.training;
  const localize = useLocalize();
  const words = localize({ en, ko });
  const { noPlane: nothing } = useText().charts;
  const palette = usePalette();
  const summary = useId();
  const sentence = useRef<HTMLParagraphElement>(null);
  const caption = useRef<HTMLParagraphElement>(null);
  const numbers = useRef<StepNumbers>(null);
  const drawn = useRef<DrawnSurface | null>(null);
  const enlarge = useRef(1);
  const { path, follow } = useFollowedPath(experiment, began);
  const requests = useRef(0);
  const key = pair.names.join(' ');
  const seen = useRef<Seen>({ key, snapshot: null, surface: null, region: null, asked: null, read: null });
  const name = localize(optimizers[choice.name].label);
  const symbols = pair.labels;

  const updateOf = (snapshot: Snapshot | null): NextUpdate | null => {
    const update = snapshot?.update ?? null;
    return update && update.pair.join() === pair.places.join() ? update : null;
  };
  const survey = (region: Region, whilePlaying: boolean) => {
    if (whilePlaying) requests.current++;
    seen.current.asked = region;
    onSurvey({ id: requests.current, pair: pair.places, ...region, whilePlaying });
  };
  /** All that the picture should hold. */
  const regionFor = (update: NextUpdate, present: Region | null) => {
    const { weights, start } = update;
    const step = partsOf(update, choice)?.map(({ step: by }) => by);
    const places = path.places.map(({ x, y }): readonly [number, number] => [x, y]);
    if (start) places.push(start);
    if (step) places.push([weights[0] + step[0], weights[1] + step[1]]);
    return regionOf([...places.filter((place) => place.every(Number.isFinite)), weights], present);
  };

  function receive(snapshot: Snapshot | null): void {
    if (seen.current.key !== key) {
      seen.current = { key, snapshot: null, surface: null, region: null, asked: null, read: null };
    }
    const now = seen.current;
    now.snapshot = snapshot;
    if (!snapshot) return;
    path.look(pair.places);
    follow(snapshot);
    const update = updateOf(snapshot);
    if (!update) return;
    if (snapshot.surface?.request.pair.join() === pair.places.join()) now.surface = snapshot.surface;
    const region = now.region;
    if (!snapshot.playing || !region) now.region = regionFor(update, region);
    if (!now.region) return;
    if (!snapshot.playing && now.region !== now.asked) survey(now.region, false);
  }

  const paint = (given: Surface): DrawnSurface | null => {
    const surface = enlarged(given);
    enlarge.current = enlargement(given);
    const { snapshot, surface: measured, region, read } = seen.current;
    const update = updateOf(snapshot);
    const { width, height } = surface;
    if (!snapshot || !update || !region) {
      const why = emptyOf(snapshot);
      const area = { x: 0, y: 0, width, height };
      drawWords(
        surface,
        palette,
        area,
        why ? (why === 'tooLarge' ? words.noSurface : words.says[why]) : nothing,
      );
      return null;
    }
    const wide = width >= WIDE;
    const box: Box = wide
      ? { x: 0, y: 0, width: Math.min(0.6 * width, height + 20), height }
      : { x: 0, y: 0, width, height: Math.min(Math.round(ABOVE * height), width + 28) };
    const beside: Box = wide
      ? { x: box.width + 28, y: 0, width: width - box.width - 28, height: Math.min(height, 300) }
      : { x: 0, y: box.height + 10, width, height: Math.min(240, height - box.height - 10) };
    const taken = partsOf(update, choice);
    const step = taken && ([taken[0].step, taken[1].step] as const);
    const fits =
      measured?.request.centre.join() === region.centre.join() && measured.request.half === region.half;
    const map = drawSurface(surface, palette, box, {
      region,
      surface: fits ? measured : null,
      path: path.places,
      start: update.start,
      now: update.weights,
      step: step && !update.held.some(Boolean) ? step : null,
      read,
      names: symbols,
      startName: words.start,
      wait: snapshot.playing ? words.waiting : words.measuring,
    });
    if (taken && step) {
      const arrow = (part: StepArrow['part']): StepArrow => ({
        part,
        name: words.parts[part],
        by: [taken[0][part], taken[1][part]],
      });
      const arrows = [...termsOf(choice).parts.map(arrow), arrow('step')];
      drawStep(surface, palette, beside, words.step(integer(snapshot.step + 1)), arrows, words.noStep);
    }
    return map;
  };
  const { canvas, redraw } = useSurface((surface) => {
    drawn.current = paint(surface);
  });
  useFrames(frames, (snapshot) => {
    receive(snapshot);
    // The way is followed in every frame, drawn as often as it can be seen.
    if (!snapshot?.playing) redraw(true);
  });
  useFrames(frames, () => redraw(), Math.max(READABLE, usePicturePace()));
  useFrames(
    frames,
    (snapshot) => {
      const update = updateOf(snapshot);
      numbers.current?.show(update, update && partsOf(update, choice));
    },
    READABLE,
  );
  useFrames(
    frames,
    (snapshot) => {
      const update = updateOf(snapshot);
      const why = update ? null : emptyOf(snapshot);
      const finding = why
        ? { kind: why }
        : stepFinding(
            update && partsOf(update, choice),
            update?.held ?? [false, false],
            choice.name === 'sgd',
          );
      setSentence(sentence.current, stepSentence(finding, name, words));
      const { surface } = seen.current;
      setText(caption.current, surface ? words.surfaceOf(surface.step, path.places[0]?.step ?? 0) : '');
    },
    SENTENCE,
  );
  const stop = useEffectEvent(() => onSurvey(null));
  useEffect(() => () => stop(), []);

  const surfaceNow = () => seen.current.surface;
  const grid = () => (surfaceNow() ? (surfaceNow()?.side ?? 0) ** 2 : 0);
  const placeOf = (index: number): readonly [number, number] | null => {
    const surface = surfaceNow();
    const at = path.places[index - grid()];
    if (at) return [at.x, at.y];
    return surface && placeOfHeight(surface, index);
  };
  const valued = (which: 0 | 1, value: number) => `${symbols[which]} ${plain(value, 4)}`;
  const source: ChartSource = {
    table: () => {
      const { surface } = seen.current;
      const way = path.places.map(({ step, x, y }) => [words.kinds.path, step, x, y, null]);
      const heights = Array.from(surface?.heights ?? [], (height, index) => {
        const place = placeOf(index);
        return [words.kinds.surface, surface?.step ?? null, ...(place ?? [null, null]), height] as const;
      }).filter((row) => Number.isFinite(row[4]));
      return {
        caption: words.table,
        columns: [words.columns.kind, words.columns.update, ...symbols, words.columns.loss],
        rows: [...way, ...heights],
      };
    },
    draw: paint,
  };
  return (
    <ChartFrame
      name="optimizer"
      title={words.title}
      heading={`${words.title}: ${name}`}
      frames={frames}
      source={source}
      sentence={sentence}
      controls={
        playing && (
          <Button
            variant="line"
            tooltip={words.surveyNote}
            onClick={() => {
              const update = updateOf(frames.latest());
              if (!update) return;
              seen.current.region = regionFor(update, seen.current.region);
              survey(seen.current.region, true);
            }}
          >
            {words.survey}
          </Button>
        )
      }
    >
      <WeightPairChoice pair={pair} />
      <div className={styles.room}>
        <div className={`${chart.drawing} ${styles.optimizer}`}>
          <canvas ref={canvas} role="img" aria-label={words.title} aria-describedby={summary} />
          <ChartReader
            title={words.title}
            frames={frames}
            count={() => grid() + path.places.length}
            nearest={(left, top) => {
              const [x, y] = [left / enlarge.current, top / enlarge.current];
              const surface = surfaceNow();
              const map = drawn.current;
              if (!surface || !map) return null;
              const { box } = map;
              if (x < box.x || y < box.y || x > box.x + box.width || y > box.y + box.height) return null;
              return heightNear(surface, map.at(x, y))?.index ?? null;
            }}
            text={(index) => {
              const place = placeOf(index);
              if (!place) return '';
              const [first, second] = [valued(0, place[0]), valued(1, place[1])];
              const at = path.places[index - grid()];
              if (at) return words.readingPath(integer(at.step), first, second);
              const height = surfaceNow()?.heights[index] ?? Number.NaN;
              return Number.isNaN(height)
                ? ''
                : words.reading(first, second, heightText(height, words.tooLarge));
            }}
            onMove={(index) => {
              seen.current.read = index === null ? null : placeOf(index);
              redraw(true);
            }}
          />
        </div>
      </div>
      <p id={summary} ref={caption} className={styles.note} />
      <StepTable optimizer={choice} labels={symbols} numbers={numbers} />
    </ChartFrame>
  );
}
