/** Of one hidden layer: its neurons, activation, dropout and initializer. Each change is one undo, each drag one. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type ActivationName, activations } from '../../core/activations.ts';
import { choose } from '../../core/definition.ts';
import { type WeightInitializerName, weightInitializers } from '../../core/initializers.ts';
import * as arrangement from '../../experiment/arrangement.ts';
import type { HiddenLayer } from '../../experiment/experiment.ts';
import { limits } from '../../experiment/limits.ts';
import * as structure from '../../experiment/structure.ts';
import type { hands } from '../../i18n/en.hands.ts';
import { useLocalize, useText } from '../../i18n/text.tsx';
import type { Session } from '../../store/state.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { ActivationCurve } from '../ActivationCurve.tsx';
import { sayWithLoss } from '../edit-toast.ts';
import styles from './LayerTools.module.css';

interface Props {
  readonly session: Session;
  /** Its number among the hidden layers, from 0. */
  readonly at: number;
  readonly layer: HiddenLayer;
  readonly text: typeof hands;
}

const HIDDEN = (Object.keys(activations) as ActivationName[]).filter((name) => activations[name].hidden);
/** Stands for "like the network" among the names of initializers. */
const NETWORK = 'network';

export function LayerSettings({ session, at, layer, text }: Props) {
  const localize = useLocalize();
  const { editor } = useText();
  const ofNetwork = useStore(session.store, (state) => state.experiment.network.weightInitializer.name);
  const initializers = useMemo(() => {
    const own = (Object.keys(weightInitializers) as WeightInitializerName[]).map((name) => ({
      value: name as string,
      label: localize(weightInitializers[name].label),
    }));
    const like = localize(weightInitializers[ofNetwork].label);
    return [{ value: NETWORK, label: text.likeNetwork(like) }, ...own];
  }, [ofNetwork, localize, text]);
  const functions = useMemo(
    () =>
      HIDDEN.map((name) => ({
        value: name,
        label: localize(activations[name].label),
        icon: <ActivationCurve name={name} params={choose(activations, name).params} />,
      })),
    [localize],
  );

  return (
    <>
      <Slider
        label={text.units}
        value={layer.units}
        min={limits.units.min}
        max={limits.units.max}
        step={1}
        scale="log"
        byOne
        onChange={(units, id) => {
          // One name for the whole drag, wherever it has turned.
          const key = 'units';
          sayWithLoss(
            session,
            editor.saidNeurons(editor.hidden(at + 1), units),
            () => session.restructure({ key }, (run) => structure.setUnits(run, at, units), id),
            { key, id },
          );
        }}
      />
      <Choice
        label={text.activation}
        value={layer.activation.name}
        options={functions}
        onChange={(chosen) => session.setActivation(at, choose(activations, chosen))}
      />
      <Slider
        label={text.dropout}
        value={layer.dropout ?? 0}
        min={limits.dropout.min}
        max={limits.dropout.max}
        step={0.05}
        hint={text.dropoutHint}
        onChange={(share, gesture) =>
          session.restructure({ key: 'dropout' }, (run) => arrangement.setDropout(run, at, share), gesture)
        }
      />
      <div>
        <Choice
          label={text.initializer}
          value={layer.weightInitializer?.name ?? NETWORK}
          options={initializers}
          onChange={(chosen) =>
            session.restructure({ key: 'initializer' }, (run) =>
              arrangement.setInitializer(
                run,
                at,
                chosen === NETWORK ? null : choose(weightInitializers, chosen as WeightInitializerName),
              ),
            )
          }
        />
        <p className={styles.hint}>{text.initializerHint}</p>
      </div>
    </>
  );
}
