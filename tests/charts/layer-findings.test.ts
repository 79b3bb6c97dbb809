/** What is said of the layers holds only where the records make it so; unclear situations say nothing. */
import { describe, expect, test } from 'vitest';
import { gradientFinding, weightFinding, widthOf } from '../../src/charts/layer-findings.ts';
import { gradientSentence, weightSentence } from '../../src/charts/layer-sentences.ts';
import { layers as en } from '../../src/i18n/en.layers.ts';
import { layers as ko } from '../../src/i18n/ko.layers.ts';
import { means, record } from './layer-records.ts';

const NAMES = ['Hidden 1', 'Hidden 2', 'Output'];
const repeat = <T>(count: number, value: T) => Array.from({ length: count }, () => value);

describe('gradients', () => {
  const steady = (first: number, last: number) => means(...repeat(9, [first, 0.01, last]));
  test.each([
    ['nothing without records', [], 'nothing'],
    ['vanishes below a hundredth, now and in the recent past', steady(0.00003, 0.01), 'vanishes'],
    ['even within a factor of ten', steady(0.009, 0.01), 'even'],
    ['even up to ten', steady(0.099, 0.01), 'even'],
    ['only the number between a hundredth and a tenth', steady(0.0005, 0.01), 'ratio'],
    ['grows above a hundred', steady(2, 0.01), 'grows'],
    [
      'only the number where a single batch was tiny',
      means(...repeat(8, [0.01, 0.01, 0.01]), [0.00001, 0.01, 0.01]),
      'ratio',
    ],
    [
      'only the number where a single batch was not tiny',
      means(...repeat(8, [0.00001, 0.01, 0.01]), [0.01, 0.01, 0.01]),
      'ratio',
    ],
    ['vanishes at once, at the very first record', means([0.00001, 0.001, 0.01]), 'vanishes'],
    ['allZero where nothing has a gradient', means(...repeat(9, [0, 0, 0])), 'allZero'],
    ['zero where only one layer has none', means(...repeat(9, [0, 0.1, 0.1])), 'zero'],
    [
      'unclear where the first layer has none in this batch only',
      means(...repeat(5, [0.1, 0.1, 0.1]), [0, 0.1, 0.1]),
      'unclear',
    ],
    [
      'unclear where the whole batch had none, but others had',
      means(...repeat(5, [0.1, 0.1, 0.1]), [0, 0, 0]),
      'unclear',
    ],
    ['explodes where a mean stays above ten', means(...repeat(9, [0.1, 12, 0.1])), 'explodes'],
    ['not for one batch above ten', means(...repeat(8, [1, 1, 1]), [1, 11, 1]), 'even'],
    ['tooLarge where it overflowed', means([1, 1, 1], [1, Number.POSITIVE_INFINITY, 1]), 'tooLarge'],
    ['tiny where next to nothing is left in any layer', means(...repeat(9, [3e-12, 1e-10, 1e-11])), 'tiny'],
    ['not where one layer has more', means(...repeat(9, [3e-12, 1e-10, 1e-8])), 'vanishes'],
    ['explodes before it is said that one layer has none', means(...repeat(9, [0, 12, 1])), 'explodes'],
  ] as const)('%s', (_, records, kind) => {
    expect(gradientFinding(records, 3).kind).toBe(kind);
  });

  test('names the worst of those that explode', () => {
    expect(gradientFinding(means(...repeat(3, [12, 900, 40])), 3)).toEqual({
      kind: 'explodes',
      layer: 1,
      value: 900,
    });
  });

  test('jumps where one update is larger than all the weights, not at exactly their size', () => {
    const of = (update: number) => repeat(3, 0).map((_, i) => record(i + 1, [{ update }, {}, {}]));
    expect(gradientFinding(of(1.5), 3)).toEqual({ kind: 'jumps', layer: 0, value: 1.5 });
    expect(gradientFinding(of(1), 3).kind).toBe('even');
    // All weights were 0 before: the quotient is not known, and nothing is claimed.
    expect(gradientFinding(of(Number.NaN), 3).kind).toBe('even');
  });

  test('a single layer, and layers without any weight left', () => {
    expect(gradientFinding(means([0.2]), 1).kind).toBe('single');
    const cut = [record(1, [{ count: 0 }, {}, {}])];
    expect(gradientFinding(cut, 3).kind).toBe('unclear');
  });

  test('the number is the quotient of the means that are shown', () => {
    const finding = gradientFinding(means([0.0003, 0.01, 0.1]), 3);
    expect(finding.kind === 'vanishes' && finding.ratio).toBeCloseTo(0.003, 6);
    expect(gradientSentence(finding, NAMES, en.gradients.says)).toBe(
      'Hidden 1 : Output = *0.0030*. The gradient vanishes.',
    );
    expect(gradientSentence(finding, ['은닉 1', '출력'], ko.gradients.says)).toBe(
      '은닉 1 : 출력 = *0.0030*. 기울기 소실이에요.',
    );
  });

  test('is worded in both languages, and says nothing where it is unclear', () => {
    for (const { says } of [en.gradients, ko.gradients]) {
      const zero = gradientFinding(means(...repeat(3, [0, 0, 1])), 3);
      expect(gradientSentence(zero, NAMES, says)).toMatch(/Hidden 1.*Hidden 2/);
      expect(gradientSentence({ kind: 'unclear' }, NAMES, says)).toBe('');
      expect(gradientSentence({ kind: 'explodes', layer: 2, value: 31 }, NAMES, says)).toMatch(
        /Output.*\*31\*.*10/,
      );
      expect(gradientSentence({ kind: 'jumps', layer: 1, value: 1e9 }, NAMES, says)).toMatch(/\*.*100.*\*/);
    }
  });
});

describe('weights', () => {
  const outer = [0, 23];
  const inner = [6, 17];
  test.each([
    ['nothing from one record', [record(1, [{ bins: outer }])], 'nothing'],
    [
      'wider from half as much again on',
      [record(1, [{ bins: outer }]), record(2, [{ bins: outer, range: 2 }])],
      'wider',
    ],
    [
      'narrower',
      [record(1, [{ bins: outer, range: 2 }]), record(2, [{ bins: outer, range: 1 }])],
      'narrower',
    ],
    [
      'tooLarge where a weight has overflowed',
      [record(1, [{ bins: inner }]), record(2, [{ range: Number.POSITIVE_INFINITY }])],
      'tooLarge',
    ],
    ['still', [record(1, [{ bins: inner }]), record(9, [{ bins: [5, 18] }])], 'still'],
    [
      'nothing where all were within one bin of 0',
      [record(1, [{ bins: [11, 12] }]), record(2, [{ bins: outer }])],
      'nothing',
    ],
    [
      'nothing where the layer has other weights than before',
      [record(1, [{ bins: inner }]), record(2, [{ bins: outer, count: 12 }])],
      'nothing',
    ],
  ] as const)('%s', (_, records, kind) => {
    expect(weightFinding(records, 1).kind).toBe(kind);
  });

  test('the width is that of the middles of the bins, by hand', () => {
    // ±(1 − 1/24) each half of the time
    expect(widthOf(record(1, [{ bins: outer }]), 0, 1)).toBeCloseTo(23 / 24, 6);
  });

  test('names the update of the first record, which need not be the start', () => {
    const from = (step: number, range: number) =>
      weightSentence(
        weightFinding([record(step, [{ bins: outer }]), record(99, [{ bins: outer, range }])], 1),
        ['Hidden 1'],
        en.weights.says,
      );
    expect(from(88, 8)).toBe('The weights of Hidden 1 are about *8.0 times* as large as after update 88.');
    expect(from(88, 0.25)).toBe(
      'The weights of Hidden 1 have shrunk to about *0.25* of their size after update 88.',
    );
    expect(from(88, 1)).toBe('The weights of no layer have changed much in size since update 88.');
    expect(from(0, 8)).toMatch(/as large as at the start\.$/);
    expect(from(0, 1)).toBe('The weights of no layer have changed much in size.');
  });

  test('is worded in both languages', () => {
    const finding = weightFinding([record(1, [{ bins: outer }]), record(2, [{ bins: outer, range: 4 }])], 1);
    expect(weightSentence(finding, ['Output'], en.weights.says)).toBe(
      'The weights of Output are about *4.0 times* as large as after update 1.',
    );
    expect(weightSentence(finding, ['출력'], ko.weights.says)).toBe(
      '출력의 가중치가 갱신 1회 뒤의 약 *4.0배*로 커졌어요.',
    );
  });
});
