/**
 * The worker: a shell over the runner, and the only file of this room that touches a worker's globals.
 * It yields through a message channel, because a timer would wait at least 4 ms.
 *
 * Invariant: no file that it loads later imports this one, also not as a part of its bundle (vite.config.ts,
 * scripts/budget.mjs): WebKit would start a second worker's worth of it, which takes over `onmessage`.
 */
import { provideTableView } from '../experiment/table-view.ts';
import { tablesOf } from '../experiment/tables.ts';
import { provideChanging } from './changing.ts';
import { provideInspection } from './inspection.ts';
import type { Command } from './protocol.ts';
import { createRunner } from './runner.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const { port1, port2 } = new MessageChannel();
let waiting: (() => void)[] = [];
port1.onmessage = () => {
  const tasks = waiting;
  waiting = [];
  for (const task of tasks) task();
};

const runner = createRunner({
  now: () => performance.now(),
  later(task, milliseconds) {
    if (milliseconds > 0) {
      setTimeout(task, milliseconds);
      return;
    }
    waiting.push(task);
    port2.postMessage(null);
  },
  post: (event, transfer) => scope.postMessage(event, transfer),
});

/** What looks closer and applies changes: loaded behind the first picture. Without it there is training, unrecorded. */
let following: Promise<void> | null = null;
let watching: Command | null = null;

/** What reads tables: null as long as no run has one. Commands behind it wait, in their order. */
let tables: Promise<void> | null = null;

scope.onmessage = async ({ data }: MessageEvent<Command>) => {
  if (namesTable(data)) tables ??= import('../experiment/table-rows.ts').then(provideTableView);
  if (tables) await tables;
  if (data.type === 'watch') watching = data;
  // A new run shows its first picture without it; whatever follows waits.
  const first = data.type === 'load' && !following;
  if (first) following = import('./later.ts').then(provide, () => {});
  if (following && !(first && data.step === 0 && data.source.changes.length === 0)) await following;
  runner.receive(data);
};

function provide({ inspect, nextModel }: typeof import('./later.ts')): void {
  provideInspection(inspect);
  provideChanging(nextModel);
  if (watching) runner.receive(watching);
}

function namesTable(command: Command): boolean {
  if (command.type === 'load') return tablesOf(command.source).length > 0;
  return command.type === 'change' && command.patch.data?.table !== undefined;
}
