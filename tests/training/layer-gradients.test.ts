/** The recorded sizes of the gradients are those of the definition: the slope of the loss when a weight is moved. */
import { describe, expect, it } from 'vitest';
import { gradientCheck } from '../../src/core/gradient-check.ts';
import { GRADIENT_BINS, layerRecord } from '../../src/core/layer-record.ts';
import { forward, lossOf } from '../../src/core/network.ts';
import { gradientBin, recordOf } from '../../src/training/layer-recording.ts';
import { createTrainer } from '../../src/training/trainer.ts';
import { smallWith } from './experiments.ts';

/** Full batch: the gradient of the update is the slope of the loss over all training points. */
const experiment = smallWith({ training: { batchSize: 20 } });
const H = 1e-5;

describe('the record of an update', () => {
  const trainer = createTrainer({ experiment, changes: [] });
  const { network } = trainer;
  for (let i = 0; i < 4; i++) trainer.step();
  const before = network.theta.slice();
  trainer.step();
  const record = recordOf(trainer);
  const count = 20;

  // The batch still lies in the network; its parameters go back to where its gradient was taken.
  network.theta.set(before);
  const slopes = network.layers.map(({ offset, weights }) =>
    Float64Array.from(weights, (value, i) => {
      const lossAt = (moved: number) => {
        network.theta[offset + i] = moved;
        forward(network, count);
        return lossOf(network, count);
      };
      const slope = (lossAt(value + H) - lossAt(value - H)) / (2 * H);
      network.theta[offset + i] = value;
      return slope;
    }),
  );

  it('is of a network whose backpropagation passes the gradient check', () => {
    expect(gradientCheck(network, count).worst).toBeLessThan(2e-7);
  });

  it.each([0, 1, 2])('has mean, largest and half decades of the slopes of layer %i', (layer) => {
    const kept = layerRecord(record, layer);
    const sizes = [...slopes[layer]].map(Math.abs);
    const mean = sizes.reduce((a, b) => a + b) / sizes.length;
    expect(Math.abs(kept.meanGradient - mean)).toBeLessThan(1e-6 * mean + 1e-9);
    expect(Math.abs(kept.largestGradient - Math.max(...sizes))).toBeLessThan(
      1e-6 * Math.max(...sizes) + 1e-9,
    );
    const counts = new Array<number>(GRADIENT_BINS).fill(0);
    for (const size of sizes) counts[gradientBin(size)]++;
    expect([...kept.gradientBins]).toEqual(counts);
  });
});
