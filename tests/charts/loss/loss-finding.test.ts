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
function found(steps: number, train: Curve, test_: Curve, comparable = 0, trained = comparable): LossFinding {
  return lossFinding(
    {
      step: steps,
      train: { samples: 100, loss: train(steps) },
      test: { samples: 100, loss: test_(steps) },
    },
    recorded(steps, train, test_),
    (step) => step / 10,
    comparable,
    trained,
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
    // No lower than where they began: that is not said to go well.
    expect(found(380, hill, (step) => 1.1 * hill(step)).kind).toBe('unclear');
    const low: Curve = (step) => hill(step) + (step === 0 ? 1 : 0);
    expect(found(380, low, (step) => 1.1 * low(step)).kind).toBe('together');
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

describe('losses far above where they were', () => {
  /** Learned down to 0.018 in 400 updates, then thrown up to `high` at once, where it stays and swings. */
  const thrown =
    (high: number): Curve =>
    (step) =>
      step <= 400 ? 0.018 + 1.1 * 0.97 ** step : high * (1 + 0.3 * noise(step));
  const higher =
    (curve: Curve, times: number): Curve =>
    (step) =>
      times * curve(step);

  test('from the first update on, as with a rate of 100: the steps are too large', () => {
    const wild: Curve = (step) => (step === 0 ? 0.74 : 134 * (1 + 0.3 * noise(step)));
    for (const steps of [1, 2, 20, 200, 900]) {
      const finding = found(steps, wild, higher(wild, 0.9));
      expect(finding).toMatchObject({ kind: 'aboveStart', byUpdates: true });
    }
    const [finding, sentences] = [
      found(900, (step) => (step === 0 ? 0.74 : 134), wild),
      ['aboveStart', 'The training loss is *181 times* what it was at the start: the steps are too large.'],
    ];
    expect([finding.kind, said(finding)[0]]).toEqual(sentences);
    expect(said(finding)[1]).toBe('학습 손실이 시작할 때의 *181배*예요. 갱신 폭이 너무 커요.');
  });

  test('after another rate in the same run, whether it stays or rises on', () => {
    const stays = thrown(159);
    expect(found(600, stays, higher(stays, 0.9)).kind).toBe('aboveStart');
    const rises: Curve = (step) => (step <= 400 ? thrown(1)(step) : 20 + (step - 400));
    expect(found(600, rises, higher(rises, 0.9)).kind).toBe('aboveStart');
  });

  test('above its lowest, but not above the start', () => {
    const jumped = thrown(0.6);
    const finding = found(600, jumped, higher(jumped, 1.1));
    expect(finding.kind).toBe('aboveLowest');
    if (finding.kind !== 'aboveLowest') return;
    expect(finding.step).toBe(400);
    expect(finding.times).toBeCloseTo(jumped(600) / jumped(400), 9);
    const times = Math.round(finding.times);
    expect(said(finding)).toEqual([
      `The training loss is *${times} times its lowest*, at update 400.`,
      `학습 손실이 갱신 400의 *최저값의 ${times}배*예요.`,
    ]);
  });

  test('without a test set as well', () => {
    const wild: Curve = (step) => (step === 0 ? 0.7 : 5);
    const alone = (train: Curve) =>
      lossFinding(
        { step: 600, train: { samples: 9, loss: train(600) }, test: { samples: 0, loss: null } },
        recorded(600, train, () => Number.NaN),
        (step) => step,
      );
    expect(alone(wild)).toMatchObject({ kind: 'aboveStart', byUpdates: true });
    expect(alone(thrown(0.6)).kind).toBe('aboveLowest');
    expect(alone(falling).kind).toBe('noTest');
  });

  test('a network altered by hand is not blamed on the steps, and is told before it trains on', () => {
    // The curve ends where it was altered; the losses are of what it has become.
    const learned: Curve = (step) => 0.008 + 1.1 * 0.97 ** step;
    const altered = (train: number, test_: number) =>
      lossFinding(
        { step: 400, train: { samples: 9, loss: train }, test: { samples: 9, loss: test_ } },
        recorded(400, learned, higher(learned, 4)),
        (step) => step,
        0,
        400,
      );
    expect(altered(1.1, 1.2).kind).toBe('aboveLowest');
    expect(altered(9, 9.5)).toMatchObject({ kind: 'aboveStart', byUpdates: false });
    expect(said(altered(9, 9.5))[0]).toMatch(/what it was at the start\.$/);
    expect(said(altered(9, 9.5))[1]).not.toContain('갱신');
  });

  test('of other data there is no start, and no lowest', () => {
    const harder: Curve = (step) => (step <= 300 ? 0.05 * 0.99 ** step : 0.6 - step / 9000);
    expect(found(600, harder, higher(harder, 1.1), 300).kind).toBe('together');
    expect(found(600, harder, higher(harder, 1.1)).kind).toBe('aboveStart');
  });

  test.each([
    ['a single spike', (s: number) => (s === 600 ? 5 : falling(s))],
    ['a spike that is over', (s: number) => (s > 300 && s < 320 ? 50 : falling(s))],
    ['less than five times its lowest', (s: number) => (s > 400 ? 4 : 1) * falling(400) + (s === 0 ? 1 : 0)],
    ['next to nothing against next to nothing', (s: number) => (s > 400 ? 1e-4 : 1e-6) + (s === 0 ? 1 : 0)],
    ['swinging down to it again and again', (s: number) => (s % 5 === 0 ? 0.01 : 0.4) + (s === 0 ? 1 : 0)],
  ] as const)('nothing of it: %s', (_, train) => {
    const finding = found(600, train, higher(train, 1.1));
    expect(['aboveStart', 'aboveLowest']).not.toContain(finding.kind);
    expect(['overfits', 'overfitted']).not.toContain(finding.kind);
  });

  test.each([
    ['no lower than at the start', () => 0.7],
    ['a little above the start', (s: number) => 0.7 + s / 900],
    ['twice the start', (s: number) => (s === 0 ? 0.7 : 1.4)],
    ['four times the start', (s: number) => (s === 0 ? 0.7 : 2.8)],
    ['one spike above the start', (s: number) => (s === 200 ? 9 : 0.69)],
  ] as const)('nothing is praised that is not lower: %s', (_, train) => {
    const finding = found(200, train, train);
    expect(finding.kind).not.toBe('together');
    expect(said(finding).join()).not.toMatch(/nothing is overfitted|과적합이 없어요/);
  });

  test('beyond ten thousand it is not counted', () => {
    const finding = { kind: 'aboveStart', times: 12345, byUpdates: true } as const;
    expect(said(finding)[0]).toContain('*more than 10,000 times* what');
    expect(said(finding)[1]).toContain('*10,000배*를 넘어요');
    expect(said({ ...finding, times: 5.32 })[0]).toContain('*5.3 times*');
    expect(said({ kind: 'unclear' })).toEqual(['', '']);
  });
});

test('ratios beyond a hundred are not counted out', () => {
  expect(said(at(9, 1e-12, 1e12))).toEqual([
    'The test loss is *more than 100 times* the training loss.',
    '시험 손실이 학습 손실의 *100배를 넘어요*.',
  ]);
});
