// @vitest-environment jsdom
/** A chart that nobody looked at while it trained says nothing rather than that nothing happened. */
import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ActivationCurve } from '../../src/charts/ActivationCurve.tsx';
import { GradientChart } from '../../src/charts/GradientChart.tsx';
import { RankCurves } from '../../src/charts/RankCurves.tsx';
import { WeightChart } from '../../src/charts/WeightChart.tsx';
import { defaults } from '../../src/experiment/defaults.ts';
import { layerPast } from '../../src/experiment/layer-past.ts';
import { createFrames } from '../../src/training/frames.ts';
import type { Snapshot } from '../../src/training/protocol.ts';
import { fixtures } from '../gallery/fixtures.ts';

beforeEach(() => {
  HTMLCanvasElement.prototype.getContext = (() => null) as never;
});
afterEach(() => void vi.restoreAllMocks());

const snapshotOf = (fixture: { readonly frames: { latest(): Snapshot | null } }) =>
  fixture.frames.latest() as Snapshot;
/** As it comes where no chart is in view. */
const unseen = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  curveRestarts: true,
  histogram: null,
  scores: new Float32Array(0),
  records: new Float32Array(0),
});

const past = layerPast({ experiment: defaults, changes: [] });
const common = { experiment: defaults };
const charts = {
  gradients: (frames: ReturnType<typeof createFrames>) => <GradientChart {...common} {...{ frames, past }} />,
  weights: (frames: ReturnType<typeof createFrames>) => <WeightChart {...common} {...{ frames, past }} />,
  roc: (frames: ReturnType<typeof createFrames>) => (
    <RankCurves
      {...common}
      frames={frames}
      set="test"
      chosenClass={0}
      onChooseClass={() => {}}
      threshold={0.5}
      onThreshold={() => {}}
    />
  ),
  activation: (frames: ReturnType<typeof createFrames>) => (
    <ActivationCurve {...common} frames={frames} layer={0} onLayer={() => {}} />
  ),
};
type Name = keyof typeof charts;

function show(name: Name) {
  const frames = createFrames();
  const { container } = render(charts[name](frames));
  const publish = (snapshot: Snapshot) => act(() => frames.publish(snapshot));
  return { publish, sentence: () => container.querySelector('section > p')?.textContent };
}

const nothing: readonly (readonly [Name, RegExp])[] = [
  ['gradients', /^No gradient yet/],
  ['weights', /^Not enough recorded/],
  ['roc', /^There are no outputs/],
  ['activation', /^No z has been counted/],
];
test.each(nothing)('%s: silent after updates that nobody looked at', (name, before) => {
  const { publish, sentence } = show(name);
  expect(sentence()).toMatch(before);
  publish(unseen(snapshotOf(fixtures.typical())));
  expect(sentence()).toBe('');
  publish(snapshotOf(fixtures.typical()));
  expect(sentence()).not.toBe('');
  expect(sentence()).not.toMatch(before);
});

test('z that were counted are told of as long as the run stands where it stood', () => {
  const { publish, sentence } = show('activation');
  const snapshot = snapshotOf(fixtures.typical());
  publish(snapshot);
  const told = sentence();
  publish({ ...unseen(snapshot), curveRestarts: false });
  expect(sentence()).toBe(told);
  publish({ ...unseen(snapshot), curveRestarts: false, step: snapshot.step + 1 });
  expect(sentence()).toBe('');
});
