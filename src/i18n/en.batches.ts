/** English words of the batches of an epoch and the pulls of their samples. In a sentence the finding is between asterisks. */
import { integer, number, percent } from './format.ts';

const updates = (n: number) => (n === 1 ? '1 update' : `${integer(n)} updates`);
const ofAverage = (share: number) => (share < 0.01 ? 'less than 0.01' : number(share, 2));

export const batches = {
  title: 'Batches',
  weights: { first: 'Weight across', second: 'Weight upwards' },
  weight: (from: string, to: string) => `w(${from} → ${to})`,
  bias: (of: string) => `b(${of})`,
  unit: (layer: number, unit: number) => `hidden ${layer}, ${unit}`,
  output: (unit: string) => (unit ? `output ${unit}` : 'output'),
  gradientOf: (weight: string) => `∂L/∂${weight}`,
  mean: 'mean',

  done: 'done',
  next: (update: string) => `update ${update}, next`,
  where: (batch: number, count: number, used: number, samples: number) =>
    `batch ${integer(batch)} of ${integer(count)}: ${integer(used)} of ${integer(samples)} samples used`,
  part: (drawn: number) => `(${integer(drawn)} of each drawn)`,
  equation: (samples: number, size: number, count: number) =>
    `⌈${integer(samples)} ÷ ${integer(size)}⌉ = *${updates(count)}* an epoch`,
  /** After the equation, where all samples are one batch, and where it does not come out even. */
  fullBatch: ': full batch',
  uneven: (full: number, rest: number) => `: ${integer(full)} full and one of ${integer(rest)}`,
  says: {
    noSamples: 'There are no points to train on.',
    tooLarge: 'The loss is *too large* to compute: there is no step to take.',
    alone: 'One sample alone decides this step.',
    still: 'No sample of this batch pulls at these two weights.',
    outweighs: 'One sample pulls *harder than all others together*.',
    silent: (silent: number, count: number) =>
      `*${integer(silent)} of ${integer(count)}* samples do not pull at these two weights at all.`,
    agree: (share: number) => `The arrows agree: their mean is *${ofAverage(share)}* of the average arrow.`,
    disagree: (share: number) =>
      `The arrows disagree: their mean is only *${ofAverage(share)}* of the average arrow.`,
  },
  told: (told: number, count: number) =>
    `Arrows of the first ${integer(told)} of ${integer(count)} samples; the mean is of all.`,
  tooLarge: 'No arrows: the numbers are too large.',
  table: 'Pulls of the samples of the next batch',
  columns: { sample: 'sample', target: 'target', mean: 'mean' },
  reading: (index: number, count: number, target: string, first: string, second: string) =>
    `sample ${index} of ${count}, ${target}: ${first}, ${second}`,
  class: (name: string) => `class ${name}`,
  value: (value: string) => `target ${value}`,
  summary: (where: string, share: number) =>
    `${where}. The mean of the arrows is ${percent(share)} as long as the average arrow.`,
};
