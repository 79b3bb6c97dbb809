/**
 * Which points are for testing and which labels are flipped: exact shares, and stable under every change.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatasetName, datasets, generate, type Points, split } from '../../src/core/datasets/index.ts';
import { drawLots, isChosen } from '../../src/core/datasets/lots.ts';
import { choose } from '../../src/core/definition.ts';

function points(name: DatasetName, samples: number, balance = 0.5, flipped = 0, seed = 1): Points {
  return generate({ dataset: choose(datasets, name), samples, noise: 0, balance, flipped, seed });
}

const isTest = (all: Points, testShare: number, stratified: boolean, seed = 1): boolean[] => {
  const { train, test } = split(all, { testShare, stratified, seed });
  expect([...train, ...test].sort((a, b) => a - b)).toEqual([...all.x1.keys()]);
  expect([...train]).toEqual([...train].sort((a, b) => a - b));
  expect([...test]).toEqual([...test].sort((a, b) => a - b));
  const side = new Array<boolean>(all.count).fill(false);
  for (const i of test) side[i] = true;
  return side;
};

const count = (values: Iterable<boolean>) => [...values].filter(Boolean).length;
const seeds = fc.nat(2 ** 31 - 1);
const percent = fc.integer({ min: 0, max: 90 }).map((n) => n / 100);

describe('split', () => {
  it.each([0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.55, 0.7, 0.9])('holds out %d of every 20 points', (share) => {
    const side = isTest(points('circle', 400), share, false);
    for (let start = 0; start < 400; start += 20) {
      expect(count(side.slice(start, start + 20))).toBe(Math.round(20 * share));
    }
  });

  it('is exact in every 100 points for whole per cents', () => {
    fc.assert(
      fc.property(percent, seeds, (share, seed) => {
        const side = isTest(points('circle', 500), share, false, seed);
        for (let start = 0; start < 500; start += 100) {
          expect(count(side.slice(start, start + 100))).toBe(Math.round(100 * share));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is within three points of its share, however many there are', () => {
    fc.assert(
      fc.property(percent, seeds, fc.integer({ min: 10, max: 130 }), (share, seed, samples) => {
        expect(
          Math.abs(count(isTest(points('circle', samples), share, false, seed)) - share * samples),
        ).toBeLessThan(3);
      }),
    );
  });

  it.each([false, true])(
    'keeps the side of the old points when points are added (stratified: %s)',
    (stratified) => {
      fc.assert(
        fc.property(percent, seeds, fc.integer({ min: 20, max: 70 }), (share, seed, samples) => {
          const few = isTest(points('wheel', samples), Math.min(share, 0.5), stratified, seed);
          const many = isTest(points('wheel', samples + 57), Math.min(share, 0.5), stratified, seed);
          expect(many.slice(0, samples)).toEqual(few);
        }),
      );
    },
  );

  it.each([false, true])('a larger share only adds test points (stratified: %s)', (stratified) => {
    const share = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(share, share, seeds, (a, b, seed) => {
        const all = points('three_blobs', 130);
        const small = isTest(all, Math.min(a, b), stratified, seed);
        const large = isTest(all, Math.max(a, b), stratified, seed);
        small.forEach((test, i) => {
          if (test) expect(large[i]).toBe(true);
        });
      }),
    );
  });

  it('stratified holds out the share of every class', () => {
    const all = points('imbalanced_gaussians', 2000, 0.05);
    const side = isTest(all, 0.5, true);
    expect(count(side)).toBe(1000);
    expect(count([...side.keys()].filter((i) => all.target[i] === 1).map((i) => side[i]))).toBe(50);
  });

  it('goes by the label that is seen, so flipped points are split with their new class', () => {
    const all = points('two_gaussians', 400, 0.5, 0.1);
    const side = isTest(all, 0.25, true);
    for (const cls of [0, 1]) {
      const ofClass = [...side.keys()].filter((i) => all.target[i] === cls);
      expect(Math.abs(count(ofClass.map((i) => side[i])) - ofClass.length / 4)).toBeLessThan(1);
    }
  });

  it('always leaves a point to train with', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 12 }), fc.boolean(), (seed, samples, stratified) => {
        const { train } = split(points('wheel', samples), { testShare: 0.9, stratified, seed });
        expect(train.length).toBeGreaterThanOrEqual(1);
      }),
    );
    expect(split(points('wheel', 0), { testShare: 0.5, stratified: true, seed: 1 }).train).toHaveLength(0);
  });

  it('regression has no classes to stratify by', () => {
    const all = points('plane', 90);
    expect(isTest(all, 0.3, true)).toEqual(isTest(all, 0.3, false));
  });

  it('is another one with another seed, and frozen', () => {
    const side = (seed: number) =>
      isTest(points('circle', 40), 0.5, false, seed)
        .map((test) => (test ? 't' : '.'))
        .join('');
    expect([side(1), side(2)]).toMatchInlineSnapshot(`
      [
        "tt...ttt..t.t..t.tt.tt.t.t.t..tt..t.t..t",
        "tt.t...t.tt...tt.t.t..tt.tt.t.tt.t..t.t.",
      ]
    `);
  });
});

describe('flipped labels', () => {
  it('are the share of every 20, moved to the next class, and nothing else changes', () => {
    const before = points('wheel', 400);
    const after = points('wheel', 400, 0.5, 0.15);
    expect(after.x1).toEqual(before.x1);
    const changed = [...before.target.keys()].filter((i) => before.target[i] !== after.target[i]);
    for (let start = 0; start < 400; start += 20) {
      expect(changed.filter((i) => i >= start && i < start + 20)).toHaveLength(3);
    }
    for (const i of changed) expect(after.target[i]).toBe((before.target[i] + 1) % 5);
  });

  it('more of them include the fewer', () => {
    const [none, few, many] = [0, 0.13, 0.42].map((flipped) => points('two_moons', 300, 0.5, flipped));
    few.target.forEach((cls, i) => {
      if (cls !== none.target[i]) expect(many.target[i]).toBe(cls);
    });
  });

  it('are not the test points', () => {
    const chosen = (purpose: 'flip' | 'split') =>
      [...drawLots(400, purpose, 1)].map((lot) => isChosen(lot, 0.5));
    const [flip, test] = [chosen('flip'), chosen('split')];
    expect(flip).not.toEqual(test);
    expect(Math.abs(count(flip.map((flipped, i) => flipped && test[i])) - 100)).toBeLessThan(40);
  });

  it('do not touch a regression', () => {
    expect(points('plane', 60, 0.5, 0.5)).toEqual(points('plane', 60));
  });
});

describe('lots', () => {
  it('are every rank once in 20, one of each five fifths in 5, one of each ten pairs in 10', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 9 }), (seed, block) => {
        const ranks = [...drawLots(200, 'split', seed)].slice(20 * block, 20 * block + 20).map(Math.floor);
        const sorted = (values: number[]) => [...values].sort((a, b) => a - b);
        expect(sorted(ranks)).toEqual([...Array(20).keys()]);
        for (const start of [0, 5, 10, 15]) {
          expect(sorted(ranks.slice(start, start + 5).map((rank) => Math.floor(rank / 4)))).toEqual([
            0, 1, 2, 3, 4,
          ]);
        }
        for (const start of [0, 10]) {
          const pairs = ranks.slice(start, start + 10).map((rank) => Math.floor(rank / 2));
          expect(sorted(pairs)).toEqual([...Array(10).keys()]);
        }
      }),
    );
  });

  it('give each place each rank equally often', () => {
    const blocks = 4000;
    const hits = new Float64Array(400);
    drawLots(20 * blocks, 'split', 7).forEach((lot, i) => {
      hits[20 * (i % 20) + Math.floor(lot)]++;
    });
    const expected = blocks / 20;
    const chiSquared = hits.reduce((sum, hit) => sum + ((hit - expected) * (hit - expected)) / expected, 0);
    // At most 19 · 19 degrees of freedom; five standard deviations.
    expect(chiSquared).toBeLessThan(361 + 5 * Math.sqrt(2 * 361));
    expect(Math.min(...hits)).toBeGreaterThan(0);
  });
});
