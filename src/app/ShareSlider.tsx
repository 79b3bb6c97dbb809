/** A slider of a share, shown and typed in per cent. */
import type { ComponentProps } from 'react';
import { parseShare, percent } from '../i18n/format.ts';
import { Slider } from '../ui/Slider.tsx';

export function ShareSlider(props: Omit<ComponentProps<typeof Slider>, 'step' | 'format' | 'parse'>) {
  return <Slider {...props} step={0.05} format={percent} parse={parseShare} />;
}
