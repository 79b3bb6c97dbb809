/** The charts of two weights in their states: batches and optimizer, of two to ten classes and of values, of one point and none, far too large and hardly any. */
import type { ReactNode } from 'react';
import { BatchChart } from '../../src/charts/BatchChart.tsx';
import { OptimizerChart } from '../../src/charts/OptimizerChart.tsx';
import type { WeightPair } from '../../src/charts/WeightPair.tsx';
import { choose } from '../../src/core/definition.ts';
import { type OptimizerName, optimizers } from '../../src/core/optimizers.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch, type Experiment, type Patch, present } from '../../src/experiment/experiment.ts';
import { batches as en } from '../../src/i18n/en.batches.ts';
import { batches as ko } from '../../src/i18n/ko.batches.ts';
import { useLocalize } from '../../src/i18n/text.tsx';
import { inspect } from '../../src/training/inspect.ts';
import { provideInspection } from '../../src/training/inspection.ts';
import type { Pair, SurfaceRequest } from '../../src/training/protocol.ts';
import { createSurvey } from '../../src/training/survey.ts';
import { createTrainer } from '../../src/training/trainer.ts';
import { empty, experimentOn, type Fixture, once, ringOf, trained } from './fixtures.ts';
import type { Story } from './main.tsx';
import styles from './pair.module.css';
import { states } from './state-fixtures.ts';

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

function usePair(): WeightPair {
  const words = useLocalize()({ en, ko });
  const labels = ['x₁', 'x₂'].map((from) => words.weight(from, words.unit(1, 1))) as [string, string];
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
  const pair = usePair();
  return (
    <div className={styles.wide}>
      <BatchChart frames={fixture.frames} experiment={present(fixture)} pair={pair} onSample={() => {}} />
    </div>
  );
}

function Optimizer(props: {
  readonly fixture: Fixture;
  readonly playing?: boolean;
  readonly stages?: number;
}) {
  const { fixture, playing = false, stages = 4 } = props;
  const pair = usePair();
  return (
    <div className={styles.wide}>
      <OptimizerChart
        frames={fixture.frames}
        experiment={present(fixture)}
        began={present(fixture)}
        pair={pair}
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
const optimizedOf = (name: string, experiment: Experiment, steps: number) => () => (
  <Optimizer fixture={once(`optimizer ${name}`, () => looked(experiment, steps))} />
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
  { name: 'Batches, ten classes', render: batchesOf('ten', states.ten(), 12) },
  { name: 'Batches, ten classes of a table', render: batchesOf('table of ten', states.tableOfTen(), 3) },
  { name: 'Batches, a class absent', render: batchesOf('absent', states.absent(), 4) },
  {
    name: 'Batches, one input',
    render: batchesOf('curve', experimentOn('curve', { data: { noise: 0.1 } }), 30),
  },
  { name: 'Batches, far too large', render: batchesOf('exploding', states.exploding(), 1000) },
  { name: 'Batches, hardly any gradient', render: batchesOf('vanishing', states.vanishing(), 4) },
  { name: 'Batches, one point', render: batchesOf('point', states.onePoint(), 3) },
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
    name: 'Optimizer, one frozen',
    render: optimizedOf('one frozen', onArms({ network: { frozen: ['1.0<x1'] } }), 20),
  },
  { name: 'Optimizer, values', render: optimizedOf('values', experimentOn('bumps'), 40) },
  { name: 'Optimizer, two classes', render: optimizedOf('two', experimentOn('two_moons'), 40) },
  { name: 'Optimizer, six classes', render: optimizedOf('six', ringOf(6, 30), 40) },
  { name: 'Optimizer, one point', render: optimizedOf('point', states.onePoint(), 3) },
  { name: 'Optimizer, no point', render: optimizedOf('none', states.noPoint(), 0) },
  { name: 'Optimizer, far too large', render: optimizedOf('exploding', states.exploding(), 1000) },
  { name: 'Optimizer, hardly any gradient', render: optimizedOf('vanishing', states.vanishing(), 25) },
];

export default stories;
