/**
 * Learning-rate schedules: the rate of each update.
 *
 * Invariant: a schedule counts updates, not epochs, and after its horizon it is constant; the rate is a pure function
 * of the base rate, the number of updates already made, and the parameters.
 */
import type { Definition, Notes, ParamDefinition, Params } from './definition.ts';
import { cos, power } from './math.ts';

export type ScheduleName = 'constant' | 'step' | 'exponential' | 'cosine' | 'warmup';

export interface ScheduleDefinition extends Definition {
  readonly notes: Notes;
  /**
   * The rate of the next update.
   * @param base η, the learning rate before the schedule
   * @param step updates already made: t = 0, 1, 2 …
   */
  rate(base: number, step: number, params: Params): number;
}

/** π as a literal: Math.PI is specified as approximate. */
// biome-ignore lint/suspicious/noApproximativeNumericConstant: see above
const PI = 3.141592653589793;

const updates: Omit<ParamDefinition, 'label' | 'default'> = {
  symbol: 'n',
  code: 'n',
  min: 1,
  max: 100000,
  scale: 'log',
  step: 1,
};

const factor: Omit<ParamDefinition, 'label' | 'default'> = {
  symbol: 'f',
  code: 'f',
  min: 0.0001,
  max: 1,
  scale: 'log',
  step: 0.0001,
};

export const schedules: Readonly<Record<ScheduleName, ScheduleDefinition>> = {
  // η_t = η
  constant: {
    code: 'c',
    label: { en: 'Constant', ko: '일정' },
    formula: String.raw`\eta_t = \eta`,
    reference: 'PyTorch optim without a scheduler',
    params: {},
    notes: {
      range: String.raw`\eta`,
      use: { en: 'To begin with, and for short runs.', ko: '처음 시작할 때와 짧은 학습에 써요.' },
      strength: { en: 'Nothing to set.', ko: '따로 정할 것이 없어요.' },
      weakness: {
        en: 'A rate that is quick at first may never settle.',
        ko: '처음에 빠른 학습률은 끝에 가서 가라앉지 않을 수 있어요.',
      },
    },
    rate: (base) => base,
  },
  // η_t = η f^min(⌊t/n⌋, k)
  step: {
    code: 's',
    label: { en: 'Steps', ko: '계단' },
    formula: String.raw`\eta_t = \eta f^{\min(\lfloor t/n \rfloor,\, k)}`,
    reference: 'PyTorch optim.lr_scheduler.StepLR, with an end after k steps',
    params: {
      every: { ...updates, label: { en: 'Every … updates', ko: '몇 번 갱신마다' }, default: 1000 },
      factor: { ...factor, label: { en: 'Factor', ko: '배율' }, default: 0.5 },
      times: {
        symbol: 'k',
        code: 'k',
        label: { en: 'At most … times', ko: '최대 횟수' },
        default: 10,
        min: 1,
        max: 100,
        scale: 'linear',
        step: 1,
      },
    },
    notes: {
      range: String.raw`[\eta f^k,\, \eta]`,
      use: {
        en: 'Long runs whose loss gets stuck bouncing.',
        ko: '손실이 오르내리며 더 줄지 않는 긴 학습에 써요.',
      },
      strength: { en: 'The loss drops visibly at every step.', ko: '단마다 손실이 눈에 띄게 떨어져요.' },
      weakness: { en: 'When to step has to be guessed.', ko: '언제 낮출지 짐작해서 정해야 해요.' },
    },
    rate: (base, step, params) =>
      base * power(params.factor, Math.min(Math.floor(step / params.every), params.times)),
  },
  // η_t = η f^(min(t, n) / n)
  exponential: {
    code: 'e',
    label: { en: 'Exponential', ko: '지수 감소' },
    formula: String.raw`\eta_t = \eta f^{\min(t,\, n)/n}`,
    reference: 'PyTorch optim.lr_scheduler.ExponentialLR, with an end after n updates',
    params: {
      factor: { ...factor, label: { en: 'Factor at the end', ko: '마지막 배율' }, default: 0.1 },
      horizon: { ...updates, label: { en: 'Over … updates', ko: '걸리는 갱신 수' }, default: 2000 },
    },
    notes: {
      range: String.raw`[\eta f,\, \eta]`,
      use: { en: 'Runs of a known length.', ko: '길이를 정해 둔 학습에 써요.' },
      strength: { en: 'Smooth, from quick to careful.', ko: '빠르게 시작해서 부드럽게 조심스러워져요.' },
      weakness: { en: 'Much of the fall comes early.', ko: '초반에 학습률이 많이 떨어져요.' },
    },
    rate: (base, step, params) =>
      base * power(params.factor, Math.min(step, params.horizon) / params.horizon),
  },
  // η_t = η (f + (1 − f) ½(1 + cos(π min(t, n) / n)))
  cosine: {
    code: 'o',
    label: { en: 'Cosine', ko: '코사인' },
    formula: String.raw`\eta_t = \eta\left(f + \tfrac{1 - f}{2}\bigl(1 + \cos\tfrac{\pi \min(t,\, n)}{n}\bigr)\right)`,
    reference: 'Loshchilov & Hutter 2017; PyTorch optim.lr_scheduler.CosineAnnealingLR',
    params: {
      horizon: { ...updates, label: { en: 'Over … updates', ko: '걸리는 갱신 수' }, default: 2000 },
      floor: {
        symbol: 'f',
        code: 'f',
        label: { en: 'Share that remains', ko: '남는 비율' },
        default: 0,
        min: 0,
        max: 1,
        scale: 'linear',
        step: 0.01,
      },
    },
    notes: {
      range: String.raw`[\eta f,\, \eta]`,
      use: {
        en: 'Runs of a known length; common for large networks.',
        ko: '길이를 정해 둔 학습에, 큰 신경망에서도 흔히 써요.',
      },
      strength: {
        en: 'Stays high for long, then settles gently.',
        ko: '오래 높게 머물다가 끝에서 부드럽게 가라앉아요.',
      },
      weakness: {
        en: 'At the floor 0 learning stops for good.',
        ko: '남는 비율이 0이면 끝에서 학습이 완전히 멈춰요.',
      },
    },
    rate(base, step, { horizon, floor }) {
      const wave = 0.5 * (1 + cos((PI * Math.min(step, horizon)) / horizon));
      return base * (floor + (1 - floor) * wave);
    },
  },
  // η_t = η min(t + 1, n) / n
  warmup: {
    code: 'w',
    label: { en: 'Warm-up', ko: '워밍업' },
    formula: String.raw`\eta_t = \eta \frac{\min(t + 1,\, n)}{n}`,
    reference: 'Goyal et al. 2017; PyTorch optim.lr_scheduler.LinearLR',
    params: {
      horizon: { ...updates, label: { en: 'Over … updates', ko: '걸리는 갱신 수' }, default: 100 },
    },
    notes: {
      range: String.raw`[\eta/n,\, \eta]`,
      use: { en: 'Deep networks and large learning rates.', ko: '깊은 신경망이나 큰 학습률에 써요.' },
      strength: {
        en: 'Small first updates, while gradients are still wild.',
        ko: '기울기가 아직 들쭉날쭉한 처음에는 조금씩만 갱신해요.',
      },
      weakness: {
        en: 'A slower start; does not settle at the end.',
        ko: '출발이 느리고, 끝에서 가라앉지는 않아요.',
      },
    },
    rate: (base, step, { horizon }) => (base * Math.min(step + 1, horizon)) / horizon,
  },
};
