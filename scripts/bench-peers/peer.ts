/**
 * What the benchmark asks of an engine: the contract of `--peers DIR`, where every .mjs file default-exports a `Peer`.
 */

/** An entry of scripts/workloads.json. */
export interface WorkloadSpec {
  readonly name: string;
  /** Units from the inputs to the outputs. */
  readonly shape: readonly number[];
  readonly activation: 'tanh' | 'relu';
  readonly optimizer: 'sgd' | 'adam';
  readonly learningRate: number;
  readonly batchSize: number;
}

/** With its data, arrays of rows: inputs in −1 … 1; one target of ±1 by the sign of x₀·x₁, or one-hot. */
export interface Workload extends WorkloadSpec {
  readonly inputs: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
}

export interface Engine {
  /** Trains once over all samples. */
  trainEpoch(): void;
}

export interface Peer {
  readonly name: string;
  /** null where it cannot run the workload. */
  create(workload: Workload): Engine | null | Promise<Engine | null>;
}
