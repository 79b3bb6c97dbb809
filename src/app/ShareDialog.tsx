/** The link of the present work: what it is, what it holds, and how to take it along. */

import { useState } from 'react';
import { activations } from '../core/activations.ts';
import { datasets } from '../core/datasets/index.ts';
import { losses } from '../core/losses.ts';
import { optimizers } from '../core/optimizers.ts';
import { providedWords } from '../core/tables/contents.ts';
import { linkReasons } from '../experiment/link.ts';
import { shapeOf } from '../experiment/size.ts';
import { integer, plain } from '../i18n/format.ts';
import { useLocalize } from '../i18n/text.tsx';
import { useAnnounce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { saveFile } from '../ui/save-file.ts';
import { Toggle } from '../ui/Toggle.tsx';
import styles from './Dialogs.module.css';
import { useDialogWords } from './dialog-words.ts';
import { useSession, useSessionState } from './session-context.tsx';

export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const text = useDialogWords().shareDialog;
  const localize = useLocalize();
  const step = useSessionState((state) => state.step);
  const shown = session.frames.latest()?.step ?? step;
  const [atStep, setAtStep] = useState(false);
  const link = session.link({ atStep: atStep && shown > 0 });
  return (
    <Dialog title={text.title} onClose={onClose}>
      {link.ok ? (
        <LinkField address={addressWith(link.fragment)} />
      ) : (
        <Notice title={text.tooLarge}>
          <ul>
            {link.reasons.map((reason) => (
              <li key={reason}>{localize(linkReasons[reason])}</li>
            ))}
          </ul>
        </Notice>
      )}
      {shown > 0 && link.ok && (
        <Toggle label={text.atStep(integer(shown))} checked={atStep} onChange={setAtStep} />
      )}
      <Contents />
      <Fingerprint />
      <p className={styles.small}>{text.promise}</p>
      <div>
        <Button variant="line" icon="download" onClick={() => saveFile(session.file())}>
          {text.saveFile}
        </Button>
      </div>
    </Dialog>
  );
}

function LinkField({ address }: { readonly address: string }) {
  const text = useDialogWords().shareDialog;
  const announce = useAnnounce();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      setState('copied');
      announce(text.copied);
    } catch {
      setState('refused');
    }
  }
  return (
    <div className={styles.link}>
      <Field
        label={text.link}
        code
        lines={2}
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
        problem={state === 'refused' ? text.copyFailed : undefined}
      />
      <div className={styles.row}>
        <Button variant="ink" icon={state === 'copied' ? 'check' : 'copy'} onClick={copy}>
          {state === 'copied' ? text.copied : text.copy}
        </Button>
        <span className={styles.small}>{text.characters(integer(address.length))}</span>
      </div>
    </div>
  );
}

/** What the link holds, in words. */
function Contents() {
  const text = useDialogWords().shareDialog;
  const localize = useLocalize();
  const experiment = useSessionState((state) => state.experiment);
  const changes = useSessionState((state) => state.run.changes.length);
  const { data, training, network } = experiment;
  const names = [
    ...new Set(network.hidden.map(({ activation }) => localize(activations[activation.name].label))),
  ];
  const layers = `${shapeOf(experiment).join('-')}${names.length > 0 ? ` ${names.join(', ')}` : ''}`;
  /** What the run learns from: points by hand and tables take the dataset's place. */
  function dataLine(): string {
    if (data.points) return text.points(integer(data.points.list.length));
    if (data.table?.own) return text.ownTable(integer(data.table.own.rows.length));
    const table = data.table && data.table.name !== 'own' ? providedWords(data.table.name) : null;
    if (table) return localize(table.label);
    return text.data(localize(datasets[data.dataset.name].label), integer(data.samples), plain(data.noise));
  }
  const lines = [
    dataLine(),
    text.hidden(layers),
    text.training(
      localize(losses[training.loss.name].label),
      localize(optimizers[training.optimizer.name].label),
      plain(training.learningRate),
      integer(training.batchSize),
    ),
    text.seed(String(data.seed)),
    changes > 0 ? text.changes(integer(changes)) : text.noChanges,
  ];
  return (
    <div>
      <h3>{text.contains}</h3>
      <ul className={styles.contents}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** The fingerprint by which two people see that they have the same network. */
function Fingerprint() {
  const text = useDialogWords().shareDialog;
  const hash = useSessionState((state) => state.weightsSha256);
  const step = useSessionState((state) => state.step);
  return (
    <div>
      <h3>{text.hash(integer(step))}</h3>
      {hash ? (
        <p className={styles.hash} data-testid="weights-sha256">
          {hash}
        </p>
      ) : (
        <p className={styles.small}>{text.hashPlaying}</p>
      )}
    </div>
  );
}

function addressWith(fragment: string): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}#${fragment}`;
}
