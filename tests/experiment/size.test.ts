/** How large a network is, and how many updates an epoch has. */
import { describe, expect, it } from 'vitest';
import { createNetwork } from '../../src/core/network.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { outputLayer } from '../../src/experiment/outputs.ts';
import { numberOfParameters, shapeOf, updatesPerEpoch } from '../../src/experiment/size.ts';

describe('size', () => {
  it('counts what the network itself holds', () => {
    const output = outputLayer(defaults);
    const { size } = createNetwork(
      { inputs: 2, layers: [...defaults.network.hidden, output], loss: defaults.training.loss },
      1,
    );
    expect(shapeOf(defaults)).toEqual([2, 8, 8, 3]);
    expect(numberOfParameters(defaults)).toBe(123);
    expect(size).toBe(123);
  });

  it.each([
    [1000, 100, 10],
    [1000, 96, 11],
    [300, 32, 10],
    [300, 5000, 1],
    [1, 1, 1],
  ])('%d samples in batches of %d are %d updates', (samples, batch, updates) => {
    expect(updatesPerEpoch(samples, batch)).toBe(updates);
  });
});
