/**
 * How much of a layer is connected: all of it, or a share that the seed chooses. One drag of the slider is one undo.
 * `layer` is that of the session: 0 is the first hidden one, the number of hidden layers the output.
 */
import { useState } from 'react';
import { useStore } from 'zustand';
import { sparsify } from '../../experiment/connections.ts';
import { layerNames } from '../../experiment/names.ts';
import { connections as en } from '../../i18n/en.connections.ts';
import { percent } from '../../i18n/format.ts';
import { connections as ko } from '../../i18n/ko.connections.ts';
import { useLocalize, useText } from '../../i18n/text.tsx';
import type { Session } from '../../store/state.ts';
import { Button } from '../../ui/Button.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { sayWithLoss } from '../edit-toast.ts';
import styles from './LayerConnections.module.css';

interface Props {
  readonly session: Session;
  readonly layer: number;
}

export function LayerConnections({ session, layer }: Props) {
  const text = useLocalize()({ en, ko });
  const { editor } = useText();
  const experiment = useStore(session.store, (state) => state.experiment);
  const { cut } = experiment.network;
  /** What was asked for stays shown as long as it is what the network has: rounding must not move the hand's slider. */
  const [asked, setAsked] = useState<{ share: number; cut: readonly string[] | undefined } | null>(null);
  const names = layerNames(experiment)[layer];
  if (!names) return null;
  const into = new RegExp(`^${names.id}\\.`);
  const missing = (cut ?? []).filter((name) => into.test(name)).length;
  const all = names.unitIds.length * names.inputs.length;
  const share = asked && asked.cut === cut ? asked.share : Math.round((100 * (all - missing)) / all);

  const keep = (next: number, gesture?: string) => {
    const key = 'sparsify';
    const name = layer < experiment.network.hidden.length ? editor.hidden(layer + 1) : editor.output;
    sayWithLoss(
      session,
      `${text.said.share(name, percent(next / 100))}.`,
      () => session.restructure({ key }, (run) => sparsify(run, layer, next / 100), gesture),
      { key, id: gesture ?? null },
    );
    setAsked({ share: next, cut: session.store.getState().experiment.network.cut });
  };
  return (
    <div className={styles.row}>
      <Slider
        className={styles.share}
        label={text.keep}
        value={share}
        min={0}
        max={100}
        step={1}
        unit="%"
        onChange={keep}
      />
      <Button
        variant="line"
        // With a hint always there, the button stays the same, and keeps the focus, when there is nothing left to do.
        tooltip={text.fullyConnectHint}
        disabledReason={missing === 0 ? text.isFull : undefined}
        onClick={() => keep(100)}
      >
        {text.fullyConnect}
      </Button>
    </div>
  );
}
