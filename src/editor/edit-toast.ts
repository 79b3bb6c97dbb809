/**
 * A word on what was just done to the network, shown by `EditToast.tsx` with the way back.
 *
 *     say(session, 'Hidden 2 removed');
 *     sayWithLoss(session, () => session.restructure(…), ({ set, now, before }) => `Cut. Test loss ${now}, before ${before}.`);
 *
 * Invariant: one word at a time, each for the session whose drawing shows it.
 */
import { createStore } from 'zustand/vanilla';
import { number } from '../i18n/format.ts';
import type { EditLabel, Session } from '../store/state.ts';
import type { Snapshot } from '../training/protocol.ts';

export interface Said {
  readonly session: Session;
  readonly message: string;
  /** The entry of undo that it is about: with the next edit the word goes. */
  readonly undo: EditLabel | null;
  /** Of a drag that training holds back: the key of the entry it will become. */
  readonly awaited: string | null;
  readonly gesture: string | null;
  /** Grows: the same words said again are said again. */
  readonly count: number;
}

export const said = createStore<{ readonly said: Said | null; readonly count: number }>(() => ({
  said: null,
  count: 0,
}));

/** Said after the edit: what it is about is what undo would take back now. */
export function say(session: Session, message: string, undo = session.store.getState().undo): void {
  const count = said.getState().count + 1;
  said.setState({ said: { session, message, undo, awaited: null, gesture: null, count }, count });
}

/** What a drag, or a run of keys, has come to: the pieces of one gesture are one word that changes. */
export function sayWhile(session: Session, message: string, awaited: string, gesture: string | null): void {
  const before = said.getState();
  const same = before.said !== null && gesture !== null && before.said.gesture === gesture;
  const count = same ? before.count : before.count + 1;
  const { undo } = session.store.getState();
  said.setState({ said: { session, message, undo, awaited, gesture, count }, count });
}

/** Another edit was made, or this one taken back. */
export function isPast({ undo, awaited }: Said, now: EditLabel | null): boolean {
  return now !== undo && (awaited === null || now?.key !== awaited);
}

export function hush(): void {
  said.setState({ said: null });
}

export interface Price {
  readonly set: 'train' | 'test';
  /** Loss after and before the edit, as text. */
  readonly now: string;
  readonly before: string;
}

/** The loss that counts: over the test set, where there is one. */
function lossOf({ train, test }: Snapshot): { readonly set: 'train' | 'test'; readonly loss: number | null } {
  return test.loss === null ? { set: 'train', loss: train.loss } : { set: 'test', loss: test.loss };
}

/** Edits, and says so when the first snapshot after it tells what it cost. `words` get null where no loss is known. */
export function sayWithLoss(
  session: Session,
  edit: () => void,
  words: (price: Price | null) => string,
): void {
  const { frames } = session;
  const latest = frames.latest();
  const before = latest && lossOf(latest);
  let stop = () => {};
  let undo: EditLabel | null | undefined;
  const tell = (snapshot: Snapshot) => {
    stop();
    const after = lossOf(snapshot);
    say(
      session,
      words(before ? { set: after.set, now: number(after.loss), before: number(before.loss) } : null),
      undo,
    );
  };
  stop = frames.subscribe(tell);
  edit();
  undo = session.store.getState().undo;
}
