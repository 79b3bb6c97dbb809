import { describe, expect, it } from 'vitest';
import { choose } from '../../src/core/definition.ts';
import { type ScheduleName, schedules } from '../../src/core/schedules.ts';
import { describeDefinitions } from './definitions.ts';

describeDefinitions('schedules', schedules);

const names = Object.keys(schedules) as ScheduleName[];

function rate(name: ScheduleName, step: number, params = {}): number {
  return schedules[name].rate(0.1, step, choose(schedules, name, params).params);
}

/** The last update at which the rate may change. */
const horizon: Record<ScheduleName, number> = {
  constant: 0,
  step: 10000,
  exponential: 2000,
  cosine: 2000,
  warmup: 99,
};

describe.each(names)('%s', (name) => {
  it('is constant after its horizon, and not before', () => {
    const last = rate(name, horizon[name]);
    for (const later of [1, 2, 1000, 1e6, 1e9]) expect(rate(name, horizon[name] + later)).toBe(last);
    if (name !== 'constant') expect(rate(name, horizon[name] - 1)).not.toBe(last);
  });

  it('never leaves 0 … η', () => {
    for (let step = 0; step < 12000; step += 7) {
      expect(rate(name, step)).toBeGreaterThanOrEqual(0);
      expect(rate(name, step)).toBeLessThanOrEqual(0.1);
    }
  });

  it('is proportional to η, to the last bit for powers of two', () => {
    const { params } = choose(schedules, name);
    for (const step of [0, 1, 50, 999, 1000, 5000]) {
      expect(schedules[name].rate(0.2, step, params)).toBe(2 * schedules[name].rate(0.1, step, params));
    }
  });

  it('does not oscillate', () => {
    const sign = name === 'warmup' ? 1 : -1;
    for (let step = 0; step < 3000; step++) {
      expect(sign * (rate(name, step + 1) - rate(name, step))).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('values', () => {
  it('constant: η', () => expect(rate('constant', 123)).toBe(0.1));

  it('step: η fᵏ from each k-th thousand on', () => {
    expect([0, 999, 1000, 1999, 2000, 9999, 10000, 20000].map((step) => rate('step', step) / 0.1)).toEqual([
      1,
      1,
      0.5,
      0.5,
      0.25,
      2 ** -9,
      2 ** -10,
      2 ** -10,
    ]);
    expect(rate('step', 50, { every: 10, factor: 0.1, times: 3 })).toBeCloseTo(0.1 * 1e-3, 18);
  });

  it('exponential: the factor exactly at the horizon, its root half way', () => {
    expect(rate('exponential', 0)).toBe(0.1);
    expect(rate('exponential', 1000)).toBeCloseTo(0.1 * Math.sqrt(0.1), 16);
    expect(rate('exponential', 2000)).toBe(0.1 * 0.1);
  });

  it('cosine: η, half way the middle, at the horizon the floor', () => {
    expect(rate('cosine', 0)).toBe(0.1);
    expect(rate('cosine', 1000)).toBeCloseTo(0.05, 16);
    expect(rate('cosine', 500)).toBeCloseTo(0.1 * (0.5 + Math.SQRT1_2 / 2), 16);
    expect(rate('cosine', 2000)).toBe(0);
    expect(rate('cosine', 2000, { floor: 0.25 })).toBe(0.025);
    expect(rate('cosine', 0, { floor: 0.25 })).toBe(0.1);
  });

  it('warm-up: from η/n to η in n updates', () => {
    expect(rate('warmup', 0)).toBeCloseTo(0.001, 18);
    expect(rate('warmup', 49)).toBeCloseTo(0.05, 17);
    expect(rate('warmup', 99)).toBe(0.1);
    expect(rate('warmup', 0, { horizon: 1 })).toBe(0.1);
  });
});

describe('codes of the links', () => {
  it('never change', () => {
    const codes = names.map((name) => [
      name,
      schedules[name].code,
      Object.entries(schedules[name].params).map(([key, { code, default: value }]) => [key, code, value]),
    ]);
    expect(codes).toEqual([
      ['constant', 'c', []],
      [
        'step',
        's',
        [
          ['every', 'n', 1000],
          ['factor', 'f', 0.5],
          ['times', 'k', 10],
        ],
      ],
      [
        'exponential',
        'e',
        [
          ['factor', 'f', 0.1],
          ['horizon', 'n', 2000],
        ],
      ],
      [
        'cosine',
        'o',
        [
          ['horizon', 'n', 2000],
          ['floor', 'f', 0],
        ],
      ],
      ['warmup', 'w', [['horizon', 'n', 100]]],
    ]);
  });
});
