/** The weights, layer by layer over time, and how they are now: do they grow, do they settle? */

import { stepOf } from '../core/layer-record.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { LayerPast } from '../experiment/layer-past.ts';
import { layers as en } from '../i18n/en.layers.ts';
import { compact, integer, plain } from '../i18n/format.ts';
import { layers as ko } from '../i18n/ko.layers.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import { LayerHistory } from './LayerHistory.tsx';
import { weightFinding, widthOf } from './layer-findings.ts';
import { layerValue, RANGE } from './layer-history.ts';
import { layerTitles } from './layer-names.ts';
import { weightSentence } from './layer-sentences.ts';
import { weightTable } from './layer-tables.ts';
import { usePalette } from './palette.ts';
import { drawWeights } from './weight-plot.ts';

export function WeightChart(props: {
  readonly frames: Frames;
  readonly experiment: Experiment;
  readonly past: LayerPast;
}) {
  const { frames, experiment, past } = props;
  const words = useLocalize()({ en, ko }).weights;
  const palette = usePalette();
  const names = layerTitles(experiment, useText().charts);
  const layers = names.length;
  return (
    <LayerHistory
      name="weights"
      title={words.title}
      caption={words.caption}
      frames={frames}
      layers={layers}
      past={past}
      draw={(surface, records, cursor) =>
        drawWeights(surface, palette, {
          records,
          names,
          words,
          cursor,
        })
      }
      sentence={(records) => weightSentence(weightFinding(records, layers), names, words.says)}
      table={(records) => weightTable(records, names, words)}
      read={(record, layer) =>
        words.reading(
          names[layer],
          integer(stepOf(record)),
          compact(widthOf(record, layer, layers), 3),
          plain(layerValue(record, layer, layers, RANGE)),
        )
      }
    />
  );
}
