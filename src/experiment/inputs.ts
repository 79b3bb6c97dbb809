/**
 * What goes into the network: the names of its inputs, in their order.
 *
 * Invariant: names are unique and permanent; the streams of the first weights are keyed by them.
 */
import type { Data, Experiment } from './experiment.ts';

export function inputNames({ data, inputs }: Pick<Experiment, 'data' | 'inputs'>): readonly string[] {
  const columns = inputColumns(data);
  return columns ? columns.map((column) => `c${column}`) : inputs.features.map(({ name }) => name);
}

/** Columns of a table that are inputs themselves; null where features of the plane are. Two columns are the plane. */
export function inputColumns({ table }: Pick<Data, 'table'>): readonly number[] | null {
  return table && table.columns.length > 2 ? table.columns : null;
}
