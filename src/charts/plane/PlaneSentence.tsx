/** What the plane says right now, in one sentence made from its numbers. */
import type { RefObject } from 'react';
import { plane as en } from '../../i18n/en.plane.ts';
import { compact } from '../../i18n/format.ts';
import { plane as ko } from '../../i18n/ko.plane.ts';
import { useLocalize } from '../../i18n/text.tsx';
import type { Frames } from '../../training/frames.ts';
import chart from '../chart.module.css';
import type { PlanePoints } from '../plane-points.ts';
import { setSentence } from '../set-text.ts';
import { SENTENCE, useFrames } from '../use-frames.ts';
import { classesAt } from './lens.ts';
import { countWrong, type PlaneFinding, shapeFinding } from './plane-finding.ts';
import { type PlaneMemory, pictureOf } from './plane-memory.ts';
import { planeSentence } from './plane-sentence.ts';

/** @param set the one that is counted */
function findingOf(
  memory: PlaneMemory,
  points: PlanePoints,
  look: { readonly threshold: number; readonly scale: number; readonly oneInput: boolean },
  set: 'train' | 'test',
): PlaneFinding {
  const { field } = memory;
  const { threshold, scale, oneInput } = look;
  const shape = shapeFinding(field, points.classes, threshold, scale, oneInput);
  const counted =
    points.classes > 0 && field ? countWrong(points, classesAt(memory, points, threshold), set) : null;
  const moved = field?.answer === 'probability' && threshold !== 0.5;
  const before = moved ? countWrong(points, memory.predictions, set) : null;
  const known = memory.scores.length === points.count;
  return {
    shape,
    counted: moved && !known ? null : counted,
    threshold: moved
      ? { at: threshold, more: known && counted && before ? counted.wrong - before.wrong : null }
      : null,
  };
}

/** Lowest and highest output of a neuron over the plane; null where its picture is not known. */
function rangeOf(memory: PlaneMemory, neuron: { readonly layer: number; readonly unit: number }) {
  const at = pictureOf(memory.shape, neuron.layer, neuron.unit);
  const size = memory.neuronSide ** 2;
  if (at === null || size === 0 || memory.neurons.length < (at + 1) * size) return null;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = at * size; i < (at + 1) * size; i++) {
    low = Math.min(low, memory.neurons[i]);
    high = Math.max(high, memory.neurons[i]);
  }
  return { low, high };
}

export function PlaneSentence(props: {
  readonly frames: Frames;
  readonly memory: PlaneMemory;
  readonly points: PlanePoints;
  readonly threshold: number;
  readonly scale: number;
  readonly oneInput: boolean;
  readonly set: 'train' | 'test';
  /** Its picture stands in the plane's place. */
  readonly neuron: { readonly layer: number; readonly unit: number; readonly name: string } | null;
  readonly sentence: RefObject<HTMLParagraphElement | null>;
}) {
  const { frames, memory, points, set, neuron, sentence } = props;
  const words = useLocalize()({ en, ko });
  useFrames(
    frames,
    () => {
      const range = neuron && rangeOf(memory, neuron);
      setSentence(
        sentence.current,
        range
          ? words[range.low < 0 && range.high > 0 ? 'neuronNote' : 'neuronOneSided'](
              neuron.name,
              compact(range.low, 2),
              compact(range.high, 2),
            )
          : planeSentence(words, findingOf(memory, points, props, set), set, points.classes),
      );
    },
    SENTENCE,
  );
  return <p className={chart.sentence} ref={sentence} />;
}
