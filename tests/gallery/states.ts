/** Runs for the gallery in states that are seldom met: one point, six classes, one class absent, far too large or small. */

import { activations } from '../../src/core/activations.ts';
import { choose } from '../../src/core/definition.ts';
import { GRADIENTS_AT, layerOffset, layersOf, WEIGHTS_AT } from '../../src/core/layer-record.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch, type Change, type ExplicitPoint } from '../../src/experiment/experiment.ts';
import { altered, experimentOn, type Fixture, fixtures, once, ringOf, trained } from './fixtures.ts';

const elu = choose(activations, 'elu');
const leaky = (slope: number) => choose(activations, 'leaky_relu', { slope });

function ofPoints(classes: number, list: readonly ExplicitPoint[]) {
  const task = classes === 2 ? ('binary' as const) : ('multiclass' as const);
  return experimentOn(classes === 2 ? 'circle' : 'three_blobs', {
    data: { points: { task, classes, list } },
  });
}

/** Every number of the layers by so much larger: mean, largest, range; the counts move to the last or first bin. */
function scaled(fixture: Fixture, factor: number): Fixture {
  const all = fixture.frames.records().map((record) => {
    const copy = record.slice();
    for (let layer = 0; layer < layersOf(record); layer++) {
      const at = layerOffset(layer);
      for (const value of [at, at + 1, at + 3]) copy[value] *= factor;
      copy[at + 2] = factor > 1 ? 3e4 : 1e-9;
      const bins = copy.subarray(at + GRADIENTS_AT, at + WEIGHTS_AT);
      const count = bins.reduce((sum, each) => sum + each, 0);
      bins.fill(0);
      bins[factor > 1 ? bins.length - 1 : 0] = count;
    }
    return copy;
  });
  return altered(fixture, () => ({ records: Float32Array.from(all.flatMap((record) => [...record])) }));
}

export const states = {
  six: () => once('six classes', () => trained(ringOf(6, 30, 0.6), 200)),
  ten: () => once('ten classes', () => trained(ringOf(10, 30, 0.6), 200)),
  onePoint: () =>
    once('one point of each', () =>
      trained(
        ofPoints(2, [
          { x1: 1, x2: 1, target: 0, test: false },
          { x1: -1, x2: -1, target: 1, test: false },
          { x1: -2, x2: -1, target: 1, test: true },
        ]),
        30,
      ),
    ),
  overlapping: () => once('overlapping', () => trained(ringOf(2, 200, 2), 60)),
  separated: () => once('separated', () => trained(ringOf(2, 60, 0.3), 300)),
  /** The held-out points are all of the first two of three classes. */
  absent: () =>
    once('one class absent', () => {
      const { points } = ringOf(3, 20, 0.9).data;
      const list = points?.list.map((point) => ({ ...point, test: point.test && point.target < 2 }));
      return trained(ofPoints(3, list ?? []), 120);
    }),
  onlyOne: () =>
    once('only one class', () => {
      const { points } = ringOf(2, 20, 1).data;
      const list = points?.list.map((point) => ({ ...point, test: point.test && point.target === 1 }));
      return trained(ofPoints(2, list ?? []), 60);
    }),
  /** Right and wrong exchanged. */
  reversed: () =>
    once('reversed', () =>
      altered(trained(ringOf(2, 60, 0.3), 300), ({ scores }) => ({ scores: scores.map((p) => 1 - p) })),
    ),
  equalScores: () =>
    once('equal scores', () =>
      altered(trained(ringOf(2, 60, 1), 10), ({ scores }) => ({ scores: scores.map(() => 0.5) })),
    ),
  noScores: () =>
    once('scores that are no numbers', () =>
      altered(trained(ringOf(2, 60, 1), 10), ({ scores }) => ({ scores: scores.map(() => Number.NaN) })),
    ),
  /** Counts of five figures, as no data set here has. */
  manyCounts: () =>
    once('counts of five figures', () =>
      altered(trained(experimentOn('three_blobs'), 20), ({ test }) => ({
        test: {
          ...test,
          samples: 99_999,
          confusion: [30_120, 2214, 999, 18, 33_310, 5, 10_233, 0, 23_100],
        },
      })),
    ),
  rare: () =>
    once('a rare class', () =>
      altered(trained(experimentOn('imbalanced_gaussians'), 20), ({ test }) => ({
        test: { ...test, samples: 2000, confusion: [1900, 4, 88, 8] },
      })),
    ),

  /** Losses that are hardly there. */
  tiny: () =>
    once('losses of 1e-30', () => {
      const curve = new Float64Array(3 * 60);
      for (let i = 0; i < 60; i++) curve.set([i, 10 ** -(i / 2), 2 * 10 ** -(i / 2)], 3 * i);
      return altered(trained(defaults, 59), ({ train, test }) => ({
        curve,
        band: new Float64Array(curve.length).fill(Number.NaN),
        train: { ...train, loss: 10 ** -29.5 },
        test: { ...test, loss: 2 * 10 ** -29.5 },
      }));
    }),
  /** All margins are kept at last: the loss is exactly 0. */
  zero: () =>
    once('loss of 0', () => {
      const loss = (i: number) => Math.max(0, 1.2 - i / 40);
      const curve = Float64Array.from(
        Array.from({ length: 80 }, (_, i) => [i, loss(i), loss(i) + 0.02]).flat(),
      );
      return altered(fixtures.hinge(), ({ train, test }) => ({
        step: 79,
        curve,
        band: new Float64Array(curve.length).fill(Number.NaN),
        train: { ...train, loss: 0 },
        test: { ...test, loss: 0.02 },
      }));
    }),
  /** Goes on as it began: both losses are the same number for ever. */
  constant: () =>
    once('constant losses', () => {
      const curve = Float64Array.from(Array.from({ length: 400 }, (_, i) => [i, 0.65, 0.65]).flat());
      return altered(trained(defaults, 399), ({ train, test }) => ({
        curve,
        band: new Float64Array(curve.length).fill(Number.NaN),
        train: { ...train, loss: 0.65 },
        test: { ...test, loss: 0.65 },
      }));
    }),
  /** Overflowed in the middle of the run. */
  overflowed: () =>
    once('overflowed', () =>
      altered(trained(experimentOn('bumps'), 60), ({ train, test, curve }) => {
        const far = { loss: null, mse: null, mae: null, r2: null };
        const risen = Float64Array.from(
          fixtures
            .regression()
            .frames.curve()
            .slice(0, 3 * 40),
          (value, i) => (i % 3 === 0 ? value : i < 90 ? value * 10 ** (i / 9) : Number.NaN),
        );
        return {
          curve: risen,
          band: new Float64Array(risen.length).fill(Number.NaN),
          step: curve.length,
          train: { ...train, ...far },
          test: { ...test, ...far },
        };
      }),
    ),
  oneSample: () =>
    once('one sample', () =>
      trained(
        ofPoints(3, [
          { x1: 1, x2: 1, target: 0 },
          { x1: -1, x2: 2, target: 1, test: true },
        ]),
        25,
      ),
    ),
  /** A change of each kind whose words are long. */
  changes: () =>
    once('changes of every kind', () => {
      const hidden = (slope: number) => [8, 8].map((units) => ({ units, activation: leaky(slope) }));
      const list: readonly Omit<Change, 'id'>[] = [
        { step: 60, patch: { network: { hidden: [8, 8].map((units) => ({ units, activation: elu })) } } },
        { step: 110, patch: { training: { learningRate: 0.005 } } },
        { step: 160, patch: { network: { hidden: hidden(0.01) } } },
        { step: 230, patch: { network: { hidden: hidden(0.35) } } },
        { step: 300, patch: { training: { batchSize: 8 } } },
      ];
      return trained(applyPatch(defaults, { training: { batchSize: 100 } }), 400, {
        changes: list.map((change, i) => ({ id: i + 1, ...change })),
      });
    }),

  sigmoidOutput: () =>
    once('output of two classes', () =>
      trained(experimentOn('two_moons'), 200, { watch: { activationLayer: 2 } }),
    ),
  hingeOutput: () =>
    once('output with margins', () =>
      trained(experimentOn('circle', { training: { loss: { name: 'hinge', params: {} } } }), 200, {
        watch: { activationLayer: 2 },
      }),
    ),
  /** Sums of thousands, most of them beyond the range that is counted. */
  hugeSums: () =>
    once('huge z', () =>
      altered(fixtures.histogramOf('sigmoid'), ({ histogram }) => ({
        histogram: histogram && {
          ...histogram,
          low: -1024,
          high: 1024,
          bins: histogram.bins.map((_, i) => (i === 0 ? 900 : i === 39 ? 700 : i === 20 ? 3 : 0)),
          saturated: 0.998,
        },
      })),
    ),
  /** All sums are 0. */
  zeroSums: () =>
    once('z of 0', () =>
      altered(fixtures.histogramOf('relu'), ({ histogram }) => ({
        histogram: histogram && {
          ...histogram,
          bins: histogram.bins.map((_, i) => (i === 20 ? 1600 : 0)),
          saturated: 1,
          dead: 1,
        },
      })),
    ),
  noSums: () =>
    once('z that are no numbers', () =>
      altered(fixtures.histogramOf('relu'), ({ histogram }) => ({
        histogram: histogram && { ...histogram, bins: histogram.bins.map(() => 0), saturated: Number.NaN },
      })),
    ),
  layersTooLarge: () => once('layers of 1e12', () => scaled(trained(experimentOn('two_moons'), 60), 1e12)),
  layersTiny: () => once('layers of 1e-12', () => scaled(trained(experimentOn('two_moons'), 60), 1e-12)),
  layersUnknown: () =>
    once('layers without numbers', () =>
      scaled(trained(experimentOn('two_moons'), 60), Number.POSITIVE_INFINITY),
    ),
} satisfies Record<string, () => Fixture>;
