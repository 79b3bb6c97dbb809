/** What the network answers: the plane, the numbers, and the confusion matrix. */
import { lazy, memo, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { ConfusionMatrix } from '../charts/ConfusionMatrix.tsx';
import { DecisionBoundary } from '../charts/DecisionBoundary.tsx';
import { MetricsTable } from '../charts/MetricsTable.tsx';
import { OutputNote } from '../charts/OutputNote.tsx';
import type { PlaneLens } from '../charts/plane-lens.ts';
import { classesOf, taskOf } from '../experiment/outputs.ts';
import { useText } from '../i18n/text.tsx';
import type { View } from '../store/state.ts';
import { Panel } from '../ui/Panel.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { useDecidedFrames, useMovedThreshold } from './decided-frames.ts';
import { hasTestSet, useCountedSet } from './held-out.ts';
import styles from './OutputPanel.module.css';
import { useDrawnExperiment, useSession, useSessionState } from './session-context.tsx';

const DigitsReading = lazy(async () => ({
  default: (await import('./digits/DigitsReading.tsx')).DigitsReading,
}));
const PaintBar = lazy(async () => ({ default: (await import('./paint/PaintBar.tsx')).PaintBar }));
const PaintNote = lazy(async () => ({ default: (await import('./paint/PaintBar.tsx')).PaintNote }));
const PaintSurface = lazy(async () => ({ default: (await import('./paint/PaintSurface.tsx')).PaintSurface }));

const PlaneTools = lazy(() => import('./plane/PlaneTools.tsx'));

// A press that one of them shows does not draw the others again.
const Boundary = memo(DecisionBoundary);
const Metrics = memo(MetricsTable);
const Confusion = memo(ConfusionMatrix);
const Note = memo(OutputNote);

export function OutputPanel() {
  const session = useSession();
  const text = useText().app.output;
  const experiment = useDrawnExperiment();
  const set = useCountedSet();
  const held = hasTestSet(experiment.data);
  const { table } = experiment.data;
  const boundary = useSessionState((state) => state.view.boundary);
  const showTest = useSessionState((state) => state.view.showTest);
  const chosenClass = useSessionState((state) => state.view.chosenClass);
  const onChooseClass = useCallback((index: number) => session.setView({ chosenClass: index }), [session]);
  const onCell = useCallback((cell: View['cell']) => session.setView({ cell }), [session]);
  const onThreshold = useCallback((threshold: number) => session.setView({ threshold }), [session]);
  const threshold = useMovedThreshold(experiment);
  const counted = useDecidedFrames(experiment, threshold);
  const painting = useSessionState((state) => state.view.painting);
  const painted = useSessionState((state) => state.weightsSha256 !== null);
  /** Once they are there they stay. */
  const tools = useRef(false);
  tools.current ||= painted;
  const [lens, setLens] = useState<PlaneLens | null>(null);
  const ready = tools.current;
  // The memoized plane sees the same element until something changes over it.
  const over = useMemo(
    () => (
      <>
        <Suspense>{ready && <PlaneTools onLens={setLens} />}</Suspense>
        <Suspense>{painting && <PaintSurface />}</Suspense>
      </>
    ),
    [ready, painting],
  );
  const classification = taskOf(experiment.data) !== 'regression';
  return (
    <Panel
      id="output"
      title={text.title}
      subtitle={classification ? text.classification : text.regression}
      actions={<div id="plane-head" className={styles.head} />}
      className={styles.panel}
    >
      <Suspense>{painting && <PaintBar />}</Suspense>
      <Boundary
        frames={session.frames}
        experiment={experiment}
        mode={boundary}
        showTest={showTest}
        lens={lens}
      >
        {over}
      </Boundary>
      <Suspense>{painting && <PaintNote />}</Suspense>
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
      <div id="plane-below" className={styles.below} />
      <div className={classification ? styles.results : undefined} data-many={classesOf(experiment.data) > 3}>
        <Metrics frames={counted} experiment={experiment} />
        {classification && (
          <Confusion
            frames={counted}
            experiment={experiment}
            set={set}
            chosenClass={chosenClass}
            onChooseClass={onChooseClass}
            onCell={onCell}
            threshold={threshold}
            onThreshold={onThreshold}
          />
        )}
      </div>
      <Note frames={counted} experiment={experiment} set={set} />
      {table?.name === 'digits' && (
        <Suspense>
          <DigitsReading experiment={experiment} table={table} />
        </Suspense>
      )}
    </Panel>
  );
}
