/** Penalties act on the gradient of weights alone. */
import { describe, expect, it } from 'vitest';
import { activations } from '../../src/core/activations.ts';
import { choose } from '../../src/core/definition.ts';
import { losses } from '../../src/core/losses.ts';
import { backward, createNetwork, forward, setMask } from '../../src/core/network.ts';
import { createOptimizer, type OptimizerName, optimizers } from '../../src/core/optimizers.ts';
import { addPenalty, type PenaltyName, penalties } from '../../src/core/regularizers.ts';
import { expectRegistry } from './registry.ts';

const names = Object.keys(penalties) as PenaltyName[];

function smallNetwork() {
  const tanh = choose(activations, 'tanh');
  const linear = choose(activations, 'linear');
  const network = createNetwork(
    {
      inputs: 2,
      layers: [
        { units: 3, activation: tanh },
        { units: 1, activation: linear },
      ],
      loss: choose(losses, 'mse'),
    },
    4,
  );
  for (let i = 0; i < network.size; i++) network.theta[i] = i % 4 === 1 ? 0 : Math.sin(1 + i);
  for (let i = 0; i < network.x.length; i++) network.x[i] = Math.cos(i);
  return network;
}

it('is a sound table with permanent codes', () => {
  expectRegistry(
    penalties,
    Object.fromEntries(Object.entries(penalties).map(([name, { notes }]) => [name, notes])),
  );
  expect(names.map((name) => `${name} ${penalties[name].code}`)).toEqual(['none n', 'l1 a', 'l2 b']);
});

/** The penalty as its formula says. */
const penaltyOf: Record<PenaltyName, (w: number, rate: number) => number> = {
  none: () => 0,
  l1: (w, rate) => rate * Math.abs(w),
  l2: (w, rate) => 0.5 * rate * w * w,
};

describe.each(names)('%s', (name) => {
  const rate = 0.25;
  const choice = choose(penalties, name, name === 'none' ? {} : { rate });

  it('adds the slope of its formula to weights, nothing to biases', () => {
    const network = smallNetwork();
    network.grad.fill(1);
    addPenalty(choice, network);
    const h = 1e-6;
    for (const { weights, gradWeights, gradBiases } of network.layers) {
      for (let i = 0; i < weights.length; i++) {
        const slope =
          (penaltyOf[name](weights[i] + h, rate) - penaltyOf[name](weights[i] - h, rate)) / (2 * h);
        expect(gradWeights[i]).toBeCloseTo(1 + slope, 9);
      }
      expect([...gradBiases].every((g) => g === 1)).toBe(true);
    }
  });

  it.each(Object.keys(optimizers) as OptimizerName[])(
    'keeps masked weights at 0 under %s',
    (optimizerName) => {
      const network = smallNetwork();
      setMask(network, 0, [1, 0, 0, 1, 1, 1]);
      const optimizer = createOptimizer(choose(optimizers, optimizerName), network.size);
      for (let step = 0; step < 20; step++) {
        forward(network, 4);
        backward(network, 4);
        addPenalty(choice, network);
        optimizer.update(network.theta, network.grad, 0.05);
      }
      const { weights } = network.layers[0];
      expect(Math.abs(weights[1])).toBe(0);
      expect(Math.abs(weights[2])).toBe(0);
      expect(weights[0]).not.toBe(0);
    },
  );
});
