/** The inputs of the network: any of the features, each with a factor; one below the other with their pictures when opened. */
import { lazy, Suspense, useState } from 'react';
import { type FeatureName, features } from '../core/features.ts';
import { FeatureLabel } from '../editor/FeatureLabel.tsx';
import type { FeatureChoice } from '../experiment/experiment.ts';
import { tellsAnswer } from '../experiment/settle.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import { Button } from '../ui/Button.tsx';
import { ToggleButton } from '../ui/ToggleButton.tsx';
import styles from './DataPanel.module.css';
import { useSession, useSessionState } from './session-context.tsx';

const FeatureList = lazy(async () => ({ default: (await import('./FeatureList.tsx')).FeatureList }));

const NAMES = Object.keys(features) as FeatureName[];

export function InputFeatures() {
  const session = useSession();
  const text = useText().app.data;
  const localize = useLocalize();
  const chosen = useSessionState((state) => state.experiment.inputs.features);
  const data = useSessionState((state) => state.experiment.data);
  const [list, setList] = useState(false);
  const on = (name: FeatureName) => chosen.some((feature) => feature.name === name);

  /** Why it cannot be switched; one that a link or a file switched on can be switched off. */
  const locked = (name: FeatureName) => {
    if (on(name)) return chosen.length === 1 ? text.lastInput : undefined;
    return tellsAnswer(name, data) ? text.answerInput : undefined;
  };

  function toggle(name: FeatureName, pressed: boolean): void {
    const next: FeatureChoice[] = pressed
      ? NAMES.filter((one) => one === name || on(one)).map(
          (one) => chosen.find((feature) => feature.name === one) ?? { name: one, factor: 1 },
        )
      : chosen.filter((feature) => feature.name !== name);
    session.edit({ key: 'features' }, { inputs: { features: next } });
  }

  return (
    <div className={styles.inputs}>
      <div className={styles.heading}>
        <h3>{text.inputs}</h3>
        <Button icon={list ? 'remove' : 'add'} aria-expanded={list} onClick={() => setList(!list)}>
          {text.pictures}
        </Button>
      </div>
      {list ? (
        <Suspense>
          <FeatureList locked={locked} onToggle={toggle} />
        </Suspense>
      ) : (
        <div className={styles.features}>
          {NAMES.map((name) => (
            <ToggleButton
              key={name}
              pressed={on(name)}
              label={features[name].short}
              tooltip={`${features[name].short}: ${localize(features[name].notes)}`}
              disabledReason={locked(name)}
              onChange={(pressed) => toggle(name, pressed)}
            >
              <FeatureLabel name={name} />
            </ToggleButton>
          ))}
        </div>
      )}
    </div>
  );
}
