/**
 * The activation function of one layer with the live distribution of its z: is it saturated, is it dead?
 * Which layer is the caller's; the worker counts z of that layer only.
 */
import { useMemo } from 'react';
import { activations } from '../core/activations.ts';
import type { Params } from '../core/definition.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { outputLayer } from '../experiment/outputs.ts';
import { activation as en } from '../i18n/en.activation.ts';
import { activation as ko } from '../i18n/ko.activation.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import { Choice } from '../ui/Choice.tsx';
import { CurveOfLayer } from './CurveOfLayer.tsx';
import chart from './chart.module.css';
import { layerTitles } from './layer-names.ts';
import { pieces } from './set-text.ts';

/** The layers that have a curve: hidden ones, and the output layer where it is not softmax. */
function layersWithCurve(experiment: Experiment) {
  const output = outputLayer(experiment);
  const layers = [...experiment.network.hidden, output];
  return layers.slice(0, output.activation.name === 'softmax' ? -1 : undefined);
}

export interface ActivationCurveProps {
  readonly frames: Frames;
  readonly experiment: Experiment;
  /** 0 is the first hidden layer; the number of hidden layers is the output. */
  readonly layer: number;
  readonly onLayer: (layer: number) => void;
  /** z of every unit of a layer for the chosen sample, from all parameters; null: no sample, or another network. */
  readonly sampleZ?: ((theta: Float64Array, layer: number) => ArrayLike<number> | null) | null;
  /** The selected neuron of the layer. */
  readonly unit?: number | null;
  /** The parameters of a hidden layer's function, taken by the curve; all with one gesture belong together. */
  readonly onParams?: (layer: number, params: Params, gesture: string) => void;
}

export function ActivationCurve(props: ActivationCurveProps) {
  const { frames, experiment, onLayer, sampleZ = null, unit = null, onParams } = props;
  const { charts } = useText();
  const localize = useLocalize();
  const text = localize({ en, ko });
  const layers = useMemo(() => layersWithCurve(experiment), [experiment]);
  const layer = Math.min(props.layer, layers.length - 1);
  const chosen = layers[layer];
  const names = layerTitles(experiment, charts);
  if (!chosen) {
    const title = pieces(text.title).map((piece) => piece.text);
    return (
      <section className={chart.chart} aria-label={title.join('')}>
        <h3 className={chart.title}>{title.join('')}</h3>
        <p className={chart.sentence}>{text.noLayer}</p>
      </section>
    );
  }
  const options = layers.map(({ activation }, index) => ({
    value: index,
    label: names[index],
    detail: localize(activations[activation.name].label),
  }));
  return (
    <CurveOfLayer
      key={layer}
      frames={frames}
      layer={layer}
      units={chosen.units}
      activation={chosen.activation}
      name={names[layer]}
      sampleZ={sampleZ}
      unit={unit}
      onParams={
        onParams && layer < experiment.network.hidden.length
          ? (params, gesture) => onParams(layer, params, gesture)
          : null
      }
      choice={
        <Choice
          label={text.layer}
          hideLabel
          quiet
          size="small"
          value={layer}
          options={options}
          onChange={onLayer}
        />
      }
    />
  );
}
