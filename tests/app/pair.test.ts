// @vitest-environment jsdom
/** The two weights that are looked at: every offer stands where the trainer has it, and two different ones are chosen. */
import { describe, expect, it } from 'vitest';
import { offeredWeights, pairAmong } from '../../src/app/insight/pair.ts';
import { BIAS, createFinder } from '../../src/experiment/names.ts';
import { placeInTheta } from '../../src/training/parameters.ts';
import { createTrainer } from '../../src/training/trainer.ts';
import { small, smallWith, tanh } from '../training/experiments.ts';

describe('the weights on offer', () => {
  it('are all of a small network, each at its place', () => {
    const { network } = createTrainer({ experiment: small, changes: [] });
    const find = createFinder(small);
    const offers = offeredWeights(small, 0, 0);
    expect(offers.map(({ place }) => place).sort((a, b) => a - b)).toEqual(
      Array.from({ length: network.size }, (_, i) => i),
    );
    for (const { name, place } of offers) {
      const at = find(name);
      expect(at && placeInTheta(network.layers[at.layer], at.unit, at.input ?? 0)).toBe(place);
    }
  });

  it('are those into and out of one neuron where there are too many', () => {
    const large = smallWith({ network: { hidden: [20, 12].map((units) => ({ units, activation: tanh })) } });
    const offers = offeredWeights(large, 0, 3);
    expect(offers).toHaveLength(2 + 1 + 12);
    expect(offers.every(({ layer, unit, input }) => (layer === 0 ? unit === 3 : input === 3))).toBe(true);
  });
});

describe('what is cut', () => {
  const cutting = (...cut: string[]) => smallWith({ network: { cut } });
  const chosen = (experiment: typeof small, names: readonly [string | null, string | null]) =>
    pairAmong(offeredWeights(experiment, 1, 1), names, 1, 1, null).map(({ name }) => name);

  it('is not offered, and the others keep their places', () => {
    const all = offeredWeights(small, 0, 0);
    const left = offeredWeights(cutting('1.0<x1', '2.1<1.0'), 0, 0);
    expect(left).toEqual(all.filter(({ name }) => name !== '1.0<x1' && name !== '2.1<1.0'));
  });
  it('gives its place to the next where it was chosen', () => {
    expect(chosen(small, ['2.1<1.0', '1.0<x1'])).toEqual(['2.1<1.0', '1.0<x1']);
    expect(chosen(cutting('2.1<1.0'), ['2.1<1.0', '1.0<x1'])).toEqual(['2.1<1.1', '1.0<x1']);
    expect(chosen(cutting('2.1<1.0', '1.0<x1'), ['2.1<1.0', '1.0<x1'])).toEqual(['2.1<1.1', '2.1<1.2']);
  });
  it('is offered where fewer than two would be left: two different ones are needed', () => {
    const large = smallWith({ network: { hidden: [{ units: 70, activation: tanh }] } });
    const inputs = offeredWeights(large, 0, 0).map(({ name }) => name);
    const weights = inputs.filter((name) => !name.endsWith(BIAS));
    expect(weights).toHaveLength(inputs.length - 1);
    const cut = { ...large, network: { ...large.network, cut: weights } };
    expect(offeredWeights(cut, 0, 0).map(({ name }) => name)).toEqual(inputs);
  });
});

describe('the pair', () => {
  const offers = offeredWeights(small, 1, 1);
  const names = (...chosen: Parameters<typeof pairAmong>) => pairAmong(...chosen).map(({ name }) => name);
  it('follows the selection, its line first', () => {
    expect(names(offers, [null, null], 1, 1, null)).toEqual(['2.1<1.0', '2.1<1.1']);
    expect(names(offers, [null, null], 1, 1, 2)).toEqual(['2.1<1.2', '2.1<1.0']);
  });
  it('keeps what was chosen as long as it is there, and is never the same twice', () => {
    expect(names(offers, ['1.0<x1', '2.1<1.0'], 1, 1, null)).toEqual(['1.0<x1', '2.1<1.0']);
    expect(names(offers, ['9.9<x1', '2.1<1.0'], 1, 1, null)).toEqual(['2.1<1.1', '2.1<1.0']);
  });
});
