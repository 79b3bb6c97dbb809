/**
 * Runs for the gallery and the tests of charts: really trained with the project's own core, here and now, so that what
 * is looked at is what a person will see. And a few states that no training reaches in reasonable time.
 */

import { activations } from '../../src/core/activations.ts';
import { type DatasetName, datasets } from '../../src/core/datasets/index.ts';
import { choose } from '../../src/core/definition.ts';
import { GRADIENTS_AT, layerOffset, WEIGHTS_AT } from '../../src/core/layer-record.ts';
import { optimizers } from '../../src/core/optimizers.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import type { Change, Experiment, ExplicitPoint, Patch } from '../../src/experiment/experiment.ts';
import { applyPatch } from '../../src/experiment/experiment.ts';
import { fittingLoss } from '../../src/experiment/outputs.ts';
import { createBuffers } from '../../src/training/buffers.ts';
import { provideChanging } from '../../src/training/changing.ts';
import { createCourse } from '../../src/training/course.ts';
import { createFrames, type FrameSource } from '../../src/training/frames.ts';
import { provideInspection } from '../../src/training/inspection.ts';
import { inspect, nextModel } from '../../src/training/later.ts';
import type { Snapshot, Watch } from '../../src/training/protocol.ts';
import { makeSnapshot } from '../../src/training/snapshot.ts';

// What the worker loads behind the first picture.
provideInspection(inspect);
provideChanging(nextModel);

export interface Fixture {
  /** As the run began. */
  readonly experiment: Experiment;
  readonly changes: readonly Change[];
  readonly frames: FrameSource;
}

const WATCH: Watch = {
  planeResolution: 80,
  neuronResolution: 24,
  activationLayer: 0,
  predictions: true,
  scores: true,
  layers: true,
  update: false,
  pair: null,
  surface: null,
};

/** The default experiment with another dataset and whatever that implies. */
export function experimentOn(name: DatasetName, patch: Patch = {}): Experiment {
  const definition = datasets[name];
  const { task, suggested } = definition;
  const first = applyPatch(defaults, {
    data: { dataset: choose(datasets, name), ...suggested },
    training: { loss: fittingLoss(defaults.training.loss, task) },
    ...(definition.oneInput && { inputs: { features: [{ name: 'x1', factor: 1 }] } }),
  });
  return applyPatch(first, patch);
}

/** Points by hand: `perClass` on a ring around the middle, every third one for testing. */
export function ringOf(classes: number, perClass: number, spread = 1) {
  const list: ExplicitPoint[] = Array.from({ length: classes * perClass }, (_, i) => {
    const target = i % classes;
    const angle = (2 * Math.PI * target) / classes + spread * Math.sin(7 * i);
    const radius = 3 + Math.sin(3 * i);
    const at = (x: number) => Math.round(1000 * radius * x) / 1000;
    return {
      x1: at(Math.cos(angle)),
      x2: at(Math.sin(angle)),
      target,
      test: Math.floor(i / classes) % 3 === 0,
    };
  });
  const task = classes === 2 ? ('binary' as const) : ('multiclass' as const);
  return experimentOn(classes === 2 ? 'circle' : 'three_blobs', {
    data: { points: { task, classes, list } },
  });
}

/** Trains for so many updates and publishes the state there. */
export function trained(
  experiment: Experiment,
  steps: number,
  options: {
    readonly watch?: Partial<Watch>;
    readonly changes?: readonly Change[];
    readonly playing?: boolean;
  } = {},
): Fixture {
  const { watch = {}, changes = [], playing = false } = options;
  const course = createCourse({ experiment, changes }, 0, null, null);
  while (course.trainer.steps < steps && course.advance() === null);
  const frames = createFrames();
  const snapshot = makeSnapshot(
    course,
    {
      watch: { ...WATCH, ...watch },
      playing,
      updatesPerSecond: 0,
      withCheckpoint: false,
      curveRestarts: true,
      reached: null,
    },
    createBuffers(),
  );
  frames.publish(snapshot);
  return { experiment, changes, frames };
}

/** Before the first snapshot. */
export function empty(experiment: Experiment = defaults): Fixture {
  return { experiment, changes: [], frames: createFrames() };
}

/** A fixture whose snapshot is altered by hand. */
export function altered(fixture: Fixture, alter: (snapshot: Snapshot) => Partial<Snapshot>): Fixture {
  const snapshot = fixture.frames.latest();
  if (!snapshot) throw new Error('altered: expected a fixture with a snapshot, got an empty one');
  const frames = createFrames();
  const curve = Float64Array.from(fixture.frames.curve());
  const records = Float32Array.from(fixture.frames.records().flatMap((record) => [...record]));
  frames.publish({ ...snapshot, curve, records, curveRestarts: true, ...alter(snapshot) });
  return { ...fixture, frames };
}

/** Losses from 10¹² down to 10⁻¹². */
export function extremeLosses(fixture: Fixture): Fixture {
  const curve = new Float64Array(3 * 200);
  for (let i = 0; i < 200; i++) {
    curve[3 * i] = i * 10;
    curve[3 * i + 1] = 10 ** (12 - (24 * i) / 199);
    curve[3 * i + 2] = 10 ** (12 - (15 * i) / 199);
  }
  return altered(fixture, ({ train, test }) => ({
    curve,
    band: new Float64Array(curve.length).fill(Number.NaN),
    step: 1990,
    train: { ...train, loss: 1e-12 },
    test: { ...test, loss: 1e-3 },
  }));
}

const cache = new Map<string, Fixture>();

/** The fixture of this name, made once. */
export function once(name: string, make: () => Fixture): Fixture {
  const fixture = cache.get(name) ?? make();
  cache.set(name, fixture);
  return fixture;
}

const sigmoid = choose(activations, 'sigmoid');
const relu = choose(activations, 'relu');
const tanh = choose(activations, 'tanh');

function histogramFixture(
  name: 'sigmoid' | 'leaky_relu' | 'elu' | 'gelu' | 'silu' | 'softplus' | 'linear' | 'relu',
) {
  return once(`histogram ${name}`, () =>
    trained(
      experimentOn('two_moons', {
        network: { hidden: [{ units: 8, activation: choose(activations, name) }] },
      }),
      300,
    ),
  );
}

/** What the stories show. */
export const fixtures = {
  empty: () => once('empty', () => empty()),
  start: () => once('start', () => trained(defaults, 0)),
  onePoint: () => once('onePoint', () => trained(defaults, 1)),
  typical: () => once('typical', () => trained(defaults, 300)),
  playing: () => once('playing', () => trained(defaults, 60, { playing: true })),
  /** Squares of the errors overflowed, the errors themselves not yet. */
  diverged: () =>
    once('diverged', () => {
      const far = { loss: null, mse: null, mae: 8.9e154, r2: null };
      return altered(extremeLosses(trained(experimentOn('bumps'), 10)), ({ train, test }) => ({
        train: { ...train, ...far },
        test: { ...test, ...far },
      }));
    }),
  /** Nearly all are right, and the loss is tiny. */
  nearlyPerfect: () =>
    once('nearlyPerfect', () =>
      altered(trained(experimentOn('two_moons'), 10), ({ train, test }) => ({
        train: { ...train, loss: 1.5e-8, samples: 300, confusion: [150, 0, 0, 150] },
        test: { ...test, loss: 0.0042, samples: 300, confusion: [150, 1, 0, 149] },
      })),
    ),
  /** Many changes, most of them close together. */
  manyChanges: () =>
    once('manyChanges', () => {
      const hidden = (units: number) => [units, 8].map((each) => ({ units: each, activation: tanh }));
      const changes: Change[] = Array.from({ length: 26 }, (_, i) => ({
        id: i + 1,
        step: i < 16 ? 100 + 3 * i : 200 + 28 * (i - 16),
        patch:
          i % 3 === 2
            ? { training: { learningRate: 0.03 - 0.001 * i } }
            : { network: { hidden: hidden(9 + i) } },
      }));
      return trained(defaults, 520, { changes });
    }),
  early: () => once('early', () => trained(defaults, 30)),
  overfitted: () =>
    once('overfitted', () => {
      const experiment = experimentOn('two_moons', {
        data: { samples: 120, noise: 1, testShare: 0.4 },
        network: { hidden: [16, 16].map((units) => ({ units, activation: tanh })) },
      });
      const changes = [
        { id: 1, step: 300, patch: { training: { learningRate: 0.01 } } },
        { id: 2, step: 700, patch: { training: { batchSize: 64 } } },
      ];
      return trained(experiment, 1000, { changes });
    }),
  two: () => once('two', () => trained(experimentOn('two_spirals', { data: { noise: 0.1 } }), 400)),
  hinge: () =>
    once('hinge', () =>
      trained(experimentOn('circle', { training: { loss: { name: 'hinge', params: {} } } }), 200),
    ),
  five: () =>
    once('five', () =>
      trained(
        experimentOn('wheel', { network: { hidden: [8, 8].map((units) => ({ units, activation: relu })) } }),
        600,
      ),
    ),
  unbalanced: () => once('unbalanced', () => trained(experimentOn('imbalanced_gaussians'), 20)),
  many: () => once('many', () => trained(experimentOn('checkerboard', { data: { samples: 5000 } }), 100)),
  noTest: () => once('noTest', () => trained(experimentOn('three_blobs', { data: { testShare: 0 } }), 100)),
  regression: () => once('regression', () => trained(experimentOn('bumps'), 300)),
  curve: () => once('curve', () => trained(experimentOn('curve', { data: { noise: 0.1 } }), 300)),
  deep: () =>
    once('deep', () =>
      trained(
        experimentOn('two_moons', {
          network: { hidden: [8, 8, 8].map((units) => ({ units, activation: relu })) },
        }),
        200,
        { watch: { activationLayer: 2 } },
      ),
    ),
  noHidden: () =>
    once('noHidden', () => trained(experimentOn('three_blobs', { network: { hidden: [] } }), 50)),
  extreme: () => once('extreme', () => extremeLosses(trained(defaults, 10))),
  undefined: () =>
    once('undefined', () =>
      altered(trained(defaults, 0), ({ test }) => ({
        test: { ...test, samples: 104, confusion: [8, 0, 25, 4, 0, 29, 5, 0, 33] },
      })),
    ),
  /** Five sigmoid layers: the gradient hardly reaches the first. */
  vanishing: () =>
    once('vanishing', () =>
      trained(
        experimentOn('two_moons', {
          network: { hidden: [8, 8, 8, 8, 8].map((units) => ({ units, activation: sigmoid })) },
        }),
        25,
      ),
    ),
  /** Values and a rate that are far too large. */
  exploding: () =>
    once('exploding', () =>
      trained(
        experimentOn('bumps', {
          network: { hidden: [8, 8].map((units) => ({ units, activation: relu })) },
          training: { learningRate: 3, optimizer: choose(optimizers, 'sgd') },
        }),
        6,
      ),
    ),
  /** All biases far below 0: no neuron of the first layer is ever on. */
  deadLayer: () =>
    once('deadLayer', () => {
      const fixture = trained(
        experimentOn('two_moons', {
          network: { hidden: [6, 4].map((units) => ({ units, activation: relu })) },
        }),
        120,
      );
      const records = Float32Array.from(
        fixture.frames.records().flatMap((record) => {
          const at = layerOffset(0);
          const copy = record.slice();
          copy.fill(0, at, at + 3);
          copy.fill(0, at + GRADIENTS_AT, at + WEIGHTS_AT);
          copy[at + GRADIENTS_AT] = copy[at + 4];
          return [...copy];
        }),
      );
      return altered(fixture, () => ({ records }));
    }),
  /** Two of eight neurons are off for every point. */
  deadUnits: () =>
    once('deadUnits', () =>
      altered(histogramFixture('relu'), ({ histogram }) => ({
        histogram: histogram && { ...histogram, dead: 0.25, saturated: 0.62 },
      })),
    ),
  manyLayers: () =>
    once('manyLayers', () =>
      trained(
        experimentOn('circle', {
          network: { hidden: [6, 6, 6, 6, 6, 6, 6, 6].map((units) => ({ units, activation: tanh })) },
        }),
        700,
      ),
    ),
  histogramOf: histogramFixture,
} satisfies Record<string, (...values: never[]) => Fixture>;
