/** What links look like, and how long they are. */

import { describe, expect, test } from 'vitest';
import { activations } from '../../src/core/activations.ts';
import { datasets } from '../../src/core/datasets/index.ts';
import { choose } from '../../src/core/definition.ts';
import { losses } from '../../src/core/losses.ts';
import { optimizers } from '../../src/core/optimizers.ts';
import { check } from '../../src/experiment/check.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch, type Run } from '../../src/experiment/experiment.ts';
import { decodeLink } from '../../src/experiment/link.ts';
import { addLayer, addUnit, removeLayer, removeUnit } from '../../src/experiment/structure.ts';
import { body, fragment, leaky, of, signed, start, tanh } from './links.ts';

describe('what links look like', () => {
  test.each<[string, Run, object]>([
    ['1', start, {}],
    ['1.dtm', of({ data: { dataset: choose(datasets, 'two_moons') } }), {}],
    [
      '1.dta-u125d2.n400.z2d1.s2n9c',
      of({
        data: {
          dataset: choose(datasets, 'three_arms', { turns: 1.25 }),
          samples: 400,
          noise: 0.2,
          seed: Number.parseInt('2n9c', 36),
        },
      }),
      {},
    ],
    ['1.r3d1s', of({ data: { testShare: 0.3, stratified: true } }), {}],
    ['1.c1.ia', of({ inputs: { scale: 1, features: [{ name: 'x1', factor: 1 }] } }), {}],
    [
      '1.ian15d1-bc2',
      of({
        inputs: {
          features: [
            { name: 'x1', factor: -1.5 },
            { name: 'x2', factor: 1 },
            { name: 'x1_squared', factor: 2 },
          ],
        },
      }),
      {},
    ],
    ['1.h0', of({ network: { hidden: [] } }), {}],
    [
      '1.h8-6r-4',
      of({
        network: {
          hidden: [
            { units: 8, activation: tanh },
            { units: 6, activation: choose(activations, 'relu') },
            { units: 4, activation: choose(activations, 'relu') },
          ],
        },
      }),
      {},
    ],
    [
      '1.h16k-s2d1-8-8t',
      of({
        network: {
          hidden: [
            { units: 16, activation: leaky },
            { units: 8, activation: leaky },
            { units: 8, activation: tanh },
          ],
        },
      }),
      {},
    ],
    [
      '1.jm.qm-m8d1.l3d1.b1',
      of({
        training: {
          loss: choose(losses, 'mse'),
          optimizer: choose(optimizers, 'momentum', { momentum: 0.8 }),
          learningRate: 0.3,
          batchSize: 1,
        },
      }),
      {},
    ],
    ['1.x1e3.lgk.prthree-arms', start, { step: 1000, language: 'ko', preset: 'three-arms' }],
    ['1.x1.lge', start, { step: 1, language: 'en', preset: 'not an id' }],
    [
      '1.m120.l1d2.m0.l3d2.m30.b8',
      {
        experiment: defaults,
        changes: [
          { id: 4, step: 120, patch: { training: { learningRate: 0.01, batchSize: 32 } } },
          { id: 7, step: 120, patch: { training: { learningRate: 0.03 } } },
          { id: 8, step: 150, patch: { training: { batchSize: 8 } } },
        ],
      },
      {},
    ],
  ])('%s', (text, run, options) => expect(body(run, options)).toBe(text));

  test('the default experiment has the shortest link', () => {
    expect(fragment(start)).toBe(signed('1'));
    expect(decodeLink(fragment(start))).toEqual({
      ok: true,
      run: start,
      step: 0,
      language: null,
      preset: null,
      problems: [],
    });
  });

  test('ids are told where they are not a fresh network’s', () => {
    const less = of(removeUnit(start, 0, 3));
    expect(body(less)).toBe('1.h7-8.hi1-2-0-3-4-4-2-0');
    const layered = of(addLayer(start, 0));
    expect(body(layered)).toBe('1.h8-8-8.hi3-0-1-0-2-0');
    const grown = of(addUnit(less, 0));
    expect(body(grown)).toBe('1.hi1-2-0-3-4-5-2-0');
  });

  test('ids within changes, back to a fresh network too', () => {
    const first = { id: 1, step: 10, patch: removeLayer(start, 0) };
    const one: Run = { experiment: defaults, changes: [first] };
    const back: Run = {
      experiment: defaults,
      changes: [first, { id: 2, step: 20, patch: { network: { hidden: defaults.network.hidden } } }],
    };
    expect(body(one)).toBe('1.m10.h8.hi2-0');
    expect(body(back)).toBe('1.m10.h8.hi2-0.m10.h8-8.hi');
    expect(decodeLink(fragment(back)).run).toEqual(back);
  });

  test('a change that alters no ids leaves them', () => {
    const shorter = of(removeUnit(start, 0, 3));
    const relu = choose(activations, 'relu');
    const hidden = shorter.experiment.network.hidden.map((layer) => ({ ...layer, activation: relu }));
    const run = { ...shorter, changes: [{ id: 1, step: 5, patch: { network: { hidden } } }] };
    expect(body(run)).toBe('1.h7-8.hi1-2-0-3-4-4-2-0.m5.h7r-8');
    expect(decodeLink(fragment(run)).run).toEqual(run);
  });
});

describe('lengths', () => {
  test('a preset, a typical experiment, everything over eight layers', () => {
    const preset = of({
      data: { dataset: choose(datasets, 'two_spirals'), samples: 400 },
      network: {
        hidden: [
          { units: 16, activation: leaky },
          { units: 8, activation: leaky },
        ],
      },
    });
    expect(fragment(preset, { preset: 'two-spirals' }).length).toBeLessThanOrEqual(45);
    const typical = of(
      { data: { dataset: choose(datasets, 'two_moons'), samples: 300, noise: 0.25, seed: 123456789 } },
      {
        network: {
          hidden: [
            { units: 8, activation: leaky },
            { units: 4, activation: tanh },
          ],
        },
      },
      {
        training: {
          optimizer: choose(optimizers, 'momentum', { momentum: 0.8 }),
          learningRate: 0.01,
          batchSize: 20,
        },
      },
    );
    expect(fragment(typical).length).toBeLessThanOrEqual(60);
    // As sliders set them: two or three digits a value.
    const everything = applyPatch(
      {
        data: {
          dataset: choose(datasets, 'three_arms', { turns: 1.25 }),
          samples: 1234,
          noise: 0.35,
          balance: 0.35,
          flipped: 0.35,
          testShare: 0.35,
          stratified: true,
          seed: 2147483647,
        },
        inputs: {
          scale: 1.5,
          features: (['x1', 'x2', 'x1_squared', 'x2_squared', 'x1_x2', 'sin_x1', 'sin_x2'] as const).map(
            (name) => ({ name, factor: 1.5 }),
          ),
        },
        network: {
          hidden: Array.from({ length: 8 }, (_, i) => ({
            units: 128,
            activation: i % 2 ? tanh : choose(activations, 'leaky_relu', { slope: 0.35 }),
          })),
          weightInitializer: { name: 'uniform', params: { limit: 0.35 } },
          biasInitializer: { name: 'uniform', params: { limit: 0.35 } },
        },
        training: {
          ...defaults.training,
          loss: choose(losses, 'mse'),
          optimizer: {
            name: 'adamw',
            params: { beta1: 0.35, beta2: 0.995, epsilon: 1.5e-7, weightDecay: 0.35 },
          },
          learningRate: 0.35,
          schedule: { name: 'step', params: { every: 1234, factor: 0.35, times: 9 } },
          penalty: { name: 'l2', params: { rate: 0.35 } },
          batchSize: 1234,
        },
      },
      {},
    );
    expect(check(everything)).toMatchObject({ ok: true });
    expect(
      fragment({ experiment: everything, changes: [] }, { step: 123456, language: 'ko' }).length,
    ).toBeLessThanOrEqual(280);
  });
});
