/** Drawing spread over frames: everything is drawn once and in order, and slow frames make smaller shares. */
import { describe, expect, it } from 'vitest';
import { createDrawingPace } from '../../src/store/drawing-pace.ts';

/** A page whose frame takes 8 ms and so much more for each call drawn in it, but never less than 16 ms. */
function page(cost: number) {
  let time = 0;
  let waiting: (() => void)[] = [];
  let drawn = 0;
  const intervals: number[] = [];
  const pace = createDrawingPace({ now: () => time, requestFrame: (callback) => waiting.push(callback) });
  return {
    pace,
    intervals,
    request: (callback: () => void) => waiting.push(callback),
    call: () => {
      drawn += 1;
    },
    frame() {
      const due = waiting;
      waiting = [];
      for (const callback of due) callback();
      const interval = Math.max(16, 8 + cost * drawn);
      if (drawn > 0) intervals.push(interval);
      drawn = 0;
      time += interval;
    },
  };
}

function deliverTo({ pace, request, call, frame }: ReturnType<typeof page>, times: number): number[] {
  const order: number[] = [];
  for (let i = 0; i < times; i++) {
    let finished = false;
    order.length = 0;
    const calls = Array.from({ length: 10 }, (_, at) => () => {
      order.push(at);
      call();
    });
    request(() =>
      pace.deliver(calls, () => {
        finished = true;
      }),
    );
    for (let frames = 0; !finished && frames < 100; frames++) frame();
    expect(finished).toBe(true);
    frame();
  }
  return order;
}

describe('the pace of drawing', () => {
  it('draws all at once where that is fast', () => {
    const fast = page(0.5);
    expect(deliverTo(fast, 20)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(fast.pace.parts).toBe(1);
  });

  it('draws less a frame where that is slow, all of it, once and in order', () => {
    const slow = page(6);
    expect(deliverTo(slow, 20)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(slow.pace.parts).toBeGreaterThan(3);
    expect(Math.max(...slow.intervals.slice(-20))).toBeLessThan(30);
  });

  it('gives way to a press on a slow machine, and draws all the same afterwards', () => {
    const slow = page(6);
    deliverTo(slow, 20);
    slow.pace.giveWay();
    const before = slow.intervals.length;
    slow.pace.deliver([slow.call], () => {});
    slow.frame();
    slow.frame();
    expect(slow.intervals.length).toBe(before);
    for (let i = 0; i < 12; i++) slow.frame();
    expect(slow.intervals.length).toBe(before + 1);
  });
});

it('finishes where there are fewer calls than frames to spread them over, or none', () => {
  const slow = page(6);
  deliverTo(slow, 3);
  expect(slow.pace.parts).toBeGreaterThan(1);
  for (const count of [0, 1]) {
    let finished = false;
    slow.pace.deliver(
      Array.from({ length: count }, () => slow.call),
      () => {
        finished = true;
      },
    );
    for (let frames = 0; !finished && frames < 20; frames++) slow.frame();
    expect(finished).toBe(true);
  }
});
