/** Matrix, metrics and the curves of ranked scores in their states: k = 2, 3, 5, 6, 10, moved thresholds, nothing, one class. */
import { useMemo, useState } from 'react';
import { ConfusionMatrix } from '../../src/charts/ConfusionMatrix.tsx';
import { decidedFrames } from '../../src/charts/decided-frames.ts';
import { knownPoints } from '../../src/charts/known-points.ts';
import { MetricFormulas } from '../../src/charts/MetricFormulas.tsx';
import { MetricsTable } from '../../src/charts/MetricsTable.tsx';
import { RankCurves } from '../../src/charts/RankCurves.tsx';
import { present } from '../../src/experiment/experiment.ts';
import { classesOf } from '../../src/experiment/outputs.ts';
import styles from './charts.module.css';
import { type Fixture, fixtures } from './fixtures.ts';
import type { Story } from './main.tsx';
import { State, States } from './State.tsx';
import { states } from './states.ts';

function Curves({
  name,
  fixture,
  chosen = 1,
  start = 0.5,
}: {
  name: string;
  fixture: Fixture;
  chosen?: number;
  start?: number;
}) {
  const [cls, setClass] = useState(chosen);
  const [threshold, setThreshold] = useState(start);
  return (
    <State name={name}>
      <div className={styles.layers}>
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
    </State>
  );
}

/** Matrix and metrics at a threshold, as the page shows them. */
function Counted({
  name,
  fixture,
  at = null,
  chosen = 1,
}: {
  name: string;
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
    <State name={name}>
      <div className={styles.formulas}>
        <div className={styles.counted} data-many={classesOf(experiment.data) > 3}>
          <MetricsTable frames={frames} experiment={experiment} />
          <ConfusionMatrix {...shared} onThreshold={() => setThreshold(null)} />
        </div>
        <MetricFormulas {...shared} />
      </div>
    </State>
  );
}

const stories: readonly Story[] = [
  {
    name: 'Ranking of two classes',
    render: () => (
      <States>
        <Curves name="k = 2" fixture={states.overlapping()} />
        <Curves name="threshold 0.8" fixture={states.overlapping()} start={0.8} />
        <Curves name="of A, threshold 0.2" fixture={states.overlapping()} chosen={0} start={0.2} />
        <Curves name="nothing called" fixture={states.overlapping()} start={1} />
        <Curves name="unbalanced" fixture={fixtures.unbalanced()} />
        <Curves name="hinge" fixture={fixtures.hinge()} />
      </States>
    ),
  },
  {
    name: 'Ranking of many',
    render: () => (
      <States>
        <Curves name="k = 3" fixture={fixtures.typical()} />
        <Curves name="k = 5, threshold 0.9" fixture={fixtures.five()} chosen={4} start={0.9} />
        <Curves name="k = 6" fixture={states.six()} chosen={5} />
        <Curves name="k = 10" fixture={states.ten()} chosen={3} />
      </States>
    ),
  },
  {
    name: 'Ranking, extreme',
    render: () => (
      <States>
        <Curves name="empty" fixture={fixtures.empty()} />
        <Curves name="step 0" fixture={fixtures.start()} />
        <Curves name="no test set" fixture={fixtures.noTest()} />
        <Curves name="one point to test" fixture={states.onePoint()} />
        <Curves name="only this class" fixture={states.onlyOne()} />
        <Curves name="this class absent" fixture={states.absent()} chosen={2} />
        <Curves name="perfect" fixture={states.separated()} />
        <Curves name="reversed" fixture={states.reversed()} />
        <Curves name="all scores equal" fixture={states.equalScores()} />
        <Curves name="scores that are no numbers" fixture={states.noScores()} />
        <Curves name="regression" fixture={fixtures.regression()} />
      </States>
    ),
  },
  {
    name: 'Matrix',
    render: () => (
      <States>
        <Counted name="k = 2" fixture={states.overlapping()} />
        <Counted name="k = 2, threshold 0.9" fixture={states.overlapping()} at={0.9} />
        <Counted name="k = 2, nothing called" fixture={states.overlapping()} at={1} />
        <Counted name="k = 3" fixture={fixtures.typical()} />
        <Counted name="k = 5" fixture={fixtures.five()} />
        <Counted name="k = 6" fixture={states.six()} />
        <Counted name="k = 10" fixture={states.ten()} chosen={3} />
      </States>
    ),
  },
  {
    name: 'Matrix, extreme',
    render: () => (
      <States>
        <Counted name="empty" fixture={fixtures.empty()} />
        <Counted name="step 0" fixture={fixtures.start()} />
        <Counted name="no test set" fixture={fixtures.noTest()} />
        <Counted name="one point to test" fixture={states.onePoint()} />
        <Counted name="a class absent" fixture={states.absent()} chosen={2} />
        <Counted name="a class never called" fixture={fixtures.undefined()} />
        <Counted name="a rare class" fixture={states.rare()} />
        <Counted name="counts of five figures" fixture={states.manyCounts()} />
        <Counted name="all right" fixture={states.separated()} />
        <Counted name="regression" fixture={fixtures.regression()} />
        <Counted name="diverged regression" fixture={fixtures.diverged()} />
      </States>
    ),
  },
];

export default stories;
