/**
 * Pictures of the plane: what the outputs, and what each single neuron, make of every place.
 *
 * Invariant: row 0 is the top (x₂ = +PLANE), values are taken at the middle of each cell.
 * The features of the cells are kept from frame to frame; they change only with the inputs.
 */
import { PLANE } from '../core/datasets/index.ts';
import { forward, type Network } from '../core/network.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { inputRows } from './dataset.ts';
import { CHUNK } from './evaluation.ts';

export interface Grids {
  /** outputs × side × side */
  plane(side: number, out: Float32Array): void;
  /** a of every feature, hidden unit and output; units × side × side */
  neurons(side: number, out: Float32Array): void;
}

/** @param network shares the trainer's parameters, capacity `CHUNK` */
export function createGrids(network: Network, experiment: Experiment): Grids {
  const cells = new Map<number, Float64Array>();

  function featuresOf(side: number): Float64Array {
    let rows = cells.get(side);
    if (!rows) {
      const x1 = new Float64Array(side * side);
      const x2 = new Float64Array(side * side);
      for (let i = 0; i < side * side; i++) {
        x1[i] = -PLANE + (((i % side) + 0.5) * 2 * PLANE) / side;
        x2[i] = PLANE - ((Math.floor(i / side) + 0.5) * 2 * PLANE) / side;
      }
      rows = inputRows(experiment, x1, x2);
      cells.set(side, rows);
    }
    return rows;
  }

  /** Runs the network over all cells; `each` sees it after every chunk. */
  function sweep(side: number, each: (from: number, count: number) => void): void {
    const rows = featuresOf(side);
    const size = side * side;
    for (let from = 0; from < size; from += CHUNK) {
      const count = Math.min(CHUNK, size - from);
      for (let row = 0; row < network.inputs; row++) {
        for (let i = 0; i < count; i++) network.x[row * network.stride + i] = rows[row * size + from + i];
      }
      forward(network, count);
      each(from, count);
    }
  }

  /** Copies rows of `a` to `out` from row `first` on; returns the row after them. */
  function copy(
    a: Float64Array,
    rows: number,
    size: number,
    from: number,
    count: number,
    out: Float32Array,
    first: number,
  ): number {
    for (let row = 0; row < rows; row++) {
      const source = row * network.stride;
      const target = (first + row) * size + from;
      for (let i = 0; i < count; i++) out[target + i] = a[source + i];
    }
    return first + rows;
  }

  return {
    plane(side, out) {
      const { a } = network.layers[network.layers.length - 1];
      sweep(side, (from, count) => {
        copy(a, network.outputs, side * side, from, count, out, 0);
      });
    },
    neurons(side, out) {
      const size = side * side;
      sweep(side, (from, count) => {
        let row = copy(network.x, network.inputs, size, from, count, out, 0);
        for (const { a, units } of network.layers) row = copy(a, units, size, from, count, out, row);
      });
    },
  };
}
