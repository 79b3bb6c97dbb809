/** One class against the others: by slow definitions; and from a place on the curve back to a threshold. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/charts/decide.ts';
import { knownPoints } from '../../src/charts/known-points.ts';
import type { PlanePoints } from '../../src/charts/plane-points.ts';
import { freestCorner } from '../../src/charts/rank-areas.ts';
import { layOutRanks, nearestEntry, placeIn } from '../../src/charts/rank-layout.ts';
import { rankTable } from '../../src/charts/rank-table.ts';
import { entryOf, isFlipped, rankSet, rates, thresholdAt } from '../../src/charts/ranked.ts';
import { averagePrecision, rocAuc } from '../../src/core/ranking.ts';
import { rankings as en } from '../../src/i18n/en.rankings.ts';
import { experimentOn, trained } from '../gallery/fixtures.ts';

function points(target: readonly number[], classes: number, test: readonly number[] = []): PlanePoints {
  const zeros = new Float64Array(target.length);
  return {
    count: target.length,
    task: classes === 2 ? 'binary' : 'multiclass',
    classes,
    x1: zeros,
    x2: zeros,
    target: Float64Array.from(target),
    isTest: Uint8Array.from(target, (_, i) => test[i] ?? 0),
  };
}

describe('of two classes', () => {
  const given = points([0, 1, 1, 0, 1], 2);
  const scores = Float32Array.of(0.25, 0.875, 0.5, 0.5, 0.125);

  test('the second: called above the threshold', () => {
    const ranked = rankSet(scores, given, 1, 'train', 0.3);
    expect(ranked?.at).toEqual({ tp: 2, fp: 1 });
    expect(ranked?.auc).toBe(rocAuc([0, 1, 1, 0, 1], scores));
    expect(ranked?.averagePrecision).toBe(averagePrecision([0, 1, 1, 0, 1], scores));
    expect(ranked?.largest).toBeNull();
  });

  test('the first: called up to it, and the other way round in rank', () => {
    const ranked = rankSet(scores, given, 0, 'train', 0.5);
    expect(ranked?.at).toEqual({ tp: 2, fp: 2 });
    expect(ranked?.auc).toBe(
      rocAuc(
        [1, 0, 0, 1, 0],
        scores.map((score) => -score),
      ),
    );
  });

  test('other outputs than of these points, or none, are nothing', () => {
    expect(rankSet(new Float32Array(0), given, 1, 'train', 0.5)).toBeNull();
    expect(rankSet(new Float32Array(15), given, 1, 'train', 0.5)).toBeNull();
    expect(rankSet(Float32Array.of(Number.NaN, 0, 0, 0, 0), given, 1, 'train', 0.5)).toBeNull();
    expect(rankSet(scores, given, 1, 'test', 0.5)?.auc).toBeNull();
  });

  test('one class only: no area', () => {
    const ranked = rankSet(Float32Array.of(0.1, 0.2), points([1, 1], 2), 1, 'train', 0.5);
    expect([ranked?.auc, ranked?.averagePrecision]).toEqual([null, 1]);
    const none = rankSet(Float32Array.of(0.1, 0.2), points([0, 0], 2), 1, 'train', 0.5);
    expect([none?.auc, none?.averagePrecision]).toEqual([null, null]);
  });
});

test('a threshold from the curve calls exactly the points of the entry', () => {
  const share = fc.integer({ min: 1, max: 63 }).map((n) => n / 64);
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 30 }), fc.nat(1), (list, positive) => {
      const given = points(
        list.map((_, i) => (i * 7 + (i >> 1)) % 2),
        2,
      );
      const scores = Float32Array.from(list);
      const { curve } = rankSet(scores, given, positive, 'train', 0.5) ?? expect.fail('no curve');
      for (let entry = 0; entry < curve.scores.length; entry++) {
        const threshold = thresholdAt(curve, entry, isFlipped(2, positive));
        expect(threshold).toBeGreaterThanOrEqual(0);
        expect(threshold).toBeLessThanOrEqual(1);
        const ranked = rankSet(scores, given, positive, 'train', threshold);
        expect(ranked?.at).toEqual({ tp: curve.tp[entry], fp: curve.fp[entry] });
        if (ranked) expect(entryOf(curve, ranked.at)).toBe(entry);
      }
    }),
  );
});

test('a threshold takes as few decimals as will do', () => {
  const given = points([0, 1], 2);
  const between = (low: number, high: number) => {
    const ranked = rankSet(Float32Array.of(low, high), given, 1, 'train', 0.5);
    return ranked && thresholdAt(ranked.curve, 1, false);
  };
  expect(between(0.2, 0.6)).toBe(0.4);
  expect(between(0.31, 0.33)).toBe(0.32);
  expect(String(between(0.7001, 0.7004)).length).toBeLessThanOrEqual(6);
});

test('of several classes: its own p against the threshold, and what the largest calls', () => {
  const experiment = experimentOn('three_blobs', { data: { noise: 1 } });
  const snapshot = trained(experiment, 15).frames.latest() ?? expect.fail('no snapshot');
  const given = knownPoints(experiment.data);
  const winners = new Uint8Array(given.count);
  decide(snapshot.scores, given.count, 3, 0, winners);
  for (let cls = 0; cls < 3; cls++) {
    const ranked = rankSet(snapshot.scores, given, cls, 'test', 0.4);
    const here = [...winners.keys()].filter((i) => given.isTest[i] === 1);
    const count = (called: (i: number) => boolean, is: boolean) =>
      here.filter((i) => called(i) && (given.target[i] === cls) === is).length;
    const above = (i: number) => snapshot.scores[cls * given.count + i] > 0.4;
    const largest = (i: number) => winners[i] === cls;
    expect(ranked?.at).toEqual({ tp: count(above, true), fp: count(above, false) });
    expect(ranked?.largest).toEqual({ tp: count(largest, true), fp: count(largest, false) });
    // The run's own counts.
    const { confusion } = snapshot.test;
    expect(ranked?.largest?.tp).toBe(confusion[cls * 4]);
  }
});

describe('places', () => {
  test.each([
    [344, 190],
    [288, 520],
    [1200, 700],
    [40, 40],
  ])('both plots stand inside of %i × %i, apart', (width, height) => {
    const { roc, recall } = layOutRanks(width, height);
    for (const { left, top, side } of [roc, recall]) {
      expect(side).toBeGreaterThan(0);
      if (width < 100) continue;
      expect(left + side).toBeLessThan(width);
      expect(top + side).toBeLessThan(height);
    }
    expect(recall.left >= roc.left + roc.side || recall.top >= roc.top + roc.side).toBe(true);
  });

  test('what is pointed at in either plot is read', () => {
    const given = points([0, 1, 1, 0, 1], 2);
    const { curve } =
      rankSet(Float32Array.of(0.25, 0.875, 0.5, 0.5, 0.125), given, 1, 'train', 0.5) ?? expect.fail();
    const layout = layOutRanks(344, 190);
    for (let entry = 1; entry < curve.scores.length; entry++) {
      const { fpr, recall, precision } = rates(curve, entry);
      expect(nearestEntry(layout, curve, ...placeIn(layout.roc, fpr, recall))).toBe(entry);
      expect(nearestEntry(layout, curve, ...placeIn(layout.recall, recall, precision))).toBe(entry);
    }
  });
});

describe('the areas are written', () => {
  const square = { left: 0, top: 0, side: 200 };
  const corners = [
    { side: 'right', end: 'foot' },
    { side: 'left', end: 'top' },
  ] as const;
  const across =
    (y: number) => (pen: { moveTo: (x: number, y: number) => void; lineTo: typeof pen.moveTo }) => {
      pen.moveTo(0, y);
      pen.lineTo(200, y);
    };

  test.each([
    ['in the first corner where no line runs', across(100), [], 'foot'],
    ['in the other where one does', across(180), [], 'top'],
    ['in the other where a dot lies', across(100), [[150, 180]], 'top'],
    [
      'in the first where both are taken alike',
      across(100),
      [
        [150, 180],
        [20, 20],
      ],
      'foot',
    ],
  ] as const)('%s', (_, trace, dots, end) => {
    expect(freestCorner(square, 90, 50, corners, trace, dots).end).toBe(end);
  });
});

test('as a table: each place on each curve, unrounded, with a threshold that gives it', () => {
  const given = points([0, 1, 1], 2);
  const ranked = rankSet(Float32Array.of(0.25, 0.875, 0.5), given, 1, 'train', 0.5);
  const of = { flipped: false, margin: false, output: 'p(B)' };
  const { columns, rows } = rankTable({ train: ranked, test: null }, of, en);
  expect(columns).toContain('called: p(B) >');
  expect(rows).toEqual([
    ['train', 0.94, 0, 0, 2, 1, 0, 0, '0/0'],
    ['train', 0.69, 1, 0, 1, 1, 0.5, 0, 1],
    ['train', 0.38, 2, 0, 0, 1, 1, 0, 1],
    ['train', 0.13, 2, 1, 0, 0, 1, 1, 2 / 3],
  ]);
});

test('the threshold that is told calls what the row says, of margins as well, or is none', () => {
  const p = fc.integer({ min: 0, max: 8 }).map((n) => n / 8);
  const scoresOf = (margin: boolean) => (margin ? fc.double({ min: -1e6, max: 1e6, noNaN: true }) : p);
  const cases = fc
    .boolean()
    .chain((margin) =>
      fc.tuple(fc.constant(margin), fc.array(scoresOf(margin), { minLength: 1, maxLength: 12 }), fc.nat(1)),
    );
  fc.assert(
    fc.property(cases, ([margin, list, positive]) => {
      const given = points(
        list.map((_, i) => i % 2),
        2,
      );
      const scores = Float32Array.from(list);
      const flipped = isFlipped(2, positive);
      const ranked = rankSet(scores, given, positive, 'train', 0.5) ?? expect.fail('no curve');
      const { rows } = rankTable({ train: ranked, test: null }, { flipped, margin, output: '' }, en);
      for (const [entry, [, at, tp, fp]] of rows.entries()) {
        const called = at === null ? null : rankSet(scores, given, positive, 'train', Number(at))?.at;
        if (called) expect(called).toEqual({ tp, fp });
        // No p from 0 to 1 has those of p = 0 above it, nor all of them beyond it.
        else
          expect([margin, scores.includes(0), entry]).toEqual([false, true, flipped ? 0 : rows.length - 1]);
      }
    }),
  );
});
