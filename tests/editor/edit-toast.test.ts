/** The word on an edit: one for all pieces of a gesture, with its price, gone with the next edit and when it is taken back. */
import { expect, it } from 'vitest';
import { priceText } from '../../src/editor/EditToast.tsx';
import { isPast, type Said, said, say, sayWithLoss } from '../../src/editor/edit-toast.ts';
import { connections as en } from '../../src/i18n/en.connections.ts';
import { connections as ko } from '../../src/i18n/ko.connections.ts';
import type { SessionState } from '../../src/store/state.ts';
import { fakeSession, snapshotOf } from './fake-session.ts';

const now = () => said.getState().said as Said;

/** A session in which only the test says what becomes of an edit and which frames come. */
function quietSession() {
  const session = fakeSession();
  const state = () => session.store.getState();
  const set = (some: Partial<SessionState>) => session.store.setState(some);
  return {
    session,
    /** Edited, and not yet heard of by the run. */
    edit: (key: string) => () => set({ experiment: { ...state().experiment }, undo: { key }, redo: null }),
    /** Held back while it trains: not yet an entry of undo. */
    hold: () => set({ experiment: { ...state().experiment } }),
    acknowledge: (step: number) =>
      set({ run: { experiment: state().experiment, changes: [{ id: 1, step, patch: {} }] } }),
    frame(loss: number | null, step: number, playing = false) {
      const snapshot = snapshotOf(state().experiment, { step, playing });
      session.frames.publish({ ...snapshot, test: { ...snapshot.test, loss } });
    },
    set,
  };
}

it('tells the loss of the first frame that knows of the edit, before and after', () => {
  const { session, edit, acknowledge, frame } = quietSession();
  say(session, 'something else');
  frame(0.5, 10, true);
  sayWithLoss(session, 'Hidden 1: 9 neurons', edit('addUnit'));
  // It was on its way already, and the training went on.
  frame(0.4, 12, true);
  expect(now().message).toBe('something else');
  acknowledge(13);
  frame(0.39, 13, true);
  expect(now().message).toBe('something else');
  frame(0.6, 15, true);
  expect(now()).toMatchObject({
    message: 'Hidden 1: 9 neurons',
    price: { set: 'test', now: 0.6, before: 0.4 },
  });
  // What it trains afterwards is not the edit's doing.
  frame(0.3, 20, true);
  expect(now().price?.now).toBe(0.6);
});

it('has the price of where a drag ended, against where it began, in one word', () => {
  const { session, edit, acknowledge, frame } = quietSession();
  frame(0.5, 10);
  const drag = { key: 'sparsify', id: 'drag 1' };
  sayWithLoss(session, '50 %', edit('sparsify'), drag);
  acknowledge(10);
  frame(0.6, 10);
  const { count } = now();
  sayWithLoss(session, '45 %', edit('sparsify'), drag);
  sayWithLoss(session, '40 %', edit('sparsify'), drag);
  // A frame of the piece before, then the one of this.
  acknowledge(10);
  frame(0.6, 10);
  frame(0.7, 10);
  expect(now()).toMatchObject({ message: '40 %', count, price: { now: 0.7, before: 0.5, updates: 0 } });
  // A step is no part of it.
  frame(0.2, 11);
  expect(now().price?.now).toBe(0.7);
  sayWithLoss(session, '30 %', edit('sparsify'), { key: 'sparsify', id: 'drag 2' });
  acknowledge(11);
  frame(0.8, 11);
  expect(now()).toMatchObject({ message: '30 %', count: count + 1, price: { now: 0.8, before: 0.2 } });
});

it('does not take the first piece of a drag for what was before it', () => {
  const { session, edit, acknowledge, frame } = quietSession();
  frame(0.5, 10);
  const drag = { key: 'weight', id: 'pull 1' };
  sayWithLoss(session, '0.1', edit('weight'), drag);
  acknowledge(10);
  // The second is on its way when the frame of the first comes.
  sayWithLoss(session, '0.2', edit('weight'), drag);
  frame(0.6, 10);
  acknowledge(10);
  frame(0.7, 10);
  expect(now()).toMatchObject({ message: '0.2', price: { now: 0.7, before: 0.5 } });
});

it('is not disturbed by the word before it, which a frame drawn in parts reaches late', () => {
  const { session, edit, acknowledge, set, frame } = quietSession();
  frame(0.5, 10);
  const listeners: (() => void)[] = [];
  sayWithLoss(session, 'first', edit('addUnit'));
  acknowledge(10);
  frame(0.6, 10);
  set({ undo: null, redo: { key: 'addUnit' } });
  session.frames.publish(snapshotOf(session.store.getState().experiment, { step: 10 }), (calls) =>
    listeners.push(...calls),
  );
  sayWithLoss(session, 'second', edit('removeUnit'));
  for (const late of listeners) late();
  acknowledge(10);
  frame(0.7, 10);
  expect(now().message).toBe('second');
});

it('waits for a drag that training holds back', () => {
  const { session, hold, set, acknowledge, frame } = quietSession();
  frame(0.5, 10, true);
  sayWithLoss(session, '50 %', hold, { key: 'sparsify', id: 'drag' });
  frame(0.45, 12, true);
  set({ undo: { key: 'sparsify' } });
  acknowledge(12);
  frame(0.9, 14, true);
  expect(now()).toMatchObject({ message: '50 %', price: { now: 0.9, before: 0.45 } });
});

it('is silent about what was taken back at once, and says at once what changed nothing', () => {
  const { session, edit, set, acknowledge, frame } = quietSession();
  say(session, 'something else');
  frame(0.5, 10);
  sayWithLoss(session, 'cut', edit('cut'));
  set({ undo: null, redo: { key: 'cut' } });
  acknowledge(10);
  frame(0.5, 10);
  expect(now().message).toBe('something else');
  sayWithLoss(session, 'nothing', () => {});
  expect(now()).toMatchObject({ message: 'nothing', price: null });
});

it('has no price where there is no loss', () => {
  const { session, edit, acknowledge } = quietSession();
  const snapshot = snapshotOf(session.store.getState().experiment);
  const empty = { ...snapshot.test, loss: null };
  sayWithLoss(session, 'cut', edit('cut'));
  acknowledge(0);
  session.frames.publish({ ...snapshot, train: empty, test: empty });
  expect(now()).toMatchObject({ message: 'cut', price: null });
});

it('goes with the next edit and with undo, also to one of the same name', () => {
  const label = { key: 'sparsify' };
  const word = { standing: { undo: label, redo: null }, gesture: { key: 'sparsify', id: 'drag' } };
  expect(isPast(word, { undo: label, redo: null })).toBe(false);
  expect(isPast(word, { undo: { key: 'sparsify' }, redo: null })).toBe(false);
  expect(isPast(word, { undo: { key: 'cut' }, redo: null })).toBe(true);
  expect(isPast(word, { undo: { key: 'sparsify' }, redo: label })).toBe(true);
  const single = { standing: { undo: label, redo: null }, gesture: null };
  expect(isPast(single, { undo: { key: 'sparsify' }, redo: null })).toBe(true);
  const session = fakeSession();
  session.store.setState({ redo: label });
  say(session, 'It is the first neuron of its layer.');
  expect(isPast(now(), session.store.getState())).toBe(false);
});

it('writes a price with as many decimals as it takes to see a difference', () => {
  expect(priceText({ set: 'test', now: 1.054, before: 0.951, updates: 0 }, en)).toBe(
    'Test loss 1.05, before 0.95.',
  );
  expect(priceText({ set: 'test', now: 0.9504, before: 0.9512, updates: 0 }, en)).toBe(
    'Test loss 0.950, before 0.951.',
  );
  expect(priceText({ set: 'train', now: 0.9504, before: 0.9503, updates: 0 }, en)).toBe(
    'Training loss 0.9504, before 0.9503.',
  );
  expect(priceText({ set: 'train', now: 0.95, before: 0.95, updates: 0 }, en)).toBe(
    'Training loss 0.95, as before.',
  );
  expect(priceText({ set: 'test', now: 0.5, before: 0.79, updates: 45 }, en)).toBe(
    'Test loss 0.50, before 0.79. 45 updates lie between.',
  );
  expect(priceText({ set: 'test', now: 0.5, before: 0.79, updates: 1 }, ko)).toBe(
    '시험 손실 0.50, 전에는 0.79. 그 사이 1회 갱신했어요.',
  );
  expect(priceText({ set: 'test', now: 0.95, before: 0.95, updates: 0 }, ko)).toBe(
    '시험 손실 0.95, 전과 같아요.',
  );
});
