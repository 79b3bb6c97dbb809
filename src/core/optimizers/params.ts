/** Hyperparameters that several optimizers share. */
import type { ParamDefinition } from '../definition.ts';

export const momentumParam: ParamDefinition = {
  symbol: String.raw`\mu`,
  code: 'm',
  label: { en: 'Momentum', ko: '모멘텀' },
  default: 0.9,
  min: 0,
  max: 0.999,
  scale: 'linear',
  step: 0.001,
};

const epsilon: Omit<ParamDefinition, 'default'> = {
  symbol: String.raw`\varepsilon`,
  code: 'e',
  label: { en: 'Guard against division by 0', ko: '0으로 나누지 않게 더하는 수' },
  min: 1e-12,
  max: 0.1,
  scale: 'log',
  step: 1e-12,
};

export const epsilonParam: ParamDefinition = { ...epsilon, default: 1e-8 };
export const adagradEpsilonParam: ParamDefinition = { ...epsilon, default: 1e-10 };

export const beta1Param: ParamDefinition = {
  symbol: String.raw`\beta_1`,
  code: 'b',
  label: { en: 'Memory of the gradient', ko: '기울기의 기억' },
  default: 0.9,
  min: 0,
  max: 0.999,
  scale: 'linear',
  step: 0.001,
};

export const beta2Param: ParamDefinition = {
  symbol: String.raw`\beta_2`,
  code: 'c',
  label: { en: 'Memory of its square', ko: '기울기 제곱의 기억' },
  default: 0.999,
  min: 0,
  max: 0.9999,
  scale: 'linear',
  step: 0.0001,
};
