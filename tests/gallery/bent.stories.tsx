/** The plane as a hidden layer sees it: two to ten classes, values, one unit, one input, nothing, values far too large. */
import { useMemo, useState } from 'react';
import { createLayerReader } from '../../src/app/plane/layer-reader.ts';
import { BentPlane } from '../../src/charts/hidden/BentPlane.tsx';
import { axesOf } from '../../src/charts/plane-axes.ts';
import { planePoints } from '../../src/charts/plane-points.ts';
import { present } from '../../src/experiment/experiment.ts';
import styles from './charts.module.css';
import { type Fixture, fixtures, once, trained } from './fixtures.ts';
import type { Story } from './main.tsx';
import { states } from './state-fixtures.ts';

function Bent({ fixture, chosen = null }: { readonly fixture: Fixture; readonly chosen?: number | null }) {
  const { frames } = fixture;
  const experiment = useMemo(() => present(fixture), [fixture]);
  const points = useMemo(() => planePoints(experiment.data), [experiment]);
  const reader = useMemo(() => createLayerReader(experiment, points, frames), [experiment, points, frames]);
  const units = useMemo(() => experiment.network.hidden.map((layer) => layer.units), [experiment]);
  const [sample, setSample] = useState<number | null>(chosen);
  return (
    <div className={styles.output}>
      <BentPlane
        frames={frames}
        points={points}
        axes={axesOf(experiment.data)}
        units={units}
        reader={reader}
        showTest
        sample={sample}
        onSample={setSample}
      />
    </div>
  );
}

function Row({ children }: { readonly children: React.ReactNode }) {
  return <div className={`${styles.row} gallery-wide`}>{children}</div>;
}

const stateOf = (name: keyof typeof states, steps: number) =>
  once(`bent ${name}`, () => trained(states[name](), steps));

const stories: readonly Story[] = [
  {
    name: 'Plane bent by a layer',
    render: () => (
      <Row>
        <Bent fixture={fixtures.typical()} chosen={7} />
        <Bent fixture={fixtures.deep()} />
        <Bent fixture={fixtures.five()} />
      </Row>
    ),
  },
  {
    name: 'Plane bent: values',
    render: () => (
      <Row>
        <Bent fixture={fixtures.regression()} />
        <Bent fixture={fixtures.curve()} />
      </Row>
    ),
  },
  {
    name: 'Plane bent: little to see',
    render: () => (
      <Row>
        <Bent fixture={fixtures.empty()} />
        <Bent fixture={fixtures.noHidden()} />
        <Bent fixture={stateOf('onePoint', 3)} />
        <Bent fixture={once('bent noPoint', () => trained(states.noPoint(), 0))} />
        <Bent fixture={stateOf('oneUnit', 60)} />
      </Row>
    ),
  },
  {
    name: 'Plane bent: six and ten classes, more inputs',
    render: () => (
      <Row>
        <Bent fixture={stateOf('six', 200)} />
        <Bent fixture={stateOf('ten', 200)} />
        <Bent fixture={stateOf('table', 60)} />
        <Bent fixture={stateOf('moreInputs', 60)} />
      </Row>
    ),
  },
  {
    name: 'Plane bent: extreme values',
    render: () => (
      <Row>
        <Bent fixture={stateOf('exploding', 1000)} />
        <Bent fixture={stateOf('sure', 200)} />
        <Bent fixture={stateOf('vanishing', 25)} />
      </Row>
    ),
  },
];

export default stories;
