/**
 * The network as layers of neurons, each a picture of what it answers over the plane, and the place where it is built:
 * + between layers and below neurons, − beside them for what is selected (in words with the legend, where there is no
 * room at a layer's name), the activation above each layer.
 *
 * Pictures and connections are on one canvas (`painter.ts`), everything that can be pressed is HTML above it.
 * One tab stop: arrow keys walk through the drawing as it lies (`walk.ts`).
 */
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { usePalette } from '../charts/palette.ts';
import { activations } from '../core/activations.ts';
import { limits } from '../experiment/limits.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import type { Session } from '../store/state.ts';
import { Column } from './Column.tsx';
import { DrawingButton } from './DrawingButton.tsx';
import { InputLabels, OutputLabels } from './Ends.tsx';
import { gapBetween, numbersFit } from './edges.ts';
import { LayerActs } from './LayerActs.tsx';
import { LayerHeading } from './LayerHeading.tsx';
import { Legend, type LegendHandle } from './Legend.tsx';
import { hasRowOfAdds } from './layout.ts';
import styles from './NetworkDrawing.module.css';
import { drawnNetwork, layerName, outputReason } from './network-layers.ts';
import type { Scene } from './painter.ts';
import { outputScales, signScale } from './picture-scale.ts';
import { addLayerKey, layerKey, restKey } from './places.ts';
import { isCrowded } from './strongest.ts';
import { useDrawnExperiment } from './use-drawn-experiment.ts';
import { useEdits } from './use-edits.ts';
import { useHands } from './use-hands.ts';
import { COARSE, MORE_CONTRAST, useMedia } from './use-media.ts';
import { useNetworkLayout } from './use-network-layout.ts';
import { useNeuronLabels } from './use-neuron-labels.ts';
import { usePainting } from './use-painting.ts';
import { useRoving } from './use-roving.ts';
import { useSize } from './use-size.ts';
import { useTools } from './use-tools.ts';

const AboutActivation = lazy(async () => ({
  default: (await import('./AboutActivation.tsx')).AboutActivation,
}));

/** Pulls, menus, keys and settings: not needed for the first picture. */
const Hands = lazy(async () => ({ default: (await import('./hands/Hands.tsx')).Hands }));

interface Props {
  readonly session: Session;
  /** Opens the dialog of the whole shape. */
  readonly onShape?: () => void;
}

export function NetworkDrawing({ session, onShape }: Props) {
  const experiment = useDrawnExperiment(session);
  const { layer, unit, input } = useStore(session.store, (state) => state.selection);
  const lines = useStore(session.store, (state) => state.lines);
  const text = useText().editor;
  const localize = useLocalize();
  const palette = usePalette();
  const coarse = useMedia(COARSE);
  const full = useMedia(MORE_CONTRAST);
  const scroll = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const legend = useRef<LegendHandle>(null);
  const size = useSize(scroll);
  const [about, setAbout] = useState(false);
  const hands = useHands();
  const { zoom, opened, settings, openSettings } = hands;

  const network = useMemo(() => drawnNetwork(experiment), [experiment]);
  const { layers, shape, output, hidden } = network;
  const column = Math.min(layer + 1, hidden + 1);
  const unitHere = unit !== null && unit < (shape[column] ?? 0) ? unit : null;
  const { tools, line, marks, selectLine } = useTools(session, experiment, shape, column, unitHere, input);
  const selectedHidden = column > 0 && column <= hidden ? column : -1;
  const names = useMemo(() => layers.map((_, i) => layerName(text, i, hidden)), [layers, text, hidden]);

  const chosen = useStore(session.store, ({ view }) => view.sample);
  const sample = useMemo(
    () => (chosen === null ? null : tools?.sampleDots(experiment.data, chosen, palette)),
    [tools, experiment.data, chosen, palette],
  );
  const layout = useNetworkLayout(network, size, coarse, zoom, opened);

  const scene = useMemo((): Scene | null => {
    if (!layout) return null;
    const font = `600 13px ${getComputedStyle(document.body).fontFamily || 'sans-serif'}`;
    const scales = { hidden: signScale(palette), outputs: outputScales(palette, output) };
    const selected = { column, unit: unitHere ?? -1, input: line?.input ?? -1, sample };
    return { layout, palette, ...scales, ...selected, marks, marked: tools?.marked, lines, full, font };
  }, [layout, palette, output, column, unitHere, sample, line, marks, tools, lines, full]);
  usePainting({ frames: session.frames, canvas, legend, scene, words: text });

  const edits = useEdits(session, names);
  const roving = useRoving({
    layout,
    column,
    unit: unitHere,
    selectedHidden,
    edits,
    lines: tools?.lines ?? null,
    line,
    onSelect: selectLine,
    onPlay: session.toggle,
  });
  const labels = useNeuronLabels(session.frames, network, layout, names, hands.words);

  const select = useCallback(
    (at: number, which: number | null) => {
      const { selection } = session.store.getState();
      const again = selection.layer === at - 1 && selection.unit === which && selection.input == null;
      session.select({ layer: at - 1, unit: again ? null : which });
    },
    [session],
  );

  const { focusAfter } = roving;
  const group = useCallback(
    (at: number) => {
      hands.group(at);
      focusAfter(restKey(at));
    },
    [hands.group, focusAfter],
  );
  const removeUnit = useCallback((at: number) => edits.removeUnit(at, unitHere), [edits, unitHere]);
  const activation = layers[column]?.activation ?? null;
  const from = layout?.columns[column - 1];
  const to = layout?.columns[column];
  const neuron = unitHere === null ? null : text.neuron(names[column] as string, unitHere + 1);
  const beside = layout !== null && !hasRowOfAdds(layout);

  const removal = selectedHidden > 0 ? text.removeLayer(names[selectedHidden] as string) : null;
  const removeLayer = () => roving.focusAfter(edits.removeLayer(selectedHidden));

  const drawing = (
    <div
      className={styles.network}
      data-narrow={layout?.narrow || undefined}
      data-tall={layout && (zoom > 1 || opened.size > 0) ? layout.legend : undefined}
    >
      <div ref={scroll} className={styles.scroll}>
        {layout && (
          // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
          <div
            role="group"
            aria-label={text.drawing}
            aria-describedby={roving.helpId}
            className={styles.sheet}
            style={{ width: layout.width, height: layout.height }}
            ref={roving.sheet}
            onPointerDown={roving.onPointerDown}
            onKeyDown={roving.onKeyDown}
            onKeyUp={roving.onKeyUp}
            onFocus={roving.onFocus}
          >
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: it has no content and no tab stop */}
            <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
            <p id={roving.helpId} hidden>
              {text.help}
            </p>
            {layout.columns.map(({ x }, i) => (
              <LayerHeading
                // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
                key={i}
                column={i}
                name={names[i] as string}
                units={shape[i] as number}
                dropout={layers[i]?.dropout ?? 0}
                more={hands.words.get(layerKey(i))}
                x={x}
                spacing={layout.spacing}
                heading={layout.heading}
                selected={i === column && unitHere === null}
                tabStop={roving.tabStop === layerKey(i)}
                movable={i > 0 && i <= hidden && hidden > 1}
                onSelect={() =>
                  i > 0 && i === column && unitHere === null
                    ? openSettings()
                    : session.select({ layer: i - 1, unit: null })
                }
                activation={layers[i]?.activation ?? null}
                locked={i > hidden ? outputReason(text, output) : undefined}
                onActivation={
                  i > 0 && i <= hidden ? (chosen) => session.setActivation(i - 1, chosen) : undefined
                }
              >
                {beside && i > 0 && i === column && (
                  <LayerActs
                    column={i}
                    name={names[i] as string}
                    tabStop={roving.tabStop}
                    settings={settings}
                    onSettings={openSettings}
                    onRemove={i === selectedHidden ? removeLayer : null}
                  />
                )}
              </LayerHeading>
            ))}
            {layout.layerAdds.map(({ x, y }, at) => (
              <DrawingButton
                // biome-ignore lint/suspicious/noArrayIndexKey: a place between layers is its number
                key={at}
                place={addLayerKey(at)}
                sign="add"
                label={text.addLayer(names[at + 1] as string)}
                x={x}
                y={y}
                size={24}
                tabStop={roving.tabStop === addLayerKey(at)}
                disabledReason={
                  hidden >= limits.layers.max ? text.layersAtMost(limits.layers.max) : undefined
                }
                onPress={() => edits.addLayer(at)}
              />
            ))}
            {layout.columns.map((place, i) => (
              <Column
                // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
                key={i}
                column={i}
                place={place}
                pair={layout.pair}
                name={names[i] as string}
                units={shape[i] as number}
                labels={labels[i] as readonly string[]}
                selected={i !== column ? null : (unitHere ?? 'layer')}
                tabStop={roving.columnOf(roving.tabStop) === i ? roving.tabStop : null}
                onSelect={select}
                onAdd={edits.addUnit}
                onRemove={removeUnit}
                onGroup={group}
                brief={layout.spacing < 120}
              />
            ))}
            <InputLabels layout={layout} features={network.features} />
            <OutputLabels layout={layout} output={output} />
            {tools && (
              <tools.EdgeTools
                {...{ session, layout, network, names, column, line, marks, coarse, roving }}
                unit={unitHere}
              />
            )}
          </div>
        )}
      </div>
      {layout && (
        <Legend
          ref={legend}
          place={layout.legend}
          narrow={layout.narrow}
          bottom={
            (size?.scrollbar ?? 0) + (layout.narrow ? 0 : Math.max(0, (size?.height ?? 0) - layout.height))
          }
          neuron={neuron}
          listWeights={from !== undefined && to !== undefined && !numbersFit(gapBetween(from, to))}
          activation={activation && localize(activations[activation.name].label)}
          onAbout={() => setAbout(true)}
          removal={beside ? null : removal}
          onRemove={removeLayer}
          onSettings={!beside && column > 0 ? openSettings : null}
        />
      )}
      {hands.wanted && layout && (
        <Suspense>
          <Hands
            {...{ session, layout, shape, experiment, scroll, onShape }}
            column={column}
            sheet={roving.sheet}
            focusAfter={roving.focusAfter}
            state={hands}
          />
        </Suspense>
      )}
      {about && activation && (
        <Suspense>
          <AboutActivation
            activation={activation}
            reason={column > hidden ? outputReason(text, output) : null}
            onChange={column > hidden ? undefined : (chosen, gesture) => edits.tune(column, chosen, gesture)}
            onClose={() => setAbout(false)}
          />
        </Suspense>
      )}
    </div>
  );
  return (
    <>
      {drawing}
      {shape.some((_, to) => isCrowded(shape, to)) && (
        <div className={styles.lines}>
          {tools && layout && <tools.LinesChoice {...{ session, layout, marks, column }} unit={unitHere} />}
        </div>
      )}
    </>
  );
}
