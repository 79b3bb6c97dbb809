/**
 * The worker: a shell over the runner, and the only file of this room that touches a worker's globals.
 * It yields through a message channel, because a timer would wait at least 4 ms.
 */
import { provideTableView } from '../experiment/table-view.ts';
import { tablesOf } from '../experiment/tables.ts';
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

/** What looks closer: loaded behind the first picture. Without it there is training, but no record of it. */
let inspecting: Promise<void> | null = null;
let watching: Command | null = null;

/** What reads tables: null as long as no run has one. Commands behind it wait, in their order. */
let tables: Promise<void> | null = null;

scope.onmessage = async ({ data }: MessageEvent<Command>) => {
  if (namesTable(data)) tables ??= import('../experiment/table-rows.ts').then(provideTableView);
  if (tables) await tables;
  if (data.type === 'watch') watching = data;
  // A new run shows its first picture without it; whatever follows waits.
  const first = data.type === 'load' && !inspecting;
  if (first) inspecting = import('./inspect.ts').then(provide, () => {});
  if (inspecting && !(first && data.step === 0)) await inspecting;
  runner.receive(data);
};

function provide({ inspect }: typeof import('./inspect.ts')): void {
  provideInspection(inspect);
  if (watching) runner.receive(watching);
}

function namesTable(command: Command): boolean {
  if (command.type === 'load') return tablesOf(command.source).length > 0;
  return command.type === 'change' && command.patch.data?.table !== undefined;
}
