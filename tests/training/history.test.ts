import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRecorded } from '../../src/training/curve.ts';
import { createHistory } from '../../src/training/history.ts';
import type { Checkpoint } from '../../src/training/protocol.ts';

const frame = (step: number, applied: readonly number[] = []): Checkpoint => ({
  step,
  epoch: 0,
  cursor: 0,
  batchLoss: null,
  batchLosses: new Float64Array(4),
  t: step,
  powers: [],
  theta: new Float64Array(10),
  slots: [new Float64Array(10)],
  applied,
  buried: {},
});

describe('keyframes', () => {
  it('stay bounded in number and bytes, the first one among them', () => {
    for (const bounds of [{ maxFrames: 20 }, { maxBytes: 160 * 20 }]) {
      const history = createHistory(bounds);
      for (let step = 0; step < 30_000; step++) if (history.isDue(step)) history.keep(frame(step));
      expect(history.frames.length).toBeLessThanOrEqual(20);
      expect(history.frames.length).toBeGreaterThan(5);
      expect(history.frames[0].step).toBe(0);
      // Evenly: no way is longer than a few times the average.
      const gaps = history.frames.slice(1).map(({ step }, i) => step - history.frames[i].step);
      expect(Math.max(...gaps)).toBeLessThan((4 * 30_000) / history.frames.length);
    }
  });

  it('give the latest at or before a step, after the changes of its step', () => {
    const history = createHistory();
    for (const kept of [frame(64, [1]), frame(0), frame(64), frame(10), frame(10)]) history.keep(kept);
    expect(history.frames.map(({ step }) => step)).toEqual([0, 10, 64, 64]);
    expect(history.nearest(63).step).toBe(10);
    expect(history.nearest(64).applied).toEqual([1]);
    history.retain(({ applied }) => applied.length === 0);
    expect(history.nearest(1000).applied).toEqual([]);
  });

  it('are bounded whatever is kept', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2000 }), { maxLength: 200 }), (steps) => {
        const history = createHistory({ maxFrames: 30 });
        for (const step of [0, ...steps]) history.keep(frame(step));
        expect(history.frames.length).toBeLessThanOrEqual(30);
        expect(history.nearest(0).step).toBe(0);
        const kept = history.frames.map(({ step }) => step);
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the recorded curve', () => {
  it('has every step up to 256, then 128 points in each doubling', () => {
    const count = (from: number, to: number) => {
      let recorded = 0;
      for (let step = from; step < to; step++) recorded += Number(isRecorded(step));
      return recorded;
    };
    expect(count(0, 256)).toBe(256);
    for (const from of [256, 512, 4096, 65_536]) expect(count(from, 2 * from)).toBe(128);
    expect([2 ** 40, 2 ** 40 + 1].map(isRecorded)).toEqual([true, false]);
  });
});
