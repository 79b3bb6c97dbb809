/**
 * The loss over time in its states: nothing yet, step 0, one point, typical, extreme values, a test set that is empty,
 * a loss that overflowed; each way of looking at it; earlier runs; full batch against small ones; a million updates.
 */
import { useState } from 'react';
import { LossChart } from '../../src/charts/LossChart.tsx';
import { type LossView, PLAIN_VIEW } from '../../src/charts/loss/LossOptions.tsx';
import { type PastRun, pastRun } from '../../src/charts/loss/past-runs.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch } from '../../src/experiment/experiment.ts';
import { isRecorded } from '../../src/training/curve.ts';
import styles from './charts.module.css';
import { altered, type Fixture, fixtures, once, trained } from './fixtures.ts';
import type { Story } from './main.tsx';

function Loss(props: {
  readonly fixture: Fixture;
  readonly start?: 'linear' | 'log';
  readonly view?: Partial<LossView>;
  readonly past?: readonly PastRun[];
}) {
  const { fixture, start = 'log' } = props;
  const { frames, experiment, changes } = fixture;
  const [scale, setScale] = useState(start);
  const [view, setView] = useState<LossView>({ ...PLAIN_VIEW, ...props.view });
  const [past, setPast] = useState(props.past ?? []);
  return (
    <div className={styles.insight}>
      <LossChart
        frames={frames}
        experiment={experiment}
        scale={scale}
        onScale={setScale}
        changes={changes}
        view={view}
        onView={(change) => setView({ ...view, ...change })}
        past={past}
        onPast={setPast}
      />
    </div>
  );
}

const ofBatch = (batchSize: number) => () =>
  once(`batch ${batchSize}`, () => trained(applyPatch(defaults, { training: { batchSize } }), 300));

/** Its recorded points as a worker would send them after so many updates, with a spike in one mini-batch. */
const million = () =>
  once('million', () => {
    const steps = Array.from({ length: 1_000_001 }, (_, step) => step).filter(isRecorded);
    const train = (step: number) => 0.02 + 1 / (1 + step / 400);
    return altered(trained(defaults, 1), (snapshot) => ({
      step: 1_000_000,
      curve: Float64Array.from(
        steps.flatMap((step) => [step, train(step), train(step) + 0.02 + 1e-7 * step]),
      ),
      band: Float64Array.from(
        steps.flatMap((step, i) => [0.6 * train(step), (i === 1500 ? 40 : 1.5) * train(step), train(step)]),
      ),
      train: { ...snapshot.train, loss: train(1e6) },
      test: { ...snapshot.test, loss: train(1e6) + 0.12 },
    }));
  });

function earlier(): readonly PastRun[] {
  const runs = [0.3, 0.1, 0.01, 0.003, 0.001].map((learningRate, i) => {
    const fixture = once(`rate ${learningRate}`, () =>
      trained(applyPatch(defaults, { training: { learningRate } }), 200 + 60 * i),
    );
    const run = pastRun(i + 1, fixture, fixture.frames.curve());
    return run && { ...run, name: i % 2 === 0 ? `η ${learningRate}` : '' };
  });
  return runs.filter((run) => run !== null);
}

const stories: readonly Story[] = [
  {
    name: 'Loss',
    render: () => (
      <div className={`${styles.row} gallery-wide`}>
        <Loss fixture={fixtures.typical()} />
        <Loss fixture={fixtures.overfitted()} />
        <Loss fixture={fixtures.overfitted()} start="linear" />
        <Loss fixture={fixtures.empty()} />
        <Loss fixture={fixtures.start()} />
        <Loss fixture={fixtures.onePoint()} />
        <Loss fixture={fixtures.extreme()} />
        <Loss fixture={fixtures.extreme()} start="linear" />
        <Loss fixture={fixtures.noTest()} />
        <Loss fixture={fixtures.diverged()} />
        <Loss fixture={fixtures.manyChanges()} />
        <Loss fixture={fixtures.regression()} />
      </div>
    ),
  },
  {
    name: 'Loss looked at in other ways',
    render: () => (
      <div className={`${styles.row} gallery-wide`}>
        <Loss fixture={fixtures.overfitted()} view={{ unit: 'epochs' }} />
        <Loss fixture={fixtures.overfitted()} view={{ unit: 'samples', timeScale: 'log' }} />
        <Loss fixture={fixtures.overfitted()} view={{ beta: 0.9, band: false }} />
        <Loss fixture={fixtures.typical()} view={{ unit: 'epochs', timeScale: 'log', beta: 0.6 }} />
        <Loss fixture={fixtures.onePoint()} view={{ timeScale: 'log' }} />
        <Loss fixture={fixtures.start()} view={{ timeScale: 'log', unit: 'samples' }} />
        <Loss fixture={fixtures.empty()} view={{ timeScale: 'log', unit: 'epochs' }} />
        <Loss fixture={ofBatch(4)()} />
        <Loss fixture={ofBatch(32)()} />
        <Loss fixture={ofBatch(5000)()} />
        <Loss fixture={fixtures.typical()} past={earlier()} />
        <Loss fixture={fixtures.start()} past={earlier()} view={{ unit: 'samples' }} />
        <Loss fixture={million()} />
        <Loss fixture={million()} view={{ timeScale: 'log', unit: 'samples', beta: 0.9 }} />
      </div>
    ),
  },
];

export default stories;
