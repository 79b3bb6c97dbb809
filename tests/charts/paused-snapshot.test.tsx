// @vitest-environment jsdom
/** Texts at pauses: at once after a single step, and not with each of the many pauses of a drag. */
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usePausedSnapshot } from '../../src/charts/use-frames.ts';
import { createFrames } from '../../src/training/frames.ts';
import type { Snapshot } from '../../src/training/protocol.ts';
import { fixtures } from '../gallery/fixtures.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const any = fixtures.start().frames.latest() as Snapshot;

function shown() {
  const frames = createFrames();
  let renders = 0;
  const { result } = renderHook(() => {
    renders++;
    return usePausedSnapshot(frames);
  });
  const publish = (step: number, playing = false) => act(() => frames.publish({ ...any, step, playing }));
  const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
  return { publish, wait, step: () => result.current?.step, renders: () => renders };
}

test('a pause is shown at once; what trains is not', () => {
  const { publish, wait, step } = shown();
  expect(step()).toBeUndefined();
  publish(1);
  expect(step()).toBe(1);
  publish(2, true);
  wait(1000);
  expect(step()).toBe(1);
  publish(3);
  expect(step()).toBe(3);
});

test('of the pauses of a drag the first and the one it rests at', () => {
  const { publish, wait, step, renders } = shown();
  publish(1);
  const before = renders();
  for (let move = 2; move <= 30; move++) {
    wait(16);
    publish(move);
  }
  expect([step(), renders()]).toEqual([1, before]);
  wait(200);
  expect([step(), renders()]).toEqual([30, before + 1]);
});

test('a run that goes on before the drag rests leaves no late pause behind', () => {
  const { publish, wait, step } = shown();
  publish(1);
  wait(10);
  publish(2);
  publish(3, true);
  wait(1000);
  expect(step()).toBe(1);
});
