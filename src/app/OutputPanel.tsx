/** What the network answers: the plane, the numbers, and the confusion matrix. */
import { ConfusionMatrix } from '../charts/ConfusionMatrix.tsx';
import { DecisionBoundary } from '../charts/DecisionBoundary.tsx';
import { MetricsTable } from '../charts/MetricsTable.tsx';
import { OutputNote } from '../charts/OutputNote.tsx';
import { classesOf, taskOf } from '../experiment/outputs.ts';
import { useText } from '../i18n/text.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { hasTestSet, useCountedSet } from './held-out.ts';
import styles from './OutputPanel.module.css';
import { useSession, useSessionState } from './session-context.tsx';

export function OutputPanel() {
  const session = useSession();
  const text = useText().app.output;
  const experiment = useSessionState((state) => state.experiment);
  const set = useCountedSet();
  const held = hasTestSet(experiment.data);
  const { boundary, showTest, chosenClass } = useSessionState((state) => state.view);
  const classification = taskOf(experiment.data) !== 'regression';
  return (
    <Panel
      id="output"
      title={text.title}
      subtitle={classification ? text.classification : text.regression}
      className={styles.panel}
    >
      <DecisionBoundary frames={session.frames} experiment={experiment} mode={boundary} showTest={showTest} />
      <div className={styles.options}>
        <Toggle
          label={text.showTest}
          checked={showTest && held}
          disabledReason={held ? undefined : text.noTest}
          onChange={(on) => session.setView({ showTest: on })}
        />
        {classification && (
          <Segmented
            label={text.boundary}
            size="small"
            value={boundary}
            options={[
              { value: 'soft', label: text.soft },
              { value: 'hard', label: text.hard },
            ]}
            onChange={(mode) => session.setView({ boundary: mode })}
          />
        )}
        {classification && held && (
          <Segmented
            label={text.set}
            size="small"
            value={set}
            options={[
              { value: 'train', label: text.train },
              { value: 'test', label: text.test },
            ]}
            onChange={(chosen) => session.setView({ matrixSet: chosen })}
          />
        )}
      </div>
      <div className={classification ? styles.results : undefined} data-many={classesOf(experiment.data) > 3}>
        <MetricsTable frames={session.frames} experiment={experiment} />
        {classification && (
          <ConfusionMatrix
            frames={session.frames}
            experiment={experiment}
            set={set}
            chosenClass={chosenClass}
            onChooseClass={(index) => session.setView({ chosenClass: index })}
          />
        )}
      </div>
      <OutputNote frames={session.frames} experiment={experiment} set={set} />
    </Panel>
  );
}
