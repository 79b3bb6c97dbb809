/** Matrix, metrics and the curves of ranked scores in their states: k = 2, 3, 5, 6, 10, moved thresholds, nothing, one class. */
import { type ReactNode, useMemo, useState } from 'react';
import { ConfusionMatrix } from '../../src/charts/ConfusionMatrix.tsx';
import { decidedFrames } from '../../src/charts/decided-frames.ts';
import { knownPoints } from '../../src/charts/known-points.ts';
import { MetricFormulas } from '../../src/charts/MetricFormulas.tsx';
import { RankCurves } from '../../src/charts/RankCurves.tsx';
import { present } from '../../src/experiment/experiment.ts';
import styles from './charts.module.css';
import { experimentOn, type Fixture, fixtures, once, ringOf, trained } from './fixtures.ts';
import type { Story } from './main.tsx';

const more = {
  six: () => once('six classes', () => trained(ringOf(6, 30, 0.6), 200)),
  ten: () => once('ten classes', () => trained(ringOf(10, 30, 0.6), 200)),
  onePoint: () =>
    once('one point of each', () => {
      const list = [
        { x1: 1, x2: 1, target: 0, test: false },
        { x1: -1, x2: -1, target: 1, test: false },
        { x1: -2, x2: -1, target: 1, test: true },
      ];
      return trained(experimentOn('circle', { data: { points: { task: 'binary', classes: 2, list } } }), 30);
    }),
  overlapping: () => once('overlapping', () => trained(ringOf(2, 200, 2), 60)),
};

function Curves({ fixture, chosen = 1, start = 0.5 }: { fixture: Fixture; chosen?: number; start?: number }) {
  const [cls, setClass] = useState(chosen);
  const [threshold, setThreshold] = useState(start);
  return (
    <div className={styles.formulas}>
      <RankCurves
        frames={fixture.frames}
        experiment={present(fixture)}
        set="test"
        chosenClass={cls}
        onChooseClass={setClass}
        threshold={threshold}
        onThreshold={setThreshold}
      />
    </div>
  );
}

/** Matrix and metrics at a threshold, as the page shows them. */
function Counted({
  fixture,
  at = null,
  chosen = 1,
}: {
  fixture: Fixture;
  at?: number | null;
  chosen?: number;
}) {
  const [threshold, setThreshold] = useState(at);
  const [cls, setClass] = useState(chosen);
  const experiment = present(fixture);
  const frames = useMemo(
    () =>
      threshold === null
        ? fixture.frames
        : decidedFrames(fixture.frames, knownPoints(experiment.data), threshold),
    [fixture, experiment, threshold],
  );
  const shared = {
    frames,
    experiment,
    set: 'test',
    chosenClass: cls,
    onChooseClass: setClass,
    threshold,
  } as const;
  return (
    <div className={styles.formulas}>
      <ConfusionMatrix {...shared} onThreshold={() => setThreshold(null)} />
      <MetricFormulas {...shared} />
    </div>
  );
}

function Row({ children }: { readonly children: ReactNode }) {
  return <div className={`${styles.row} gallery-wide`}>{children}</div>;
}

const stories: readonly Story[] = [
  {
    name: 'Ranking of two classes',
    render: () => (
      <Row>
        <Curves fixture={more.overlapping()} />
        <Curves fixture={more.overlapping()} start={0.8} />
        <Curves fixture={more.overlapping()} chosen={0} start={0.2} />
        <Curves fixture={fixtures.unbalanced()} />
        <Curves fixture={fixtures.hinge()} />
      </Row>
    ),
  },
  {
    name: 'Ranking of many',
    render: () => (
      <Row>
        <Curves fixture={fixtures.typical()} />
        <Curves fixture={fixtures.five()} chosen={4} start={0.9} />
        <Curves fixture={more.six()} chosen={5} />
      </Row>
    ),
  },
  {
    name: 'Ranking of nothing',
    render: () => (
      <Row>
        <Curves fixture={fixtures.empty()} />
        <Curves fixture={fixtures.start()} />
        <Curves fixture={fixtures.noTest()} />
        <Curves fixture={more.onePoint()} />
        <Curves fixture={fixtures.regression()} />
      </Row>
    ),
  },
  {
    name: 'Matrix',
    render: () => (
      <Row>
        <Counted fixture={more.overlapping()} />
        <Counted fixture={more.overlapping()} at={0.9} />
        <Counted fixture={more.overlapping()} at={1} />
        <Counted fixture={more.six()} />
        <Counted fixture={more.ten()} />
        <Counted fixture={more.onePoint()} />
      </Row>
    ),
  },
];

export default stories;
