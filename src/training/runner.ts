/**
 * The worker's logic without a worker: takes commands, trains in slices, sends snapshots.
 *
 * Invariants: the clock decides when an update is done, never what it does. A slice ends after the first update beyond
 * `SLICE`, so that commands are heard soon. One snapshot is in flight; training never waits for it to be drawn.
 * Clock, waiting and posting are arguments.
 */
import { provideTable } from '../core/tables/contents.ts';
import { createBuffers } from './buffers.ts';
import { type Course, createCourse } from './course.ts';
import { inspection } from './inspection.ts';
import { isDone, type Job, mustWait } from './job.ts';
import { createPace } from './pace.ts';
import type { Command, Event, Goal, Watch } from './protocol.ts';
import { makeSnapshot, transferList } from './snapshot.ts';

/** Milliseconds. */
const SLICE = 8;
const CHECKPOINT_INTERVAL = 1000;
const PROGRESS_INTERVAL = 100;

export interface Environment {
  /** Milliseconds, ascending. */
  now(): number;
  /** Calls `task` after so many milliseconds, 0: as soon as waiting messages have been heard. */
  later(task: () => void, milliseconds: number): void;
  post(event: Event, transfer: ArrayBuffer[]): void;
}

/** What is not named here is not wanted either. */
const NOTHING = { planeResolution: 0, neuronResolution: 0, activationLayer: -1 } as Watch;

export function createRunner({ now, later, post }: Environment): { receive(command: Command): void } {
  const buffers = createBuffers();
  const pace = createPace();
  let run = -1;
  let course: Course | null = null;
  let watch = NOTHING;
  /** null when paused. */
  let job: Job | null = null;
  /** Commands that wait until the present job is done. */
  let deferred: Command[] = [];
  /** Something to show since the last snapshot. */
  let dirty = false;
  let inFlight = false;
  /** Drawing may take a part of the time, not all of it: no snapshot before this while playing. */
  let notBefore = 0;
  let curveRestarts = false;
  let reached: Goal | null = null;
  /** The last slice went into the survey. */
  let surveyed: boolean | null | undefined = false;
  let checkpointAt = 0;
  let progressAt = 0;
  /** The task that will go on with the job; a task that is not this one any more is void. */
  let awaited: { readonly at: number } | null = null;

  function receive(command: Command): void {
    guarded(() => {
      if (command.type === 'ping') post({ type: 'alive', run: command.run }, []);
      else if (command.type === 'load') load(command);
      else if (command.type === 'table') provideTable(command.name, command.contents);
      else if (command.type === 'watch') look(command);
      else if (command.type === 'ack') acknowledge(command);
      else if (command.run === run && course) hear(command, course);
      offer();
    });
    schedule();
  }

  function load(command: Command & { type: 'load' }): void {
    if (command.run < run) return;
    run = command.run;
    job = null;
    deferred = [];
    inFlight = false;
    notBefore = 0;
    reached = null;
    const previous = course;
    course = null;
    const { source, step, checkpoint } = command;
    course = createCourse(source, step, checkpoint ?? null, previous);
    sendWholeCurve(course);
    start({ kind: 'replay', target: step });
  }

  function look(command: Command & { type: 'watch' }): void {
    if (command.run < run) return;
    watch = command.watch;
    dirty = true;
  }

  function acknowledge(command: Command & { type: 'ack' }): void {
    buffers.giveBack(command.buffers);
    if (command.run === run) inFlight = false;
  }

  function hear(command: Command, current: Course): void {
    if (mustWait(command, job, deferred)) {
      deferred.push(command);
      return;
    }
    if (command.type !== 'change' && command.type !== 'step') {
      // What waited before it is overtaken, but for the changes: those are part of the run.
      const overtaken = deferred;
      deferred = [];
      for (const waiting of overtaken) if (waiting.type === 'change') obey(waiting, current);
    }
    obey(command, current);
  }

  function obey(command: Command, current: Course): void {
    const { trainer } = current;
    switch (command.type) {
      case 'play':
        reached = null;
        pace.start(now(), command.updatesPerSecond, trainer.steps);
        start({ kind: 'play', goal: command.goal, from: trainer.steps });
        break;
      case 'pause':
        start(null);
        break;
      case 'step':
        start(
          command.by === 'epoch'
            ? { kind: 'epoch', epoch: trainer.epoch }
            : { kind: 'train', target: trainer.steps + 1 },
        );
        break;
      case 'seek':
        seek(Math.max(0, command.step), current);
        break;
      case 'change': {
        const { id, step } = current.change(command.id, command.patch);
        dirty = true;
        post({ type: 'changed', run, id, step }, []);
        break;
      }
    }
  }

  function seek(step: number, current: Course): void {
    const { last } = current;
    current.approach(step);
    sendWholeCurve(current);
    start({ kind: step <= last ? 'replay' : 'train', target: step });
  }

  /** From a checkpoint of a past not seen here there is no whole curve: then the page keeps its own up to there. */
  function sendWholeCurve({ curve }: Course): void {
    curve.rewind();
    curveRestarts = curve.firstStep === 0;
  }

  function start(next: Job | null): void {
    job = next;
    dirty = true;
    progressAt = now();
    if (next === null) resume();
  }

  /** After a job the commands that waited for it have their turn. */
  function resume(): void {
    while (course && deferred.length > 0 && (job === null || job.kind === 'play')) {
      const [command] = deferred;
      deferred = deferred.slice(1);
      obey(command, course);
    }
  }

  /** Trains until the slice is over, nothing is due, or the job is done. */
  function slice(current: Course): void {
    const begin = now();
    let time = begin;
    while (job && time - begin < SLICE) {
      if (isDone(job, current)) {
        if (job.kind === 'play') reached = job.goal;
        start(null);
        return;
      }
      if (job.kind === 'play' && !pace.isDue(time)) return;
      const divergence = current.advance();
      if (divergence) {
        post({ type: 'diverged', run, ...divergence }, []);
        deferred = deferred.filter(({ type }) => type === 'change');
        start(null);
        return;
      }
      pace.count();
      dirty = true;
      time = now();
    }
  }

  function reportProgress({ trainer }: Course): void {
    if (!job || job.kind === 'play' || job.kind === 'epoch' || now() - progressAt < PROGRESS_INTERVAL) return;
    progressAt = now();
    post({ type: 'progress', run, step: trainer.steps, target: job.target }, []);
  }

  /** Sends a snapshot if there is something new to show and the page has drawn the last one. */
  function offer(): void {
    if (!course || !dirty || inFlight) return;
    const playing = job !== null;
    if (job && job.kind !== 'play') return;
    const begin = now();
    if (playing && begin < notBefore) return;
    const withCheckpoint = !playing || begin - checkpointAt >= CHECKPOINT_INTERVAL;
    if (withCheckpoint) checkpointAt = begin;
    const updatesPerSecond = playing ? pace.speed(begin, course.trainer.steps) : 0;
    const situation = { watch, playing, updatesPerSecond, withCheckpoint, curveRestarts, reached };
    const snapshot = makeSnapshot(course, situation, buffers);
    dirty = false;
    inFlight = true;
    curveRestarts = false;
    reached = null;
    post({ type: 'snapshot', run, snapshot }, transferList(snapshot));
    const end = now();
    notBefore = end + 2 * (end - begin);
  }

  /** Whether the surroundings are to be measured. */
  function surveys() {
    return course && inspection()?.survey.isDue(course.trainer, watch.surface, job !== null);
  }

  function schedule(): void {
    const looks = surveys();
    if (!job && !looks) return;
    const time = now();
    const wait = job?.kind === 'play' && !looks ? pace.wait(time) : 0;
    // A message must not put off what waits already, or a talkative page would stop the training.
    if (awaited && awaited.at <= time + wait) return;
    const mine = { at: time + wait };
    awaited = mine;
    later(() => {
      if (awaited === mine) tick();
    }, wait);
  }

  function tick(): void {
    awaited = null;
    guarded(() => {
      if (!course) return;
      // One of the two between messages.
      surveyed = !surveyed && surveys();
      if (!surveyed) slice(course);
      else {
        const end = now() + SLICE;
        if (inspection()?.survey.work(course.trainer, watch.surface, () => now() >= end)) dirty = true;
      }
      reportProgress(course);
      offer();
    });
    schedule();
  }

  /** What was not foreseen stops the run and is told; the worker lives on. */
  function guarded(task: () => void): void {
    try {
      task();
    } catch (error) {
      job = null;
      deferred = [];
      post({ type: 'failed', run, message: String((error as Error)?.message ?? error) }, []);
    }
  }

  return { receive };
}
