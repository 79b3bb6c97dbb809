/** What is said of a class, of a mean and of a ranking: true where the numbers make it so, silent where unclear. */
import { describe, expect, test } from 'vitest';
import { type Cell, cellStrength, cellText, markOf } from '../../src/charts/counts.ts';
import { matrixTable } from '../../src/charts/matrix-plot.ts';
import {
  meanFinding,
  meanSentence,
  metricFinding,
  metricSentence,
} from '../../src/charts/metric-findings.ts';
import { meanFormulas } from '../../src/charts/metric-formulas.ts';
import { metricTable } from '../../src/charts/metric-table.ts';
import { rankFinding, rankSentence } from '../../src/charts/rank-findings.ts';
import type { Ranked } from '../../src/charts/ranked.ts';
import { classMetrics } from '../../src/core/metrics.ts';
import { averagePrecision, rankCurve, rocAuc } from '../../src/core/ranking.ts';
import { matrix } from '../../src/i18n/en.matrix.ts';
import { metrics as en } from '../../src/i18n/en.metrics.ts';
import { rankings as enRank } from '../../src/i18n/en.rankings.ts';
import { metrics as ko } from '../../src/i18n/ko.metrics.ts';
import { rankings as koRank } from '../../src/i18n/ko.rankings.ts';

describe('one class', () => {
  // [what, confusion by rows, class, kind, what the sentence says]
  test.each([
    ['nothing known', [], 1, 'nothing', ''],
    ['no points', [0, 0, 0, 0], 1, 'nothing', ''],
    [
      'accuracy hides a rare class',
      [940, 10, 40, 10],
      1,
      'rareMissed',
      'Accuracy is *0.95*, yet only *10* of 50 points of B are found: B is rare (5\u00a0%).',
    ],
    [
      'and one that is never called',
      [95, 0, 5, 0],
      1,
      'rareNeverCalled',
      'Accuracy is *0.95* though *none* of the 5 points of B is found: B is rare (5\u00a0%).',
    ],
    [
      'too few to speak of rareness',
      [97, 0, 3, 0],
      1,
      'neverCalled',
      /^Nothing was called B, .*all 3 are missed/,
    ],
    ['a common class never called', [60, 0, 40, 0], 1, 'neverCalled', /all 40 are missed/],
    ['rare but found', [900, 20, 5, 45], 1, 'precision', 'Of *65* called B, *45* are B.'],
    ['rare, missed, but accuracy is low as well', [500, 400, 60, 40], 1, 'precision', /^Of \*440\* called B/],
    [
      'the common class of the same matrix',
      [940, 10, 40, 10],
      0,
      'precision',
      /^Of \*980\* called A, \*940\*/,
    ],
    ['a class without points', [5, 1, 0, 0], 1, 'absent', /^No point is B, yet \*1\* was called so/],
    ['a class without points that nobody names', [6, 0, 0, 0], 1, 'absent', /none was called so/],
    ['all right', [5, 0, 0, 4], 1, 'exact', 'Every B was found and nothing else was called B: *4* of 4.'],
    ['all found, and more', [3, 2, 0, 4], 1, 'allFound', /\*2\* of 6 called B are not\.$/],
    ['only right ones, but not all', [5, 0, 1, 3], 1, 'onlyRight', /\*1\* of 4 was missed\.$/],
    [
      'taken for one other class',
      [30, 1, 0, 9, 20, 1, 0, 2, 30],
      1,
      'confused',
      '*9* of the 10 points of B that were missed were called *A*.',
    ],
    ['misses spread over two: nothing of confusion', [30, 1, 2, 5, 20, 5, 0, 2, 30], 1, 'precision', /^Of/],
    ['too few misses to call it a confusion', [30, 1, 2, 3, 20, 0, 0, 2, 30], 1, 'precision', /^Of/],
    [
      'of two classes there is only one other',
      [30, 3, 9, 20],
      1,
      'precision',
      /^Of \*23\* called B, \*20\* are B/,
    ],
  ] as const)('%s', (_, confusion, cls, kind, sentence) => {
    const finding = metricFinding(confusion, cls);
    expect(finding.kind).toBe(kind);
    const classes = Math.max(2, Math.sqrt(confusion.length));
    const said = metricSentence(finding, en, cls, classes);
    if (typeof sentence === 'string') expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
    expect(metricSentence(finding, ko, cls, classes) === '').toBe(said === '');
  });
});

describe('means', () => {
  test.each([
    ['nothing', [0, 0, 0, 0], 'macro', 'nothing', ''],
    ['the rare class does worse', [90, 5, 8, 7], 'macro', 'macroLower', /\*smaller\* classes do worse/],
    ['it does better', [30, 20, 0, 25, 25, 0, 0, 0, 10], 'macro', 'macroHigher', /classes do better/],
    ['not for each two of them', [30, 30, 0, 25, 15, 0, 0, 0, 10], 'macro', 'macro', en.says.macro],
    ['about equal: only what the mean is', [45, 5, 5, 45], 'macro', 'macro', en.says.macro],
    ['a class without points says nothing of small ones', [50, 10, 0, 0], 'macro', 'macro', /counts as 0/],
    ['micro is the accuracy', [45, 5, 5, 45], 'micro', 'micro', en.says.micro],
    ['weighted counts points', [45, 5, 5, 45], 'weighted', 'weighted', en.says.weighted],
    [
      'a 0/0 among the terms is told',
      [95, 0, 5, 0],
      'weighted',
      'weighted',
      /A term \*0\/0\* counts as 0\.$/,
    ],
  ] as const)('%s', (_, confusion, mean, kind, sentence) => {
    const finding = meanFinding(confusion, mean);
    expect(finding.kind).toBe(kind);
    const said = meanSentence(finding, en);
    if (typeof sentence === 'string') expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
    expect(meanSentence(finding, ko) === '').toBe(said === '');
  });

  test('formulas are filled with the terms, and give the metrics', () => {
    const confusion = [30, 1, 2, 3, 28, 2, 0, 1, 33];
    const { macro, weighted } = classMetrics(confusion, 3);
    const filled = meanFormulas(confusion, 'macro');
    expect(filled.precision).toEqual({
      above: '0.91 + 0.93 + 0.89',
      below: '3',
      value: '0.91',
      undefined: false,
    });
    expect(macro.precision).toBeCloseTo((30 / 33 + 28 / 30 + 33 / 37) / 3, 14);
    expect(meanFormulas(confusion, 'weighted').recall).toMatchObject({
      above: '33 · 0.91 + 33 · 0.85 + 34 · 0.97',
      below: '100',
      value: '0.91',
    });
    expect(weighted.recall).toBeCloseTo(0.91, 14);
    const micro = meanFormulas(confusion, 'micro');
    expect(micro.precision).toMatchObject({ above: '91', below: '91 + 9', value: '0.91' });
    expect(micro.f1).toMatchObject({ above: '2 · 91', below: '2 · 91 + 9 + 9', value: '0.91' });
    expect(meanFormulas([95, 0, 5, 0], 'macro').precision.above).toBe('0.95 + 0/0');
    expect(meanFormulas([], 'macro').f1.value).toBe('');
    expect(meanFormulas([0, 0, 0, 0], 'macro').f1).toMatchObject({ value: '0/0', undefined: true });
    const ten = Array.from({ length: 100 }, (_, i) => (i % 11 === 0 ? 5 : 0));
    expect(meanFormulas(ten, 'macro').recall.above).toBe('1.00 + … + 1.00');
  });

  test('as a table: classes and means', () => {
    const confusion = [95, 0, 5, 0];
    const evaluation = { samples: 100, loss: 0.2, confusion, mse: null, mae: null, r2: null };
    const { rows } = metricTable(evaluation, 2, 'caption', en, 'too large');
    expect(rows[0]).toEqual(['A', 95, 5, 0, 0, 95, 0.95, 1, (2 * 95) / 195]);
    expect(rows[1]).toEqual(['B', 0, 0, 5, 95, 5, '0/0', 0, 0]);
    expect(rows[2]?.slice(5)).toEqual([100, 0.475, 0.5, 95 / 195]);
    expect(rows[3]).toEqual(['micro mean (accuracy)', null, null, null, null, 100, 0.95, 0.95, 0.95]);
    expect(rows).toHaveLength(5);
    const far = { ...evaluation, confusion: [], mse: null, mae: 8e154 };
    expect(metricTable(far, 0, '', en, 'too large').rows).toEqual([
      ['MSE', 'too large'],
      ['MAE', 8e154],
      ['R²', 'too large'],
    ]);
    expect(metricTable({ ...evaluation, samples: 0 }, 2, '', en, '').rows).toEqual([]);
  });
});

describe('matrix', () => {
  test('cells are marked, written and coloured', () => {
    const cells: readonly Cell[] = [
      { truth: 1, predicted: 1 },
      { truth: 1, predicted: 0 },
      { truth: 2, predicted: 1 },
      { truth: 0, predicted: 2 },
    ];
    expect(cells.map(({ truth, predicted }) => markOf(truth, predicted, 1))).toEqual([
      'tp',
      'fn',
      'fp',
      'tn',
    ]);
    expect(cellText(3, 4, 'counts', false)).toBe('3');
    expect(cellText(3, 4, 'rows', false)).toBe('0.75');
    expect(cellText(3, 4, 'columns', true)).toBe('.75');
    expect(cellText(0, 0, 'rows', false)).toBe('0/0');
    expect([cellStrength(4, 4, true), cellStrength(0, 4, true), cellStrength(2, 4, false)]).toEqual([
      100, 35, 100,
    ]);
  });

  test('as a table: what is shown, with the margins', () => {
    const confusion = [3, 1, 0, 0];
    const counts = matrixTable(confusion, 2, 'counts', 'caption', matrix);
    expect(counts.rows).toEqual([
      ['A', 3, 1, 4, 0.75],
      ['B', 0, 0, 0, '0/0'],
      ['precision', 1, 0, 4, null],
    ]);
    expect(matrixTable(confusion, 2, 'rows', '', matrix).rows[1]).toEqual(['B', '0/0', '0/0', 0, '0/0']);
    expect(matrixTable(confusion, 2, 'columns', '', matrix).rows[0]).toEqual(['A', 1, 1, 4, 0.75]);
    expect(matrixTable(null, 2, 'counts', '', matrix).rows).toEqual([]);
  });
});

describe('ranking', () => {
  /** Positives and others with these scores, called above the threshold. */
  function ranked(positives: readonly number[], others: readonly number[], threshold = 0.5): Ranked {
    const truth = [...positives.map(() => 1), ...others.map(() => 0)];
    const scores = [...positives, ...others];
    const curve = rankCurve(truth, scores) ?? expect.fail('no curve');
    const above = (list: readonly number[]) => list.filter((score) => score > threshold).length;
    const at = { tp: above(positives), fp: above(others) };
    return {
      curve,
      auc: rocAuc(truth, scores),
      averagePrecision: averagePrecision(truth, scores),
      at,
      largest: null,
    };
  }
  const steps = (from: number, to: number, count: number) =>
    Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
  const high = steps(0.35, 0.95, 40);
  const low = steps(0.05, 0.65, 40);
  const moved = (threshold: number, positives = high, others = low) =>
    [
      ranked(positives, others, threshold),
      positives.length + others.length,
      { threshold, usual: ranked(positives, others).at },
    ] as const;

  test.each([
    ['no points', [null, 0, null], 'empty', /empty/],
    ['nothing known yet', [null, 9, null], 'nothing', /no outputs to rank yet/],
    ['no positive', [ranked([], low), 40, null], 'noneOfThis', /No point of the test set is B/],
    ['only positives', [ranked(high, []), 40, null], 'onlyThis', /All points of the test set are B/],
    ['separated', [ranked([0.8, 0.9], [0.1, 0.2]), 4, null], 'perfect', /\*every\* B/],
    ['reversed', [ranked([0.1, 0.2], [0.8, 0.9]), 4, null], 'reversed', /\*behind\*/],
    [
      'ranks well',
      [ranked(high, low), 80, null],
      'ranks',
      /ranks a point of B before another \*8\d\u00a0%\*/,
    ],
    ['as chance would', [ranked([0.2, 0.6], [0.3, 0.5]), 4, null], 'chance', /no better than chance/],
    [
      'all scores equal',
      [
        ranked(
          high.map(() => 0.5),
          low.map(() => 0.5),
        ),
        80,
        null,
      ],
      'chance',
      /50\u00a0%/,
    ],
    ['clearly worse', [ranked(low, high), 80, null], 'worse', /worse than chance/],
    [
      'a higher threshold: for precision',
      moved(0.7),
      'forPrecision',
      /^Test set, threshold 0.7 .*precision rises \*0\.\d\d → 1\.00\*/,
    ],
    ['a lower one: for recall', moved(0.2), 'forRecall', /recall rises \*0\.\d\d → 1\.00\*, precision falls/],
    [
      'nobody above it',
      moved(0.99),
      'calledNone',
      /^Test set: at threshold 0.99 \*nothing\* is called B.*all 40 are missed/,
    ],
    [
      'no score between',
      moved(0.501, [0.8, 0.9], [0.1, 0.2]),
      'sameCalls',
      /^Test set: threshold 0.501 .*no score lies between/,
    ],
    ['moved, but both got worse: only the ranking', moved(0.7, low, high), 'worse', /worse than chance/],
  ] as const)('%s', (_, [of, samples, at], kind, sentence) => {
    const finding = rankFinding(of, samples, at);
    expect(finding.kind).toBe(kind);
    expect(rankSentence(finding, enRank, 'B', 'p(B)', 'test')).toMatch(sentence);
    expect(rankSentence(finding, koRank, 'B', 'p(B)', 'test')).not.toMatch(/NaN|Infinity|\b(the|of)\b/);
  });
});
