/** Loss, optimizer, learning rate, batch size, penalty; and behind "more" their hyperparameters and the start. */
import { lazy, Suspense, useMemo } from 'react';
import { planePoints } from '../charts/plane-points.ts';
import { type LossName, losses } from '../core/losses.ts';
import { optimizers } from '../core/optimizers.ts';
import { penalties } from '../core/regularizers.ts';
import type { Data } from '../experiment/experiment.ts';
import { limits } from '../experiment/limits.ts';
import { taskOf, whyNot } from '../experiment/outputs.ts';
import { updatesPerEpoch } from '../experiment/size.ts';
import { integer, plain } from '../i18n/format.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import { Slider } from '../ui/Slider.tsx';
import { Var } from '../ui/Var.tsx';
import styles from './NetworkPanel.module.css';
import { RegistryChoice } from './RegistryChoice.tsx';
import { useSession, useSessionState } from './session-context.tsx';

const Hyperparameters = lazy(async () => ({
  default: (await import('./Hyperparameters.tsx')).Hyperparameters,
}));

export function TrainingSettings({ more }: { readonly more: boolean }) {
  const session = useSession();
  const text = useText().app.training;
  const localize = useLocalize();
  const training = useSessionState((state) => state.experiment.training);
  const task = useSessionState((state) => taskOf(state.experiment.data));
  return (
    <div className={styles.settings}>
      <RegistryChoice
        label={text.loss}
        part="loss"
        registry={losses}
        reason={(name) => {
          const why = whyNot(name as LossName, task);
          return why ? localize(why) : undefined;
        }}
      />
      <RegistryChoice label={text.optimizer} part="optimizer" registry={optimizers} />
      <div className={styles.rate}>
        <Slider
          label={text.learningRate}
          symbol={<Var>η</Var>}
          {...limits.learningRate}
          scale="log"
          format={(value) => plain(value, 4)}
          value={training.learningRate}
          onChange={(learningRate, gesture) =>
            session.edit({ key: 'learningRate' }, { training: { learningRate } }, gesture)
          }
        />
      </div>
      <RegistryChoice label={text.penalty} part="penalty" registry={penalties} />
      <BatchSize />
      {more && (
        <Suspense>
          <Hyperparameters />
        </Suspense>
      )}
    </div>
  );
}

/** Samples the network trains on, exactly as the split counts them. */
function trainingSamples(data: Data): number {
  const { isTest } = planePoints(data);
  return isTest.reduce((count, held) => count - held, isTest.length);
}

function BatchSize() {
  const session = useSession();
  const text = useText().app.training;
  const data = useSessionState((state) => state.experiment.data);
  const batchSize = useSessionState((state) => state.experiment.training.batchSize);
  // An empty plane counts as one sample here: there is nothing to choose, and nothing to divide by.
  const samples = useMemo(() => Math.max(1, trainingSamples(data)), [data]);
  const size = Math.min(batchSize, samples);
  const updates = updatesPerEpoch(samples, size);
  const words = samples % size === 0 ? text.updatesExact : text.updatesPerEpoch;
  return (
    <div className={styles.batch}>
      <Slider
        label={text.batch}
        min={1}
        max={samples}
        step={1}
        scale="log"
        format={integer}
        value={size}
        hint={
          <span>
            {updates === 1
              ? `${text.fullBatch}: ${text.oneUpdate}`
              : words(integer(samples), integer(size), integer(updates))}
          </span>
        }
        onChange={(value, gesture) =>
          session.edit({ key: 'batchSize' }, { training: { batchSize: value } }, gesture)
        }
      />
    </div>
  );
}
