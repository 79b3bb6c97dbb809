/** The runs before this one are remembered when a new one begins, and only those, and not without end. */
import { expect, test } from 'vitest';
import { lossMemory } from '../../src/app/insight/loss-memory.ts';
import { openPage, type Page } from '../store/page.ts';

function train(page: Page, step: number): void {
  page.session.runTo({ kind: 'step', step });
  page.settle(400);
}
const remembered = (page: Page) => lossMemory(page.session).getState().past;

test('after a reset or with a new seed the run before stays', () => {
  const page = openPage();
  expect(remembered(page)).toEqual([]);
  train(page, 30);
  page.session.reset();
  page.settle();
  const [first] = remembered(page);
  expect(first.updates.at(-1)).toBe(30);
  expect(first.shown).toBe(true);
  train(page, 12);
  page.session.newSeed();
  page.settle();
  expect(remembered(page).map(({ id, updates }) => [id, updates.at(-1)])).toEqual([
    [1, 30],
    [2, 12],
  ]);
});

test('a run that has not begun is nothing to remember, nor is a change of one that goes on', () => {
  const page = openPage();
  lossMemory(page.session);
  page.session.edit({ key: 'noise' }, { data: { noise: 0.5 } });
  page.settle();
  page.session.edit({ key: 'noise' }, { data: { noise: 0.6 } });
  page.settle();
  expect(remembered(page)).toEqual([]);
  train(page, 10);
  page.session.edit({ key: 'learningRate' }, { training: { learningRate: 0.5 } });
  page.settle();
  train(page, 20);
  page.session.seek(3);
  page.settle(200);
  expect(remembered(page)).toEqual([]);
});

test('a run that is gone back to is not its own past', () => {
  const page = openPage();
  lossMemory(page.session);
  train(page, 10);
  page.session.reset();
  page.settle();
  expect(remembered(page)).toHaveLength(1);
  page.session.undo();
  page.settle(100);
  expect(remembered(page)).toEqual([]);
});

test('of many runs the last five stay', () => {
  const page = openPage();
  lossMemory(page.session);
  for (let i = 0; i < 8; i++) {
    train(page, 3 + i);
    page.session.reset();
    page.settle();
  }
  expect(remembered(page).map(({ updates }) => updates.at(-1))).toEqual([6, 7, 8, 9, 10]);
  lossMemory(page.session).setState({ past: [] });
  expect(remembered(page)).toEqual([]);
});
