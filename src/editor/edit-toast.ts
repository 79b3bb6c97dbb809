/**
 * A word on what was just done to the network, shown by `EditToast.tsx` with the way back.
 *
 *     say(session, 'Hidden 2 is now Hidden 1.');
 *     sayWithLoss(session, 'Hidden 2 removed.', () => session.removeLayer(1));
 *
 * Invariant: one word at a time, each for the session whose drawing shows it.
 */
import { createStore } from 'zustand/vanilla';
import type { EditLabel, Session } from '../store/state.ts';
import type { Snapshot } from '../training/protocol.ts';

/** What an edit cost: the loss of one set after and before it. */
export interface Price {
  readonly set: 'train' | 'test';
  readonly now: number;
  readonly before: number;
  /** Updates between the two: it trained on, and that counts as well. */
  readonly updates: number;
}

/** Where undo and redo stand: what the next press of each would do. */
type Standing = Readonly<Record<'undo' | 'redo', EditLabel | null>>;

export interface Said {
  readonly session: Session;
  readonly message: string;
  /** Null: nothing is known of it, or it costs nothing. */
  readonly price: Price | null;
  /** When it was said: with the next edit, or with this one taken back, the word goes. */
  readonly standing: Standing;
  readonly gesture: Gesture | null;
  /** Grows: the same words said again are said again. */
  readonly count: number;
}

/** The edits of a drag, or of a run of keys, are one entry of undo with this key. */
export interface Gesture {
  readonly key: string;
  /** Null: it is a single edit. */
  readonly id: string | null;
}

export const said = createStore<{ readonly said: Said | null; readonly count: number }>(() => ({
  said: null,
  count: 0,
}));

/** Said after the edit: what it is about is what undo would take back now. */
export function say(session: Session, message: string): void {
  stop();
  put(session, message, null, session.store.getState(), null);
}

/** This word goes, unless another one stands there by now. */
export function hush(word: Said): void {
  if (said.getState().said === word) said.setState({ said: null });
}

/** Another edit was made, or this one taken back. */
export function isPast({ standing, gesture }: Pick<Said, 'standing' | 'gesture'>, now: Standing): boolean {
  if (now.redo !== null && now.redo !== standing.redo) return true;
  return now.undo !== standing.undo && (gesture === null || now.undo?.key !== gesture.key);
}

/** The pieces of one gesture are one word that changes. */
function put(
  session: Session,
  message: string,
  price: Price | null,
  { undo, redo }: Standing,
  gesture: Gesture | null,
): void {
  const last = said.getState();
  const goesOn = last.said !== null && isOf(last.said.gesture, gesture);
  const count = goesOn ? last.count : last.count + 1;
  said.setState({ said: { session, message, price, standing: { undo, redo }, gesture, count }, count });
}

const isOf = (one: Gesture | null, other: Gesture | null) =>
  one !== null && other !== null && one.id !== null && one.id === other.id;

let unsubscribe = () => {};
/** Who waits for frames now. */
let listening: unknown = null;

function stop(): void {
  unsubscribe();
  listening = null;
}

/** The gesture that was begun last, the loss before it, and whether its price was told. */
let begun: { readonly gesture: Gesture | null; before: Loss; told: boolean } | null = null;

type Loss = {
  readonly set: 'train' | 'test';
  readonly loss: number | null;
  readonly step: number;
} | null;

/** The loss that counts: over the test set, where there is one. */
function lossOf(snapshot: Snapshot | null): Loss {
  if (!snapshot) return null;
  const { train, test, step } = snapshot;
  return test.loss === null
    ? { set: 'train', loss: train.loss, step }
    : { set: 'test', loss: test.loss, step };
}

/**
 * Edits, and says so when a frame tells what it cost. While it trains that is the first one that knows of the edit; at
 * rest the word follows the frames of this step, so that a drag ends with the price of where it ended.
 */
export function sayWithLoss(
  session: Session,
  message: string,
  edit: () => void,
  gesture: Gesture | null = null,
): void {
  const { frames, store } = session;
  stop();
  const goesOn = begun !== null && isOf(begun.gesture, gesture);
  const mine = goesOn && begun ? begun : { gesture, before: lossOf(frames.latest()), told: false };
  begun = mine;
  const former = store.getState();
  /** After the edit; null while it is made. */
  let standing: Standing | null = null;
  let toldAt: number | null = null;

  const tell = (snapshot: Snapshot) => {
    // A frame that is drawn in parts may still come here when this is over.
    if (listening !== tell) return;
    const state = store.getState();
    const { run } = state;
    if (standing && isPast({ standing, gesture }, state)) return stop();
    const known = run !== former.run;
    if (toldAt !== null && (snapshot.playing || snapshot.step !== toldAt)) return stop();
    if (!known) {
      // It trains on while a drag is held back, or the edit is on its way.
      if (snapshot.playing && !mine.told) mine.before = lossOf(snapshot);
      return;
    }
    // An update of the step at which it was made may have been made before it.
    if (snapshot.playing && snapshot.step <= (run.changes.at(-1)?.step ?? -1)) return;
    toldAt = snapshot.step;
    mine.told = true;
    const [now, { before }] = [lossOf(snapshot), mine];
    const price =
      now && before && now.loss !== null && before.loss !== null
        ? { set: now.set, now: now.loss, before: before.loss, updates: now.step - before.step }
        : null;
    put(session, message, price, standing ?? state, gesture);
    if (snapshot.playing) stop();
  };
  listening = tell;
  unsubscribe = frames.subscribe(tell);
  edit();
  const { undo, redo, experiment } = store.getState();
  standing = { undo, redo };
  // It changed nothing: no frame will tell of it, unless one of the gesture's pieces before.
  if (experiment === former.experiment && !goesOn) {
    stop();
    put(session, message, null, standing, gesture);
  }
}
