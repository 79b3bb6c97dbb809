/** The word on an edit: one for all pieces of a gesture, gone with the next edit, not with the one it waits for. */
import { expect, it } from 'vitest';
import { isPast, type Said, said, say, sayWhile } from '../../src/editor/edit-toast.ts';
import { fakeSession } from './fake-session.ts';

const now = () => said.getState().said as Said;

it('says the pieces of one gesture in one place, and another gesture anew', () => {
  const session = fakeSession();
  sayWhile(session, '50 %', 'sparsify', 'drag 1');
  const { count } = now();
  sayWhile(session, '40 %', 'sparsify', 'drag 1');
  expect(now()).toMatchObject({ message: '40 %', count });
  sayWhile(session, '30 %', 'sparsify', 'drag 2');
  expect(now().count).toBe(count + 1);
  sayWhile(session, '30 %', 'sparsify', null);
  expect(now().count).toBe(count + 2);
});

it('stays while training holds its edit back, and goes with the next edit', () => {
  const session = fakeSession();
  sayWhile(session, '50 %', 'sparsify', 'drag');
  expect(isPast(now(), null)).toBe(false);
  expect(isPast(now(), { key: 'sparsify' })).toBe(false);
  expect(isPast(now(), { key: 'cut' })).toBe(true);
  say(session, 'Hidden 1: 9 neurons', { key: 'addUnit' });
  expect(isPast(now(), { key: 'addUnit' })).toBe(true);
});
