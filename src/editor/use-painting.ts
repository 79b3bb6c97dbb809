/**
 * Keeps the canvas and the numbers of the legend true: draws everything anew when the scene changes, and what a frame
 * brings as it comes. Nothing of it passes through React's render.
 */
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { READABLE, useNewFrames, usePicturePace } from '../charts/use-frames.ts';
import type { Frames } from '../training/frames.ts';
import type { Snapshot } from '../training/protocol.ts';
import { weightOffsets } from './edges.ts';
import type { LegendHandle } from './Legend.tsx';
import { createPainter, type Painter, type Scene } from './painter.ts';

interface Painting {
  readonly frames: Frames;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly legend: RefObject<LegendHandle | null>;
  /** Null as long as the size is not known. */
  readonly scene: Scene | null;
  /** What the numbers depend on besides the snapshot and the scene. */
  readonly words: unknown;
}

/** The selected neuron's bias and incoming weights; null if there are none. */
export function valuesOf(snapshot: Snapshot, column: number, unit: number) {
  const units = snapshot.shape[column];
  const inputs = snapshot.shape[column - 1];
  if (units === undefined || inputs === undefined || unit < 0 || unit >= units) return null;
  const offset = weightOffsets(snapshot.shape)[column - 1] as number;
  const bias = snapshot.theta[offset + units * inputs + unit];
  if (bias === undefined) return null;
  return { bias, weights: snapshot.theta.subarray(offset + unit * inputs, offset + (unit + 1) * inputs) };
}

export function usePainting({ frames, canvas, legend, scene, words }: Painting): void {
  const painter = useRef<Painter | null>(null);
  const visible = useRef(true);
  const written = useRef(Number.NEGATIVE_INFINITY);

  const write = useEffectEvent((snapshot: Snapshot | null, largest: number) => {
    if (!snapshot || !scene) return;
    legend.current?.show(largest, valuesOf(snapshot, scene.column, scene.unit));
  });

  useLayoutEffect(() => {
    if (!canvas.current || !scene) return;
    painter.current = createPainter(canvas.current, scene, painter.current);
    const snapshot = frames.latest();
    write(snapshot, painter.current.paint(snapshot, true));
  }, [scene, canvas, frames]);

  // The words around the numbers changed, so the numbers are written anew.
  useLayoutEffect(() => {
    const snapshot = frames.latest();
    if (words && snapshot && painter.current) write(snapshot, painter.current.paint(snapshot, true));
  }, [words, frames]);

  useNewFrames(
    frames,
    (snapshot) => {
      if (!painter.current || !visible.current) return;
      const largest = painter.current.paint(snapshot, !snapshot.playing);
      const now = performance.now();
      if (snapshot.playing && now - written.current < READABLE) return;
      written.current = now;
      write(snapshot, largest);
    },
    usePicturePace(),
  );

  useEffect(() => {
    if (!canvas.current || typeof IntersectionObserver !== 'function') return;
    const observer = new IntersectionObserver((entries) => {
      const was = visible.current;
      visible.current = entries.at(-1)?.isIntersecting ?? true;
      const snapshot = frames.latest();
      if (!was && visible.current && painter.current) write(snapshot, painter.current.paint(snapshot, true));
    });
    observer.observe(canvas.current);
    return () => observer.disconnect();
  }, [canvas, frames]);
}
