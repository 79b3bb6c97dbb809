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
import { State, States } from './State.tsx';
import { states } from './states.ts';

function Loss(props: {
  readonly name: string;
  readonly fixture: Fixture;
  readonly start?: 'linear' | 'log';
  readonly view?: Partial<LossView>;
  readonly past?: readonly PastRun[];
}) {
  const { name, fixture, start = 'log' } = props;
  const { frames, experiment, changes } = fixture;
  const [scale, setScale] = useState(start);
  const [view, setView] = useState<LossView>({ ...PLAIN_VIEW, ...props.view });
  const [past, setPast] = useState(props.past ?? []);
  return (
    <State name={name}>
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
    </State>
  );
}

const ofBatch = (batchSize: number) => () =>
  once(`batch ${batchSize}`, () => trained(applyPatch(defaults, { training: { batchSize } }), 300));

/** Steps that are too large from the start, and after it had learned. */
const wild = () =>
  once('rate 100', () => trained(applyPatch(defaults, { training: { learningRate: 100 } }), 300));
const thrown = () =>
  once('rate 100 later', () => {
    const change = { id: 1, step: 300, patch: { training: { learningRate: 3 } } };
    return trained(defaults, 420, { changes: [change] });
  });

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
      <States>
        <Loss name="typical" fixture={fixtures.typical()} />
        <Loss name="overfitted, two changes" fixture={fixtures.overfitted()} />
        <Loss name="the same, linear" fixture={fixtures.overfitted()} start="linear" />
        <Loss name="empty" fixture={fixtures.empty()} />
        <Loss name="step 0" fixture={fixtures.start()} />
        <Loss name="one update" fixture={fixtures.onePoint()} />
        <Loss name="one point to learn, one to test" fixture={states.oneSample()} />
        <Loss name="no test set" fixture={fixtures.noTest()} />
        <Loss name="k = 2" fixture={fixtures.two()} />
        <Loss name="k = 6" fixture={states.six()} />
        <Loss name="regression" fixture={fixtures.regression()} />
        <Loss name="changes of every kind" fixture={states.changes()} />
        <Loss name="many changes" fixture={fixtures.manyChanges()} />
        <Loss name="many changes, linear" fixture={fixtures.manyChanges()} start="linear" />
      </States>
    ),
  },
  {
    name: 'Loss, extreme',
    render: () => (
      <States>
        <Loss name="10¹² to 10⁻¹²" fixture={fixtures.extreme()} />
        <Loss name="the same, linear" fixture={fixtures.extreme()} start="linear" />
        <Loss name="down to 10⁻³⁰" fixture={states.tiny()} />
        <Loss name="the same, linear" fixture={states.tiny()} start="linear" />
        <Loss name="diverged" fixture={fixtures.diverged()} />
        <Loss name="overflowed on the way" fixture={states.overflowed()} />
        <Loss name="steps too large" fixture={wild()} />
        <Loss name="too large later" fixture={thrown()} />
        <Loss name="down to 0" fixture={states.zero()} />
        <Loss name="always the same" fixture={states.constant()} />
      </States>
    ),
  },
  {
    name: 'Loss looked at in other ways',
    render: () => (
      <States>
        <Loss name="epochs" fixture={fixtures.overfitted()} view={{ unit: 'epochs' }} />
        <Loss
          name="samples, log"
          fixture={fixtures.overfitted()}
          view={{ unit: 'samples', timeScale: 'log' }}
        />
        <Loss name="smoothed, no band" fixture={fixtures.overfitted()} view={{ beta: 0.9, band: false }} />
        <Loss
          name="epochs, log, smoothed"
          fixture={fixtures.typical()}
          view={{ unit: 'epochs', timeScale: 'log', beta: 0.6 }}
        />
        <Loss name="one update, log" fixture={fixtures.onePoint()} view={{ timeScale: 'log' }} />
        <Loss
          name="step 0, samples, log"
          fixture={fixtures.start()}
          view={{ timeScale: 'log', unit: 'samples' }}
        />
        <Loss
          name="empty, epochs, log"
          fixture={fixtures.empty()}
          view={{ timeScale: 'log', unit: 'epochs' }}
        />
        <Loss name="batches of 4" fixture={ofBatch(4)()} />
        <Loss name="batches of 32" fixture={ofBatch(32)()} />
        <Loss name="full batch" fixture={ofBatch(5000)()} />
        <Loss name="earlier runs" fixture={fixtures.typical()} past={earlier()} />
        <Loss
          name="earlier runs, step 0, samples"
          fixture={fixtures.start()}
          past={earlier()}
          view={{ unit: 'samples' }}
        />
        <Loss name="a million updates" fixture={million()} />
        <Loss
          name="the same, samples, log, smoothed"
          fixture={million()}
          view={{ timeScale: 'log', unit: 'samples', beta: 0.9 }}
        />
      </States>
    ),
  },
];

export default stories;
