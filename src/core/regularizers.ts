/**
 * Penalties on large weights: terms added to the gradient of the weights, never of the biases. They are not part of
 * the reported loss, so that losses stay comparable.
 *
 * Invariant: a masked weight is 0, and so is its penalty.
 */
import type { Choice, Definition, Notes, ParamDefinition } from './definition.ts';
import type { Network } from './network.ts';

export type PenaltyName = 'none' | 'l1' | 'l2';

export interface PenaltyDefinition extends Definition {
  readonly notes: Notes;
  /** LaTeX: what is added to ∂L/∂w. */
  readonly derivativeFormula: string;
  /** gradient ← gradient + ∂penalty/∂w for all weights of a layer. */
  add(weights: Float64Array, gradient: Float64Array, rate: number): void;
}

const rate: ParamDefinition = {
  symbol: String.raw`\lambda`,
  code: 'r',
  label: { en: 'Strength', ko: '세기' },
  default: 0.001,
  min: 0,
  max: 10,
  scale: 'log',
  step: 0.001,
};

export const penalties: Readonly<Record<PenaltyName, PenaltyDefinition>> = {
  none: {
    code: 'n',
    label: { en: 'None', ko: '없음' },
    formula: '0',
    derivativeFormula: '0',
    reference: 'Goodfellow, Bengio & Courville 2016, ch. 7',
    params: {},
    notes: {
      use: { en: 'When there is plenty of data.', ko: '데이터가 넉넉할 때 써요.' },
      strength: { en: 'The network fits the data freely.', ko: '신경망이 데이터에 자유롭게 맞춰요.' },
      weakness: { en: 'Nothing holds back overfitting.', ko: '과적합을 막아 주는 것이 없어요.' },
    },
    add() {},
  },
  // λ Σ |w|, derivative λ sign(w), 0 at 0
  l1: {
    code: 'a',
    label: { en: 'L1', ko: 'L1' },
    formula: String.raw`\lambda\sum_{w}\lvert w\rvert`,
    derivativeFormula: String.raw`\lambda\operatorname{sign} w`,
    reference: 'Tibshirani 1996',
    params: { rate },
    notes: {
      use: { en: 'To find out which inputs matter.', ko: '어떤 입력이 중요한지 알아볼 때 써요.' },
      strength: { en: 'Drives needless weights to about 0.', ko: '필요 없는 가중치를 0 가까이로 보내요.' },
      weakness: {
        en: 'Also pulls useful weights by the same amount.',
        ko: '쓸모 있는 가중치도 같은 힘으로 줄여요.',
      },
    },
    add(weights, gradient, lambda) {
      for (let i = 0; i < weights.length; i++) gradient[i] += lambda * Math.sign(weights[i]);
    },
  },
  // ½ λ Σ w², derivative λw
  l2: {
    code: 'b',
    label: { en: 'L2', ko: 'L2' },
    formula: String.raw`\tfrac{\lambda}{2}\sum_{w} w^2`,
    derivativeFormula: String.raw`\lambda w`,
    reference: 'Krogh & Hertz 1992; PyTorch weight_decay',
    params: { rate },
    notes: {
      use: { en: 'The usual guard against overfitting.', ko: '과적합을 막을 때 가장 흔히 써요.' },
      strength: {
        en: 'Keeps weights small and the boundary smooth.',
        ko: '가중치를 작게 유지해서 결정 경계가 매끄러워져요.',
      },
      weakness: {
        en: 'Too strong, it flattens everything: underfitting.',
        ko: '너무 세면 모두 평평해져서 과소적합이 돼요.',
      },
    },
    add(weights, gradient, lambda) {
      for (let i = 0; i < weights.length; i++) gradient[i] += lambda * weights[i];
    },
  },
};

/** Adds the chosen penalty to the gradient; after `backward`, before the optimizer's update. */
export function addPenalty(choice: Choice<PenaltyName>, network: Network): void {
  if (choice.name === 'none') return;
  const definition = penalties[choice.name];
  for (const layer of network.layers) definition.add(layer.weights, layer.gradWeights, choice.params.rate);
}
