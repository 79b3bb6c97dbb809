/**
 * The session's side of the worker: numbers the runs, keeps what must be said again, notices a dead worker and starts
 * another one with nothing lost.
 *
 * Invariant: a worker that was just started receives load (from the newest checkpoint), the unacknowledged changes in
 * their order, and play if it was playing; a change reaches the run once, by its id.
 * Knows no React and no DOM: how to start a worker and what time it is are arguments.
 */
import { providedTable } from '../core/tables/contents.ts';
import type { Patch, Run } from '../experiment/experiment.ts';
import { tablesOf } from '../experiment/tables.ts';
import type { Checkpoint, Command, Event, Goal, Watch } from '../training/protocol.ts';

export interface WorkerHandle {
  post(command: Command, transfer?: readonly ArrayBuffer[]): void;
  terminate(): void;
}

/** Starts a worker. `died` is called when it reports an error outside of the protocol. */
export type Spawn = (receive: (event: Event) => void, died: (message: string) => void) => WorkerHandle;

/** A worker that does not answer for this long (ms), or ten times its longest silence so far, is dead. */
const PATIENCE = 4000;
/** So many deaths within a minute, and we stop trying. */
const MAX_DEATHS = 3;

export interface Connection {
  /** Opens a run; steps that the worker knows already are not computed again. */
  load(source: Run, step: number): void;
  play(updatesPerSecond: number, goal: Goal | null): void;
  pause(): void;
  step(by: 'update' | 'epoch'): void;
  seek(step: number): void;
  change(id: number, patch: Patch): void;
  watch(watch: Watch): void;
  /** A snapshot of this run (`Event.run`) was drawn: the next one may come. Of a run before this one it says nothing. */
  ack(of: number, buffers: readonly ArrayBuffer[]): void;
  /** About once a second. */
  tick(): void;
}

type Unnumbered<C> = C extends Command ? Omit<C, 'run'> : never;

export function createConnection(options: {
  readonly spawn: Spawn;
  readonly now: () => number;
  /** The run with all acknowledged changes, for a restart. */
  readonly source: () => Run;
  readonly receive: (event: Event) => void;
  readonly restarted: () => void;
  readonly gaveUp: (message: string) => void;
}): Connection {
  const { spawn, now } = options;
  let worker: WorkerHandle | null = null;
  let run = 0;
  let step = 0;
  let checkpoint: Checkpoint | null = null;
  let unacknowledged: { id: number; patch: Patch }[] = [];
  let playing: { updatesPerSecond: number; goal: Goal | null } | null = null;
  let watched: Watch | null = null;
  const provided = new Set<string>();
  let waitingSince: number | null = null;
  let longestSilence = 0;
  /** The present worker has answered before. */
  let answered = false;
  let deaths: number[] = [];

  function send(command: Unnumbered<Command>, transfer?: readonly ArrayBuffer[]): void {
    if (!worker) return;
    waitingSince ??= now();
    worker.post({ ...command, run } as Command, transfer);
  }

  /** The rows of the bundled tables that the run needs, once for each worker. */
  function provide(source: Run): void {
    for (const { name } of tablesOf(source)) {
      const contents = name === 'own' ? undefined : providedTable(name);
      if (name === 'own' || !contents || provided.has(name)) continue;
      provided.add(name);
      send({ type: 'table', name, contents });
      // It is not answered.
      waitingSince = null;
    }
  }

  function start(): void {
    provided.clear();
    answered = false;
    const mine = spawn(
      (event) => {
        if (mine === worker) hear(event);
      },
      (message) => {
        if (mine === worker) died(message);
      },
    );
    worker = mine;
    waitingSince = null;
  }

  function hear(event: Event): void {
    // How long a worker takes to start says nothing of how long it is silent while it trains.
    if (waitingSince !== null && answered) longestSilence = Math.max(longestSilence, now() - waitingSince);
    answered = true;
    waitingSince = null;
    if (event.run !== run) return;
    if (event.type === 'changed') unacknowledged = unacknowledged.filter(({ id }) => id !== event.id);
    if (event.type === 'snapshot') {
      step = event.snapshot.step;
      if (event.snapshot.checkpoint) checkpoint = event.snapshot.checkpoint;
      if (event.snapshot.reached) playing = null;
    }
    if (event.type === 'diverged') playing = null;
    if (event.type === 'failed') {
      died(event.message);
      return;
    }
    options.receive(event);
  }

  function died(message: string): void {
    worker?.terminate();
    worker = null;
    deaths = [...deaths.filter((at) => now() - at < 60_000), now()];
    if (deaths.length > MAX_DEATHS) {
      playing = null;
      options.gaveUp(message);
      return;
    }
    start();
    const missing = unacknowledged;
    const resume = playing;
    begin(options.source(), step, checkpoint);
    for (const { id, patch } of missing) change(id, patch);
    if (resume) play(resume.updatesPerSecond, resume.goal);
    options.restarted();
  }

  function begin(source: Run, at: number, from: Checkpoint | null): void {
    if (!worker) start();
    run += 1;
    step = at;
    checkpoint = from;
    unacknowledged = [];
    playing = null;
    if (watched) send({ type: 'watch', watch: watched });
    provide(source);
    send({ type: 'load', source, step: at, ...(from && { checkpoint: from }) });
  }

  function play(updatesPerSecond: number, goal: Goal | null): void {
    playing = { updatesPerSecond, goal };
    send({ type: 'play', updatesPerSecond, goal });
  }

  function change(id: number, patch: Patch): void {
    unacknowledged.push({ id, patch });
    send({ type: 'change', id, patch });
  }

  return {
    load: (source, at) => begin(source, at, null),
    play,
    change,
    pause() {
      playing = null;
      send({ type: 'pause' });
    },
    step(by) {
      playing = null;
      send({ type: 'step', by });
    },
    seek(to) {
      playing = null;
      send({ type: 'seek', step: to });
    },
    watch(watch) {
      watched = watch;
      send({ type: 'watch', watch });
    },
    ack(of, buffers) {
      // A new run has a snapshot of its own on its way: were this taken for it, a second one would be sent over it.
      if (of !== run) return;
      send({ type: 'ack', buffers }, buffers);
      // An acknowledgement is not owed an answer.
      waitingSince = null;
    },
    tick() {
      if (!worker) return;
      const patience = Math.max(PATIENCE, 10 * Math.min(longestSilence, 6000));
      if (waitingSince !== null && now() - waitingSince > patience) died('the worker does not answer');
      else send({ type: 'ping' });
    },
  };
}
