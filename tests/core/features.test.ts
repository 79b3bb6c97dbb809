import { describe, expect, it } from 'vitest';
import { type FeatureName, features } from '../../src/core/features.ts';
import { describeDefinitions } from './definitions.ts';

describeDefinitions('features', features);

/** From the scaled and the raw coordinates, with the engine's own functions. */
const plain: Record<FeatureName, (x1: number, x2: number, raw1: number, raw2: number) => number> = {
  x1: (x1) => x1,
  x2: (_, x2) => x2,
  x1_squared: (x1) => x1 ** 2,
  x2_squared: (_, x2) => x2 ** 2,
  x1_x2: (x1, x2) => x1 * x2,
  sin_x1: (_1, _2, raw1) => Math.sin(raw1),
  sin_x2: (_1, _2, _3, raw2) => Math.sin(raw2),
  cos_x1: (_1, _2, raw1) => Math.cos(raw1),
  cos_x2: (_1, _2, _3, raw2) => Math.cos(raw2),
  radius: (x1, x2) => Math.hypot(x1, x2),
  angle: (x1, x2) => Math.atan2(x2, x1),
};

describe('codes of the links', () => {
  it('are a … k in the order of the table', () => {
    expect(
      Object.values(features)
        .map(({ code }) => code)
        .join(''),
    ).toBe('abcdefghijk');
    expect(Object.keys(features)).toEqual(Object.keys(plain));
  });
});

describe.each(Object.entries(features))('%s', (name, feature) => {
  it('is what its formula says over the plane', () => {
    for (let raw1 = -6; raw1 <= 6; raw1 += 0.75) {
      for (let raw2 = -6; raw2 <= 6; raw2 += 0.75) {
        const scaled = [raw1 / 3, raw2 / 3] as const;
        const got = feature.value(...scaled, raw1, raw2);
        expect(got).toBeCloseTo(plain[name as FeatureName](...scaled, raw1, raw2), 14);
      }
    }
  });

  it('takes raw coordinates in waves, scaled ones elsewhere', () => {
    const value = feature.value(0.5, 0.25, 1.5, 0.75);
    const wave = /^(sin|cos)_/.test(name);
    expect(feature.value(0.5, 0.25, 2.5, 2.75) === value).toBe(!wave);
    expect(feature.value(0.6, 0.35, 1.5, 0.75) === value).toBe(wave);
  });

  it('has a short name of its own', () => {
    expect(feature.short).not.toBe('');
    expect(feature.short.length).toBeLessThanOrEqual(6);
    expect(feature.short).not.toContain('\\');
    expect(Object.values(features).filter(({ short }) => short === feature.short)).toHaveLength(1);
    expect(Object.values(features).filter(({ formula }) => formula === feature.formula)).toHaveLength(1);
  });

  it('is finite at the middle and on the axes', () => {
    for (const [x1, x2] of [
      [0, 0],
      [-1, 0],
      [0, -1],
      [-1, -0],
    ]) {
      expect(Number.isFinite(feature.value(x1, x2, 3 * x1, 3 * x2))).toBe(true);
    }
  });
});
