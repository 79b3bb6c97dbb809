/** The inputs of the network: any of the features, each with a factor. */
import { type FeatureName, features } from '../core/features.ts';
import { FeatureLabel } from '../editor/FeatureLabel.tsx';
import type { FeatureChoice } from '../experiment/experiment.ts';
import { limits } from '../experiment/limits.ts';
import { plain } from '../i18n/format.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import { Slider } from '../ui/Slider.tsx';
import { ToggleButton } from '../ui/ToggleButton.tsx';
import styles from './DataPanel.module.css';
import { useSession, useSessionState } from './session-context.tsx';

const NAMES = Object.keys(features) as FeatureName[];

export function InputFeatures() {
  const session = useSession();
  const text = useText().app.data;
  const localize = useLocalize();
  const chosen = useSessionState((state) => state.experiment.inputs.features);
  const on = (name: FeatureName) => chosen.some((feature) => feature.name === name);

  function toggle(name: FeatureName, pressed: boolean): void {
    const next: FeatureChoice[] = pressed
      ? NAMES.filter((one) => one === name || on(one)).map(
          (one) => chosen.find((feature) => feature.name === one) ?? { name: one, factor: 1 },
        )
      : chosen.filter((feature) => feature.name !== name);
    session.edit({ key: 'features' }, { inputs: { features: next } });
  }

  const scaled = chosen.filter(({ factor }) => factor !== 1);
  return (
    <div className={styles.inputs}>
      <h3>{text.inputs}</h3>
      <div className={styles.features}>
        {NAMES.map((name) => (
          <ToggleButton
            key={name}
            pressed={on(name)}
            label={features[name].short}
            tooltip={`${features[name].short}: ${localize(features[name].notes)}`}
            disabledReason={on(name) && chosen.length === 1 ? text.lastInput : undefined}
            onChange={(pressed) => toggle(name, pressed)}
          >
            <FeatureLabel name={name} />
          </ToggleButton>
        ))}
      </div>
      {scaled.map(({ name, factor }) => (
        <Slider
          key={name}
          label={text.factor(features[name].short)}
          {...limits.factor}
          step={0.1}
          format={(value) => plain(value, 4)}
          value={factor}
          onChange={(value, gesture) =>
            session.edit(
              { key: 'factor' },
              {
                inputs: {
                  features: chosen.map((one) => (one.name === name ? { name, factor: value } : one)),
                },
              },
              gesture,
            )
          }
        />
      ))}
    </div>
  );
}
