/** Findings hold only where their numbers make them true, and are worded in both languages. */
import { describe, expect, test } from 'vitest';
import { lossFinding, outputFinding } from '../../src/charts/findings.ts';
import { lossSentence, outputSentence } from '../../src/charts/sentences.ts';
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

/** Of 100 samples each, unless a loss is `none`: of an empty set. */
const measured = (step: number, train: number | null, test_: number | null | 'none') => ({
  step,
  train: { samples: 100, loss: train },
  test: test_ === 'none' ? { samples: 0, loss: null } : { samples: 100, loss: test_ },
});
/** The training loss falls throughout, the test loss has been rising since step 200. */
const rising = Array.from({ length: 901 }, (_, i) => [
  i,
  0.5 - 0.0004 * i,
  0.3 + 1e-6 * (i - 200) ** 2,
]).flat();

describe('loss', () => {
  test.each([
    ['start at step 0, whatever the losses', measured(0, 1.1, 9), 'start'],
    ['noTest without test points', measured(5, 1, 'none'), 'noTest'],
    ['together within a quarter', measured(900, 0.2, 0.25), 'together'],
    ['overfits when far above and risen since its lowest', measured(900, 0.107, 0.272), 'overfits'],
    ['testLower when the test is easier', measured(900, 0.3, 0.2), 'testLower'],
    ['trainZero where nothing is left to learn, but not in the test', measured(900, 0, 0.2), 'trainZero'],
    ['together where both are exactly 0', measured(900, 0, 0), 'together'],
    ['tooLarge where the loss overflowed, never nothing', measured(900, null, null), 'tooLarge'],
    ['tooLarge where only the test loss did', measured(900, 1e300, null), 'tooLarge'],
    ['tooLarge without test points as well', measured(900, null, 'none'), 'tooLarge'],
  ] as const)('%s', (_, at, kind) => {
    expect(lossFinding(at, rising).kind).toBe(kind);
  });

  test('nothing before the first snapshot', () => expect(lossFinding(null, []).kind).toBe('nothing'));

  test('apart when far above but not risen', () => {
    expect(lossFinding(measured(900, 0.1, 0.21), rising.slice(0, 600)).kind).toBe('apart');
  });

  test('is worded with its number', () => {
    const finding = lossFinding(measured(900, 0.107, 0.272), rising);
    expect(lossSentence(finding, en.charts)).toBe(
      'The test loss is *2.5 times* the training loss: it overfits.',
    );
    expect(lossSentence(finding, ko.charts)).toBe('시험 손실이 학습 손실의 *2.5배*: 과적합이에요.');
    expect(lossSentence(lossFinding(measured(9, 1e-12, 1e12), []), en.charts)).toContain(
      'more than 100 times',
    );
    const large = lossFinding(measured(9, null, null), []);
    expect(lossSentence(large, en.charts)).toBe('The loss has become *too large* to compute.');
    expect(lossSentence(large, ko.charts)).toBe('손실이 *너무 커져* 계산할 수 없어요.');
  });
});

describe('output', () => {
  test('what is undefined comes before what is wrong', () => {
    const never = outputFinding(evaluation({ confusion: [8, 0, 25, 4, 0, 29, 5, 0, 29] }), 3);
    expect(never).toEqual({ kind: 'neverPredicted', classes: [1] });
    expect(outputSentence(never, 'test', en.charts)).toBe(
      'Test set: *B* was never predicted, so its precision is 0/0: undefined. The mean counts it as 0.',
    );
    const absent = outputFinding(evaluation({ confusion: [5, 1, 0, 0], samples: 6 }), 2);
    expect(absent).toEqual({ kind: 'absent', classes: [1] });
  });

  test('counts the wrong ones', () => {
    const finding = outputFinding(evaluation({ confusion: [30, 1, 2, 3, 28, 2, 0, 1, 33] }), 3);
    expect(finding).toEqual({ kind: 'wrong', wrong: 9, samples: 100 });
    expect(outputSentence(finding, 'test', en.charts)).toMatch(/^Test set: \*9\* of 100 are wrong\..*macro/);
    expect(outputSentence(finding, 'test', ko.charts)).toMatch(/^시험 데이터 100개 중 \*9개\*가 오답/);
    expect(outputFinding(evaluation({ confusion: [60, 0, 0, 40] }), 2).kind).toBe('allRight');
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
