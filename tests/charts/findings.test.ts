/** Findings hold only where their numbers make them true, and are worded in both languages. */
import { describe, expect, test } from 'vitest';
import { outputFinding } from '../../src/charts/findings.ts';
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
