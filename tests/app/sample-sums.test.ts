/** z of one sample, computed on the page, is what the worker's network computes; also with neurons off and lines cut. */
import { describe, expect, it } from 'vitest';
import { sampleSums } from '../../src/app/insight/sample-sums.ts';
import { forward } from '../../src/core/network.ts';
import { applyPatch } from '../../src/experiment/experiment.ts';
import { createTrainer } from '../../src/training/trainer.ts';
import { naiveForward } from '../core/naive-network.ts';
import { small } from '../training/experiments.ts';

describe('the sums of a sample', () => {
  it.each([
    ['as it is', {}],
    ['with a neuron off and a weight cut', { network: { off: ['1.1'], cut: ['2.0<1.0'] } }],
  ])('%s', (_, patch) => {
    const experiment = applyPatch(small, patch);
    const trainer = createTrainer({ experiment, changes: [] });
    for (let i = 0; i < 5; i++) trainer.step();
    const sums = sampleSums(experiment, 7);
    const { network, dataset } = trainer;
    const { features, inputs, points } = dataset;
    for (let i = 0; i < inputs; i++) network.x[i * network.stride] = features[i * points.count + 7];
    forward(network, 1);
    network.layers.forEach((layer, index) => {
      const expected = Array.from({ length: layer.units }, (_unused, j) => layer.z[j * network.stride]);
      expect([...(sums?.(network.theta, index) ?? [])]).toEqual(expected);
    });
    if (!experiment.network.off) {
      expect(naiveForward(network, 0).z[1]).toEqual([...(sums?.(network.theta, 1) ?? [])]);
    }
  });

  it('is nothing of no point, of another network, or of a layer that is not there', () => {
    expect(sampleSums(small, 40)).toBeNull();
    expect(sampleSums(small, -1)).toBeNull();
    const sums = sampleSums(small, 0);
    expect(sums?.(new Float64Array(3), 0)).toBeNull();
    expect(sums?.(createTrainer({ experiment: small, changes: [] }).network.theta, 9)).toBeNull();
  });
});
