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
      <div className={`${styles.row} gallery-wide`}>
        <Activation fixture={fixtures.typical()} sample={3} />
        <Activation fixture={fixtures.deep()} start={2} />
        <Activation fixture={fixtures.empty()} />
        <Activation fixture={fixtures.histogramOf('sigmoid')} />
        <Activation fixture={fixtures.histogramOf('leaky_relu')} sample={5} />
        <Activation fixture={fixtures.histogramOf('elu')} />
        <Activation fixture={fixtures.histogramOf('gelu')} />
        <Activation fixture={fixtures.histogramOf('linear')} />
        <Activation fixture={fixtures.deadUnits()} />
        <Activation fixture={fixtures.noHidden()} />
      </div>
    ),
  },
];

export default stories;
