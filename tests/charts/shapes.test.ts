/** Curves of activations as they are drawn, and changes as they are told. */
import { describe, expect, test } from 'vitest';
import { activationShape } from '../../src/charts/activation-shape.ts';
import { changeLabels } from '../../src/charts/change-label.ts';
import { pieces } from '../../src/charts/set-text.ts';
import { activations } from '../../src/core/activations.ts';
import { choose } from '../../src/core/definition.ts';
import { optimizers } from '../../src/core/optimizers.ts';
import { penalties } from '../../src/core/regularizers.ts';
import { schedules } from '../../src/core/schedules.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { en } from '../../src/i18n/en.ts';

const names = (Object.keys(activations) as (keyof typeof activations)[]).filter(
  (name) => activations[name].hidden,
);

describe('activation curves', () => {
  test.each(names)('%s lies within its box, with z = 0 among the samples', (name) => {
    const { z, f, slope, low, high } = activationShape(choose(activations, name), 8);
    expect(z).toContain(0);
    for (const values of [f, slope]) {
      for (const value of values) expect(value >= low && value <= high).toBe(true);
    }
  });

  test('tanh is flat on both sides, ReLU below 0, linear nowhere', () => {
    const flatOf = (name: (typeof names)[number]) => activationShape(choose(activations, name), 8).flat;
    const tanh = flatOf('tanh');
    expect(tanh).toHaveLength(2);
    // 1 − tanh²(z) = 0.05 at |z| = 2.1785
    expect(tanh[0][0]).toBe(-8);
    expect(tanh[0][1]).toBeCloseTo(-2.24, 6);
    expect(tanh[1][0]).toBeCloseTo(2.24, 6);
    const relu = flatOf('relu');
    expect(relu).toHaveLength(1);
    expect(relu[0][0]).toBe(-8);
    expect(Math.abs(relu[0][1])).toBeLessThan(0.1);
    expect(flatOf('linear')).toEqual([]);
  });
});

describe('changes', () => {
  const say = (en_: { en: string }) => en_.en;
  const labelsOf = (...patches: Parameters<typeof changeLabels>[1][number]['patch'][]) =>
    changeLabels(
      defaults,
      patches.map((patch, i) => ({ id: i + 1, step: 100 * (i + 1), patch })),
      en.charts,
      say,
    ).map(({ symbol, text }) => `${symbol} ${text}`.trim());

  test('tell what was and what is', () => {
    expect(
      labelsOf(
        { training: { learningRate: 0.01 } },
        { training: { learningRate: 0.002 } },
        { training: { optimizer: choose(optimizers, 'sgd') } },
        { training: { batchSize: 100 } },
        { network: { hidden: [{ units: 8, activation: choose(activations, 'tanh') }] } },
        { network: { hidden: [{ units: 8, activation: choose(activations, 'relu') }] } },
        { data: { noise: 0.5 } },
        { data: { seed: 7 } },
      ),
    ).toEqual([
      'η 0.03 → 0.01',
      'η 0.01 → 0.002',
      'Adam → SGD',
      'batch 32 → 100',
      'layers 2 → 1',
      'tanh → ReLU',
      'noise 0.15 → 0.5',
      'data',
    ]);
  });

  test('name only what differs in the layers', () => {
    const layers = (...sizes: readonly (readonly [number, 'tanh' | 'relu'])[]) => ({
      network: { hidden: sizes.map(([units, name]) => ({ units, activation: choose(activations, name) })) },
    });
    expect(
      labelsOf(
        layers([9, 'tanh'], [8, 'tanh']),
        layers([10, 'tanh'], [7, 'tanh']),
        layers([10, 'tanh'], [7, 'relu']),
        layers([10, 'relu'], [7, 'tanh']),
        layers([12, 'tanh'], [7, 'tanh']),
        layers([12, 'relu'], [7, 'relu']),
        layers([12, 'relu'], [7, 'relu'], [3, 'relu']),
      ),
    ).toEqual([
      'Hidden 1: 8 → 9',
      'neurons',
      'Hidden 2: tanh → ReLU',
      'activation',
      'layers',
      'tanh → ReLU',
      'layers 2 → 3',
    ]);
  });

  test('of a parameter name it: of a function, an optimizer, a schedule', () => {
    const network = (...slopes: readonly number[]) => ({
      network: {
        hidden: slopes.map((slope) => ({
          units: 8,
          activation: choose(activations, 'leaky_relu', { slope }),
        })),
      },
    });
    const elu = (alpha: number) => ({
      network: { hidden: [{ units: 8, activation: choose(activations, 'elu', { alpha }) }] },
    });
    expect(
      labelsOf(
        network(0.01, 0.01),
        network(0.2, 0.01),
        network(0.3, 0.11),
        network(0.5, 0.5),
        network(0.4, 0.4),
        elu(1),
        elu(0.5),
        { training: { optimizer: choose(optimizers, 'adam', { beta1: 0.8 }) } },
        { training: { optimizer: choose(optimizers, 'adam', { beta1: 0.7, beta2: 0.9 }) } },
        { training: { schedule: choose(schedules, 'step') } },
        { training: { schedule: choose(schedules, 'step', { factor: 0.1 }) } },
        { training: { penalty: choose(penalties, 'l1', { rate: 0.01 }) } },
        { training: { penalty: choose(penalties, 'l2', { rate: 0.01 }) } },
        { training: { penalty: choose(penalties, 'l2', { rate: 0.1 }) } },
        { training: { order: 'sequential' } },
      ),
    ).toEqual([
      'tanh → leaky ReLU',
      'Hidden 1: s 0.01 → 0.2',
      'activation',
      'activation',
      's 0.5 → 0.4',
      'layers 2 → 1',
      'α 1 → 0.5',
      'β₁ 0.9 → 0.8',
      'β₁, β₂ → …',
      'Constant → Steps',
      'f 0.5 → 0.1',
      'λ 0 → 0.01',
      'L1 → L2',
      'λ 0.01 → 0.1',
      'order',
    ]);
  });

  test('by hand say what was marked, and the value that was set', () => {
    const hidden = [
      { units: 8, activation: choose(activations, 'tanh'), dropout: 0.2 },
      { units: 8, activation: choose(activations, 'tanh') },
    ];
    expect(
      labelsOf(
        { network: { cut: ['1.0<x1', '1.0<x2'] } },
        { network: { cut: ['1.0<x2'] } },
        { network: { frozen: ['2.3'] } },
        { network: { off: ['1.1', '1.2'] } },
        { network: { parameters: { '1.4<x1': -0.85 } } },
        { network: { parameters: { '1.4<x1': -0.85, '2.0<bias': 1 } } },
        { network: { parameters: { '1.4<x1': 1, '2.0<bias': 3 } } },
        { network: { again: { '2.0<bias': 1 } } },
        { network: { hidden, frozen: undefined } },
      ),
    ).toEqual([
      'cut 0 → 2',
      'cut 2 → 1',
      'frozen 0 → 1',
      'off 0 → 2',
      'weight → −0.85',
      'bias → 1',
      'weights 2',
      'bias → 3',
      'Hidden 1: dropout 0 → 0.2',
    ]);
  });

  test('of one step are told as one', () => {
    const changes = [0.02, 0.01, 0.005].map((learningRate, i) => ({
      id: i,
      step: 50,
      patch: { training: { learningRate } },
    }));
    const labels = changeLabels(defaults, changes, en.charts, say);
    expect(labels).toEqual([{ step: 50, symbol: 'η', text: '0.03 → 0.005' }]);
  });

  test('given the present experiment only what it led to is told', () => {
    const present = { ...defaults, training: { ...defaults.training, learningRate: 0.01 } };
    const changes = [{ id: 1, step: 5, patch: { training: { learningRate: 0.01 } } }];
    expect(changeLabels(present, changes, en.charts, say)[0].text).toBe('→ 0.01');
  });
});

test('the finding stands between asterisks', () => {
  expect(pieces('it is *2.6 times* larger')).toEqual([
    { text: 'it is ', strong: false },
    { text: '2.6 times', strong: true },
    { text: ' larger', strong: false },
  ]);
  expect(pieces('')).toEqual([]);
});
