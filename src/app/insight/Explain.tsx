/** What is chosen, in words: its formula, range, use, strength and weakness, from its own definition. */

import { useState } from 'react';
import { activationNotes } from '../../core/activations/notes.ts';
import { activations } from '../../core/activations.ts';
import type { Definition, Notes } from '../../core/definition.ts';
import { lossNotes } from '../../core/losses/notes.ts';
import { losses } from '../../core/losses.ts';
import { optimizerNotes } from '../../core/optimizers/notes.ts';
import { optimizers } from '../../core/optimizers.ts';
import { outputLayer } from '../../experiment/outputs.ts';
import { useLocalize } from '../../i18n/text.tsx';
import { Formula } from '../../ui/Formula.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useDialogWords } from '../dialog-words.ts';
import { useSessionState } from '../session-context.tsx';
import styles from './Insight.module.css';

type Topic = 'activation' | 'loss' | 'optimizer';

interface Explained {
  readonly definition: Definition & { readonly derivativeFormula?: string };
  readonly notes: Notes;
}

export default function Explain() {
  const text = useDialogWords().explain;
  const localize = useLocalize();
  const [topic, setTopic] = useState<Topic>('activation');
  const { loss, optimizer } = useSessionState((state) => state.experiment.training);
  const activation = useSessionState(({ experiment, selection }) => {
    const layer = experiment.network.hidden[Math.max(0, selection.layer)];
    return (layer?.activation ?? outputLayer(experiment).activation).name;
  });
  const { definition, notes } = {
    activation: { definition: activations[activation], notes: activationNotes[activation] },
    loss: { definition: losses[loss.name], notes: lossNotes[loss.name] },
    optimizer: { definition: optimizers[optimizer.name], notes: optimizerNotes[optimizer.name] },
  }[topic] satisfies Explained as Explained;
  return (
    <section className={styles.explain} aria-labelledby="explain-title">
      <div className={styles.head}>
        <h3 id="explain-title">
          {text.title}: {localize(definition.label)}
        </h3>
        <Segmented
          label={text.topic}
          size="small"
          value={topic}
          options={[
            { value: 'activation', label: text.activation },
            { value: 'loss', label: text.loss },
            { value: 'optimizer', label: text.optimizer },
          ]}
          onChange={setTopic}
        />
      </div>
      <div className={styles.formula}>
        <Formula tex={definition.formula} label={localize(definition.label)} />
        {definition.derivativeFormula && (
          <Formula tex={definition.derivativeFormula} label={text.derivative} />
        )}
      </div>
      <dl className={styles.facts}>
        {notes.range && (
          <>
            <dt>{text.range}</dt>
            <dd>
              <Formula tex={notes.range} label={text.range} />
            </dd>
          </>
        )}
        <dt>{text.use}</dt>
        <dd>{localize(notes.use)}</dd>
        <dt>{text.strength}</dt>
        <dd>{localize(notes.strength)}</dd>
        <dt>{text.weakness}</dt>
        <dd>{localize(notes.weakness)}</dd>
      </dl>
      <p className={styles.source}>
        {text.reference}: {definition.reference}
      </p>
    </section>
  );
}
