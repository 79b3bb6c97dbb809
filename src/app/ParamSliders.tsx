/** Sliders for the parameters of any registry entry, from their definitions. */
import type { ParamDefinition, Params } from '../core/definition.ts';
import { plain } from '../i18n/format.ts';
import { useLocalize } from '../i18n/text.tsx';
import { Formula } from '../ui/Formula.tsx';
import { Slider } from '../ui/Slider.tsx';

interface Props {
  readonly params: Readonly<Record<string, ParamDefinition>>;
  readonly values: Params;
  readonly onChange: (values: Params, gesture: string) => void;
}

export function ParamSliders({ params, values, onChange }: Props) {
  const localize = useLocalize();
  return Object.entries(params).map(([key, { label, symbol, min, max, step, scale, default: usual }]) => (
    <Slider
      key={key}
      label={localize(label)}
      symbol={<Formula tex={symbol} label="" />}
      min={min}
      max={max}
      step={step}
      scale={scale === 'log' && min > 0 ? 'log' : 'linear'}
      format={(value) => plain(value, 4)}
      value={values[key] ?? usual}
      onChange={(value, gesture) => onChange({ ...values, [key]: value }, gesture)}
    />
  ));
}
