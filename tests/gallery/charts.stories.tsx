/** Every chart in its states: nothing yet, step 0, one point, typical, extreme, k = 2, 3, 5, regression, 0/0. */
import { type ReactNode, useState } from 'react';
import { ConfusionMatrix } from '../../src/charts/ConfusionMatrix.tsx';
import { DatasetThumbnail } from '../../src/charts/DatasetThumbnail.tsx';
import { DecisionBoundary } from '../../src/charts/DecisionBoundary.tsx';
import { MetricFormulas } from '../../src/charts/MetricFormulas.tsx';
import { MetricsTable } from '../../src/charts/MetricsTable.tsx';
import { OutputNote } from '../../src/charts/OutputNote.tsx';
import { type DatasetName, datasets } from '../../src/core/datasets/index.ts';
import { present } from '../../src/experiment/experiment.ts';
import { classesOf } from '../../src/experiment/outputs.ts';
import styles from './charts.module.css';
import { type Fixture, fixtures } from './fixtures.ts';
import type { Story } from './main.tsx';

function Output(props: {
  readonly fixture: Fixture;
  readonly mode?: 'soft' | 'hard';
  readonly showTest?: boolean;
}) {
  const { fixture, mode = 'soft', showTest = true } = props;
  const [chosen, setChosen] = useState(0);
  const { frames } = fixture;
  const experiment = present(fixture);
  return (
    <div className={styles.output}>
      <DecisionBoundary frames={frames} experiment={experiment} mode={mode} showTest={showTest} />
      <div className={styles.results}>
        <MetricsTable frames={frames} experiment={experiment} />
        {classesOf(experiment.data) > 0 && (
          <ConfusionMatrix
            frames={frames}
            experiment={experiment}
            set="test"
            chosenClass={chosen}
            onChooseClass={setChosen}
          />
        )}
      </div>
      <OutputNote frames={frames} experiment={experiment} set="test" />
    </div>
  );
}

function Formulas({ fixture, chosen = 0 }: { readonly fixture: Fixture; readonly chosen?: number }) {
  return (
    <div className={styles.formulas}>
      <MetricFormulas frames={fixture.frames} experiment={present(fixture)} set="test" chosenClass={chosen} />
    </div>
  );
}

function Row({ children }: { readonly children: ReactNode }) {
  return <div className={`${styles.row} gallery-wide`}>{children}</div>;
}

const stories: readonly Story[] = [
  {
    name: 'Datasets',
    render: () => (
      <div className={styles.thumbnails}>
        {(Object.keys(datasets) as DatasetName[]).map((name) => (
          <DatasetThumbnail key={name} dataset={name} size={46} />
        ))}
      </div>
    ),
  },
  {
    name: 'Output',
    render: () => (
      <Row>
        <Output fixture={fixtures.typical()} />
        <Output fixture={fixtures.start()} />
        <Output fixture={fixtures.empty()} />
      </Row>
    ),
  },
  {
    name: 'Output of two classes',
    render: () => (
      <Row>
        <Output fixture={fixtures.two()} />
        <Output fixture={fixtures.hinge()} mode="hard" />
        <Output fixture={fixtures.unbalanced()} />
      </Row>
    ),
  },
  {
    name: 'Output of many',
    render: () => (
      <Row>
        <Output fixture={fixtures.five()} />
        <Output fixture={fixtures.many()} />
        <Output fixture={fixtures.undefined()} />
      </Row>
    ),
  },
  {
    name: 'Output of values',
    render: () => (
      <Row>
        <Output fixture={fixtures.regression()} />
        <Output fixture={fixtures.curve()} />
        <Output fixture={fixtures.noTest()} showTest={false} />
        <Output fixture={fixtures.diverged()} />
        <Output fixture={fixtures.nearlyPerfect()} />
      </Row>
    ),
  },
  {
    name: 'Formulas',
    render: () => (
      <Row>
        <Formulas fixture={fixtures.typical()} />
        <Formulas fixture={fixtures.two()} chosen={1} />
        <Formulas fixture={fixtures.undefined()} chosen={1} />
        <Formulas fixture={fixtures.regression()} />
        <Formulas fixture={fixtures.empty()} />
        <Formulas fixture={fixtures.noTest()} />
        <Formulas fixture={fixtures.diverged()} />
        <Formulas fixture={fixtures.nearlyPerfect()} />
      </Row>
    ),
  },
];

export default stories;
