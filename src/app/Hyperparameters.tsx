/** The hyperparameters of what is chosen, the schedule, and how weights and biases start. Loaded when first opened. */
import { type Choice as Chosen, choose, type Definition, type Params } from '../core/definition.ts';
import { biasInitializers, weightInitializers } from '../core/initializers.ts';
import { losses } from '../core/losses.ts';
import { optimizers } from '../core/optimizers.ts';
import { penalties } from '../core/regularizers.ts';
import { schedules } from '../core/schedules.ts';
import type { NetworkShape, Training } from '../experiment/experiment.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import { Choice } from '../ui/Choice.tsx';
import styles from './NetworkPanel.module.css';
import { ParamSliders } from './ParamSliders.tsx';
import { RegistryChoice, type TrainingPart } from './RegistryChoice.tsx';
import { useSession, useSessionState } from './session-context.tsx';

export function Hyperparameters() {
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
