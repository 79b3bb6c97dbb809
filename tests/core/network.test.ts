/** The network against a naive one, bit for bit; its layout, sharing, masks and checks. */
import { describe, expect, it } from 'vitest';
import { type ActivationName, activations } from '../../src/core/activations.ts';
import { choose } from '../../src/core/definition.ts';
import { type LossName, losses } from '../../src/core/losses.ts';
import {
  backward,
  createNetwork,
  forward,
  lossOf,
  type Network,
  numberOfParameters,
  setMask,
} from '../../src/core/network.ts';
import { product } from '../../src/core/product.ts';
import { createStream } from '../../src/core/random.ts';
import { naiveForward, naiveGradient } from './naive-network.ts';

const hidden = (Object.keys(activations) as ActivationName[]).filter((name) => activations[name].hidden);

function network(
  inputs: number,
  layers: [number, ActivationName][],
  loss: LossName,
  capacity: number,
  seed = 1,
): Network {
  const created = createNetwork(
    {
      inputs,
      layers: layers.map(([units, name]) => ({ units, activation: choose(activations, name) })),
      loss: choose(losses, loss),
    },
    capacity,
  );
  const stream = createStream('data', seed);
  const fill = (values: Float64Array) => {
    for (let i = 0; i < values.length; i++) values[i] = 2 * stream.uniform() - 1;
  };
  for (const values of [created.theta, created.x, created.y]) fill(values);
  return created;
}

/** A network whose shape, activations and batch follow from the seed. */
function randomNetwork(seed: number): { net: Network; count: number } {
  const stream = createStream('data', seed);
  const pick = <T>(values: readonly T[]) => values[stream.integer(values.length)];
  const layers: [number, ActivationName][] = Array.from({ length: stream.integer(4) }, () => [
    1 + stream.integer(9),
    pick(hidden),
  ]);
  const [output, loss] = pick<[ActivationName, LossName]>([
    ['linear', 'mse'],
    ['softmax', 'cross_entropy'],
    ['softmax', 'mae'],
    ['sigmoid', 'mse'],
    ['tanh', 'hinge'],
    ['linear', 'huber'],
  ]);
  layers.push([1 + stream.integer(6), output]);
  const capacity = 1 + stream.integer(12);
  const net = network(1 + stream.integer(5), layers, loss, capacity, seed + 1000);
  return { net, count: 1 + stream.integer(capacity) };
}

it('has one accumulator in ascending order, whatever the tile: product against plain loops', () => {
  const stream = createStream('data', 3);
  const random = (n: number) => Float64Array.from({ length: n }, () => 2 * stream.uniform() - 1);
  for (let rows = 1; rows <= 9; rows++) {
    for (let cols = 1; cols <= 6; cols++) {
      for (const depth of [0, 1, 2, 7]) {
        // A as it stands or transposed, B likewise, with and without a start
        const [a, b, start] = [random(rows * depth), random(depth * cols), random(rows)];
        for (const [aRow, aCol] of [
          [depth, 1],
          [1, rows],
        ]) {
          for (const [bRow, bCol] of [
            [cols, 1],
            [1, depth],
          ]) {
            for (const from of [start, null]) {
              const c = new Float64Array(rows * (cols + 1)).fill(9);
              product(c, cols + 1, from, a, aRow, aCol, b, bRow, bCol, rows, cols, depth);
              for (let i = 0; i < rows; i++) {
                for (let j = 0; j < cols; j++) {
                  let sum = from === null ? 0 : from[i];
                  for (let k = 0; k < depth; k++) sum += a[i * aRow + k * aCol] * b[k * bRow + j * bCol];
                  expect(c[i * (cols + 1) + j]).toBe(sum);
                }
                expect(c[i * (cols + 1) + cols]).toBe(9);
              }
            }
          }
        }
      }
    }
  }
});

describe('forward and backward', () => {
  it('give the bits of the naive network, for 150 random networks', () => {
    for (let seed = 0; seed < 150; seed++) {
      const { net, count } = randomNetwork(seed);
      forward(net, count);
      backward(net, count);
      for (let i = 0; i < count; i++) {
        const { z, a } = naiveForward(net, i);
        for (const [l, layer] of net.layers.entries()) {
          for (let j = 0; j < layer.units; j++) {
            expect(layer.z[j * net.stride + i]).toBe(z[l][j]);
            expect(layer.a[j * net.stride + i]).toBe(a[l][j]);
          }
        }
      }
      expect(net.grad).toEqual(naiveGradient(net, count));
    }
  });

  it('return one loss, and leave theta and the padding alone', () => {
    const net = network(
      2,
      [
        [3, 'tanh'],
        [2, 'softmax'],
      ],
      'cross_entropy',
      5,
    );
    const theta = net.theta.slice();
    forward(net, 3);
    const loss = lossOf(net, 3);
    expect(backward(net, 3)).toBe(loss);
    expect(lossOf(net, 3)).toBe(loss);
    expect(net.theta).toEqual(theta);
    for (const { z, a, delta, units } of net.layers) {
      for (let j = 0; j < units; j++) {
        for (let i = 3; i < net.stride; i++) {
          expect([z, a, delta].map((matrix) => matrix[j * net.stride + i])).toEqual([0, 0, 0]);
        }
      }
    }
  });

  it('compute a sample the same wherever it stands in a batch', () => {
    const net = network(
      2,
      [
        [5, 'gelu'],
        [3, 'softmax'],
      ],
      'cross_entropy',
      8,
    );
    const { stride, x } = net;
    for (let f = 0; f < 2; f++) x.fill(x[f * stride], f * stride, f * stride + 8);
    forward(net, 7);
    const { a, units } = net.layers[1];
    for (let k = 0; k < units; k++) for (let i = 1; i < 7; i++) expect(a[k * stride + i]).toBe(a[k * stride]);
  });
});

it('lays out theta as weights, then biases, layer by layer', () => {
  const net = network(
    3,
    [
      [4, 'relu'],
      [2, 'linear'],
    ],
    'mse',
    5,
  );
  expect(net.size).toBe(numberOfParameters(3, [4, 2]));
  expect(net.size).toBe(3 * 4 + 4 + 4 * 2 + 2);
  expect(net.stride).toBe(6);
  const [first, second] = net.layers;
  expect([first.offset, second.offset]).toEqual([0, 16]);
  first.weights[5] = 11;
  first.biases[1] = 12;
  second.weights[0] = 13;
  second.biases[1] = 14;
  expect([net.theta[5], net.theta[13], net.theta[16], net.theta[25]]).toEqual([11, 12, 13, 14]);
});

it('shares parameters, not batches', () => {
  const net = network(
    2,
    [
      [3, 'tanh'],
      [1, 'sigmoid'],
    ],
    'cross_entropy',
    4,
  );
  setMask(net, 0, [1, 1, 0, 1, 1, 1]);
  const plane = createNetwork(net.spec, 9, net);
  net.theta[0] = 0.75;
  expect(plane.layers[0].weights[0]).toBe(0.75);
  expect(plane.grad).toBe(net.grad);
  expect(plane.layers[0].mask).toBe(net.layers[0].mask);
  plane.x.fill(1);
  expect(net.x.every((value) => value === 1)).toBe(false);
});

it('masks: the weight is 0, its gradient is 0, the others are as without it', () => {
  const net = network(
    2,
    [
      [2, 'tanh'],
      [1, 'linear'],
    ],
    'mse',
    6,
  );
  setMask(net, 0, [0, 1, 1, 5]);
  expect(net.layers[0].weights[0]).toBe(0);
  expect([...(net.layers[0].mask ?? [])]).toEqual([0, 1, 1, 1]);
  forward(net, 6);
  backward(net, 6);
  const masked = net.grad.slice();
  expect(Math.abs(masked[0])).toBe(0);
  setMask(net, 0, null);
  forward(net, 6);
  backward(net, 6);
  expect(net.grad[0]).not.toBe(0);
  expect(net.grad.slice(1)).toEqual(masked.slice(1));
});

describe('says what does not go together', () => {
  it.each<[() => unknown, string]>([
    [() => network(0, [[1, 'linear']], 'mse', 1), 'inputs: expected at least 1, got 0'],
    [() => network(1, [], 'mse', 1), 'layers: expected at least an output layer, got none'],
    [() => network(1, [[0, 'linear']], 'mse', 1), 'layers[0].units: expected at least 1, got 0'],
    [
      () =>
        network(
          1,
          [
            [2, 'softmax'],
            [1, 'linear'],
          ],
          'mse',
          1,
        ),
      'layers[0].activation: expected one for hidden layers, got softmax',
    ],
    [
      () =>
        network(
          1,
          [
            [2, 'relu'],
            [1, 'tanh'],
          ],
          'cross_entropy',
          1,
        ),
      'layers[1].activation: expected sigmoid or softmax for cross_entropy, got tanh',
    ],
    [
      () => setMask(network(2, [[2, 'linear']], 'mse', 1), 0, [1, 0]),
      'layers[0].mask: expected 4 numbers, got 2',
    ],
    [
      () =>
        createNetwork(network(2, [[2, 'linear']], 'mse', 1).spec, 1, network(3, [[2, 'linear']], 'mse', 1)),
      'share: expected a network of 6 parameters, got 8',
    ],
  ])('%#', (act, message) => {
    expect(act).toThrow(new RangeError(message));
  });
});
