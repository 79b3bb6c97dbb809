/** Loss, optimizer, learning rate, batch size, penalty; and behind "more" their hyperparameters and the start. */
import { useMemo, useState } from 'react';
import { planePoints } from '../charts/plane-points.ts';
import { type Choice as Chosen, choose, type Definition, type Params } from '../core/definition.ts';
import { biasInitializers, weightInitializers } from '../core/initializers.ts';
import { type LossName, losses } from '../core/losses.ts';
import { optimizers } from '../core/optimizers.ts';
import { penalties } from '../core/regularizers.ts';
import { schedules } from '../core/schedules.ts';
import type { Data, NetworkShape, Training } from '../experiment/experiment.ts';
import { limits } from '../experiment/limits.ts';
import { taskOf, whyNot } from '../experiment/outputs.ts';
import { updatesPerEpoch } from '../experiment/size.ts';
import { integer, plain } from '../i18n/format.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Slider } from '../ui/Slider.tsx';
import { Var } from '../ui/Var.tsx';
import styles from './NetworkPanel.module.css';
import { ParamSliders } from './ParamSliders.tsx';
import { useSession, useSessionState } from './session-context.tsx';

export function TrainingSettings() {
  const session = useSession();
  const text = useText().app.training;
  const localize = useLocalize();
  const training = useSessionState((state) => state.experiment.training);
  const task = useSessionState((state) => taskOf(state.experiment.data));
  const [more, setMore] = useState(false);
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
      <Button
        className={styles.more}
        icon={more ? 'remove' : 'add'}
        aria-expanded={more}
        onClick={() => setMore(!more)}
      >
        {text.more}
      </Button>
      {more && <More />}
    </div>
  );
}

type TrainingPart = 'loss' | 'optimizer' | 'penalty' | 'schedule';

/** A choice from a registry that is a field of `training`. */
function RegistryChoice<Name extends string>(props: {
  readonly label: string;
  readonly part: TrainingPart;
  readonly registry: Readonly<Record<Name, Definition>>;
  readonly reason?: (name: Name) => string | undefined;
}) {
  const session = useSession();
  const localize = useLocalize();
  const value = useSessionState((state) => state.experiment.training[props.part].name) as Name;
  const names = Object.keys(props.registry) as Name[];
  return (
    <Choice
      label={props.label}
      value={value}
      options={names.map((name) => ({
        value: name,
        label: localize(props.registry[name].label),
        disabledReason: props.reason?.(name),
      }))}
      onChange={(name) =>
        session.edit({ key: props.part }, {
          training: { [props.part]: choose(props.registry, name) },
        } as { training: Partial<Training> })
      }
    />
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
  const samples = useMemo(() => trainingSamples(data), [data]);
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

/** The hyperparameters of what is chosen, the schedule, and how weights and biases start. */
function More() {
  const session = useSession();
  const text = useText().app.training;
  const training = useSessionState((state) => state.experiment.training);
  const set = (part: TrainingPart, chosen: Chosen) => (params: Params, gesture: string) =>
    session.edit(
      { key: part },
      { training: { [part]: { name: chosen.name, params } } } as { training: Partial<Training> },
      gesture,
    );
  const { loss, optimizer, penalty, schedule } = training;
  return (
    <div className={styles.hyper}>
      <ParamSliders params={losses[loss.name].params} values={loss.params} onChange={set('loss', loss)} />
      <ParamSliders
        params={optimizers[optimizer.name].params}
        values={optimizer.params}
        onChange={set('optimizer', optimizer)}
      />
      <ParamSliders
        params={penalties[penalty.name].params}
        values={penalty.params}
        onChange={set('penalty', penalty)}
      />
      <RegistryChoice label={text.schedule} part="schedule" registry={schedules} />
      <ParamSliders
        params={schedules[schedule.name].params}
        values={schedule.params}
        onChange={set('schedule', schedule)}
      />
      <InitializerChoice
        label={text.weightInitializer}
        part="weightInitializer"
        registry={weightInitializers}
      />
      <InitializerChoice label={text.biasInitializer} part="biasInitializer" registry={biasInitializers} />
      <p className={styles.note}>{text.atReset}</p>
    </div>
  );
}

function InitializerChoice<Name extends string>(props: {
  readonly label: string;
  readonly part: 'weightInitializer' | 'biasInitializer';
  readonly registry: Readonly<Record<Name, Definition>>;
}) {
  const session = useSession();
  const localize = useLocalize();
  const chosen = useSessionState((state) => state.experiment.network[props.part]) as Chosen<Name>;
  const set = (choice: Chosen<Name>, gesture?: string) =>
    session.edit(
      { key: props.part },
      { network: { [props.part]: choice } as Partial<NetworkShape> },
      gesture,
    );
  return (
    <>
      <Choice
        label={props.label}
        value={chosen.name}
        options={(Object.keys(props.registry) as Name[]).map((name) => ({
          value: name,
          label: localize(props.registry[name].label),
        }))}
        onChange={(name) => set(choose(props.registry, name))}
      />
      <ParamSliders
        params={props.registry[chosen.name].params}
        values={chosen.params}
        onChange={(params, gesture) => set({ name: chosen.name, params }, gesture)}
      />
    </>
  );
}
