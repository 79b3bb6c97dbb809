/**
 * Trains a run in Node and says what came out, so that a link's claim can be checked without a browser.
 *
 *   npm run replay -- LINK|FILE.json|FILE.txt [--steps N] [--json]
 *
 * FILE.txt holds one link a line and gives one answer a line. Without --steps the step in the link or file counts.
 * `ok` is false where anything had to be repaired or left out; a run that diverges is not the link's fault.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Experiment, Run } from '../src/experiment/experiment.ts';
import { readFile } from '../src/experiment/file.ts';
import { decodeLink } from '../src/experiment/link.ts';
import { loadTablesOf } from '../src/store/tables.ts';
import { type Replay, replay, type SetMetrics } from '../src/training/replay.ts';

const USAGE = 'usage: npm run replay -- LINK|FILE.json|FILE.txt [--steps N] [--json]';

interface Source {
  readonly ok: boolean;
  readonly problems: readonly string[];
  /** null where nothing could be read. */
  readonly run: Run | null;
  readonly step: number;
}

type Answer = { readonly ok: boolean; readonly problems: readonly string[] } & (
  | ({ readonly experiment: Experiment } & Replay)
  | { readonly experiment: null }
);

function fromLink(text: string): Source {
  const { ok, problems, run, step } = decodeLink(text);
  return { ok, problems: problems.map(({ message }) => message), run, step };
}

function fromFile(text: string): Source {
  const read = readFile(text);
  if (read.ok) return { ok: true, problems: [], run: read.run, step: read.step };
  return { ok: false, problems: read.problems.map(({ message }) => message), run: null, step: 0 };
}

async function answer(read: () => Source, steps: number | null): Promise<Answer> {
  try {
    const { ok, problems, run, step } = read();
    if (!run) return { ok, problems, experiment: null };
    await loadTablesOf(run);
    return { ok, problems, experiment: run.experiment, ...replay(run, steps ?? step) };
  } catch (error) {
    return {
      ok: false,
      problems: [error instanceof Error ? error.message : String(error)],
      experiment: null,
    };
  }
}

function describe(result: Answer): string {
  const lines = result.problems.map((problem) => `! ${problem}`);
  if (result.experiment !== null) {
    lines.push(`step ${result.step}, epoch ${result.epoch}`);
    for (const set of ['train', 'test'] as const) {
      lines.push(`${set.padEnd(5)}  loss ${shown(result.loss[set])}  ${quality(result.metrics[set])}`);
    }
    if (result.divergedAt !== undefined) {
      lines.push(`diverged after step ${result.divergedAt}: a ${result.divergedIn} was not finite`);
    }
    lines.push(`weights sha-256 ${result.weightsSha256}`);
  }
  return lines.join('\n');
}

function quality(metrics: SetMetrics): string {
  if ('mse' in metrics) return `MAE ${shown(metrics.mae)}  R² ${shown(metrics.r2)}`;
  return `accuracy ${shown(metrics.accuracy)}  macro F1 ${shown(metrics.macro.f1)}`;
}

function shown(value: number | null): string {
  return value === null ? '–' : value.toPrecision(6);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { steps: { type: 'string' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [input] = positionals;
  if (input === undefined || positionals.length > 1) {
    console.error(USAGE);
    return 2;
  }
  const steps = values.steps === undefined ? null : Number(values.steps);
  if (steps !== null && !(Number.isSafeInteger(steps) && steps >= 0)) {
    console.error(`--steps: expected a whole number from 0, got ${values.steps}`);
    return 2;
  }
  const print = (result: Answer) => console.log(values.json ? JSON.stringify(result) : describe(result));
  if (!input.endsWith('.txt')) {
    const isFile = input.endsWith('.json');
    const result = await answer(
      () => (isFile ? fromFile(readFileSync(input, 'utf8')) : fromLink(input)),
      steps,
    );
    print(result);
    return result.experiment === null ? 1 : 0;
  }
  const lines = readFileSync(input, 'utf8').split(/\r?\n/);
  for (const line of lines) if (line.trim() !== '') print(await answer(() => fromLink(line), steps));
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
