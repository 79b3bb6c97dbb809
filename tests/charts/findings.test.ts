/** Findings hold only where their numbers make them true, and are worded in both languages. */
import { describe, expect, test } from 'vitest';
import { notedFinding, outputFinding } from '../../src/charts/findings.ts';
import { outputSentence } from '../../src/charts/sentences.ts';
import { en } from '../../src/i18n/en.ts';
import { ko } from '../../src/i18n/ko.ts';
import type { Evaluation } from '../../src/training/protocol.ts';

const evaluation = (over: Partial<Evaluation>): Evaluation => ({
  samples: 100,
  loss: 0.3,
  confusion: [],
  mse: null,
  mae: null,
  r2: null,
  ...over,
});

describe('output', () => {
  test('what is undefined is named, with its classes', () => {
    const never = outputFinding(evaluation({ confusion: [8, 0, 25, 4, 0, 29, 5, 0, 29] }), 3);
    expect(never).toEqual({ kind: 'neverPredicted', classes: [1] });
    expect(outputSentence(never, 'test', en.charts)).toBe(
      'Test set: *B* was never predicted, so its precision is 0/0: undefined. The mean counts it as 0.',
    );
    const absent = outputFinding(evaluation({ confusion: [5, 1, 0, 0], samples: 6 }), 2);
    expect(absent).toEqual({ kind: 'absent', classes: [1] });
  });

  test('a class that is nowhere has 0/0 three times, and says so', () => {
    // One painted point, called right: macro precision, recall and F₁ are 0.50 in spite of it.
    const unused = outputFinding(evaluation({ confusion: [1, 0, 0, 0], samples: 1 }), 2);
    expect(unused).toEqual({ kind: 'unused', classes: [1] });
    expect(outputSentence(unused, 'train', en.charts)).toBe(
      'Training set: no point is *B*, nor was one predicted so; its precision, recall and F₁ are 0/0: undefined. The mean counts it as 0.',
    );
    expect(outputSentence(unused, 'train', ko.charts)).toMatch(/B.*정밀도·재현율·F₁이 0\/0/);
  });

  test('of the set whose means have a 0/0, the counted one first', () => {
    const fine = evaluation({ confusion: [3, 1, 0, 4] });
    const absent = evaluation({ confusion: [5, 1, 0, 0], samples: 6 });
    const none = evaluation({ samples: 0, confusion: [0, 0, 0, 0] });
    const noted = (train: Evaluation, test: Evaluation, counted: 'train' | 'test') => {
      const [set, { kind }] = notedFinding({ train, test }, counted, 2);
      return [set, kind];
    };
    expect(noted(absent, fine, 'test')).toEqual(['train', 'absent']);
    expect(noted(fine, absent, 'train')).toEqual(['test', 'absent']);
    expect(noted(absent, absent, 'test')).toEqual(['test', 'absent']);
    expect(noted(fine, fine, 'test')).toEqual(['test', 'means']);
    expect(noted(absent, none, 'train')).toEqual(['train', 'absent']);
    expect(noted(fine, none, 'train')).toEqual(['train', 'means']);
    expect(notedFinding(null, 'test', 2)).toEqual(['test', { kind: 'nothing' }]);
  });

  test('does not count the wrong ones, which the sentence of the plane does', () => {
    const finding = outputFinding(evaluation({ confusion: [30, 1, 2, 3, 28, 2, 0, 1, 33] }), 3);
    expect(finding).toEqual({ kind: 'means' });
    for (const catalogue of [en, ko])
      expect(outputSentence(finding, 'test', catalogue.charts)).not.toMatch(/9|wrong|오답/);
    expect(outputFinding(evaluation({ confusion: [60, 0, 0, 40] }), 2)).toEqual(finding);
  });

  test('an empty set, a regression, and counts of another experiment', () => {
    expect(outputFinding(evaluation({ samples: 0, confusion: [0, 0, 0, 0] }), 2).kind).toBe('empty');
    expect(outputFinding(evaluation({ mse: 0.1, mae: 0.2, r2: 0.9 }), 0)).toEqual({ kind: 'off', mae: 0.2 });
    expect(outputFinding(evaluation({ mse: 0.1, mae: 0.2, r2: null }), 0).kind).toBe('equalTargets');
    const overflowed = outputFinding(evaluation({ loss: null, mae: 8.9e154 }), 0);
    expect(overflowed).toEqual({ kind: 'tooLarge' });
    expect(outputSentence(overflowed, 'test', en.charts)).not.toContain('equal');
    expect(outputSentence(overflowed, 'test', en.charts)).toMatch(/^Test set: .*\*too large\* to compute\.$/);
    expect(outputSentence(overflowed, 'train', ko.charts)).toMatch(/^학습 데이터.*\*너무 커서\*/);
    expect(outputFinding(evaluation({ confusion: [1, 2, 3, 4] }), 3).kind).toBe('nothing');
    expect(outputFinding(null, 3).kind).toBe('nothing');
  });
});
