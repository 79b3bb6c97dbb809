/** What is set of the data less often: seed, the shape's own parameters, balance, flipped labels, scale. */

import { datasets } from '../core/datasets/index.ts';
import { choose } from '../core/definition.ts';
import type { Data } from '../experiment/experiment.ts';
import { limits } from '../experiment/limits.ts';
import { taskOf } from '../experiment/outputs.ts';
import { plain } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import { Slider } from '../ui/Slider.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { ParamSliders } from './ParamSliders.tsx';
import { ShareSlider } from './ShareSlider.tsx';
import { useSession, useSessionState } from './session-context.tsx';

export function MoreDataSettings() {
  const session = useSession();
  const text = useText().app.data;
  const data = useSessionState((state) => state.experiment.data);
  const task = taskOf(data);
  const definition = datasets[data.dataset.name];
  const set = (key: keyof Data & string) => (value: number, gesture: string) =>
    session.edit({ key }, { data: { [key]: value } }, gesture);
  return (
    <>
      <Seed />
      <ParamSliders
        params={definition.params}
        values={data.dataset.params}
        onChange={(params, gesture) =>
          session.edit(
            { key: 'shape' },
            { data: { dataset: choose(datasets, data.dataset.name, params) } },
            gesture,
          )
        }
      />
      <ShareSlider
        label={task === 'multiclass' ? text.balanceMany : text.balance}
        {...limits.balance}
        value={data.balance}
        disabledReason={task === 'regression' ? text.noBalance : undefined}
        onChange={set('balance')}
      />
      <ShareSlider
        label={text.flipped}
        {...limits.flipped}
        value={data.flipped}
        disabledReason={task === 'regression' ? text.noFlipped : undefined}
        onChange={set('flipped')}
      />
      <Toggle
        label={text.stratified}
        checked={data.stratified}
        disabledReason={task === 'regression' ? text.noStratified : undefined}
        onChange={(stratified) => session.edit({ key: 'stratified' }, { data: { stratified } })}
      />
      <InputScale />
    </>
  );
}

function Seed() {
  const session = useSession();
  const text = useText().app.data;
  const { seed } = useSessionState((state) => state.experiment.data);
  return (
    <Slider
      label={text.seed}
      {...limits.seed}
      sliderMax={99}
      step={1}
      format={String}
      value={seed}
      onChange={(value, gesture) => session.edit({ key: 'seed' }, { data: { seed: value } }, gesture)}
    />
  );
}

export function InputScale() {
  const session = useSession();
  const text = useText().app.data;
  const scale = useSessionState((state) => state.experiment.inputs.scale);
  return (
    <Slider
      label={text.scale}
      {...limits.scale}
      scale="log"
      format={(value) => plain(value, 3)}
      value={scale}
      onChange={(value, gesture) => session.edit({ key: 'scale' }, { inputs: { scale: value } }, gesture)}
    />
  );
}
