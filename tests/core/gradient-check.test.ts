/** Backpropagation against central differences, for every hidden activation with every output and loss. */
import { describe, expect, it } from 'vitest';
import { type ActivationName, activations } from '../../src/core/activations.ts';
import { choose } from '../../src/core/definition.ts';
import { openGate } from '../../src/core/gate.ts';
import { gradientCheck } from '../../src/core/gradient-check.ts';
import { type LossName, losses } from '../../src/core/losses.ts';
import {
  backward,
  createNetwork,
  forward,
  type Layer,
  type Network,
  setMask,
} from '../../src/core/network.ts';
import { createStream } from '../../src/core/random.ts';

const names = Object.keys(activations) as ActivationName[];
const hidden = names.filter((name) => activations[name].hidden);
/** Every output activation with every loss that allows it. */
const outputs = (Object.keys(losses) as LossName[]).flatMap((loss) =>
  (losses[loss].activations ?? names).map((output): [ActivationName, LossName] => [output, loss]),
);

const COUNT = 5;

function networkWith(first: ActivationName, output: ActivationName, loss: LossName, units: number): Network {
  const layers = [
    { units: 4, activation: choose(activations, first) },
    { units: 3, activation: choose(activations, 'tanh') },
    { units, activation: choose(activations, output) },
  ];
  const network = createNetwork({ inputs: 3, layers, loss: choose(losses, loss) }, 7);
  const stream = createStream('data', 5);
  for (let i = 0; i < network.size; i++) network.theta[i] = 1.6 * stream.uniform() - 0.8;
  for (let i = 0; i < network.x.length; i++) network.x[i] = 2 * stream.uniform() - 1;
  // targets no output can meet exactly, so that no sample sits at a kink; shares that add up to 1 for softmax
  for (let k = 0; k < units; k++) {
    for (let i = 0; i < COUNT; i++) {
      network.y[k * network.stride + i] =
        output === 'softmax' ? Number(i % units === k) : i % 2 === 0 ? 1 : -1;
      if (output === 'sigmoid' && i % 2 === 1) network.y[k * network.stride + i] = 0;
    }
  }
  return network;
}

describe.each(hidden)('%s below', (first) => {
  it.each(outputs)('%s output with %s', (output, loss) => {
    for (const units of [1, 3]) {
      expect(gradientCheck(networkWith(first, output, loss, units), COUNT).worst).toBeLessThan(2e-7);
    }
  });

  it('with masks', () => {
    const network = networkWith(first, 'softmax', 'cross_entropy', 3);
    setMask(network, 0, [1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 1, 1]);
    setMask(network, 1, [1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 1, 1]);
    setMask(network, 2, [1, 1, 0, 0, 1, 1, 1, 1, 1]);
    expect(gradientCheck(network, COUNT).worst).toBeLessThan(2e-7);
    expect(Math.abs(network.grad[1])).toBe(0);
  });
});

it('notices a wrong derivative, and says where', () => {
  const network = networkWith('sigmoid', 'linear', 'mse', 1);
  const layer = network.layers[0] as { definition: Layer['definition'] };
  layer.definition = { ...layer.definition, timesDerivative: activations.tanh.timesDerivative };
  const { worst, index, analytic, numeric } = gradientCheck(network, COUNT);
  expect(worst).toBeGreaterThan(0.1);
  expect(index).toBeLessThan(network.layers[1].offset);
  expect(analytic).not.toBeCloseTo(numeric, 3);
});

it('counts NaN as worst', () => {
  const network = networkWith('tanh', 'linear', 'mse', 1);
  network.x[0] = Number.NaN;
  expect(gradientCheck(network, COUNT).worst).toBeNaN();
});

it('leaves theta as it was, and grad as backward makes it', () => {
  const network = networkWith('tanh', 'linear', 'mse', 2);
  const theta = network.theta.slice();
  gradientCheck(network, COUNT, { step: 1e-3 });
  expect(network.theta).toEqual(theta);
  expect(network.grad.some((g) => g !== 0)).toBe(true);
});

describe('behind a gate', () => {
  it.each(hidden)('%s, with units dropped, scaled and off', (first) => {
    const network = networkWith(first, 'softmax', 'cross_entropy', 3);
    openGate(network.layers[0], network.stride, Uint8Array.of(0, 1, 0, 0));
    openGate(network.layers[1], network.stride, null);
    const stream = createStream('dropout', 5);
    for (const { gate, off, units } of network.layers.slice(0, 2)) {
      for (let i = 0; gate && i < units * network.stride; i++) {
        if (off?.[Math.floor(i / network.stride)] !== 1) gate[i] = stream.uniform() < 0.4 ? 0 : 1 / 0.6;
      }
    }
    expect(gradientCheck(network, COUNT).worst).toBeLessThan(1e-5);
  });

  it('what is off counts as if nothing led on from it, and its delta is 0', () => {
    const [gated, bare] = [0, 1].map(() => networkWith('sigmoid', 'softmax', 'cross_entropy', 3)) as [
      Network,
      Network,
    ];
    openGate(gated.layers[0], gated.stride, Uint8Array.of(0, 1, 0, 0));
    for (let row = 0; row < 3; row++) bare.layers[1].weights[row * 4 + 1] = 0;
    for (const network of [gated, bare]) {
      forward(network, COUNT);
      backward(network, COUNT);
    }
    expect(gated.layers[2].a).toEqual(bare.layers[2].a);
    const deltas = gated.layers[0].delta.subarray(gated.stride, gated.stride + COUNT);
    expect(deltas.every((delta) => delta === 0)).toBe(true);
    // Whoever reads the same parameters reads them through the same gate.
    const reader = createNetwork(gated.spec, 7, gated);
    reader.x.set(gated.x);
    forward(reader, COUNT);
    expect(reader.layers[2].a).toEqual(gated.layers[2].a);
  });
});
