/**
 * The activation function of one layer with the live distribution of its z: is it saturated, is it dead?
 * Which layer is the caller's; the worker counts z of that layer only.
 */
import { useId, useMemo, useRef } from 'react';
import { activations } from '../core/activations.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { outputLayer } from '../experiment/outputs.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import type { ActivationHistogram } from '../training/protocol.ts';
import { Choice } from '../ui/Choice.tsx';
import { Var } from '../ui/Var.tsx';
import { drawActivation } from './activation-plot.ts';
import { type ActivationShape, activationShape } from './activation-shape.ts';
import chart from './chart.module.css';
import { activationFinding } from './findings.ts';
import { usePalette } from './palette.ts';
import { activationSentence } from './sentences.ts';
import { pieces, setSentence } from './set-text.ts';
import { useSurface } from './surface.ts';
import { SENTENCE, useFrames, usePicturePace } from './use-frames.ts';

/** Range of z where nothing is counted yet. */
const HALF = 6;

/** The layers that have a curve: hidden ones, and the output layer where it is not softmax. */
function layersOf(experiment: Experiment) {
  const output = outputLayer(experiment);
  const layers = [...experiment.network.hidden, output];
  return layers.slice(0, output.activation.name === 'softmax' ? -1 : undefined);
}

export function ActivationCurve(props: {
  readonly frames: Frames;
  readonly experiment: Experiment;
  /** 0 is the first hidden layer; the number of hidden layers is the output. */
  readonly layer: number;
  readonly onLayer: (layer: number) => void;
}) {
  const { frames, experiment, onLayer } = props;
  const text = useText().charts;
  const localize = useLocalize();
  const title = useId();
  const hidden = experiment.network.hidden.length;
  const layers = useMemo(() => layersOf(experiment), [experiment]);
  const layer = Math.min(props.layer, layers.length - 1);
  const chosen = layers[layer];

  const layerName = (index: number) => (index < hidden ? text.hidden(index + 1) : text.output);
  const options = layers.map(({ activation }, index) => ({
    value: index,
    label: layerName(index),
    detail: localize(activations[activation.name].label),
  }));
  return (
    <section className={chart.chart} aria-labelledby={title}>
      <div className={chart.head}>
        <h3 id={title} className={chart.title}>
          {pieces(text.activationTitle).map((piece) =>
            piece.strong ? <Var key={piece.text}>{piece.text}</Var> : piece.text,
          )}
        </h3>
        {layers.length > 0 && (
          <Choice
            label={text.layer}
            hideLabel
            quiet
            size="small"
            value={layer}
            options={options}
            onChange={onLayer}
          />
        )}
      </div>
      {chosen ? (
        <Curve
          frames={frames}
          layer={layer}
          units={chosen.units}
          activation={chosen.activation}
          name={layerName(layer)}
        />
      ) : (
        <p className={chart.sentence}>{text.noLayer}</p>
      )}
    </section>
  );
}

function Curve(props: {
  readonly frames: Frames;
  readonly layer: number;
  readonly units: number;
  readonly activation: ReturnType<typeof layersOf>[number]['activation'];
  readonly name: string;
}) {
  const { frames, layer, units, activation, name } = props;
  const text = useText().charts;
  const localize = useLocalize();
  const palette = usePalette();
  const sentence = useRef<HTMLParagraphElement>(null);
  const histogram = useRef<ActivationHistogram | null>(null);
  const shape = useRef<{ readonly key: unknown; readonly shape: ActivationShape } | null>(null);
  const label = localize(activations[activation.name].label);

  const { canvas, redraw } = useSurface((surface) => {
    const half = histogram.current?.high ?? HALF;
    if (shape.current?.key !== activation || shape.current.shape.half !== half) {
      shape.current = { key: activation, shape: activationShape(activation, half) };
    }
    drawActivation(surface, palette, shape.current.shape, histogram.current?.bins ?? [], text.curveNames);
  });
  useFrames(
    frames,
    (snapshot) => {
      histogram.current = snapshot?.histogram?.layer === layer ? snapshot.histogram : null;
      redraw(!snapshot?.playing);
    },
    usePicturePace(),
  );
  useFrames(
    frames,
    (snapshot) => {
      const counted = snapshot?.histogram?.layer === layer ? snapshot.histogram : null;
      const finding = activationFinding(activation.name, counted, units);
      setSentence(sentence.current, activationSentence(finding, label, text));
    },
    SENTENCE,
  );

  return (
    <>
      <p className={chart.sentence} ref={sentence} />
      <div className={chart.drawing}>
        <canvas ref={canvas} role="img" aria-label={text.activationSummary(label, name)} />
      </div>
    </>
  );
}
