/**
 * The project's own core as the benchmark runs it: forward, loss, backward and update for each batch, as in training.
 * One output is tanh with mean squared error, several are softmax with cross-entropy.
 */
import { activations } from '../../src/core/activations.ts';
import { choose } from '../../src/core/definition.ts';
import { losses } from '../../src/core/losses.ts';
import { backward, createNetwork, forward } from '../../src/core/network.ts';
import { createOptimizer, optimizers } from '../../src/core/optimizers.ts';
import { createStream } from '../../src/core/random.ts';
import { fill, flat } from '../batch.ts';
import type { Peer } from './peer.ts';

export const ours: Peer = {
  name: 'ours',
  create({ shape, activation, optimizer: rule, learningRate, batchSize, ...data }) {
    const outputs = shape[shape.length - 1];
    const hidden = shape
      .slice(1, -1)
      .map((units) => ({ units, activation: choose(activations, activation) }));
    const output = { units: outputs, activation: choose(activations, outputs === 1 ? 'tanh' : 'softmax') };
    const loss = choose(losses, outputs === 1 ? 'mse' : 'cross_entropy');
    const network = createNetwork({ inputs: shape[0], layers: [...hidden, output], loss }, batchSize);
    const optimizer = createOptimizer(choose(optimizers, rule), network.size);
    const stream = createStream('weight', 1);
    for (const { weights, inputs, units } of network.layers) {
      const limit = Math.sqrt(6 / (inputs + units));
      for (let i = 0; i < weights.length; i++) weights[i] = (stream.uniform() * 2 - 1) * limit;
    }
    const inputs = flat(data.inputs);
    const targets = flat(data.targets);
    const samples = data.inputs.length;
    let lastLoss = 0;
    return {
      trainEpoch() {
        for (let from = 0; from < samples; from += batchSize) {
          const count = Math.min(batchSize, samples - from);
          fill(network, inputs, targets, from, count);
          forward(network, count);
          lastLoss = backward(network, count);
          optimizer.update(network.theta, network.grad, learningRate);
        }
        if (!Number.isFinite(lastLoss)) throw new Error(`loss: expected a finite number, got ${lastLoss}`);
      },
    };
  },
};
