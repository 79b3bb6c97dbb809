/** A runner in a world where time passes only when somebody looks at the clock, and a page that keeps the books. */
import type { Change, Experiment, Patch, Run } from '../../src/experiment/experiment.ts';
import { weightsSha256 } from '../../src/training/fingerprint.ts';
import type { Checkpoint, Command, Event, Snapshot } from '../../src/training/protocol.ts';
import { createRunner } from '../../src/training/runner.ts';

type Unnumbered<C> = C extends Command ? Omit<C, 'run'> : never;

/** A snapshot with the fingerprint that the page computes from it. */
export type Fingerprinted = Snapshot & { readonly weightsSha256: string };

export interface FakeWorker {
  readonly events: Event[];
  send(command: Command): void;
  /** Runs up to so many waiting tasks, in the order of their time. */
  work(tasks?: number): void;
  readonly idle: boolean;
  snapshots(): Fingerprinted[];
  last(): Fingerprinted;
}

const fingerprinted = (snapshot: Snapshot): Fingerprinted => ({
  ...snapshot,
  weightsSha256: weightsSha256(snapshot.theta),
});

/** @param tick milliseconds that pass with each look at the clock */
export function createFakeWorker(
  tick: () => number = () => 1,
  heard: (event: Event) => void = () => {},
): FakeWorker {
  let time = 0;
  let tasks: { at: number; task: () => void }[] = [];
  const events: Event[] = [];
  const runner = createRunner({
    now: () => {
      time += tick();
      return time;
    },
    later: (task, milliseconds) => {
      tasks.push({ at: time + milliseconds, task });
    },
    post: (event) => {
      events.push(event);
      heard(event);
    },
  });
  const snapshots = () =>
    events.flatMap((event) => (event.type === 'snapshot' ? [fingerprinted(event.snapshot)] : []));
  return {
    events,
    send: (command) => runner.receive(command),
    work(count = 100_000) {
      for (let i = 0; i < count && tasks.length > 0; i++) {
        const at = Math.min(...tasks.map((waiting) => waiting.at));
        const next = tasks.find((waiting) => waiting.at === at);
        tasks = tasks.filter((waiting) => waiting !== next);
        time = Math.max(time, at);
        next?.task();
      }
    },
    get idle() {
      return tasks.length === 0;
    },
    snapshots,
    last() {
      const snapshot = snapshots().at(-1);
      if (!snapshot) throw new Error('there is no snapshot yet');
      return snapshot;
    },
  };
}

/** Acknowledges every snapshot at once, keeps the list of changes, and can lose its worker. */
export class FakePage {
  readonly experiment: Experiment;
  changes: readonly Change[];
  worker: FakeWorker;
  private readonly tick: () => number;
  private run = 0;
  private step = 0;
  private checkpoint: Checkpoint | null = null;
  private unacknowledged: { id: number; patch: Patch }[] = [];
  private nextId: number;

  constructor(source: Run, tick: () => number = () => 1) {
    this.experiment = source.experiment;
    this.changes = source.changes;
    this.tick = tick;
    this.nextId = 1 + Math.max(0, ...source.changes.map(({ id }) => id));
    this.worker = this.spawn();
    this.load(0, null);
  }

  private spawn(): FakeWorker {
    return createFakeWorker(this.tick, (event) => this.hear(event));
  }

  private hear(event: Event): void {
    if (event.run !== this.run) return;
    if (event.type === 'changed') {
      const change = this.unacknowledged.find(({ id }) => id === event.id);
      if (!change) return;
      this.unacknowledged = this.unacknowledged.filter(({ id }) => id !== event.id);
      // Going back and editing drops the old future.
      this.changes = [
        ...this.changes.filter(({ step }) => step <= event.step),
        { ...change, step: event.step },
      ];
    }
    if (event.type === 'snapshot') {
      this.step = event.snapshot.step;
      this.checkpoint = event.snapshot.checkpoint ?? this.checkpoint;
    }
  }

  send(command: Unnumbered<Command>): void {
    this.worker.send({ ...command, run: this.run } as Command);
  }

  ack(): void {
    this.send({ type: 'ack', buffers: [] });
  }

  change(patch: Patch): void {
    const id = this.nextId++;
    this.unacknowledged.push({ id, patch });
    this.send({ type: 'change', id, patch });
  }

  load(step: number, checkpoint: Checkpoint | null): void {
    this.run++;
    const source = { experiment: this.experiment, changes: this.changes };
    this.send({ type: 'load', source, step, ...(checkpoint && { checkpoint }) });
  }

  /** The worker dies. What it has not said is lost; a change without an answer is sent again. */
  restart(): void {
    this.worker = this.spawn();
    const fits = this.checkpoint?.applied.every((id) => this.changes.some((change) => change.id === id));
    this.load(this.step, fits ? this.checkpoint : null);
    for (const { id, patch } of this.unacknowledged) this.send({ type: 'change', id, patch });
  }

  /** Works until nothing is left to do, drawing every frame. */
  finish(): Fingerprinted {
    for (let i = 0; i < 1000 && !this.worker.idle; i++) {
      this.worker.work(50);
      this.ack();
    }
    if (!this.worker.idle) throw new Error('the worker does not come to rest');
    this.ack();
    return this.worker.last();
  }
}
