/**
 * The surface of the training loss over two parameters, all others as they are: surveyed on demand, coarse to fine, a
 * few places at a time, so that the worker hears what comes meanwhile.
 *
 * Invariant: a height is the loss of the whole training set, without penalty, as `Evaluator` computes it. Parameters are
 * copied at the beginning, so a run that goes on does not bend the surface. At rest a change of the run begins it anew;
 * while it trains only another `request` does.
 */
import { createNetwork, forward, lossOf, type Network } from '../core/network.ts';
import type { Dataset } from './dataset.ts';
import { CHUNK, gather } from './evaluation.ts';
import type { LossSurface, SurfaceRequest } from './protocol.ts';
import type { Trainer } from './trainer.ts';

/** Places along each side. */
export const SURVEY_SIDE = 41;
/** First every eighth row and column, then every fourth, every second, all; each stage takes what the others left. */
const COARSEST = 8;
/** Parameters times samples that pass at once: well within a slice. */
const AT_ONCE = 2_000_000;

interface Ground {
  readonly request: SurfaceRequest;
  /** Whose parameters were copied, and when. */
  readonly trainer: Trainer;
  readonly version: number;
  readonly step: number;
  readonly network: Network;
  readonly dataset: Dataset;
  readonly heights: Float64Array;
  /** Points that pass at once. */
  readonly chunk: number;
  /** Distance between the places that are all done; 0: none is. */
  spacing: number;
  /** The next place to look at, in the order of the present stage. */
  next: number;
  /** Training points of that place that are summed already, and their sum. */
  from: number;
  sum: number;
}

export interface Survey {
  /** Whether there is something to be computed for this wish. */
  isDue(trainer: Trainer, wish: SurfaceRequest | null, playing: boolean): boolean;
  /** Computes what is due until `isOver`. Returns whether there is something new to show. */
  work(trainer: Trainer, wish: SurfaceRequest | null, isOver: () => boolean): boolean;
  /** What is known for this wish. */
  surface(wish: SurfaceRequest | null): LossSurface | null;
}

export function createSurvey(): Survey {
  let ground: Ground | null = null;
  /** While it trains every update makes another version; then only the request counts. */
  let passing = false;

  function isOf(wish: SurfaceRequest, trainer: Trainer, playing: boolean): boolean {
    return (
      ground !== null &&
      sameRequest(ground.request, wish) &&
      ground.trainer === trainer &&
      ground.network.size === trainer.network.size &&
      (playing || ground.version === trainer.version)
    );
  }

  return {
    isDue(trainer, wish, playing) {
      if (!wish || (playing && !wish.whilePlaying)) return false;
      if (trainer.dataset.train.length === 0 || !exist(wish, trainer)) return false;
      passing = playing;
      return ground?.spacing !== 1 || !isOf(wish, trainer, playing);
    },
    work(trainer, wish, isOver) {
      if (!wish) return false;
      if (!ground || !isOf(wish, trainer, passing)) ground = newGround(trainer, wish);
      let shown = false;
      do {
        const stage = ground.spacing === 0 ? COARSEST : ground.spacing / 2;
        if (advance(ground, stage)) {
          ground.spacing = stage;
          ground.next = 0;
          shown = true;
        }
      } while (ground.spacing !== 1 && !isOver());
      return shown;
    },
    surface(wish) {
      if (!wish || !ground || ground.spacing === 0 || !sameRequest(ground.request, wish)) return null;
      const { request, step, heights, spacing } = ground;
      return { request, step, side: SURVEY_SIDE, spacing, heights };
    },
  };
}

function sameRequest(a: SurfaceRequest, b: SurfaceRequest): boolean {
  return (
    a.id === b.id &&
    a.pair[0] === b.pair[0] &&
    a.pair[1] === b.pair[1] &&
    a.centre[0] === b.centre[0] &&
    a.centre[1] === b.centre[1] &&
    a.half === b.half
  );
}

function exist({ pair, half }: SurfaceRequest, { network }: Trainer): boolean {
  return half > 0 && pair.every((place) => place >= 0 && place < network.size);
}

function newGround(trainer: Trainer, request: SurfaceRequest): Ground {
  const theta = trainer.network.theta.slice();
  return {
    request,
    trainer,
    version: trainer.version,
    step: trainer.steps,
    network: createNetwork(trainer.network.spec, CHUNK, { ...trainer.network, theta }),
    dataset: trainer.dataset,
    heights: new Float64Array(SURVEY_SIDE * SURVEY_SIDE).fill(Number.NaN),
    chunk: Math.max(16, Math.min(CHUNK, Math.floor(AT_ONCE / trainer.network.size))),
    spacing: 0,
    next: 0,
    from: 0,
    sum: 0,
  };
}

/** The value of a parameter at a row or column. */
export function surveyed({ centre, half }: SurfaceRequest, which: 0 | 1, at: number): number {
  const middle = (SURVEY_SIDE - 1) / 2;
  return centre[which] + ((at - middle) / middle) * half;
}

/** One chunk of points at one place. Returns whether the stage is done. */
function advance(ground: Ground, stage: number): boolean {
  const { network, dataset, heights, request } = ground;
  const perSide = (SURVEY_SIDE - 1) / stage + 1;
  while (ground.next < perSide * perSide) {
    const column = (ground.next % perSide) * stage;
    const row = Math.floor(ground.next / perSide) * stage;
    const place = row * SURVEY_SIDE + column;
    if (!Number.isNaN(heights[place])) {
      ground.next++;
      continue;
    }
    network.theta[request.pair[0]] = surveyed(request, 0, column);
    network.theta[request.pair[1]] = surveyed(request, 1, row);
    const { train } = dataset;
    const count = Math.min(ground.chunk, train.length - ground.from);
    gather(network, dataset, train, ground.from, count);
    forward(network, count);
    ground.sum += lossOf(network, count) * count;
    ground.from += count;
    if (ground.from < train.length) return false;
    const height = ground.sum / train.length;
    heights[place] = Number.isFinite(height) ? height : Number.POSITIVE_INFINITY;
    ground.next++;
    ground.from = 0;
    ground.sum = 0;
    return ground.next >= perSide * perSide;
  }
  return true;
}
