/**
 * The metrics: tables worked by hand, scikit-learn's tables, and slow definitions on random data.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classMetrics, confusionMatrix, type Means, regressionMetrics } from '../../src/core/metrics.ts';
import { averagePrecision, rankCurve, rocAuc } from '../../src/core/ranking.ts';

interface Case {
  name: string;
  classes: number;
  truth: number[];
  predicted: number[];
  scores?: number[];
  expected: {
    confusion: number[][];
    accuracy: number;
    precision: (number | null)[];
    recall: (number | null)[];
    f1: (number | null)[];
    macro: Means;
    micro: Means;
    weighted: Means;
    rocAuc?: number | null;
    averagePrecision?: number | null;
  };
}

/** Every file of the format that lies there. */
const folder = join(import.meta.dirname, '../golden');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  .filter(({ format }) => format === 'metrics/1');
const golden: { cases: Case[] } = { cases: files.flatMap(({ cases }) => cases) };

/** The areas under the two curves as they are drawn: trapezoids, and steps. */
function areas(truth: ArrayLike<number>, scores: ArrayLike<number>) {
  const curve = rankCurve(truth, scores);
  if (!curve) throw new Error('no curve');
  const { tp, fp, positives, negatives } = curve;
  let roc = 0;
  let steps = 0;
  for (let i = 1; i < tp.length; i++) {
    roc += ((fp[i] - fp[i - 1]) / negatives) * ((tp[i] + tp[i - 1]) / 2 / positives);
    steps += ((tp[i] - tp[i - 1]) / positives) * (tp[i] / (tp[i] + fp[i]));
  }
  return { roc: positives * negatives === 0 ? null : roc, steps: positives === 0 ? null : steps };
}

/** null must meet null, numbers may differ by 1e-12. */
function expectSame(actual: number | null, expected: number | null, what: string): void {
  if (actual === null || expected === null) expect(actual, what).toBe(expected);
  else expect(Math.abs(actual - expected), `${what}: ${actual} for ${expected}`).toBeLessThanOrEqual(1e-12);
}

describe("scikit-learn's tables", () => {
  it('has them all', () => expect(golden.cases.length).toBeGreaterThanOrEqual(40));

  it.each(golden.cases)('$name', ({ classes, truth, predicted, scores, expected }) => {
    const confusion = confusionMatrix(truth, predicted, classes);
    expect([...confusion]).toEqual(expected.confusion.flat());
    const metrics = classMetrics(confusion, classes);
    expect(metrics.total).toBe(truth.length);
    expectSame(metrics.accuracy, expected.accuracy, 'accuracy');
    for (const name of ['precision', 'recall', 'f1'] as const) {
      expect(metrics[name]).toHaveLength(classes);
      metrics[name].forEach((value, c) => {
        expectSame(value, expected[name][c], `${name}[${c}]`);
      });
      for (const mean of ['macro', 'micro', 'weighted'] as const) {
        expectSame(metrics[mean][name], expected[mean][name], `${mean}.${name}`);
      }
    }
    if (scores === undefined) return;
    expectSame(rocAuc(truth, scores), expected.rocAuc ?? null, 'rocAuc');
    expectSame(averagePrecision(truth, scores), expected.averagePrecision ?? null, 'averagePrecision');
    const { roc, steps } = areas(truth, scores);
    expectSame(roc, expected.rocAuc ?? null, 'area under the drawn ROC curve');
    expectSame(steps, expected.averagePrecision ?? null, 'area under the drawn steps');
  });
});

describe('by hand', () => {
  it('counts rows by truth and columns by prediction', () => {
    expect([...confusionMatrix([0, 0, 1, 1, 1, 2], [0, 1, 1, 1, 2, 2], 3)]).toEqual([
      1, 1, 0, 0, 2, 1, 0, 0, 1,
    ]);
  });

  it('8 true, 2 missed, 4 false alarms, 86 quiet', () => {
    const { total, accuracy, precision, recall, f1, support } = classMetrics([86, 4, 2, 8], 2);
    expect([total, accuracy]).toEqual([100, 0.94]);
    expect([precision[1], recall[1], f1[1]]).toEqual([8 / 12, 0.8, 16 / 22]);
    expect([precision[0], recall[0], f1[0]]).toEqual([86 / 88, 86 / 90, 172 / 178]);
    expect(support).toEqual([90, 10]);
  });

  it('always no: precision is 0/0, recall 0, and the means count both as 0', () => {
    const metrics = classMetrics([95, 0, 5, 0], 2);
    expect([metrics.accuracy, metrics.precision[1], metrics.recall[1], metrics.f1[1]]).toEqual([
      0.95,
      null,
      0,
      0,
    ]);
    expect(metrics.macro.precision).toBe(0.475);
    expect(metrics.weighted.precision).toBeCloseTo(0.95 * 0.95, 15);
    expect(metrics.micro).toEqual({ precision: 0.95, recall: 0.95, f1: 0.95 });
  });

  it('nothing at all is null, not a perfect score', () => {
    const metrics = classMetrics([0, 0, 0, 0], 2);
    expect([metrics.total, metrics.accuracy, ...metrics.precision, ...metrics.f1]).toEqual([
      0,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(metrics.weighted).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(regressionMetrics([], [])).toEqual({ mse: null, mae: null, r2: null });
    expect([rocAuc([], []), averagePrecision([], [])]).toEqual([null, null]);
  });

  it('ranks: ties count half', () => {
    expect(rocAuc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])).toBe(0.75);
    expect(averagePrecision([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])).toBeCloseTo(5 / 6, 15);
    expect(rocAuc([0, 1, 0, 1], [3, 3, 3, 3])).toBe(0.5);
    expect(averagePrecision([0, 1, 0, 1], [3, 3, 3, 3])).toBe(0.5);
    expect(rocAuc([0, 1], [-Infinity, Infinity])).toBe(1);
    expect(rocAuc([0, 1], [0, -0])).toBe(0.5);
  });

  it('ranks need both classes, average precision a positive', () => {
    expect([rocAuc([1, 1], [1, 2]), rocAuc([0, 0], [1, 2])]).toEqual([null, null]);
    expect([averagePrecision([1, 1], [1, 2]), averagePrecision([0, 0], [1, 2])]).toEqual([1, null]);
    expect([rocAuc([0, 1], [NaN, 1]), averagePrecision([0, 1], [NaN, 1])]).toEqual([null, null]);
  });

  it('a curve goes from nothing to all, ties in one step', () => {
    const curve = rankCurve([0, 1, 1, 0, 1], [0.2, 0.9, 0.4, 0.4, 0.1]);
    expect([...(curve?.scores ?? [])]).toEqual([Infinity, 0.9, 0.4, 0.2, 0.1]);
    expect([...(curve?.tp ?? [])]).toEqual([0, 1, 2, 2, 3]);
    expect([...(curve?.fp ?? [])]).toEqual([0, 0, 1, 2, 2]);
    expect([curve?.positives, curve?.negatives]).toEqual([3, 2]);
    expect([...(rankCurve([], [])?.scores ?? [])]).toEqual([Infinity]);
    expect(rankCurve([0, 1], [NaN, 1])).toBeNull();
  });

  it('errors of a regression', () => {
    expect(regressionMetrics([3, -0.5, 2, 7], [2.5, 0, 2, 8])).toEqual({
      mse: 0.375,
      mae: 0.5,
      r2: 1 - 1.5 / 29.1875,
    });
    expect(regressionMetrics([0.1, 0.1, 0.1], [0.1, 0.2, 0.1]).r2).toBeNull();
    expect(regressionMetrics([1, 2, 3], [3, 2, 1]).r2).toBe(-3);
  });

  it('says what is wrong with its input', () => {
    expect(() => confusionMatrix([0, 2], [0, 1], 2)).toThrow(
      '[1]: expected class numbers below 2, got 2 and 1',
    );
    expect(() => confusionMatrix([0], [0.5], 2)).toThrow(RangeError);
    expect(() => confusionMatrix([0], [], 2)).toThrow('expected 1 values, one per sample, got 0');
    expect(() => rocAuc([0], [])).toThrow(RangeError);
    expect(() => regressionMetrics([0], [])).toThrow(RangeError);
  });
});

describe('against slow definitions', () => {
  const samples = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 8 })), {
    minLength: 1,
    maxLength: 40,
  });

  it('AUC compares every pair, AP walks every threshold', () => {
    fc.assert(
      fc.property(samples, (list) => {
        const truth = list.map(([label]) => label);
        const scores = list.map(([, score]) => score / 8);
        const positives = scores.filter((_, i) => truth[i] === 1);
        const negatives = scores.filter((_, i) => truth[i] === 0);
        let wins = 0;
        for (const p of positives) for (const n of negatives) wins += p > n ? 1 : p === n ? 0.5 : 0;
        const pairs = positives.length * negatives.length;
        expectSame(rocAuc(truth, scores), pairs === 0 ? null : wins / pairs, 'rocAuc');

        let area = 0;
        let recallBefore = 0;
        for (const threshold of [...new Set(scores)].sort((a, b) => b - a)) {
          const called = truth.filter((_, i) => scores[i] >= threshold);
          const found = called.filter((label) => label === 1).length;
          area += (found / positives.length - recallBefore) * (found / called.length);
          recallBefore = found / positives.length;
        }
        expectSame(averagePrecision(truth, scores), positives.length === 0 ? null : area, 'averagePrecision');
        const drawn = areas(truth, scores);
        expectSame(drawn.roc, pairs === 0 ? null : wins / pairs, 'drawn ROC');
        expectSame(drawn.steps, positives.length === 0 ? null : area, 'drawn steps');
      }),
    );
  });

  it('a matrix from labels has their supports', () => {
    fc.assert(
      fc.property(samples, (list) => {
        const truth = list.map(([label]) => label);
        const predicted = list.map(([, score]) => score % 2);
        const { support, accuracy } = classMetrics(confusionMatrix(truth, predicted, 2), 2);
        expect(support[1]).toBe(truth.filter((label) => label === 1).length);
        const right = truth.filter((label, i) => label === predicted[i]).length;
        expect(accuracy).toBe(right / truth.length);
      }),
    );
  });
});
