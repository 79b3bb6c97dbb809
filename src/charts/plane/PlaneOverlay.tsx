/**
 * Lies over the plane: points at a place and reads it, takes a point as the chosen sample, pulls the line of two classes
 * to another threshold. Arrow keys do what the pointer does.
 *
 * Invariant: the page keeps its own keys (space plays); only those used here are taken. What is read follows the run.
 */
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { PLANE } from '../../core/datasets/index.ts';
import { plane as en } from '../../i18n/en.plane.ts';
import { compact, integer } from '../../i18n/format.ts';
import { plane as ko } from '../../i18n/ko.plane.ts';
import { useLocalize } from '../../i18n/text.tsx';
import type { Frames } from '../../training/frames.ts';
import { className } from '../../ui/ClassMark.tsx';
import type { PlaneAxes } from '../plane-axes.ts';
import type { Answer } from '../plane-fill.ts';
import type { PlanePoints } from '../plane-points.ts';
import { setText } from '../set-text.ts';
import { READABLE, useFrames } from '../use-frames.ts';
import styles from './PlaneOverlay.module.css';
import { distanceToLine, nearestPoint, type PlaneReader, say } from './reading.ts';
import { readingLines } from './reading-text.ts';
import { logit } from './temper.ts';

interface Spot {
  readonly x1: number;
  readonly x2: number;
  /** The point that is there. */
  readonly point: number | null;
  /** By keys: a cross is drawn. */
  readonly keyed: boolean;
}

/** CSS pixels around a point, and around the line, that count as being on it. */
const ON_POINT = 7;
const ON_LINE = 6;
const STEP = 0.2;

export interface PlaneOverlayProps {
  readonly frames: Frames;
  readonly points: PlanePoints;
  readonly answer: Answer;
  /** The plot's top: PLANE, or the largest value where the target is the second axis. */
  readonly vertical: number;
  readonly axes: PlaneAxes;
  readonly reader: PlaneReader;
  readonly showTest: boolean;
  readonly threshold: number;
  readonly temperature: number;
  readonly sample: number | null;
  readonly onSample: (index: number | null) => void;
  /** null: there is no line to pull. */
  readonly onThreshold: ((threshold: number) => void) | null;
}

export function PlaneOverlay(props: PlaneOverlayProps) {
  const { frames, points, answer, vertical, axes, reader, showTest, threshold, temperature } = props;
  const { sample, onSample, onThreshold } = props;
  const words = useLocalize()({ en, ko });
  const help = useId();
  const surface = useRef<HTMLDivElement>(null);
  const lines = useRef<HTMLOutputElement>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const [onLine, setOnLine] = useState(false);
  const pulling = useRef(false);

  const takes = (i: number) => showTest || points.isTest[i] === 0;
  const logitAt = (x1: number, x2: number) => {
    const p = reader.at(x1, x2)?.[0] ?? 0.5;
    return logit(p);
  };

  const spotOf = (event: PointerEvent): Spot => {
    const box = (surface.current as HTMLElement).getBoundingClientRect();
    const x1 = PLANE * ((2 * (event.clientX - box.left)) / box.width - 1);
    const x2 = vertical * (1 - (2 * (event.clientY - box.top)) / box.height);
    // Distances are of the screen, also where the two axes have different units.
    const across = points.x1.map((x) => (x / PLANE) * (box.width / 2));
    const up = points.x2.map((x) => (x / vertical) * (box.height / 2));
    const at = { x: (x1 / PLANE) * (box.width / 2), y: (x2 / vertical) * (box.height / 2) };
    return { x1, x2, point: nearestPoint(across, up, at, ON_POINT, takes), keyed: false };
  };

  const nearLine = ({ x1, x2, point }: Spot) => {
    if (!onThreshold || point !== null) return false;
    const side = surface.current?.clientWidth ?? 1;
    return distanceToLine(logitAt, x1, x2, logit(threshold)) < (ON_LINE * 2 * PLANE) / side;
  };

  const pull = ({ x1, x2 }: Spot) => {
    const p = reader.at(x1, x2)?.[0];
    if (p !== undefined) onThreshold?.(Math.max(0.01, Math.min(0.99, Number(p.toFixed(2)))));
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const next = spotOf(event);
    if (pulling.current) pull(next);
    else setOnLine(event.pointerType !== 'touch' && nearLine(next));
    setSpot(next);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const next = spotOf(event);
    setSpot(next);
    if (event.pointerType !== 'touch' && nearLine(next)) {
      pulling.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
    } else if (next.point !== null) onSample(next.point === sample ? null : next.point);
  };
  const letGo = () => {
    pulling.current = false;
  };

  const toPoint = (i: number) => setSpot({ x1: points.x1[i], x2: points.x2[i], point: i, keyed: true });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = STEP * (event.shiftKey ? 5 : 1);
    const moves: Record<string, readonly [number, number]> = {
      ArrowRight: [1, 0],
      ArrowLeft: [-1, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
    };
    const move = moves[event.key];
    const here = spot ?? { x1: 0, x2: 0, point: null, keyed: true };
    if (move) {
      const inside = (x: number, edge: number) => Math.max(-edge, Math.min(edge, Number(x.toFixed(6))));
      const x1 = inside(here.x1 + move[0] * step, PLANE);
      const x2 = inside(here.x2 + (move[1] * step * vertical) / PLANE, vertical);
      const reach = STEP / 2;
      const scaled = points.x2.map((x) => (x * PLANE) / vertical);
      const at = { x: x1, y: (x2 * PLANE) / vertical };
      setSpot({ x1, x2, point: nearestPoint(points.x1, scaled, at, reach, takes), keyed: true });
    } else if (event.key === 'PageDown' || event.key === 'PageUp') {
      const by = event.key === 'PageDown' ? 1 : -1;
      let i = spot?.point ?? sample ?? (by > 0 ? -1 : points.count);
      do i += by;
      while (i >= 0 && i < points.count && !takes(i));
      if (i >= 0 && i < points.count) toPoint(i);
    } else if (event.key === 'Enter') {
      const scaled = points.x2.map((x) => (x * PLANE) / vertical);
      const at = { x: here.x1, y: (here.x2 * PLANE) / vertical };
      const found = here.point ?? nearestPoint(points.x1, scaled, at, 1, takes);
      if (found === null) setText(lines.current, words.noPointNear);
      else {
        toPoint(found);
        onSample(found);
      }
    } else if (event.key === 'Escape' && (spot?.keyed || sample !== null)) {
      if (spot?.keyed) setSpot(null);
      else onSample(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  useFrames(
    frames,
    () => {
      if (!spot) return setText(lines.current, '');
      const { point } = spot;
      const { x1, x2 } = point === null ? spot : { x1: points.x1[point], x2: points.x2[point] };
      const outputs = point === null ? reader.at(x1, x2) : reader.ofSample(point);
      setText(
        lines.current,
        readingLines(words, {
          x1,
          x2,
          said: outputs && say(outputs, answer, threshold, temperature),
          answer,
          classes: points.classes,
          of:
            point === null
              ? null
              : {
                  index: point,
                  set: points.isTest[point] ? 'test' : 'train',
                  is: points.classes
                    ? className(points.target[point], points.classes)
                    : compact(points.target[point]),
                },
          axes,
        }),
      );
    },
    READABLE,
  );

  const place = spot && {
    left: `${50 + (50 * spot.x1) / PLANE}%`,
    top: `${50 - (50 * spot.x2) / vertical}%`,
  };
  return (
    <div
      ref={surface}
      className={styles.surface}
      role="application"
      aria-label={words.surface}
      aria-describedby={help}
      data-line={onLine || undefined}
      data-point={(spot?.point ?? null) !== null || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys of its own
      tabIndex={0}
      onPointerMove={onPointerMove}
      onPointerDown={onPointerDown}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onPointerLeave={() => {
        setSpot(null);
        setOnLine(false);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => setSpot(null)}
    >
      {spot?.keyed && place && <span className={styles.cross} style={place} aria-hidden="true" />}
      <output
        ref={lines}
        className={styles.reading}
        data-at={spot && spot.x2 > 0 ? 'bottom' : 'top'}
        aria-live={spot?.keyed ? 'polite' : 'off'}
      />
      <p id={help} className="hidden-text">
        {words.help}
        {sample !== null && ` ${words.chosen}: ${integer(sample + 1)}.`}
      </p>
    </div>
  );
}
