import { describe, expect, it } from 'vitest';
import { type FeatureName, features } from '../../src/core/features.ts';
import { featureText, partsOf } from '../../src/editor/FeatureLabel.tsx';

describe('the names of the inputs', () => {
  it('are made from the formulas of the table', () => {
    const names = (Object.keys(features) as FeatureName[]).map(featureText);
    expect(names).toEqual([
      'x₁',
      'x₂',
      'x₁²',
      'x₂²',
      'x₁x₂',
      'sin x₁',
      'sin x₂',
      'cos x₁',
      'cos x₂',
      'r',
      'φ',
    ]);
  });

  it('leave what is more than that to the label', () => {
    expect(partsOf(String.raw`\sqrt{x_1^2 + x_2^2}`)).toBeNull();
  });
});
