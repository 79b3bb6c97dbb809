/** A dataset as a small picture: its real generator with few points, drawn once for each size and theme. */
import { useEffect, useMemo, useRef } from 'react';
import { type DatasetName, datasets, generate, PLANE } from '../core/datasets/index.ts';
import { choose } from '../core/definition.ts';
import { markPaths } from '../ui/ClassMark.tsx';
import { css, diverging, HUES, usePalette } from './palette.ts';
import { valueScale } from './plane-points.ts';
import { fitSurface } from './surface.ts';

const POINTS = 120;
/** Noise is kept small here: the shape is what is to be recognized. */
const NOISE = 0.2;

/** The points of the picture. Always the same ones. */
export function thumbnailPoints(name: DatasetName) {
  const definition = datasets[name];
  return generate({
    dataset: choose(datasets, name),
    samples: POINTS,
    noise: Math.min(NOISE, definition.suggested.noise),
    balance: definition.suggested.balance,
    flipped: 0,
    seed: 4,
  });
}

export function DatasetThumbnail({
  dataset,
  size,
}: {
  readonly dataset: DatasetName;
  readonly size: number;
}) {
  const palette = usePalette();
  const canvas = useRef<HTMLCanvasElement>(null);
  const points = useMemo(() => thumbnailPoints(dataset), [dataset]);

  useEffect(() => {
    const surface = canvas.current && fitSurface(canvas.current, size, size);
    if (!surface) return;
    const { context } = surface;
    const scale = valueScale(points);
    const vertical = datasets[dataset].oneInput ? 1.4 * scale : PLANE;
    const paths = markPaths.map((path) => new Path2D(path));
    const edge = 4;
    const half = (size - 2 * edge) / 2;
    const radius = size / 46;
    for (let i = 0; i < points.count; i++) {
      const target = points.target[i];
      const regression = points.classes === 0;
      context.save();
      context.translate(
        size / 2 + (points.x1[i] / PLANE) * half,
        size / 2 - (points.x2[i] / vertical) * half,
      );
      context.scale(radius / 4.4, radius / 4.4);
      context.fillStyle = css(
        regression ? diverging(palette, (target / scale) * 1.2, 1) : palette.marks[target % HUES],
      );
      context.scale(1.25, 1.25);
      context.fill(paths[regression ? 0 : target % HUES]);
      context.restore();
    }
  }, [points, palette, size, dataset]);

  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas without a tab index takes no focus; its button has the name
  return <canvas ref={canvas} style={{ width: size, height: size }} aria-hidden="true" />;
}
