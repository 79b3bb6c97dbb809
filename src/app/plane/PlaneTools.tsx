/**
 * Looking closer at the plane: reading places, the chosen sample, threshold and temperature, its sentence, menu and files.
 * Loaded behind the first picture, and put where the panel keeps room: over the plane, in its head, below it.
 *
 * Invariant: what other charts follow goes through the session's view; the plane itself gets a lens.
 */
import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { answerOf } from '../../charts/DecisionBoundary.tsx';
import { ChartMenu } from '../../charts/frame/ChartMenu.tsx';
import { TableView } from '../../charts/frame/TableView.tsx';
import { usePalette } from '../../charts/palette.ts';
import { ChosenSample } from '../../charts/plane/ChosenSample.tsx';
import { createLens } from '../../charts/plane/lens.ts';
import { PlaneControls } from '../../charts/plane/PlaneControls.tsx';
import { PlaneOverlay } from '../../charts/plane/PlaneOverlay.tsx';
import { PlaneSentence } from '../../charts/plane/PlaneSentence.tsx';
import { createMemory } from '../../charts/plane/plane-memory.ts';
import { axesOf } from '../../charts/plane-axes.ts';
import type { PlaneLens } from '../../charts/plane-lens.ts';
import { planePoints, valueScale } from '../../charts/plane-points.ts';
import { usePausedSnapshot } from '../../charts/use-frames.ts';
import { PLANE } from '../../core/datasets/index.ts';
import { inputNames } from '../../experiment/inputs.ts';
import { plane as en } from '../../i18n/en.plane.ts';
import { plane as ko } from '../../i18n/ko.plane.ts';
import { useLocalize } from '../../i18n/text.tsx';
import { ToggleButton } from '../../ui/ToggleButton.tsx';
import { useCountedSet } from '../held-out.ts';
import { useNeeds } from '../insight/needs.ts';
import { useDrawnExperiment, useSession, useSessionState } from '../session-context.tsx';
import styles from './PlaneTools.module.css';
import { planeFiles } from './plane-files.ts';
import { createPlaneReader } from './plane-reader.ts';
import { setLook, useLook } from './plane-state.ts';
import { useFullPanel } from './use-full-panel.ts';
import { usePlaneResolution } from './use-plane-resolution.ts';

export default function PlaneTools(props: { readonly onLens: (lens: PlaneLens | null) => void }) {
  const { onLens } = props;
  // The panel keeps room for them in its head and below the plane.
  const [head] = useState(() => document.getElementById('plane-head'));
  const [below] = useState(() => document.getElementById('plane-below'));
  const session = useSession();
  const { frames } = session;
  const words = useLocalize()({ en, ko });
  const palette = usePalette();
  const experiment = useDrawnExperiment();
  const { data } = experiment;
  const set = useCountedSet();
  const look = useLook();
  const painting = useSessionState(({ view }) => view.painting);
  const showTest = useSessionState(({ view }) => view.showTest);
  const threshold = useSessionState(({ view }) => view.threshold);
  const temperature = useSessionState(({ view }) => view.temperature);
  const chosen = useSessionState(({ view }) => view.sample);
  const cell = useSessionState(({ view }) => view.cell);
  const mode = useSessionState(({ view }) => view.boundary);
  const selection = useSessionState((state) => state.selection);

  const answer = answerOf(experiment);
  const points = useMemo(() => planePoints(data), [data]);
  const scale = useMemo(() => valueScale(points), [points]);
  const axes = axesOf(data);
  const oneInput = axes === 'oneInput';
  const vertical = oneInput ? 1.25 * scale : PLANE;
  const sample = chosen !== null && chosen < points.count ? chosen : null;
  const { layer, unit } = selection;
  const neuron = useMemo(
    () => (look.neuron && unit !== null && !oneInput ? { layer, unit } : null),
    [look.neuron, layer, unit, oneInput],
  );
  const memory = useMemo(createMemory, []);
  const reader = useMemo(() => createPlaneReader(experiment, frames), [experiment, frames]);
  const lens = useMemo(
    () =>
      createLens(memory, {
        points,
        palette,
        scale,
        vertical,
        showTest,
        threshold,
        temperature,
        sample,
        cell,
        cellSet: set,
        neuron,
        levels: look.levels,
        residuals: look.residuals,
      }),
    [
      memory,
      points,
      palette,
      scale,
      vertical,
      showTest,
      threshold,
      temperature,
      sample,
      cell,
      set,
      neuron,
      look.levels,
      look.residuals,
    ],
  );
  useEffect(() => {
    onLens(lens);
    return () => onLens(null);
  }, [lens, onLens]);

  usePlaneResolution();
  const place = useRef<HTMLDivElement>(null);
  useNeeds(place, answer === 'probability' && threshold !== 0.5 ? SCORES : NONE);

  const sentence = useRef<HTMLParagraphElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [full, setFull] = useFullPanel(place);
  // A pause is a reason to read the table anew.
  usePausedSnapshot(frames);
  const onSample = (index: number | null) => session.setView({ sample: index });
  const onThreshold = (next: number) => session.setView({ threshold: next });
  const files = planeFiles({
    words,
    experiment,
    memory,
    lens,
    reader,
    points,
    palette,
    answer,
    mode,
    scale,
    vertical,
    axes,
    showTest,
    threshold,
  });
  const title = answer === 'value' ? words.surfaceTitle : words.title;
  return (
    <div ref={place} className={styles.over}>
      {!painting && (
        <PlaneOverlay
          frames={frames}
          points={points}
          answer={answer}
          vertical={vertical}
          axes={axes}
          reader={reader}
          showTest={showTest}
          threshold={threshold}
          temperature={temperature}
          sample={sample}
          onSample={onSample}
          onThreshold={answer === 'probability' && !neuron ? onThreshold : null}
        />
      )}
      {asTable && (
        <div className={styles.table}>
          <TableView table={files.table()} />
        </div>
      )}
      {head &&
        createPortal(
          <>
            <ToggleButton
              className={styles.closer}
              label={words.closer}
              tooltip={words.closer}
              pressed={look.closer}
              onChange={(closer) => setLook({ closer })}
            >
              <SlidersHorizontal size={16} strokeWidth={1.5} absoluteStrokeWidth aria-hidden="true" />
            </ToggleButton>
            <ChartMenu
              title={title}
              asTable={asTable}
              full={full}
              onTable={setAsTable}
              onFull={setFull}
              onSave={(as) => files.save(as, title, sentence.current)}
            />
          </>,
          head,
        )}
      {below &&
        createPortal(
          <>
            <PlaneSentence
              frames={frames}
              memory={memory}
              points={points}
              threshold={threshold}
              scale={scale}
              oneInput={oneInput}
              set={set}
              neuron={neuron && { ...neuron, name: neuronName() }}
              sentence={sentence}
            />
            {sample !== null && (
              <ChosenSample
                frames={frames}
                points={points}
                answer={answer}
                reader={reader}
                threshold={threshold}
                temperature={temperature}
                sample={sample}
                axes={axes}
                onClear={() => onSample(null)}
              />
            )}
            {look.closer && (
              <PlaneControls
                answer={answer}
                threshold={threshold}
                onThreshold={onThreshold}
                temperature={temperature}
                onTemperature={(next) => session.setView({ temperature: next })}
                levels={look.levels}
                onLevels={(levels) => setLook({ levels })}
                residuals={look.residuals}
                onResiduals={(residuals) => setLook({ residuals })}
                neuron={look.neuron}
                onNeuron={(on) => setLook({ neuron: on })}
                neuronName={unit === null ? null : neuronName()}
                oneInput={oneInput}
              />
            )}
          </>,
          below,
        )}
    </div>
  );

  function neuronName(): string {
    const at = unit ?? 0;
    if (layer < 0) return words.inputNamed(inputNames(experiment)[at] ?? '');
    if (layer === experiment.network.hidden.length) return words.outputNamed(at + 1);
    return words.hiddenNamed(layer + 1, at + 1);
  }
}

const SCORES = ['scores'] as const;
const NONE = [] as const;
