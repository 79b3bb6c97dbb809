/** The worker counts z of the layer whose curve is shown, also where softmax, which has none, is selected. */
import { expect, test, vi } from 'vitest';
import { need, watchCurve } from '../../src/app/insight/needs.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { layerWithCurve } from '../../src/experiment/outputs.ts';
import type { Session } from '../../src/store/state.ts';
import { experimentOn } from '../gallery/fixtures.ts';

function sessionAt(layer: number, experiment = defaults) {
  const watch = vi.fn();
  const state = { experiment, selection: { layer } };
  return { watch, state, session: { watch, store: { getState: () => state } } as unknown as Session };
}

test('softmax gives way to the last hidden layer, a sigmoid output does not', () => {
  const softmax = experimentOn('three_blobs');
  const sigmoid = experimentOn('circle');
  const { length } = softmax.network.hidden;
  expect([-1, 0, length, length + 3].map((layer) => layerWithCurve(softmax, layer))).toEqual([
    0,
    0,
    length - 1,
    length - 1,
  ]);
  expect(layerWithCurve(sigmoid, sigmoid.network.hidden.length)).toBe(sigmoid.network.hidden.length);
  expect(layerWithCurve(experimentOn('three_blobs', { network: { hidden: [] } }), 0)).toBe(0);
});

test('a curve that comes into view has its layer counted, and one that left does not', () => {
  const { session, watch, state } = sessionAt(9, experimentOn('three_blobs'));
  watchCurve(session, 0);
  expect(watch).not.toHaveBeenCalled();
  need(session, 'activation', 1);
  expect(watch).toHaveBeenLastCalledWith({ activationLayer: state.experiment.network.hidden.length - 1 });
  watchCurve(session, 0);
  expect(watch).toHaveBeenLastCalledWith({ activationLayer: 0 });
  need(session, 'activation', -1);
  expect(watch).toHaveBeenLastCalledWith({ activationLayer: -1 });
  watch.mockClear();
  watchCurve(session, 0);
  expect(watch).not.toHaveBeenCalled();
});
