/**
 * The work itself: where the run stands, edits of it, and undo and redo. The session's engine room.
 *
 * Invariants: before the first update an edit is an edit of the experiment; from then on it is a recorded change, whose
 * step the worker tells. While it trains a drag is held back until it rests for REST, so it is one change. `experiment` is always
 * what the person sees: the run's present with the edits that the worker has not acknowledged yet.
 */
import type { StoreApi } from 'zustand/vanilla';
import { equal } from '../experiment/equal.ts';
import { applyPatch, type Experiment, type Patch, present } from '../experiment/experiment.ts';
import { fold } from '../experiment/fold.ts';
import { layerIds } from '../experiment/ids.ts';
import { settle } from '../experiment/settle.ts';
import type { Frames } from '../training/frames.ts';
import type { Snapshot } from '../training/protocol.ts';
import type { Connection } from './connection.ts';
import { rounded } from './rounded.ts';
import type { EditLabel, SessionState, Work } from './state.ts';
import { EMPTY, type Entry, inverse, mergePatches, push, withoutLast } from './undo.ts';

/** A drag that did not move for so long has come to rest, ms. */
const REST = 250;

export interface Editing {
  /** Where the work stands now, with what is not acknowledged yet. */
  position(): Work;
  /** The same with what a drag holds back: a kept copy must not miss it. */
  positionHeld(): Work;
  /** Goes to another run or step; `label` makes it an entry of undo. */
  open(label: EditLabel, to: Work): void;
  /** A new run of an experiment, from its start. */
  jump(label: EditLabel, experiment: Experiment, preset: string | null, gesture?: string | null): void;
  edit(label: EditLabel, patch: Patch, gesture?: string | null): void;
  /** An edit that is answered while it is made: seen at once, and sent every REST. Its pieces are one entry of undo. */
  stroke(label: EditLabel, patch: Patch, gesture: string): void;
  undo(): void;
  redo(): void;
  /** The worker applied a change at this step. */
  acknowledged(id: number, step: number): void;
  /** Sends what a drag holds back if it has come to rest, or in any case. */
  flush(anyway?: boolean): void;
  /** From now on edits are recorded changes. */
  begin(): void;
  hasBegun(): boolean;
}

export function createEditing(options: {
  readonly store: StoreApi<SessionState>;
  readonly frames: Frames;
  readonly connection: Connection;
  readonly now: () => number;
  /** Something changed that is worth keeping. */
  readonly touched: () => void;
}): Editing {
  const { store, frames, connection, now, touched } = options;
  const get = store.getState;
  const set = store.setState;

  let stacks = EMPTY;
  /** True from the first update on. */
  let started = get().step > 0;
  let pending: { id: number; patch: Patch; gesture: string | null }[] = [];
  let held: { label: EditLabel; patch: Patch; gesture: string } | null = null;
  /** The last frame of the run before this one: it says nothing of where this one stands. */
  let former: Snapshot | null = null;
  let nextId = 1 + highestId(get().run.changes);
  let lastMoved = Number.NEGATIVE_INFINITY;

  function position(): Work {
    const { run, step, preset } = get();
    const latest = frames.latest();
    const at = latest && latest !== former ? latest.step : step;
    if (pending.length === 0) return { run, step: at, preset };
    const changes = [...run.changes, ...pending.map(({ id, patch }) => ({ id, patch, step: at }))];
    return { run: { experiment: run.experiment, changes }, step: at, preset };
  }

  function positionHeld(): Work {
    const { run, ...where } = position();
    if (!held) return { run, ...where };
    const change = { id: nextId, step: where.step, patch: held.patch };
    return { run: { experiment: run.experiment, changes: [...run.changes, change] }, ...where };
  }

  function goTo(to: Work): void {
    pending = [];
    held = null;
    former = frames.latest();
    started = to.step > 0;
    nextId = 1 + highestId(to.run.changes);
    const experiment = present(to.run);
    set({
      run: to.run,
      experiment,
      playing: false,
      step: to.step,
      progress: null,
      goal: null,
      reached: null,
      weightsSha256: null,
      preset: to.preset,
      edited: false,
      selection: within(experiment, get().selection),
    });
    connection.load(to.run, to.step);
    touched();
  }

  function record(entry: Entry): void {
    stacks = push(stacks, entry);
    showStacks();
  }

  function showStacks(): void {
    set({ undo: stacks.done.at(-1)?.label ?? null, redo: stacks.undone.at(-1)?.label ?? null });
  }

  function jump(
    label: EditLabel,
    experiment: Experiment,
    preset: string | null,
    gesture: string | null = null,
  ): void {
    flush(true);
    const before = position();
    const after: Work = { run: { experiment, changes: [] }, step: 0, preset };
    record({ kind: 'jump', label, gesture, before, after });
    goTo(after);
  }

  function edit(label: EditLabel, patch: Patch, gesture: string | null = null): void {
    const { experiment, playing } = get();
    const whole = settle(experiment, rounded(patch));
    if (held && held.gesture !== gesture) flush(true);
    if (isFresh()) {
      begun(label, whole, gesture);
      return;
    }
    if (playing && gesture !== null) {
      held = { label, patch: held ? mergePatches(held.patch, whole) : whole, gesture };
      lastMoved = now();
      set({ experiment: applyPatch(experiment, whole), edited: true });
      touched();
      return;
    }
    commit(label, whole, gesture);
  }

  function stroke(label: EditLabel, patch: Patch, gesture: string): void {
    if (held && held.gesture !== gesture) flush(true);
    const { experiment } = get();
    const whole = settle(experiment, rounded(patch));
    if (!held) lastMoved = now();
    held = { label, patch: held ? mergePatches(held.patch, whole) : whole, gesture };
    set({ experiment: applyPatch(experiment, whole), edited: true });
    flush();
  }

  /** No update was made and none is on its way: an edit is one of the experiment itself. */
  const isFresh = () => !started && get().run.changes.length === 0 && pending.length === 0;

  function begun(label: EditLabel, patch: Patch, gesture: string | null): void {
    jump(label, fold(applyPatch(get().experiment, patch)), get().preset, gesture);
    set({ edited: true });
  }

  /** Sends a recorded change to the run and remembers how to take it back. */
  function commit(label: EditLabel, patch: Patch, gesture: string | null): void {
    const before = position();
    const id = nextId++;
    record({
      kind: 'change',
      label,
      gesture,
      preset: before.preset,
      forward: patch,
      backward: inverse(patch, present(before.run)),
      ids: [id],
    });
    sendChange(id, patch, gesture);
  }

  function sendChange(id: number, patch: Patch, gesture: string | null): void {
    pending.push({ id, patch, gesture });
    held = null;
    const experiment = applyPatch(get().experiment, patch);
    set({ experiment, edited: true, selection: within(experiment, get().selection), weightsSha256: null });
    connection.change(id, patch);
    touched();
  }

  function flush(anyway = false): void {
    if (!held || !(anyway || now() - lastMoved >= REST)) return;
    const { label, patch, gesture } = held;
    held = null;
    if (isFresh()) begun(label, patch, gesture);
    else commit(label, patch, gesture);
  }

  /** The worker applied a change: it takes its place in the list. A drag that was paused at one step is one change. */
  function acknowledged(id: number, step: number): void {
    const change = pending.find((one) => one.id === id);
    if (!change) return;
    pending = pending.filter((one) => one !== change);
    const { run } = get();
    const last = run.changes.at(-1);
    const entry = stacks.done.at(-1);
    const sameDrag =
      change.gesture !== null &&
      last?.step === step &&
      entry?.kind === 'change' &&
      entry.gesture === change.gesture &&
      entry.ids.includes(last.id);
    const merged = sameDrag && sameUnits(last.patch, change.patch);
    const changes = merged ? run.changes.slice(0, -1) : run.changes;
    const patch = merged ? mergePatches(last.patch, change.patch) : change.patch;
    set({ run: { experiment: run.experiment, changes: [...changes, { id, step, patch }] } });
  }

  function undo(): void {
    flush(true);
    const entry = stacks.done.at(-1);
    if (!entry) return;
    const here = position();
    const rest = stacks.done.slice(0, -1);
    if (entry.kind === 'jump') {
      stacks = { done: rest, undone: [...stacks.undone, { ...entry, after: here }] };
      goTo(entry.before);
    } else {
      const exact = get().playing ? null : withoutLast(here.run, entry.ids, here.step);
      stacks = { done: rest, undone: [...stacks.undone, { ...entry, ids: exact ? entry.ids : [] }] };
      if (exact) goTo({ preset: entry.preset, run: exact, step: here.step });
      else sendChange(nextId++, entry.backward, null);
    }
    showStacks();
  }

  function redo(): void {
    flush(true);
    const entry = stacks.undone.at(-1);
    if (!entry) return;
    const undone = stacks.undone.slice(0, -1);
    const here = position();
    if (entry.kind === 'jump') {
      stacks = { done: [...stacks.done, { ...entry, before: here }], undone };
      goTo(entry.after);
    } else {
      const id = Math.max(nextId, ...entry.ids);
      nextId = id + 1;
      stacks = { done: [...stacks.done, { ...entry, preset: here.preset, ids: [id] }], undone };
      sendChange(id, entry.forward, null);
    }
    showStacks();
  }

  return {
    position,
    positionHeld,
    open(label, to) {
      flush(true);
      record({ kind: 'jump', label, gesture: null, before: position(), after: to });
      goTo(to);
    },
    jump,
    edit,
    stroke,
    undo,
    redo,
    acknowledged,
    flush,
    begin: () => {
      started = true;
    },
    hasBegun: () => started,
  };
}

/** Units that came and went during a drag stay in the list: their ids must never be given again. */
function sameUnits(first: Patch, second: Patch): boolean {
  const ids = ({ network }: Patch) => network?.hidden && layerIds({ hidden: network.hidden });
  return second.network?.hidden === undefined || equal(ids(first), ids(second));
}

const highestId = (changes: readonly { readonly id: number }[]) =>
  changes.reduce((highest, { id }) => Math.max(highest, id), 0);

/** The same selection if the network still has it, else the nearest layer. */
export function within(
  experiment: Experiment,
  selection: SessionState['selection'],
): SessionState['selection'] {
  const { hidden } = experiment.network;
  const layer = Math.min(selection.layer, hidden.length);
  const units = hidden[layer]?.units ?? Number.POSITIVE_INFINITY;
  const unit =
    selection.unit !== null && selection.unit < units && layer === selection.layer ? selection.unit : null;
  return layer === selection.layer && unit === selection.unit ? selection : { layer, unit };
}
