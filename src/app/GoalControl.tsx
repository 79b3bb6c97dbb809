/** "Run until": an update, a test loss or a test accuracy. The run goes as fast as the machine can. */
import { useState } from 'react';
import { integer, parseNumber, percent, plain } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import type { Goal } from '../training/protocol.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { useSession, useSessionState } from './session-context.tsx';
import styles from './Transport.module.css';

type Kind = Goal['kind'];

const FIRST: Readonly<Record<Kind, string>> = { step: '1000', loss: '0.1', accuracy: '95 %' };

/** The goal a person typed, or null if it makes no sense. Accuracy is typed in percent. */
export function parseGoal(kind: Kind, typed: string): Goal | null {
  if (kind === 'step') {
    const step = parseNumber(typed);
    return Number.isInteger(step) && step >= 1 && step <= 1e9 ? { kind, step } : null;
  }
  if (kind === 'loss') {
    const below = parseNumber(typed);
    return below > 0 && below <= 1e6 ? { kind, set: 'test', below } : null;
  }
  const above = parseNumber(typed.replace('%', '')) / 100;
  return above > 0 && above < 1 ? { kind, set: 'test', above } : null;
}

export function GoalControl() {
  const session = useSession();
  const text = useText().app.transport;
  const regression = useSessionState((state) => state.experiment.training.loss.name) as string;
  const [kind, setKind] = useState<Kind>('accuracy');
  const [typed, setTyped] = useState(FIRST);
  const noAccuracy = ['mae', 'huber'].includes(regression);
  const shown = noAccuracy && kind === 'accuracy' ? 'loss' : kind;
  const goal = parseGoal(shown, typed[shown]);
  const run = () => goal && session.runTo(goal);
  return (
    <div className={styles.goal}>
      <span className={styles.until} aria-hidden="true">
        {text.until}
      </span>
      <Choice
        label={text.until}
        value={shown}
        hideLabel
        quiet
        options={[
          { value: 'step', label: text.untilStep },
          { value: 'loss', label: text.untilLoss },
          { value: 'accuracy', label: text.untilAccuracy },
        ]}
        onChange={(value) => setKind(value)}
      />
      <input
        className={styles.field}
        aria-label={text.goal}
        aria-invalid={goal === null}
        inputMode="decimal"
        value={typed[shown]}
        onChange={(event) => setTyped({ ...typed, [shown]: event.target.value })}
        onKeyDown={(event) => event.key === 'Enter' && run()}
      />
      <Button variant="line" icon="goal" onClick={run} disabledReason={goal ? undefined : hint(shown)}>
        {text.go}
      </Button>
      <Reached />
    </div>
  );
}

const hint = (kind: Kind) => ({ step: '1 … 1,000,000,000', loss: '> 0', accuracy: '0 % … 100 %' })[kind];

function Reached() {
  const text = useText().app.transport;
  const reached = useSessionState((state) => state.reached);
  const step = useSessionState((state) => state.step);
  if (!reached) return <span role="status" className="hidden-text" />;
  const words = {
    step: () => text.reachedStep(integer(step)),
    loss: () => text.reachedLoss(plain(reached.kind === 'loss' ? reached.below : 0), integer(step)),
    accuracy: () =>
      text.reachedAccuracy(percent(reached.kind === 'accuracy' ? reached.above : 0), integer(step)),
  };
  return (
    <span role="status" className={styles.reached}>
      {words[reached.kind]()}
    </span>
  );
}
