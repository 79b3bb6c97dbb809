/** What is drawn of a run stays bounded and drops no extreme; smoothing is the average it says it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnRanges, extremesOf } from '../../../src/charts/loss/envelope.ts';
import { createLossRows, nearestRow } from '../../../src/charts/loss/loss-rows.ts';
import { pastRun, withRun } from '../../../src/charts/loss/past-runs.ts';
import { createSmoother } from '../../../src/charts/loss/smoothing.ts';
import { brushed, shifted, withStep, zoomed } from '../../../src/charts/loss/time-window.ts';
import { defaults } from '../../../src/experiment/defaults.ts';
import { createCurve, isRecorded } from '../../../src/training/curve.ts';
import type { Evaluation } from '../../../src/training/protocol.ts';

const losses = fc.array(
  fc.oneof({ weight: 5, arbitrary: fc.double({ min: 0, max: 1e6, noNaN: true }) }, fc.constant(Number.NaN)),
  { maxLength: 400 },
);
const known = (values: readonly number[]) => values.filter((value) => !Number.isNaN(value));

describe('the range of the mini-batches', () => {
  test('keeps every extreme when there are more buckets than pixels', () => {
    fc.assert(
      fc.property(losses, fc.double({ min: 0.001, max: 5, noNaN: true }), (values, each) => {
        const highest = values.map((value) => 2 * value);
        const x = (i: number) => i * each;
        const ranges = columnRanges(values.length, x, values, highest, 3);
        const columns = ranges.length / 3;
        expect(columns).toBeLessThanOrEqual(Math.floor((values.length * each) / 3) + 1);
        const drawn = (offset: number) => Array.from({ length: columns }, (_, i) => ranges[3 * i + offset]);
        if (known(values).length === 0) expect(columns).toBe(0);
        else {
          expect(Math.min(...drawn(1))).toBe(Math.min(...known(values)));
          expect(Math.max(...drawn(2))).toBe(Math.max(...known(highest)));
        }
        const xs = drawn(0);
        expect([...xs].sort((a, b) => a - b)).toEqual(xs);
        values.forEach((value, i) => {
          if (Number.isNaN(value)) return;
          const near = xs.flatMap((at, j) => (Math.abs(at - x(i)) <= 3 ? [j] : []));
          expect(near.some((j) => drawn(1)[j] <= value && drawn(2)[j] >= 2 * value)).toBe(true);
        });
      }),
    );
  });
});

describe('an earlier run', () => {
  test('is thinned to a bounded number of points with all its extremes', () => {
    fc.assert(
      fc.property(losses, fc.integer({ min: 1, max: 20 }), (values, buckets) => {
        const other = values.map((value, i) => (i % 7 === 0 ? Number.NaN : 1e6 - value));
        const kept = extremesOf(values.length, [values, other], buckets);
        expect(kept.length).toBeLessThanOrEqual(2 + 4 * buckets);
        for (const column of [values, other]) {
          const left = kept.map((i) => column[i]);
          if (known(column).length === 0) continue;
          expect(Math.max(...known(left))).toBe(Math.max(...known(column)));
          expect(Math.min(...known(left))).toBe(Math.min(...known(column)));
        }
        if (values.length > 0) expect([kept[0], kept.at(-1)]).toEqual([0, values.length - 1]);
      }),
    );
  });

  test('of a million updates takes a few hundred points, and only the last five are kept', () => {
    const steps = Array.from({ length: 1_000_001 }, (_, step) => step).filter(isRecorded);
    const curve = steps.flatMap((step) => [step, Math.abs(Math.sin(step)), step === steps[900] ? 99 : 1]);
    const run = pastRun(1, { experiment: defaults, changes: [] }, curve);
    expect(run?.updates.length).toBeLessThanOrEqual(242);
    expect(Math.max(...(run?.test ?? []))).toBe(99);
    if (!run) throw new Error('no run');
    const all = Array.from({ length: 12 }, (_, i) => ({ ...run, id: i + 1 }));
    expect(all.reduce(withRun, [] as readonly (typeof run)[]).map(({ id }) => id)).toEqual([
      8, 9, 10, 11, 12,
    ]);
    expect(pastRun(1, { experiment: defaults, changes: [] }, [0, 1, 1])).toBeNull();
  });
});

test('a run of any length is recorded in a bounded number of points, with its extreme mini-batches', () => {
  expect(Array.from({ length: 1_000_001 }, (_, step) => step).filter(isRecorded).length).toBeLessThan(1900);
  const evaluation = { loss: 1 } as Evaluation;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6000 }), fc.nat(), (length, at) => {
      const spike = 1 + (at % length);
      const curve = createCurve();
      let batches = new Float64Array(4);
      for (let step = 0; step <= length; step++) {
        const loss = step === spike ? 50 : 1;
        // As the trainer does after each update; step 0 has none.
        if (step > 0) {
          const first = batches[3] === 0;
          batches = Float64Array.of(
            first ? loss : Math.min(batches[0], loss),
            first ? loss : Math.max(batches[1], loss),
            batches[2] + loss,
            batches[3] + 1,
          );
        }
        if (!isRecorded(step)) continue;
        curve.add(step, evaluation, evaluation, batches, null);
        batches = new Float64Array(4);
      }
      const taken = curve.take(length);
      expect(taken.curve.length / 3).toBeLessThanOrEqual(129 + 128 * Math.max(1, Math.log2(length)));
      const recorded = taken.curve[taken.curve.length - 3];
      const rows = createLossRows()({
        curve: [...taken.curve],
        band: [...taken.band],
        live: { step: length, train: 1, test: 1 },
        window: null,
        timeAt: (step) => step,
        positive: false,
        beta: 0,
      });
      const highest = Math.max(...known([...rows.highest.subarray(0, rows.count)]));
      expect(highest).toBe(spike <= recorded ? 50 : 1);
    }),
    { numRuns: 40 },
  );
});

describe('smoothing', () => {
  const smoothed = (values: readonly number[], beta: number) => values.map(createSmoother(beta));

  test('by hand: β = 0.5 over 1, 3, 5', () => {
    const [first, second, third] = smoothed([1, 3, 5], 0.5);
    expect(first).toBeCloseTo(1, 12);
    expect(second).toBeCloseTo((0.25 * 1 + 0.5 * 3) / 0.75, 12);
    expect(third).toBeCloseTo((0.125 * 1 + 0.25 * 3 + 0.5 * 5) / 0.875, 12);
  });

  test('β = 0 changes nothing, and what is unknown stays so', () => {
    expect(smoothed([1, 3, Number.NaN, 7], 0)).toEqual([1, 3, Number.NaN, 7]);
    expect(smoothed([1, Number.NaN, 7], 0.9)[2]).toBeCloseTo(7, 12);
  });

  test('stays between the lowest and the highest', () => {
    fc.assert(
      fc.property(losses, fc.double({ min: 0, max: 0.99, noNaN: true }), (values, beta) => {
        const [low, high] = [Math.min(...known(values)), Math.max(...known(values))];
        for (const value of known(smoothed(values, beta))) {
          expect(value).toBeGreaterThanOrEqual(low * (1 - 1e-9) - 1e-300);
          expect(value).toBeLessThanOrEqual(high * (1 + 1e-9) + 1e-300);
        }
      }),
    );
  });
});

describe('rows', () => {
  const curve = Array.from({ length: 20 }, (_, i) => [10 * i, 1 / (i + 1), 2 / (i + 1)]).flat();
  const read = createLossRows();
  const base = {
    curve,
    band: curve.map(() => Number.NaN),
    live: { step: 195, train: 0.04, test: null },
    window: null,
    timeAt: (step: number) => step / 10,
    positive: false,
    beta: 0.5,
  };

  test('end with where the run stands, what is unknown as such', () => {
    const { count, step, train, test: tested } = read(base);
    expect([count, step[20], train[20], tested[20]]).toEqual([21, 195, 0.04, Number.NaN]);
    expect(read({ ...base, live: { step: 190, train: 9, test: 9 } }).count).toBe(20);
    expect(read({ ...base, curve: [], live: null }).count).toBe(0);
  });

  test('of a part are those within it, smoothed as in the whole', () => {
    const whole = Float64Array.from(read(base).trainSmoothed);
    const { count, step, trainSmoothed } = read({ ...base, window: [50, 90] });
    expect([count, step[0], step[count - 1]]).toEqual([5, 50, 90]);
    expect(trainSmoothed[0]).toBe(whole[5]);
  });

  test('on a logarithmic axis begin after 0', () => {
    expect(read({ ...base, positive: true }).step[0]).toBe(10);
  });

  test('the nearest in time is found', () => {
    const rows = read({ ...base, live: null });
    for (const time of [-5, 0, 0.49, 0.51, 7.2, 18.6, 99]) {
      const nearest = Math.max(0, Math.min(19, Math.round(time)));
      expect(nearestRow(rows, time)).toBe(nearest);
    }
    expect(nearestRow({ ...rows, count: 0 }, 1)).toBeNull();
  });
});

test('a part of the run lies within it, however it is reached', () => {
  const acts = fc.array(
    fc.oneof(
      fc.record({ act: fc.constant('zoom' as const), by: fc.constantFrom(0.5, 2) }),
      fc.record({ act: fc.constant('shift' as const), by: fc.constantFrom(-0.25, 0.25) }),
      fc.record({ act: fc.constant('brush' as const), by: fc.double({ min: 0, max: 1, noNaN: true }) }),
      fc.record({ act: fc.constant('read' as const), by: fc.double({ min: 0, max: 1, noNaN: true }) }),
    ),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), acts, (last, made) => {
      let window: readonly [number, number] | null = null;
      for (const { act, by } of made) {
        const at: number = Math.round(by * last);
        if (act === 'zoom') window = zoomed(window, last, by, null);
        else if (act === 'shift') window = shifted(window, last, by);
        else if (act === 'brush') window = brushed(at, last / 2, last);
        else window = withStep(window, at, last);
        if (!window) continue;
        expect(window[0]).toBeGreaterThanOrEqual(0);
        expect(window[1]).toBeLessThanOrEqual(last);
        expect(window[1] - window[0]).toBeGreaterThanOrEqual(4);
        if (act === 'read') expect(at >= window[0] && at <= window[1]).toBe(true);
      }
    }),
  );
  expect(zoomed(null, 100, 0.5, null)).toEqual([25, 75]);
  expect(zoomed([25, 75], 100, 2, null)).toBeNull();
  expect(zoomed(null, 100, 0.5, 0)).toEqual([0, 50]);
  expect(brushed(40, 10, 100)).toEqual([10, 40]);
  expect(brushed(10, 11, 100)).toBeNull();
});
