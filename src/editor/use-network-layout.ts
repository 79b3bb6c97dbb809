/** Where everything of a network stands in the room that there is; null until the room is known. */
import { useMemo } from 'react';
import { useLanguage } from '../i18n/text.tsx';
import { featureWidth } from './FeatureLabel.tsx';
import { layoutNetwork, type NetworkLayout } from './layout.ts';
import { type DrawnNetwork, nameWidth } from './network-layers.ts';

export function useNetworkLayout(
  network: DrawnNetwork,
  size: { readonly width: number; readonly height: number } | null,
  coarse: boolean,
  zoom: number,
  opened: ReadonlySet<number>,
): NetworkLayout | null {
  const language = useLanguage();
  return useMemo(() => {
    if (!size) return null;
    const { features, layers, output, shape } = network;
    return layoutNetwork(shape, size.width, size.height, {
      coarse,
      inputLabel: Math.max(...features.map(featureWidth)),
      outputLabel: output.targets === 'value' || output.targets === 'plus_minus_one' ? 20 : 50,
      zoom,
      opened,
      names: layers.flatMap(({ activation }) => (activation ? [nameWidth(activation.name, language)] : [])),
    });
  }, [size, network, coarse, language, zoom, opened]);
}
