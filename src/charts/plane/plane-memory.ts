/**
 * What a lens keeps of the snapshots it hears of: the arrays themselves go back to the worker after each frame.
 *
 * Invariant: nothing is allocated in a frame unless a size changed; what was not sent stays as it was last known, unless
 * the network has become another one.
 */
import type { Snapshot } from '../../training/protocol.ts';
import type { PlaneField } from '../plane-fill.ts';

export interface PlaneMemory {
  /** The network's own answer; null: unknown. */
  field: PlaneField | null;
  shape: readonly number[];
  /** As sent: one for each point, or empty. */
  predictions: Float32Array;
  /** outputs × points, or empty. */
  scores: Float32Array;
  /** units × side × side, or empty. */
  neurons: Float32Array;
  neuronSide: number;
  /** Counts of wrong of each set, null in regression or without samples. */
  snapshot: Pick<Snapshot, 'step' | 'train' | 'test' | 'playing'> | null;
}

export function createMemory(): PlaneMemory {
  const none = new Float32Array(0);
  return {
    field: null,
    shape: [],
    predictions: none,
    scores: none,
    neurons: none,
    neuronSide: 0,
    snapshot: null,
  };
}

function copied(source: Float32Array, before: Float32Array): Float32Array {
  if (source.length === 0) return before;
  const target = before.length === source.length ? before : new Float32Array(source.length);
  target.set(source);
  return target;
}

/** @param withNeurons the pictures of the neurons are wanted while it trains, too */
export function remember(
  memory: PlaneMemory,
  snapshot: Snapshot | null,
  field: PlaneField | null,
  withNeurons: boolean,
): void {
  memory.field = field;
  memory.snapshot = snapshot;
  if (!snapshot) {
    Object.assign(memory, { ...createMemory(), field });
    return;
  }
  if (snapshot.shape.join() !== memory.shape.join()) {
    Object.assign(memory, { ...createMemory(), field, snapshot });
    memory.shape = snapshot.shape.slice();
  }
  memory.predictions = copied(snapshot.predictions, memory.predictions);
  memory.scores = copied(snapshot.scores, memory.scores);
  if (snapshot.neurons.length > 0 && (withNeurons || !snapshot.playing)) {
    memory.neurons = copied(snapshot.neurons, memory.neurons);
    memory.neuronSide = snapshot.neuronResolution;
  }
}

/**
 * Where a unit's picture begins among the neurons, in pictures; null where there is none.
 * @param layer −1 the inputs, 0 … hidden layers, the output layer last
 */
export function pictureOf(shape: readonly number[], layer: number, unit: number): number | null {
  const units = shape[layer + 1];
  if (units === undefined || unit < 0 || unit >= units) return null;
  let first = 0;
  for (let l = 0; l <= layer; l++) first += shape[l];
  return first + unit;
}
