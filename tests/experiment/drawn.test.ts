import { expect, test } from 'vitest';
import { cut, setParameters } from '../../src/experiment/connections.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch, drawnExperiment, type Patch } from '../../src/experiment/experiment.ts';
import { fold } from '../../src/experiment/fold.ts';

const start = { experiment: defaults, changes: [] };
const after = (patch: Patch) => applyPatch(defaults, patch);

test('a weight set by hand draws nothing anew, before the first update (a new beginning) and later', () => {
  const pulled = after(setParameters(start, { '1.0<x1': 0.5 }));
  expect(pulled.network.parameters).toEqual({ '1.0<x1': 0.5 });
  expect(drawnExperiment(defaults, pulled)).toBe(defaults);
  expect(drawnExperiment(defaults, fold(pulled))).toBe(defaults);
  const again = { ...pulled, network: { ...pulled.network, again: { '1.0<x1': 1 } } };
  expect(drawnExperiment(pulled, again)).toBe(pulled);
});

test('what a drawing shows of the network does', () => {
  const without = after(cut(start, ['1.0<x1']));
  expect(drawnExperiment(defaults, without)).toBe(without);
  const [first, ...others] = defaults.network.hidden;
  const wider = after({ network: { hidden: [{ ...first, units: 9 } as typeof first & object, ...others] } });
  expect(drawnExperiment(defaults, wider)).toBe(wider);
});

test('so do data, inputs and loss; a learning rate does not', () => {
  const scaled = after({ inputs: { scale: defaults.inputs.scale } });
  expect(drawnExperiment(defaults, scaled)).toBe(scaled);
  expect(drawnExperiment(defaults, after({ training: { learningRate: 0.5 } }))).toBe(defaults);
  expect(drawnExperiment(null, defaults)).toBe(defaults);
});
