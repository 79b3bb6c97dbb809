/**
 * The chosen sample as a dot in every picture of a neuron: the pictures are of the plane that it lies in.
 * Invariant: allocates nothing per frame.
 */
import type { Palette } from '../charts/palette.ts';
import { axesOf } from '../charts/plane-axes.ts';
import { planePoints } from '../charts/plane-points.ts';
import { PLANE } from '../core/datasets/index.ts';
import type { Data } from '../experiment/experiment.ts';
import type { Column } from './layout.ts';

/** Radius of the dot and of its halo, CSS pixels. */
const DOT = 2.5;
const HALO = 4;

/** @returns what draws it on the pictures of a column; null: there is no such sample */
export function sampleDots(
  data: Data,
  sample: number,
  { css }: Palette,
): ((context: CanvasRenderingContext2D, column: Column) => void) | null {
  const { count, x1, x2 } = planePoints(data);
  if (sample >= count) return null;
  // With one input the second axis is the target, of which a neuron knows nothing.
  const up = axesOf(data) === 'oneInput' ? 0 : x2[sample];
  const [across, down] = [x1[sample] / PLANE / 2, -up / PLANE / 2];
  const fill = (context: CanvasRenderingContext2D, { x, ys, tile }: Column, radius: number) => {
    const left = x + inside(across, tile);
    const below = inside(down, tile);
    context.beginPath();
    for (let i = 0; i < ys.length; i++) {
      const top = (ys[i] as number) + below;
      context.moveTo(left, top);
      context.arc(left, top, radius, 0, 7);
    }
    context.fill();
  };
  return (context, column) => {
    context.fillStyle = css.paper;
    fill(context, column, HALO);
    context.fillStyle = css.here;
    fill(context, column, DOT);
  };
}

/** From a share of a picture to CSS pixels from its middle, as a whole inside: what lies around is not cleared with it. */
function inside(share: number, tile: number): number {
  return Math.max(HALO - tile / 2, Math.min(tile / 2 - HALO, share * tile));
}
