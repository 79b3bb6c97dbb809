/** Records of layers written by hand, for the findings and pictures of them. */
import {
  emptyRecord,
  GRADIENTS_AT,
  layerOffset,
  WEIGHT_BINS,
  WEIGHTS_AT,
} from '../../src/core/layer-record.ts';
import { gradientBin } from '../../src/training/layer-recording.ts';

export interface Described {
  readonly mean?: number;
  readonly largest?: number;
  readonly update?: number;
  readonly range?: number;
  readonly count?: number;
  /** Bins of w that share the weights evenly. */
  readonly bins?: readonly number[];
}

/** One record; all weights have the mean gradient. */
export function record(step: number, layers: readonly Described[]): Float32Array {
  const made = emptyRecord(step, layers.length);
  layers.forEach(
    ({ mean = 0.01, largest = mean, update = 0.001, range = 1, count = 8, bins = [12] }, layer) => {
      const at = layerOffset(layer);
      made.set([mean, largest, update, range, count], at);
      made[at + GRADIENTS_AT + gradientBin(mean)] = count;
      for (const bin of bins) {
        if (bin < WEIGHT_BINS) made[at + WEIGHTS_AT + bin] += count / bins.length;
      }
    },
  );
  return made;
}

/** Records of steps 1, 2, 3 … of the means of their layers. */
export function means(...rows: readonly (readonly number[])[]): Float32Array[] {
  return rows.map((row, i) =>
    record(
      i + 1,
      row.map((mean) => ({ mean })),
    ),
  );
}
