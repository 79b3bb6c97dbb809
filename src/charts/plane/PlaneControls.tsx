/** What turns the look at the plane: threshold, temperature, level lines, residuals, the picture of one neuron. */
import { plane as en } from '../../i18n/en.plane.ts';
import { number } from '../../i18n/format.ts';
import { plane as ko } from '../../i18n/ko.plane.ts';
import { useLocalize } from '../../i18n/text.tsx';
import { className } from '../../ui/ClassMark.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import type { Answer } from '../plane-fill.ts';
import styles from './PlaneControls.module.css';

export function PlaneControls(props: {
  readonly answer: Answer;
  readonly threshold: number;
  readonly onThreshold: (threshold: number) => void;
  readonly temperature: number;
  readonly onTemperature: (temperature: number) => void;
  readonly levels: boolean;
  readonly onLevels: (on: boolean) => void;
  readonly residuals: boolean;
  readonly onResiduals: (on: boolean) => void;
  readonly neuron: boolean;
  readonly onNeuron: (on: boolean) => void;
  /** Of the selected neuron; null where none is. */
  readonly neuronName: string | null;
  /** There is no plane but a curve over one input. */
  readonly oneInput: boolean;
}) {
  const { answer, threshold, temperature, neuronName, oneInput } = props;
  const words = useLocalize()({ en, ko });
  const sharpness = temperature < 1 ? 'sharp' : temperature > 1 ? 'soft' : 'same';
  return (
    <div className={styles.controls}>
      {answer === 'probability' && (
        <Slider
          label={words.threshold}
          value={threshold}
          min={0.01}
          max={0.99}
          step={0.01}
          format={(value) => number(value)}
          onChange={props.onThreshold}
          hint={words.thresholdHint(className(1))}
        />
      )}
      {(answer === 'probability' || answer === 'classes') && (
        <Slider
          label={words.temperature}
          name={words.temperature}
          symbol={<i>T</i>}
          value={temperature}
          min={0.1}
          max={10}
          scale="log"
          onChange={props.onTemperature}
          hint={words.temperatureHint[sharpness]}
        />
      )}
      <div className={styles.toggles}>
        {!oneInput && <Toggle label={words.levels} checked={props.levels} onChange={props.onLevels} />}
        {answer === 'value' && (
          <Toggle label={words.residuals} checked={props.residuals} onChange={props.onResiduals} />
        )}
        {!oneInput && (
          <Toggle
            label={neuronName === null ? words.anyNeuron : words.neuron(neuronName)}
            checked={props.neuron && neuronName !== null}
            disabledReason={neuronName === null ? words.noNeuron : undefined}
            onChange={props.onNeuron}
          />
        )}
      </div>
    </div>
  );
}
