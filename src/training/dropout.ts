/**
 * Dropout: in an update each output of a layer is 0 with probability p, else divided by 1 − p, so that its mean stays
 * (Srivastava et al. 2014; inverted as in PyTorch's `nn.Dropout`). Nothing is dropped when the network is only read.
 *
 * Invariant: what is dropped depends on the seed, the step, the unit's id and the place in the batch alone.
 * Allocates when it is made, not in an update.
 */
import type { Network } from '../core/network.ts';
import { createReusableStream } from '../core/random.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Wiring } from './wiring.ts';

export interface Dropout {
  /** Writes the factors of the first `count` samples of this update into the gates. */
  drop(step: number, count: number): void;
}

/** null where no layer has any. The layers that have need a gate. */
export function createDropout(network: Network, wiring: Wiring, experiment: Experiment): Dropout | null {
  const { hidden } = experiment.network;
  const { seed } = experiment.data;
  if (!hidden.some(({ dropout }) => dropout)) return null;
  const stream = createReusableStream();
  return {
    drop(step, count) {
      for (let l = 0; l < hidden.length; l++) {
        const p = hidden[l].dropout ?? 0;
        const { gate, off, units } = network.layers[l];
        if (p === 0 || gate === null) continue;
        const kept = 1 / (1 - p);
        for (let j = 0; j < units; j++) {
          if (off !== null && off[j] === 1) continue;
          stream.begin('dropout', seed, step, wiring[l].id, wiring[l].unitIds[j]);
          const row = j * network.stride;
          for (let i = row; i < row + count; i++) gate[i] = stream.uniform() < p ? 0 : kept;
        }
      }
    },
  };
}
