/**
 * npm run bench -- [--json] [--peers DIR]
 * Trained samples a second of the core and its peers on the workloads of workloads.json. DIR holds more peers: .mjs
 * files that default-export `{ name, create(workload) }` (bench-peers/peer.ts).
 *
 * Only ratios count: machines are noisy. So all engines take turns in one process, several rounds, and each round
 * begins with another one; what is reported is the median of the rounds.
 */
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createStream } from '../src/core/random.ts';
import { convnetjs } from './bench-peers/convnetjs.ts';
import { ours } from './bench-peers/ours.ts';
import type { Engine, Peer, Workload, WorkloadSpec } from './bench-peers/peer.ts';
import file from './workloads.json';

const ROUNDS = 15;
/** Of each engine in each round. */
const TURN_MILLISECONDS = 40;
const WARM_UP_MILLISECONDS = 400;
const METHOD =
  `${file.samples} samples an epoch; engines take turns in one process, ${ROUNDS} rounds of at least ` +
  `${TURN_MILLISECONDS} ms each after ${WARM_UP_MILLISECONDS} ms to warm up; samples per second, the median of the ` +
  `rounds; float64, Node ${process.version}. convnetjs has no Adam and runs those workloads with its plain SGD.`;

interface Result {
  readonly name: string;
  readonly ours: number;
  readonly peers: Readonly<Record<string, number>>;
}

const { values: options } = parseArgs({ options: { json: { type: 'boolean' }, peers: { type: 'string' } } });
const peers = [convnetjs, ...(options.peers === undefined ? [] : await peersOf(options.peers))];
const results: Result[] = [];
for (const spec of file.workloads as WorkloadSpec[]) {
  const result = await measure(withData(spec), peers);
  results.push(result);
  if (!options.json) printRow(result);
}
if (options.json) console.log(JSON.stringify({ workloads: results, method: METHOD }, null, 2));
else console.log(`\n${METHOD}`);

async function peersOf(directory: string): Promise<Peer[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.mjs')).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = resolve(directory, name);
      const { default: peer } = await import(/* @vite-ignore */ pathToFileURL(path).href);
      if (typeof peer?.name !== 'string' || typeof peer.create !== 'function') {
        throw new TypeError(
          `${path}: expected a default export { name, create(workload) }, got ${typeof peer}`,
        );
      }
      return peer as Peer;
    }),
  );
}

/** Inputs uniform in −1 … 1; the target is the sign of x₀·x₁, or the class by x₀ in equal bands. */
function withData(spec: WorkloadSpec): Workload {
  const features = spec.shape[0];
  const outputs = spec.shape[spec.shape.length - 1];
  const stream = createStream('data', 7);
  const inputs = Array.from({ length: file.samples }, () =>
    Array.from({ length: features }, () => stream.uniform() * 2 - 1),
  );
  const targets = inputs.map((x) => {
    if (outputs === 1) return [x[0] * x[1] >= 0 ? 1 : -1];
    const band = Math.min(outputs - 1, Math.floor(((x[0] + 1) / 2) * outputs));
    return Array.from({ length: outputs }, (_, k) => Number(k === band));
  });
  return { ...spec, inputs, targets };
}

async function measure(workload: Workload, rivals: readonly Peer[]): Promise<Result> {
  const engines: { name: string; engine: Engine; rates: number[] }[] = [];
  for (const peer of [ours, ...rivals]) {
    const engine = await peer.create(workload);
    if (engine !== null) engines.push({ name: peer.name, engine, rates: [] });
  }
  for (const { engine } of engines) run(engine, WARM_UP_MILLISECONDS);
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < engines.length; turn++) {
      const { engine, rates } = engines[(round + turn) % engines.length];
      rates.push(run(engine, TURN_MILLISECONDS));
    }
  }
  const [own, ...others] = engines.map(({ name, rates }) => [name, Math.round(median(rates))] as const);
  return { name: workload.name, ours: own[1], peers: Object.fromEntries(others) };
}

/** Whole epochs for at least so long; samples per second. */
function run(engine: Engine, milliseconds: number): number {
  const start = performance.now();
  let epochs = 0;
  let elapsed = 0;
  while (elapsed < milliseconds) {
    engine.trainEpoch();
    epochs++;
    elapsed = performance.now() - start;
  }
  return (epochs * file.samples * 1000) / elapsed;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function printRow({ name, ours: own, peers: others }: Result): void {
  const columns = Object.entries(others).map(
    ([peer, rate]) => `${peer} ${rate.toLocaleString('en')} (× ${(own / rate).toFixed(2)})`,
  );
  console.log([name.padEnd(12), `ours ${own.toLocaleString('en').padStart(12)}`, ...columns].join('   '));
}
