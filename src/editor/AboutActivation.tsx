/** An activation explains itself from its definition: formula, derivative, range, use, strength, weakness, source. */

import { activationNotes } from '../core/activations/notes.ts';
import { type ActivationName, activations } from '../core/activations.ts';
import { type Choice, choose } from '../core/definition.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Formula } from '../ui/Formula.tsx';
import { Slider } from '../ui/Slider.tsx';
import styles from './AboutActivation.module.css';
import { ActivationCurve } from './ActivationCurve.tsx';

interface Props {
  readonly activation: Choice<ActivationName>;
  /** Why it is the output's; stands above the rest. */
  readonly reason: string | null;
  /** Absent: its parameters cannot be changed. */
  readonly onChange?: (activation: Choice<ActivationName>, gesture: string) => void;
  readonly onClose: () => void;
}

export function AboutActivation({ activation, reason, onChange, onClose }: Props) {
  const text = useText().editor;
  const localize = useLocalize();
  const definition = activations[activation.name];
  const { params } = definition;
  const notes = activationNotes[activation.name];
  const title = (
    <span className={styles.title}>
      <ActivationCurve name={activation.name} params={activation.params} />
      {localize(definition.label)}
    </span>
  );
  return (
    <Dialog title={title} onClose={onClose}>
      {reason !== null && <p>{reason}</p>}
      <div className={styles.formulas}>
        <Formula tex={definition.formula} display />
        <Formula tex={definition.derivativeFormula} display />
      </div>
      {onChange &&
        Object.entries(params).map(([key, { symbol, label, min, max, scale, step }]) => (
          <Slider
            key={key}
            label={localize(label)}
            symbol={<Formula tex={symbol} />}
            value={activation.params[key] as number}
            min={min}
            max={max}
            scale={scale}
            step={step}
            onChange={(value, gesture) =>
              onChange(choose(activations, activation.name, { ...activation.params, [key]: value }), gesture)
            }
          />
        ))}
      <dl className={styles.notes}>
        <dt>{text.range}</dt>
        <dd>
          <Formula tex={notes.range} />
        </dd>
        <dt>{text.use}</dt>
        <dd>{localize(notes.use)}</dd>
        <dt>{text.strength}</dt>
        <dd>{localize(notes.strength)}</dd>
        <dt>{text.weakness}</dt>
        <dd>{localize(notes.weakness)}</dd>
        <dt>{text.source}</dt>
        <dd>{definition.reference}</dd>
      </dl>
    </Dialog>
  );
}
