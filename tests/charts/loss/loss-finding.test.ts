/** The sentence over the losses, in prepared situations: right where it is clear, silent about what is not. */
import { describe, expect, test } from 'vitest';
import { type LossFinding, lossFinding, lossSentence } from '../../../src/charts/loss/loss-finding.ts';
import { loss as en } from '../../../src/i18n/en.loss.ts';
import { loss as ko } from '../../../src/i18n/ko.loss.ts';

type Curve = (step: number) => number;

/** Deterministic noise, −1 … 1. */
const noise = (step: number) => ((step * 7919) % 101) / 50 - 1;
const recorded = (steps: number, train: Curve, test_: Curve) =>
  Array.from({ length: steps + 1 }, (_, step) => [step, train(step), test_(step)]).flat();

/** The finding at the end of curves recorded at each step, ten updates to an epoch. */
function found(steps: number, train: Curve, test_: Curve, comparable = 0): LossFinding {
  return lossFinding(
    {
      step: steps,
      train: { samples: 100, loss: train(steps) },
      test: { samples: 100, loss: test_(steps) },
    },
    recorded(steps, train, test_),
    (step) => step / 10,
    comparable,
  );
}
const at = (step: number, train: number | null, test_: number | null, samples = 100) =>
  lossFinding(
    { step, train: { samples: 100, loss: train }, test: { samples, loss: test_ } },
    [],
    (updates) => updates / 10,
  );
const said = (finding: LossFinding) => [lossSentence(finding, en), lossSentence(finding, ko)];

const falling: Curve = (step) => 0.6 * 0.997 ** step;
/** Lowest at 200, then up. */
const valley: Curve = (step) => 0.5 + 2e-6 * (step - 200) ** 2;

describe('what needs no curve', () => {
  test.each([
    ['before the first update', at(0, 1.1, 9), 'start'],
    ['without test points', at(5, 1, null, 0), 'noTest'],
    ['where the loss overflowed', at(9, null, null), 'tooLarge'],
    ['where the test loss alone overflowed', at(9, 1e300, null), 'tooLarge'],
    ['where it overflowed without test points', at(9, null, null, 0), 'tooLarge'],
    ['within a quarter of each other', at(900, 0.2, 0.25), 'together'],
    ['where both are exactly 0', at(900, 0, 0), 'together'],
    ['where nothing is left to learn, but not in the test', at(900, 0, 0.2), 'trainZero'],
    ['where the test is easier', at(900, 0.3, 0.2), 'testLower'],
    ['where the test loss lies far above', at(900, 0.1, 0.21), 'apart'],
  ] as const)('%s', (_, finding, kind) => expect(finding.kind).toBe(kind));

  test('nothing before the first snapshot, and without training points', () => {
    const epochs = (step: number) => step;
    expect(lossFinding(null, [], epochs).kind).toBe('nothing');
    const none = { step: 3, train: { samples: 0, loss: null }, test: { samples: 9, loss: 1 } };
    expect(lossFinding(none, [], epochs).kind).toBe('nothing');
  });
});

describe('overfitting', () => {
  test('test loss rises for long while training loss falls', () => {
    const finding = found(600, falling, valley);
    expect(finding).toMatchObject({ kind: 'overfits', trainFalls: true });
    if (finding.kind !== 'overfits') return;
    // Smoothed over 50 updates the lowest is seen 25 later.
    expect(finding.since.step).toBeGreaterThanOrEqual(200);
    expect(finding.since.step).toBeLessThanOrEqual(260);
    expect(finding.since.updates).toBe(600 - finding.since.step);
    const epochs = Math.floor(finding.since.epochs);
    expect(said(finding)).toEqual([
      `Test loss has been *rising for ${epochs} epochs* while training loss falls: overfitting.`,
      `학습 손실은 줄어드는데 시험 손실이 *${epochs}에폭째 커지고* 있어요. 과적합이에요.`,
    ]);
  });

  test('through noise in both', () => {
    const finding = found(
      900,
      (step) => falling(step) + 0.01 * noise(step),
      (step) => valley(step) + 0.03 * noise(step + 3),
    );
    expect(finding.kind).toBe('overfits');
  });

  test('where the training loss stays as it is, it is not said to fall', () => {
    const finding = found(600, () => 0.2, valley);
    expect(finding).toMatchObject({ kind: 'overfits', trainFalls: false });
    expect(said(finding)[0]).toContain('while training loss does not rise');
  });

  test('where the test loss rose and then stayed, it is not said to rise', () => {
    const rose: Curve = (step) => (step < 200 ? 0.5 - step / 1000 : Math.min(0.6, 0.3 + (step - 200) / 500));
    const finding = found(900, falling, rose);
    expect(finding).toMatchObject({ kind: 'overfitted', trainFalls: true });
    expect(said(finding)[0]).toMatch(/^Test loss was \*lowest 6\d epochs ago\* and has risen since/);
    expect(said(finding)[1]).toMatch(/^시험 손실이 \*6\d에폭 전에 가장 낮았다가\*/);
  });

  test('less than an epoch is told in updates', () => {
    const finding = { kind: 'overfits', times: 2, trainFalls: true } as const;
    const sentence = (updates: number) => said({ ...finding, since: { step: 1, updates, epochs: 0.7 } });
    expect(sentence(70)[0]).toContain('rising for 70 updates');
    expect(sentence(1)[0]).toContain('rising for 1 update*');
    expect(sentence(70)[1]).toContain('갱신 70번');
    expect(said({ ...finding, since: { step: 1, updates: 12, epochs: 1.2 } })[0]).toContain('for 1 epoch*');
  });
});

describe('where it is unclear nothing is said of overfitting', () => {
  test.each([
    ['a spike in both', (s: number) => (s > 290 ? 0.4 : 0.1), (s: number) => (s > 290 ? 0.75 : 0.15), 300],
    ['a spike of the test loss alone', () => 0.1, (s: number) => (s > 297 ? 0.6 : 0.2), 300],
    ['a test loss that only lies above', () => 0.1, () => 0.3, 600],
    ['a test loss that swings', falling, (s: number) => 0.9 + 0.1 * Math.sin(s / 30), 600],
    ['a rise that is over', falling, (s: number) => 0.9 + (s > 200 && s < 300 ? 0.4 : 0) - s / 2000, 600],
    ['too few updates', (s: number) => 1 - 0.01 * s, (s: number) => 1 + 0.02 * s, 60],
    ['a rise of less than a tenth', falling, (s: number) => 0.5 + (s > 200 ? (s - 200) / 10000 : 0), 600],
  ] as const)('%s', (_, train, test_, steps) => {
    const finding = found(steps, train, test_);
    expect(['apart', 'together', 'same', 'testLower']).toContain(finding.kind);
    expect(said(finding).join()).not.toMatch(/overfitting|과적합이에요/);
  });

  test('data that became harder', () => {
    const harder: Curve = (step) => (step < 300 ? 0.3 : 0.6);
    expect(found(600, falling, harder).kind).toBe('overfitted');
    expect(found(600, falling, harder, 300).kind).toBe('apart');
  });
});

describe('both losses', () => {
  test('rise, as with a rate that is too large', () => {
    const finding = found(
      500,
      (step) => 0.1 + 0.001 * step,
      (step) => 0.2 + 0.002 * step,
    );
    expect(finding.kind).toBe('bothRise');
    expect(said(finding)).toEqual([
      'Both losses have been *rising for 45 epochs*.',
      '두 손실이 *45에폭째 커지고* 있어요.',
    ]);
  });

  test('rose and came down again: nothing of it', () => {
    const hill: Curve = (step) => 0.1 + (step > 100 && step < 300 ? 0.5 : 0);
    expect(found(900, hill, hill).kind).toBe('same');
    expect(found(380, hill, (step) => 1.1 * hill(step)).kind).toBe('together');
  });

  test('stay as they are', () => {
    const finding = found(
      900,
      (step) => 0.3 + 0.5 * 0.98 ** step,
      (step) => 0.33 + 0.5 * 0.98 ** step,
    );
    expect(finding.kind).toBe('same');
    expect(said(finding)[0]).toMatch(
      /^Neither loss has changed by more than 2\u00a0% for \*\d\d epochs\*\.$/,
    );
  });

  test('still fall: nothing of standing still', () => {
    expect(found(900, falling, (step) => 1.1 * falling(step)).kind).toBe('together');
  });
});

test('ratios beyond a hundred are not counted out', () => {
  expect(said(at(9, 1e-12, 1e12))).toEqual([
    'The test loss is *more than 100 times* the training loss.',
    '시험 손실이 학습 손실의 *100배를 넘어요*.',
  ]);
});
