/** English words of the optimizer at work on two weights. In a sentence the finding stands between asterisks. */
import { integer, number } from './format.ts';

const times = (ratio: number) =>
  ratio > 100
    ? 'more than 100 times'
    : ratio < 0.01
      ? 'less than 0.01 times'
      : `${number(ratio, ratio < 0.1 ? 2 : 1)} times`;
const SGD = 'plain SGD';

export const optimizer = {
  title: 'Optimizer',
  survey: 'Survey now',
  surveyNote: 'Measures the loss around these two weights once, while the training goes on.',
  start: 'start',
  waiting: 'The surface is measured at a pause.',
  noStep: 'No step: both stay where they are.',
  noSurface: 'No surface: the numbers are too large.',
  measuring: 'Measuring the surface …',
  /** @param first update from which on the way was recorded */
  surfaceOf: (step: number, first: number) =>
    `Training loss over the two weights; all others as after update ${integer(step)}.${
      first > 0 ? ` Dotted: the way before update ${integer(first)} was not recorded.` : ''
    }`,
  step: (update: string) => `Update ${update}, next`,
  parts: {
    gradient: 'gradient −ηg',
    momentum: 'momentum',
    scaling: 'scaling',
    decay: 'decay',
    step: 'step Δw',
  },
  rows: {
    g: 'gradient of the batch',
    velocity: 'velocity',
    m: 'mean of the gradients',
    v: 'mean of their squares',
    sum: 'sum of their squares',
    m̂: 'corrected for the start',
    v̂: 'corrected for the start',
    gradient: 'as SGD would step',
    momentum: 'added by momentum',
    scaling: 'added by the scaling',
    decay: 'decay of the weight',
    step: 'the step',
    weight: 'the weight after it',
  },
  tableLabel: 'The next step in numbers',
  term: 'term',
  says: {
    noSamples: 'There are no points to train on.',
    tooLarge: 'The loss is *too large* to compute: there is no step to take.',
    held: 'Both weights are frozen: no step moves them.',
    oneHeld: 'One of the two weights is frozen: *only the other one* moves.',
    still: 'These two weights stand still in the next step.',
    plain: 'SGD steps *against the gradient* of the batch, η times as long, and adds nothing.',
    alike: (name: string) => `${name} steps nearly as ${SGD} would.`,
    coasts: (name: string) => `This batch has no gradient here: ${name} moves *by its memory alone*.`,
    straight: (name: string, ratio: number) =>
      `${name}’s step is *${times(ratio)}* as long as that of ${SGD}, in the same direction.`,
    turned: (name: string, ratio: number, degrees: number) =>
      `${name}’s step is *${times(ratio)}* as long as that of ${SGD}, turned by *${integer(degrees)}°*.`,
    longerAway: (name: string, ratio: number, degrees: number) =>
      `${name}’s step is *${times(ratio)}* as long as that of ${SGD}, and turned away from it by *${integer(degrees)}°*.`,
    opposite: (name: string, ratio: number) =>
      `${name}’s step is *${times(ratio)}* as long as that of ${SGD}, and *in the other direction*.`,
  },
  table: 'Way of the two weights, and the surface',
  columns: { kind: 'kind', update: 'update', loss: 'training loss' },
  kinds: { path: 'way', surface: 'surface' },
  reading: (first: string, second: string, loss: string) => `${first}, ${second}: training loss ${loss}`,
  readingPath: (update: string, first: string, second: string) =>
    `after update ${update}: ${first}, ${second}`,
  tooLarge: 'too large',
};
