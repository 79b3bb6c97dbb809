/** "Run until": an update, a loss or an accuracy. The run goes as fast as the machine can. */
import { useState } from 'react';
import { taskOf } from '../experiment/outputs.ts';
import { integer, parseNumber, plain } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import type { Goal } from '../training/protocol.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { hasTestSet } from './held-out.ts';
import { useSession, useSessionState } from './session-context.tsx';
import styles from './Transport.module.css';

type Kind = Goal['kind'];
type SetName = 'train' | 'test';

const FIRST: Readonly<Record<Kind, string>> = { step: '1000', loss: '0.1', accuracy: '95 %' };

/** The goal a person typed, or null if it makes no sense. An accuracy is a percentage, or a share below 1. */
export function parseGoal(kind: Kind, typed: string, set: SetName = 'test'): Goal | null {
  const value = parseNumber(typed.replace('%', ''));
  if (kind === 'step')
    return Number.isInteger(value) && value >= 1 && value <= 1e9 ? { kind, step: value } : null;
  if (kind === 'loss') return value > 0 && value <= 1e6 ? { kind, set, below: value } : null;
  const above = typed.includes('%') || value >= 1 ? value / 100 : value;
  return above > 0 && above < 1 ? { kind, set, above } : null;
}

export function GoalControl() {
  const session = useSession();
  const text = useText().app.transport;
  const data = useSessionState((state) => state.experiment.data);
  const step = useSessionState((state) => state.step);
  const [kind, setKind] = useState<Kind>('accuracy');
  const [typed, setTyped] = useState(FIRST);
  const classes = taskOf(data) !== 'regression';
  const set: SetName = hasTestSet(data) ? 'test' : 'train';
  const shown = kind === 'accuracy' && !classes ? 'loss' : kind;
  const goal = parseGoal(shown, typed[shown], set);
  const refusal = !goal
    ? text.goalHints[shown]
    : goal.kind === 'step' && goal.step <= step
      ? text.goalPast(integer(step))
      : undefined;
  const run = () => goal && !refusal && session.runTo(goal);
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
          { value: 'loss', label: text.untilLoss(set) },
          {
            value: 'accuracy',
            label: text.untilAccuracy(set),
            disabledReason: classes ? undefined : text.noAccuracy,
          },
        ]}
        onChange={(value) => {
          session.dismissReached();
          setKind(value);
        }}
      />
      <input
        className={styles.field}
        aria-label={text.goal}
        aria-invalid={goal === null}
        title={refusal}
        inputMode="decimal"
        value={typed[shown]}
        onChange={(event) => {
          session.dismissReached();
          setTyped({ ...typed, [shown]: event.target.value });
        }}
        onKeyDown={(event) => event.key === 'Enter' && run()}
      />
      <Button variant="line" icon="goal" onClick={run} disabledReason={refusal}>
        {text.go}
      </Button>
      <Reached />
    </div>
  );
}

function Reached() {
  const text = useText().app.transport;
  const reached = useSessionState((state) => state.reached);
  const step = useSessionState((state) => state.step);
  if (!reached) return <span role="status" className="hidden-text" />;
  return (
    <span role="status" className={styles.reached}>
      {sentence(reached, integer(step), text)}
    </span>
  );
}

function sentence(goal: Goal, step: string, text: ReturnType<typeof useText>['app']['transport']): string {
  switch (goal.kind) {
    case 'step':
      return text.reachedStep(step);
    case 'loss':
      return text.reachedLoss(goal.set, plain(goal.below), step);
    case 'accuracy':
      return text.reachedAccuracy(goal.set, `${plain(100 * goal.above)}\u00a0%`, step);
  }
}
