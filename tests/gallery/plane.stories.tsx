/** The plane looked at closer: threshold, temperature, levels, a chosen point, lit points, residuals, one neuron; two to ten classes, values, one point, values far too large. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { createPlaneReader } from '../../src/app/plane/plane-reader.ts';
import { answerOf, DecisionBoundary } from '../../src/charts/DecisionBoundary.tsx';
import { usePalette } from '../../src/charts/palette.ts';
import { ChosenSample } from '../../src/charts/plane/ChosenSample.tsx';
import { createLens, type LensSettings } from '../../src/charts/plane/lens.ts';
import { PlaneControls } from '../../src/charts/plane/PlaneControls.tsx';
import { PlaneOverlay } from '../../src/charts/plane/PlaneOverlay.tsx';
import { PlaneSentence } from '../../src/charts/plane/PlaneSentence.tsx';
import { createMemory } from '../../src/charts/plane/plane-memory.ts';
import { axesOf } from '../../src/charts/plane-axes.ts';
import type { PlaneLens } from '../../src/charts/plane-lens.ts';
import { planePoints, valueScale } from '../../src/charts/plane-points.ts';
import { PLANE } from '../../src/core/datasets/index.ts';
import { present } from '../../src/experiment/experiment.ts';
import { inspect } from '../../src/training/inspect.ts';
import { provideInspection } from '../../src/training/inspection.ts';
import styles from './charts.module.css';
import { type Fixture, fixtures, once, trained } from './fixtures.ts';
import type { Story } from './main.tsx';
import { states } from './state-fixtures.ts';

provideInspection(inspect);

function Closer({
  fixture,
  look = {},
}: {
  readonly fixture: Fixture;
  readonly look?: Partial<LensSettings>;
}) {
  const { frames } = fixture;
  const experiment = useMemo(() => present(fixture), [fixture]);
  const { data } = experiment;
  const palette = usePalette();
  const points = useMemo(() => planePoints(data), [data]);
  const scale = valueScale(points);
  const axes = axesOf(data);
  const oneInput = axes === 'oneInput';
  const vertical = oneInput ? 1.25 * scale : PLANE;
  const answer = answerOf(experiment);
  const memory = useMemo(createMemory, []);
  const reader = useMemo(() => createPlaneReader(experiment, frames), [experiment, frames]);
  const [threshold, setThreshold] = useState(look.threshold ?? 0.5);
  const [temperature, setTemperature] = useState(look.temperature ?? 1);
  const [sample, setSample] = useState(look.sample ?? null);
  const [levels, setLevels] = useState(look.levels ?? false);
  const [residuals, setResiduals] = useState(look.residuals ?? false);
  const [neuron, setNeuron] = useState((look.neuron ?? null) !== null);
  const sentence = useRef<HTMLParagraphElement>(null);
  const [lens, setLens] = useState<PlaneLens | null>(null);
  const shown = neuron ? (look.neuron ?? null) : null;
  const cell = look.cell ?? null;
  useEffect(() => {
    setLens(
      createLens(memory, {
        points,
        palette,
        scale,
        vertical,
        showTest: true,
        threshold,
        temperature,
        sample,
        cell,
        cellSet: 'test',
        neuron: shown,
        levels,
        residuals,
      }),
    );
  }, [
    memory,
    points,
    palette,
    scale,
    vertical,
    threshold,
    temperature,
    sample,
    cell,
    shown,
    levels,
    residuals,
  ]);
  return (
    <div className={styles.output}>
      <DecisionBoundary frames={frames} experiment={experiment} mode="soft" showTest lens={lens}>
        <PlaneOverlay
          frames={frames}
          points={points}
          answer={answer}
          vertical={vertical}
          axes={axes}
          reader={reader}
          showTest
          threshold={threshold}
          temperature={temperature}
          sample={sample}
          onSample={setSample}
          onThreshold={answer === 'probability' ? setThreshold : null}
        />
      </DecisionBoundary>
      <PlaneSentence
        frames={frames}
        memory={memory}
        points={points}
        threshold={threshold}
        scale={scale}
        oneInput={oneInput}
        set="test"
        neuron={shown && { ...shown, name: 'hidden 1, 1' }}
        sentence={sentence}
      />
      {sample !== null && (
        <ChosenSample
          frames={frames}
          points={points}
          answer={answer}
          reader={reader}
          threshold={threshold}
          temperature={temperature}
          sample={sample}
          axes={axes}
          onClear={() => setSample(null)}
        />
      )}
      <PlaneControls
        answer={answer}
        threshold={threshold}
        onThreshold={setThreshold}
        temperature={temperature}
        onTemperature={setTemperature}
        levels={levels}
        onLevels={setLevels}
        residuals={residuals}
        onResiduals={setResiduals}
        neuron={neuron}
        onNeuron={setNeuron}
        neuronName={look.neuron ? 'hidden 1, 1' : null}
        oneInput={oneInput}
      />
    </div>
  );
}

function Row({ children }: { readonly children: React.ReactNode }) {
  return <div className={`${styles.row} gallery-wide`}>{children}</div>;
}

/** With the outputs of every point, as when a threshold is looked at. */
const scored = (name: string, fixture: Fixture, steps: number) =>
  once(`scored ${name}`, () => trained(fixture.experiment, steps, { watch: { scores: true } }));

const stateOf = (name: keyof typeof states, steps: number) =>
  once(`plane ${name}`, () => trained(states[name](), steps, { watch: { scores: true } }));

const NEURON = { layer: 0, unit: 0 };
const MISTAKEN = { truth: 0, predicted: 1 };

const stories: readonly Story[] = [
  {
    name: 'Plane closer: two classes',
    render: () => (
      <Row>
        <Closer fixture={scored('two', fixtures.two(), 200)} look={{ threshold: 0.8, levels: true }} />
        <Closer fixture={scored('two', fixtures.two(), 200)} look={{ temperature: 5, sample: 3 }} />
        <Closer fixture={fixtures.hinge()} look={{ levels: true, sample: 0 }} />
      </Row>
    ),
  },
  {
    name: 'Plane closer: many classes',
    render: () => (
      <Row>
        <Closer fixture={fixtures.typical()} look={{ cell: MISTAKEN }} />
        <Closer fixture={fixtures.typical()} look={{ levels: true, temperature: 0.3, sample: 7 }} />
        <Closer fixture={fixtures.five()} look={{ neuron: NEURON }} />
      </Row>
    ),
  },
  {
    name: 'Plane closer: values',
    render: () => (
      <Row>
        <Closer fixture={fixtures.regression()} look={{ residuals: true, levels: true, sample: 12 }} />
        <Closer fixture={fixtures.curve()} look={{ residuals: true, sample: 30 }} />
        <Closer fixture={fixtures.diverged()} />
      </Row>
    ),
  },
  {
    name: 'Plane closer: little to see',
    render: () => (
      <Row>
        <Closer fixture={fixtures.empty()} />
        <Closer fixture={fixtures.start()} look={{ sample: 0 }} />
        <Closer fixture={fixtures.noTest()} look={{ levels: true }} />
      </Row>
    ),
  },
  {
    name: 'Plane closer: one point and none',
    render: () => (
      <Row>
        <Closer fixture={stateOf('onePoint', 3)} look={{ sample: 0 }} />
        <Closer fixture={stateOf('oneValue', 3)} look={{ residuals: true, sample: 0 }} />
        <Closer fixture={once('plane noPoint', () => trained(states.noPoint(), 0))} />
      </Row>
    ),
  },
  {
    name: 'Plane closer: a class absent',
    render: () => (
      <Row>
        <Closer fixture={stateOf('oneClass', 60)} look={{ threshold: 0.8 }} />
        <Closer fixture={stateOf('absent', 100)} />
        <Closer fixture={stateOf('sure', 200)} look={{ levels: true, sample: 2 }} />
      </Row>
    ),
  },
  {
    name: 'Plane closer: extreme values',
    render: () => (
      <Row>
        <Closer fixture={stateOf('tiny', 100)} look={{ residuals: true, levels: true, sample: 1 }} />
        <Closer fixture={stateOf('huge', 100)} look={{ residuals: true, levels: true, sample: 1 }} />
        <Closer fixture={stateOf('exploding', 1000)} look={{ levels: true, sample: 1, neuron: NEURON }} />
        <Closer fixture={stateOf('explodingCurve', 1000)} look={{ residuals: true, sample: 1 }} />
      </Row>
    ),
  },
  {
    name: 'Plane closer: six and ten classes',
    render: () => (
      <Row>
        <Closer fixture={stateOf('six', 200)} look={{ levels: true, sample: 4 }} />
        <Closer fixture={stateOf('ten', 200)} look={{ sample: 4 }} />
        <Closer fixture={stateOf('tableOfTen', 100)} look={{ cell: MISTAKEN }} />
      </Row>
    ),
  },
  {
    name: 'Plane closer: more inputs',
    render: () => (
      <Row>
        <Closer fixture={stateOf('moreInputs', 60)} look={{ levels: true, sample: 5 }} />
        <Closer fixture={stateOf('table', 60)} look={{ levels: true, sample: 5 }} />
      </Row>
    ),
  },
];

export default stories;
