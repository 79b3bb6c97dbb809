/** Drawings that wait for their frame: all are done, in order, once; a slow one leaves the rest to the next frame. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawSoon } from '../../src/charts/redraw-queue.ts';

let frames: (() => void)[] = [];
let now = 0;
beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (task: () => void) => frames.push(task));
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  while (frames.length > 0) frames.shift()?.();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('draws in the order of asking, as much as a frame has time for', () => {
  const done: string[] = [];
  const slow = (name: string) => () => {
    done.push(name);
    now += 4;
  };
  for (const name of ['a', 'b', 'c']) drawSoon(slow(name));
  expect(done).toEqual([]);
  expect(frames).toHaveLength(1);
  frames.shift()?.();
  expect(done).toEqual(['a', 'b']);
  frames.shift()?.();
  expect(done).toEqual(['a', 'b', 'c']);
  expect(frames).toHaveLength(0);
});

test('draws at least one in a frame, and none that was taken back', () => {
  const done: string[] = [];
  drawSoon(() => {
    done.push('long');
    now += 500;
  });
  const cancel = drawSoon(() => done.push('gone'));
  drawSoon(() => done.push('last'));
  cancel();
  frames.shift()?.();
  expect(done).toEqual(['long']);
  frames.shift()?.();
  expect(done).toEqual(['long', 'last']);
});

test('a drawing that fails does not keep the others from being drawn', () => {
  const done: string[] = [];
  drawSoon(() => {
    throw new Error('no');
  });
  drawSoon(() => done.push('next'));
  expect(() => frames.shift()?.()).toThrow('no');
  frames.shift()?.();
  expect(done).toEqual(['next']);
});
