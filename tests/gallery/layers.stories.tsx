/** The charts of the layers in their states: nothing yet, one record, typical, vanishing, exploding, zero, many layers. */
import { GradientChart } from '../../src/charts/GradientChart.tsx';
import { WeightChart } from '../../src/charts/WeightChart.tsx';
import { present } from '../../src/experiment/experiment.ts';
import { layerPast } from '../../src/experiment/layer-past.ts';
import styles from './charts.module.css';
import { type Fixture, fixtures } from './fixtures.ts';
import type { Story } from './main.tsx';
import { State, States } from './State.tsx';
import { states } from './states.ts';

const each: readonly (readonly [name: string, make: () => Fixture])[] = [
  ['typical', fixtures.typical],
  ['empty', fixtures.empty],
  ['one update', fixtures.onePoint],
  ['one point', states.oneSample],
  ['vanishing', fixtures.vanishing],
  ['exploding', fixtures.exploding],
  ['first layer without gradient', fixtures.deadLayer],
  ['10¹²', states.layersTooLarge],
  ['10⁻¹²', states.layersTiny],
  ['overflowed', states.layersUnknown],
  ['k = 2', fixtures.two],
  ['k = 6', states.six],
  ['no hidden layer', fixtures.noHidden],
  ['eight hidden layers', fixtures.manyLayers],
];

const stories: readonly Story[] = [
  {
    name: 'Gradients',
    render: () => (
      <States>
        {each.map(([name, make]) => (
          <State key={name} name={name}>
            <div className={styles.layers}>
              <GradientChart frames={make().frames} experiment={present(make())} past={layerPast(make())} />
            </div>
          </State>
        ))}
      </States>
    ),
  },
  {
    name: 'Weights',
    render: () => (
      <States>
        {each.map(([name, make]) => (
          <State key={name} name={name}>
            <div className={styles.layers}>
              <WeightChart frames={make().frames} experiment={present(make())} past={layerPast(make())} />
            </div>
          </State>
        ))}
      </States>
    ),
  },
];

export default stories;
