/** Overfitting is said only where it is clear: the smoothed test loss rose while the training loss did not. */
import { describe, expect, test } from 'vitest';
import { trendsOf } from '../../../src/charts/loss/trends.ts';

/** A curve recorded at every step. */
function curve(steps: number, train: (step: number) => number, test_: (step: number) => number): number[] {
  return Array.from({ length: steps + 1 }, (_, step) => [step, train(step), test_(step)]).flat();
}
const overfitsSince = (recorded: readonly number[]) => trendsOf(recorded).overfitting?.since ?? null;

/** Deterministic noise, −1 … 1. */
const noise = (step: number) => ((step * 7919) % 101) / 50 - 1;

describe('it overfits', () => {
  test('where the test loss has risen for long and the training loss fell', () => {
    const since = overfitsSince(
      curve(
        600,
        (step) => 0.6 - 0.0009 * step,
        (step) => 0.5 + 2e-6 * (step - 200) ** 2,
      ),
    );
    expect(since).toBeGreaterThan(150);
    expect(since).toBeLessThan(260);
  });

  test('through noise in both', () => {
    const since = overfitsSince(
      curve(
        900,
        (step) => 0.5 * 0.996 ** step + 0.01 * noise(step),
        (step) => 0.5 + 1e-6 * (step - 200) ** 2 + 0.05 * noise(step + 3),
      ),
    );
    expect(since).not.toBeNull();
  });
});

describe('nothing is said of overfitting', () => {
  test('in a spike in which both losses rise', () => {
    const spike = (step: number) => (step > 290 ? 0.3 : 0);
    expect(
      overfitsSince(
        curve(
          300,
          (step) => 0.1 + spike(step),
          (step) => 0.15 + 2 * spike(step),
        ),
      ),
    ).toBeNull();
  });

  test('in a spike of the test loss alone', () => {
    expect(
      overfitsSince(
        curve(
          300,
          () => 0.1,
          (step) => (step > 297 ? 0.6 : 0.2),
        ),
      ),
    ).toBeNull();
  });

  test('where both rise for good, as with a rate that is too large', () => {
    expect(
      overfitsSince(
        curve(
          500,
          (step) => 0.1 + 0.001 * step,
          (step) => 0.2 + 0.002 * step,
        ),
      ),
    ).toBeNull();
  });

  test('before so many updates that it could be told', () => {
    expect(
      overfitsSince(
        curve(
          60,
          (step) => 1 - 0.01 * step,
          (step) => 1 + 0.02 * step,
        ),
      ),
    ).toBeNull();
  });

  test('where the test loss is unknown, or there is no curve', () => {
    expect(
      overfitsSince(
        curve(
          500,
          () => 0.1,
          () => Number.NaN,
        ),
      ),
    ).toBeNull();
    expect(overfitsSince([])).toBeNull();
  });
});

test('a curve recorded seldom is enough', () => {
  const points = Array.from({ length: 200 }, (_, i) => [i * 64, 1 / (i + 1), 0.4 + 0.002 * Math.abs(i - 60)]);
  expect(overfitsSince(points.flat())).toBeGreaterThan(50 * 64);
});
