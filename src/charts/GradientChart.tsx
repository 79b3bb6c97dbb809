/** The sizes of the gradients, layer by layer over time: does the correction reach the first layer? */

import { stepOf } from '../core/layer-record.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { LayerPast } from '../experiment/layer-past.ts';
import { layers as en } from '../i18n/en.layers.ts';
import { integer } from '../i18n/format.ts';
import { layers as ko } from '../i18n/ko.layers.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import { drawGradients } from './gradient-plot.ts';
import { LayerHistory } from './LayerHistory.tsx';
import { gradientFinding } from './layer-findings.ts';
import { LARGEST, layerValue, MEAN, sizeText, UPDATE } from './layer-history.ts';
import { layerTitles } from './layer-names.ts';
import { gradientSentence } from './layer-sentences.ts';
import { gradientTable } from './layer-tables.ts';
import { usePalette } from './palette.ts';

export function GradientChart(props: {
  readonly frames: Frames;
  readonly experiment: Experiment;
  readonly past: LayerPast;
}) {
  const { frames, experiment, past } = props;
  const words = useLocalize()({ en, ko }).gradients;
  const palette = usePalette();
  const names = layerTitles(experiment, useText().charts);
  const number = (record: Float32Array, layer: number, which: number) =>
    sizeText(layerValue(record, layer, names.length, which), 3);
  return (
    <LayerHistory
      name="gradients"
      title={words.title}
      caption={words.caption}
      frames={frames}
      layers={names.length}
      past={past}
      draw={(surface, records, cursor) =>
        drawGradients(surface, palette, {
          records,
          names,
          words,
          cursor,
        })
      }
      sentence={(records) => gradientSentence(gradientFinding(records, names.length), names, words.says)}
      table={(records) => gradientTable(records, names, words)}
      read={(record, layer) =>
        words.reading(
          names[layer],
          integer(stepOf(record)),
          number(record, layer, MEAN),
          number(record, layer, LARGEST),
          number(record, layer, UPDATE),
        )
      }
    />
  );
}
