/**
 * ConvNetJS 0.3.0 as a peer. It has no Adam: it runs those workloads with its plain SGD, its cheapest trainer. One
 * output is its regression layer (linear, squared error), several its softmax layer. All workloads are within reach.
 */
import { createRequire } from 'node:module';
import type { Peer } from './peer.ts';

/** The part of its interface used here; the package has no types. */
interface ConvNet {
  Net: new () => { makeLayers(layers: readonly object[]): void };
  SGDTrainer: new (
    net: object,
    options: object,
  ) => { train(x: object, y: number | readonly number[]): unknown };
  Vol: new (values: readonly number[]) => object;
}

export const convnetjs: Peer = {
  name: 'convnetjs',
  create({ shape, activation, learningRate, batchSize, inputs, targets }) {
    const { Net, SGDTrainer, Vol } = createRequire(import.meta.url)('convnetjs') as ConvNet;
    const outputs = shape[shape.length - 1];
    const net = new Net();
    net.makeLayers([
      { type: 'input', out_sx: 1, out_sy: 1, out_depth: shape[0] },
      ...shape.slice(1, -1).map((units) => ({ type: 'fc', num_neurons: units, activation })),
      outputs === 1 ? { type: 'regression', num_neurons: 1 } : { type: 'softmax', num_classes: outputs },
    ]);
    const trainer = new SGDTrainer(net, {
      method: 'sgd',
      learning_rate: learningRate,
      momentum: 0,
      batch_size: batchSize,
      l1_decay: 0,
      l2_decay: 0,
    });
    const samples = inputs.map((row) => new Vol(row));
    const labels = targets.map((row) => (outputs === 1 ? row : row.indexOf(1)));
    return {
      trainEpoch() {
        for (let i = 0; i < samples.length; i++) trainer.train(samples[i], labels[i]);
      },
    };
  },
};
