/**
 * The decision boundary: what the network answers everywhere in the plane −6 … 6, with the points it learns from
 * (filled), the points held out (open), and rings around the wrong ones.
 *
 * Invariant: nothing is shown of a snapshot that does not fit the experiment (while a new data set is on its way).
 */
import { type CSSProperties, lazy, type ReactNode, Suspense, useId, useMemo, useRef } from 'react';
import { PLANE } from '../core/datasets/index.ts';
import { classNames } from '../experiment/column-names.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { classesOf, taskOf } from '../experiment/outputs.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import type { Snapshot } from '../training/protocol.ts';
import { Var } from '../ui/Var.tsx';
import { boundarySummary } from './boundary-summary.ts';
import styles from './DecisionBoundary.module.css';
import { drawRings, markRadius } from './marks.ts';
import { PlaneKey } from './PlaneKey.tsx';
import { usePalette } from './palette.ts';
import { axesOf, axisTick, type PlaneAxes } from './plane-axes.ts';
import { type Answer, createField, type PlaneField, paddedSide, setField } from './plane-fill.ts';
import {
  createFillLayer,
  drawFunction,
  drawLines,
  drawZeroLines,
  fillColours,
  type PointLayer,
  paintPoints,
} from './plane-layers.ts';
import type { PlaneLens } from './plane-lens.ts';
import { classCounts, markWrong, planePoints, thinnedRings, valueScale } from './plane-points.ts';
import { setText } from './set-text.ts';
import { type Surface, useSurface } from './surface.ts';
import { useFrames, usePausedSnapshot, usePicturePace } from './use-frames.ts';

const TableCaption = lazy(async () => ({ default: (await import('./TableCaption.tsx')).TableCaption }));

const TICKS = [-4, 0, 4];

export function answerOf(experiment: Experiment): Answer {
  const task = taskOf(experiment.data);
  if (task === 'regression') return 'value';
  if (task === 'multiclass') return 'classes';
  return experiment.training.loss.name === 'hinge' ? 'margin' : 'probability';
}

/** Least room for the numbers at the left, and what a figure takes, in CSS pixels. */
const LEFT = 20;
const FIGURE = 7;

/** Room for the numbers at the left; their minus may stand in the margin. */
function leftWidth(axes: PlaneAxes, ticks: readonly number[]): number {
  const figures = Math.max(...ticks.map((value) => axisTick(axes, Math.abs(value)).length));
  return Math.max(LEFT, figures * FIGURE + 8);
}

/** Updates per second up to which one batch can be told from the next. */
const TOLD_APART = 20;

/** The samples of the batch that comes next, where somebody looks at it (a chart below the bench) and can follow. */
function batchOf(snapshot: Snapshot | null, points: number): Int32Array | null {
  const samples = snapshot?.update?.samples;
  if (!samples || (snapshot.playing && snapshot.updatesPerSecond > TOLD_APART)) return null;
  return samples.every((sample) => sample < points) ? samples : null;
}

export function DecisionBoundary(props: {
  readonly frames: Frames;
  readonly experiment: Experiment;
  readonly mode: 'soft' | 'hard';
  readonly showTest: boolean;
  /** Only wrong points of this set are ringed; without it those of all that are shown. */
  readonly chosenSet?: 'train' | 'test';
  /** Another way to look at it. */
  readonly lens?: PlaneLens | null;
  /** What lies on the plane, exactly over it. */
  readonly children?: ReactNode;
}) {
  const { frames, experiment, mode, showTest, chosenSet, lens, children } = props;
  const text = useText().charts;
  const palette = usePalette();
  const description = useId();
  const { data } = experiment;
  const { table } = data;
  const localize = useLocalize();
  const answer = answerOf(experiment);
  const classes = classesOf(data);
  const outputs = answer === 'classes' ? classes : 1;
  const points = useMemo(() => planePoints(data), [data]);
  const scale = useMemo(() => valueScale(points), [points]);
  const counts = useMemo(() => classCounts(points), [points]);
  const colours = useMemo(
    () => fillColours(palette, answer, outputs, mode),
    [palette, answer, outputs, mode],
  );
  const wrong = useMemo(() => new Uint8Array(points.count), [points]);
  const rings = useMemo(() => new Float64Array(2 * points.count), [points]);
  // With one input the target itself is the second axis.
  const axes = axesOf(data);
  const oneInput = axes === 'oneInput';
  const vertical = oneInput ? 1.25 * scale : PLANE;
  const ringedSet = chosenSet ?? (showTest ? null : 'train');
  const known = usePausedSnapshot(frames) !== null;

  const field = useRef<PlaneField | null>(null);
  const caption = useRef<HTMLElement>(null);
  /** The words the description was last written in. */
  const described = useRef<unknown>(null);
  const scratch = useRef(new Float32Array(0));
  const fillLayer = useRef<ReturnType<typeof createFillLayer> | null>(null);
  const pointLayer = useRef<{ readonly key: readonly unknown[]; readonly layer: PointLayer } | null>(null);

  /** Copies what is drawn: the snapshot's arrays go back to the worker. */
  function receive(snapshot: Snapshot | null): void {
    const side = snapshot?.planeResolution ?? 0;
    if (!snapshot || side === 0 || snapshot.plane.length !== outputs * side * side) {
      // A paused picture whose arrays have gone back is still good; one of another network is not.
      if (field.current?.outputs !== outputs || field.current.answer !== answer) field.current = null;
    } else {
      const present = field.current;
      if (present?.answer !== answer || present.outputs !== outputs || present.side !== side) {
        field.current = createField(answer, outputs, side);
        scratch.current = new Float32Array(paddedSide(side) ** 2);
      }
      if (field.current) setField(field.current, snapshot.plane);
    }
    if (!snapshot || snapshot.predictions.length > 0) {
      markWrong(points, snapshot?.predictions ?? [], ringedSet, wrong);
    }
    lens?.receive(snapshot, field.current);
  }

  function pointsOn(surface: Surface): PointLayer {
    const key = [points, palette, showTest, surface.width, surface.ratio];
    const present = pointLayer.current;
    if (present && key.every((part, i) => part === present.key[i])) return present.layer;
    const layer = paintPoints(surface, palette, points, showTest, scale, vertical);
    pointLayer.current = { key, layer };
    return layer;
  }

  const { canvas, redraw } = useSurface((surface) => {
    if (oneInput) drawZeroLines(surface, palette);
    const { context } = surface;
    if (field.current && !oneInput) {
      fillLayer.current ??= createFillLayer();
      const own = { field: field.current, colours, scale };
      const seen = lens?.shown(own) ?? own;
      fillLayer.current.paint(surface, seen.field, seen.colours, seen.scale);
      drawLines(surface, palette, seen.field, scratch.current);
    }
    const layer = pointsOn(surface);
    context.globalAlpha = lens?.pointStrength ?? 1;
    context.drawImage(layer.canvas, 0, 0, surface.width, surface.height);
    context.globalAlpha = 1;
    if (field.current && oneInput) drawFunction(surface, palette, field.current, vertical);
    const radius = markRadius(points.count, surface.width);
    const batch = batchOf(frames.latest(), points.count);
    if (batch) {
      for (let i = 0; i < batch.length; i++) {
        rings[2 * i] = layer.x[batch[i]];
        rings[2 * i + 1] = layer.y[batch[i]];
      }
      drawRings(context, palette, rings, 2 * batch.length, 1.9 * radius, palette.css.here);
    }
    if (points.classes > 0) {
      const length = thinnedRings(lens?.wrong ?? wrong, layer.x, layer.y, 1.5 * radius, rings);
      drawRings(context, palette, rings, length, 1.5 * radius);
    }
    lens?.over(surface, layer);
  });

  useFrames(
    frames,
    (snapshot) => {
      receive(snapshot);
      redraw(!snapshot?.playing);
      // It is told at pauses, and at once in another language.
      if (snapshot?.playing && described.current === text) return;
      described.current = text;
      const threshold = answer === 'margin' ? 0 : (lens?.threshold ?? 0.5);
      setText(
        caption.current,
        boundarySummary(text, points, snapshot, field.current?.values ?? null, threshold),
      );
    },
    usePicturePace(),
  );
  const verticalTicks = oneInput ? [-scale, 0, scale] : TICKS;
  const place = (share: number) => `${50 + 50 * share}%`;
  return (
    <figure
      className={styles.plot}
      style={{ '--left': `${leftWidth(axes, verticalTicks)}px` } as CSSProperties}
    >
      <div className={styles.left} aria-hidden="true">
        <span style={{ top: '3%' }}>{oneInput ? <Var>y</Var> : !table && <Var sub={2}>x</Var>}</span>
        {verticalTicks.map((value) => (
          <span key={value} style={{ top: place(-value / vertical) }}>
            {axisTick(axes, value)}
          </span>
        ))}
      </div>
      <div className={styles.box}>
        <canvas ref={canvas} role="img" aria-label={text.boundary} aria-describedby={description} />
        {!known && <p className={styles.empty}>{text.noPlane}</p>}
        {children}
      </div>
      <PlaneKey
        classes={classes}
        counts={counts}
        names={table && classNames(table).map(localize)}
        showTest={showTest}
        scale={scale}
        line={oneInput}
        palette={palette}
      />
      <div className={styles.bottom} aria-hidden="true">
        {TICKS.map((value) => (
          <span key={value} style={{ left: place(value / PLANE) }}>
            {axisTick(axes, value)}
          </span>
        ))}
        {!table && (
          <span style={{ left: '97%' }}>
            <Var sub={1}>x</Var>
          </span>
        )}
      </div>
      {table && (
        <Suspense fallback={null}>
          <TableCaption data={data} table={table} />
        </Suspense>
      )}
      <figcaption id={description} className="hidden-text" ref={caption} />
    </figure>
  );
}
