/** What each neuron is called for ears, with its bias as it was at the last pause. Lists by column, in shown order. */
import { useMemo } from 'react';
import { usePausedSnapshot } from '../charts/use-frames.ts';
import { activations } from '../core/activations.ts';
import { features } from '../core/features.ts';
import { number } from '../i18n/format.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import { featureText } from './FeatureLabel.tsx';
import type { NetworkLayout } from './layout.ts';
import type { DrawnNetwork } from './network-layers.ts';
import { unitKey } from './places.ts';
import { valuesOf } from './use-painting.ts';

/** More to say of single neurons, by the key of their place: `frozen`. */
export type UnitWords = ReadonlyMap<string, string>;

export function useNeuronLabels(
  frames: Frames,
  network: DrawnNetwork,
  layout: NetworkLayout | null,
  names: readonly string[],
  more: UnitWords,
): readonly (readonly string[])[] {
  const text = useText().editor;
  const localize = useLocalize();
  const snapshot = usePausedSnapshot(frames);
  return useMemo(() => {
    const known = snapshot?.shape.join() === network.shape.join() ? snapshot : null;
    return (layout?.columns ?? []).map(({ units }, column) =>
      units.map((unit) => {
        const name = names[column] as string;
        const feature = network.features[unit];
        if (column === 0) {
          if (!feature) return name;
          if (typeof feature !== 'string') return `${name}, ${localize(feature)}`;
          return `${name}, ${featureText(feature)}, ${localize(features[feature].label)}`;
        }
        const activation = network.layers[column]?.activation;
        const values = known && valuesOf(known, column, unit);
        return [
          text.neuron(name, unit + 1),
          activation && localize(activations[activation.name].label),
          text.fanIn(network.shape[column - 1] as number),
          values && text.bias(number(values.bias)),
          more.get(unitKey(column, unit)),
        ]
          .filter(Boolean)
          .join(', ');
      }),
    );
  }, [snapshot, network, layout, names, more, text, localize]);
}
