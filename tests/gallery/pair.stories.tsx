/** The charts of two weights in their states: batches and optimizer, of two, three, five and six classes and of values. */
import type { ReactNode } from 'react';
import { BatchChart } from '../../src/charts/BatchChart.tsx';
import { OptimizerChart } from '../../src/charts/OptimizerChart.tsx';
import type { WeightPair } from '../../src/charts/WeightPair.tsx';
import { choose } from '../../src/core/definition.ts';
import { type OptimizerName, optimizers } from '../../src/core/optimizers.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch, type Experiment, type Patch, present } from '../../src/experiment/experiment.ts';
import { inspect } from '../../src/training/inspect.ts';
import { provideInspection } from '../../src/training/inspection.ts';
import type { Pair, SurfaceRequest } from '../../src/training/protocol.ts';
import { createSurvey } from '../../src/training/survey.ts';
import { createTrainer } from '../../src/training/trainer.ts';
import { empty, experimentOn, type Fixture, once, ringOf, trained } from './fixtures.ts';
import type { Story } from './main.tsx';
import styles from './pair.module.css';

const PLACES: Pair = [0, 1];

/** Trained so far, with its next update. */
function looked(experiment: Experiment, steps: number, playing = false): Fixture {
  provideInspection(inspect);
  return trained(experiment, steps, { watch: { update: true, pair: PLACES }, playing });
}

/** The surface that is asked for, as far as `stages` go, published as the worker would. */
function answer({ experiment, frames }: Fixture, request: SurfaceRequest | null, stages: number): void {
  const latest = frames.latest();
  if (!latest || !request || latest.surface) return;
  const trainer = createTrainer({ experiment, changes: [] });
  while (trainer.steps < latest.step && trainer.step() === null);
  const survey = createSurvey();
  for (let stage = 0; stage < stages && survey.isDue(trainer, request, false); ) {
    if (survey.work(trainer, request, () => true)) stage++;
  }
  frames.publish({ ...latest, surface: survey.surface(request) });
}

function pairOf(
  labels: readonly [string, string] = ['w(x₁ → hidden 1, 1)', 'w(x₂ → hidden 1, 1)'],
): WeightPair {
  return {
    places: PLACES,
    names: ['1.0<x1', '1.0<x2'],
    labels,
    options: [
      { value: '1.0<x1', label: labels[0] },
      { value: '1.0<x2', label: labels[1] },
    ],
    choose: () => {},
  };
}

function Batches({ fixture }: { readonly fixture: Fixture }) {
  return (
    <div className={styles.wide}>
      <BatchChart frames={fixture.frames} experiment={present(fixture)} pair={pairOf()} onSample={() => {}} />
    </div>
  );
}

function Optimizer(props: {
  readonly fixture: Fixture;
  readonly playing?: boolean;
  readonly stages?: number;
}) {
  const { fixture, playing = false, stages = 4 } = props;
  return (
    <div className={styles.wide}>
      <OptimizerChart
        frames={fixture.frames}
        experiment={present(fixture)}
        began={present(fixture)}
        pair={pairOf()}
        playing={playing}
        onSurvey={(request) => answer(fixture, request, stages)}
      />
    </div>
  );
}

function Row({ children }: { readonly children: ReactNode }) {
  return <div className={`${styles.row} gallery-wide`}>{children}</div>;
}

const onArms = (patch: Patch) => applyPatch(defaults, patch);
const withOptimizer = (name: OptimizerName) =>
  onArms({ training: { optimizer: choose(optimizers, name), learningRate: 0.05 } });
const batchesOf = (name: string, experiment: Experiment, steps: number) => () => (
  <Batches fixture={once(`batches ${name}`, () => looked(experiment, steps))} />
);
const optimizerOf = (name: OptimizerName) => ({
  name: `Optimizer, ${name}`,
  render: () => <Optimizer fixture={once(`optimizer ${name}`, () => looked(withOptimizer(name), 60))} />,
});

const stories: readonly Story[] = [
  {
    name: 'Batches, nothing yet and the start',
    render: () => (
      <Row>
        <Batches fixture={empty()} />
        <Batches fixture={once('batches start', () => looked(defaults, 0))} />
      </Row>
    ),
  },
  { name: 'Batches, typical', render: batchesOf('typical', defaults, 117) },
  {
    name: 'Batches, while it trains',
    render: () => <Batches fixture={once('batches playing', () => looked(defaults, 43, true))} />,
  },
  { name: 'Batches, one sample each', render: batchesOf('one', onArms({ training: { batchSize: 1 } }), 40) },
  { name: 'Batches, all in one', render: batchesOf('full', onArms({ training: { batchSize: 300 } }), 4) },
  {
    name: 'Batches, of two classes, uneven',
    render: batchesOf(
      'two',
      experimentOn('two_moons', { data: { samples: 2000 }, training: { batchSize: 96 } }),
      14,
    ),
  },
  {
    name: 'Batches, 5,000 samples in one',
    render: batchesOf(
      'many',
      experimentOn('checkerboard', { data: { samples: 5000, testShare: 0 }, training: { batchSize: 5000 } }),
      2,
    ),
  },
  { name: 'Batches, five classes', render: batchesOf('five', experimentOn('wheel'), 12) },
  { name: 'Batches, six classes', render: batchesOf('six', ringOf(6, 30), 12) },
  { name: 'Batches, values', render: batchesOf('values', experimentOn('bumps'), 30) },
  {
    name: 'Batches, one point',
    render: batchesOf(
      'point',
      onArms({
        data: { points: { task: 'binary', classes: 2, list: [{ x1: 1, x2: 2, target: 1 }] } },
        training: { loss: { name: 'cross_entropy', params: {} } },
      }),
      3,
    ),
  },
  {
    name: 'Batches, no point',
    render: batchesOf(
      'none',
      onArms({
        data: { points: { task: 'binary', classes: 2, list: [{ x1: 1, x2: 2, target: 1, test: true }] } },
        training: { loss: { name: 'cross_entropy', params: {} } },
      }),
      1,
    ),
  },
  {
    name: 'Optimizer, nothing yet and not measured yet',
    render: () => (
      <Row>
        <Optimizer fixture={empty()} />
        <Optimizer fixture={once('optimizer start', () => looked(defaults, 0))} />
      </Row>
    ),
  },
  {
    name: 'Optimizer, while it trains',
    render: () => <Optimizer playing fixture={once('optimizer playing', () => looked(defaults, 43, true))} />,
  },
  {
    name: 'Optimizer, coarse surface',
    render: () => <Optimizer fixture={once('optimizer coarse', () => looked(defaults, 60))} stages={1} />,
  },
  ...(Object.keys(optimizers) as OptimizerName[]).map(optimizerOf),
  {
    name: 'Optimizer, both frozen',
    render: () => (
      <Optimizer
        fixture={once('optimizer frozen', () => looked(onArms({ network: { frozen: ['1.0'] } }), 20))}
      />
    ),
  },
  {
    name: 'Optimizer, values',
    render: () => <Optimizer fixture={once('optimizer values', () => looked(experimentOn('bumps'), 40))} />,
  },
];

export default stories;
