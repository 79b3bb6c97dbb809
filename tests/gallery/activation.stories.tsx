/** The activation of a layer in its states: typical, dead, parameters, with a sample and a tangent, nothing yet. */
import { useState } from 'react';
import { sampleSums } from '../../src/app/insight/sample-sums.ts';
import { ActivationCurve } from '../../src/charts/ActivationCurve.tsx';
import { activations } from '../../src/core/activations.ts';
import { choose } from '../../src/core/definition.ts';
import { applyPatch, present } from '../../src/experiment/experiment.ts';
import styles from './charts.module.css';
import { type Fixture, fixtures } from './fixtures.ts';
import type { Story } from './main.tsx';
import { State, States } from './State.tsx';
import { states } from './states.ts';

function Activation(props: { readonly fixture: Fixture; readonly start?: number; readonly sample?: number }) {
  const { fixture, start = 0, sample } = props;
  const [layer, setLayer] = useState(start);
  const [experiment, setExperiment] = useState(() => present(fixture));
  return (
    <div className={styles.curve}>
      <ActivationCurve
        frames={fixture.frames}
        experiment={experiment}
        layer={layer}
        onLayer={setLayer}
        sampleZ={sample === undefined ? null : sampleSums(experiment, sample)}
        unit={sample === undefined ? null : 1}
        onParams={(at, params) => {
          const { hidden } = experiment.network;
          const { name } = hidden[at].activation;
          const activation = choose(activations, name, params);
          setExperiment(
            applyPatch(experiment, { network: { hidden: hidden.with(at, { ...hidden[at], activation }) } }),
          );
        }}
      />
    </div>
  );
}

const stories: readonly Story[] = [
  {
    name: 'Activation',
    render: () => (
      <States>
        <State name="typical, with the chosen sample">
          <Activation fixture={fixtures.typical()} sample={3} />
        </State>
        <State name="third layer">
          <Activation fixture={fixtures.deep()} start={2} />
        </State>
        <State name="empty">
          <Activation fixture={fixtures.empty()} />
        </State>
        <State name="one point">
          <Activation fixture={states.oneSample()} sample={0} />
        </State>
        <State name="sigmoid">
          <Activation fixture={fixtures.histogramOf('sigmoid')} />
        </State>
        <State name="leaky ReLU">
          <Activation fixture={fixtures.histogramOf('leaky_relu')} sample={5} />
        </State>
        <State name="ELU">
          <Activation fixture={fixtures.histogramOf('elu')} />
        </State>
        <State name="GELU">
          <Activation fixture={fixtures.histogramOf('gelu')} />
        </State>
        <State name="SiLU">
          <Activation fixture={fixtures.histogramOf('silu')} />
        </State>
        <State name="softplus">
          <Activation fixture={fixtures.histogramOf('softplus')} />
        </State>
        <State name="linear">
          <Activation fixture={fixtures.histogramOf('linear')} />
        </State>
      </States>
    ),
  },
  {
    name: 'Activation, extreme',
    render: () => (
      <States>
        <State name="two dead neurons">
          <Activation fixture={fixtures.deadUnits()} />
        </State>
        <State name="all z are 0, all neurons dead">
          <Activation fixture={states.zeroSums()} />
        </State>
        <State name="z of thousands">
          <Activation fixture={states.hugeSums()} />
        </State>
        <State name="z that are no numbers">
          <Activation fixture={states.noSums()} />
        </State>
        <State name="k = 2, the output">
          <Activation fixture={states.sigmoidOutput()} start={2} />
        </State>
        <State name="hinge, the output">
          <Activation fixture={states.hingeOutput()} start={2} />
        </State>
        <State name="k = 6">
          <Activation fixture={states.six()} sample={2} />
        </State>
        <State name="no hidden layer">
          <Activation fixture={fixtures.noHidden()} />
        </State>
      </States>
    ),
  },
];

export default stories;
