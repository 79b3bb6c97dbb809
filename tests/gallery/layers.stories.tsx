/** The charts of the layers in their states: nothing yet, one record, typical, vanishing, exploding, zero, many layers. */
import { GradientChart } from '../../src/charts/GradientChart.tsx';
import { WeightChart } from '../../src/charts/WeightChart.tsx';
import { present } from '../../src/experiment/experiment.ts';
import { layerPast } from '../../src/experiment/layer-past.ts';
import styles from './charts.module.css';
import { type Fixture, fixtures } from './fixtures.ts';
import type { Story } from './main.tsx';

const states = (): readonly Fixture[] => [
  fixtures.typical(),
  fixtures.vanishing(),
  fixtures.empty(),
  fixtures.onePoint(),
  fixtures.exploding(),
  fixtures.deadLayer(),
  fixtures.noHidden(),
  fixtures.manyLayers(),
];

const stories: readonly Story[] = [
  {
    name: 'Gradients',
    render: () => (
      <div className={`${styles.row} gallery-wide`}>
        {states().map((fixture, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the states have no name but their place
          <div key={i} className={styles.layers}>
            <GradientChart frames={fixture.frames} experiment={present(fixture)} past={layerPast(fixture)} />
          </div>
        ))}
      </div>
    ),
  },
  {
    name: 'Weights',
    render: () => (
      <div className={`${styles.row} gallery-wide`}>
        {states().map((fixture, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the states have no name but their place
          <div key={i} className={styles.layers}>
            <WeightChart frames={fixture.frames} experiment={present(fixture)} past={layerPast(fixture)} />
          </div>
        ))}
      </div>
    ),
  },
];

export default stories;
