/** What a hidden layer has of its own, in words for ears: `dropout 0.2, He normal`; empty where it is like the others. */
import { weightInitializers } from '../../core/initializers.ts';
import type { HiddenLayer } from '../../experiment/experiment.ts';
import type { hands } from '../../i18n/en.hands.ts';
import { plain } from '../../i18n/format.ts';
import type { useLocalize } from '../../i18n/text.tsx';

export function layerWords(
  { dropout, weightInitializer }: HiddenLayer,
  text: typeof hands,
  localize: ReturnType<typeof useLocalize>,
): string {
  const words = [
    dropout && text.dropoutOf(plain(dropout)),
    weightInitializer && text.initializerOf(localize(weightInitializers[weightInitializer.name].label)),
  ];
  return words.filter(Boolean).join(', ');
}
